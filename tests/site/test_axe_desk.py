"""Every page as a desk shows it, light and dark: WCAG 2.2 at levels A and AA, and best practice."""

from __future__ import annotations

from tests.site.browser import Browser
from tests.site.looks import findings


def test_every_page_is_without_a_finding(browser: Browser, pages: tuple[str, ...]) -> None:
    """axe-core finds no violation at 1280 px, and whatever it leaves to a person has been settled by one."""
    assert [] == list(findings(browser, pages, 1280))
