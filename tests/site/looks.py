"""How every page is held against axe-core at one width.

There is one file of tests a width, so that two workers share the work.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from tests.site.browser import Browser, Scheme

# What axe-core leaves to a person, looked at and settled: the rule, and why each such case is right.
SETTLED: dict[str, str] = {}


def findings(browser: Browser, pages: tuple[str, ...], width: int) -> Iterator[str]:
    """Give everything wrong with every page at a width, light and dark: violations, and what nobody has settled."""
    browser.window(width)
    for page in pages:
        browser.open(page)
        for scheme in get_args(Scheme):
            browser.scheme(scheme)
            results = browser.axe()
            assert "4.14.1" == results["testEngine"]["version"]
            for kind in ("violations", "incomplete"):
                for rule in results[kind]:
                    if kind == "violations" or rule["id"] not in SETTLED:
                        yield from (
                            f"/{page}, {width} px, {scheme}: {kind}: {_said(rule, node)}" for node in rule["nodes"]
                        )


def _said(rule: dict[str, Any], node: dict[str, Any]) -> str:
    checks = (check["message"] for name in ("any", "all", "none") for check in node[name])
    return f"{rule['id']} at {node['target']}: {'; '.join(checks)}"
