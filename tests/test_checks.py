"""What the terminal and the build check before anything is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from charterpress.checks import declared


@pytest.mark.parametrize(
    ("matter", "times"),
    [
        ("times: [every year, 6 weeks]", {"every year", "6 weeks"}),
        ("times: every year", {"every year"}),
        ("title: Help", set()),
        ("times: [", set()),
        ("- every year", set()),
    ],
)
def test_the_times_that_a_page_declares(tmp_path: Path, matter: str, times: set[str]) -> None:
    """A page declares one time or a list of them in its front matter."""
    (tmp_path / "help.md").write_text(f"---\n{matter}\n---\n# Help\n", encoding="utf-8")
    assert times == declared(tmp_path)
