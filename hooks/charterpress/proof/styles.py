"""Which elements of a page its style sheets hide: words that nobody sees are not published."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import tinycss2
from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

# What hides an element from every reader, whatever else is said of it.
_HIDING = {
    "display": ("none",),
    "visibility": ("hidden", "collapse"),
    "content-visibility": ("hidden",),
    "opacity": ("0", "0%"),
    "font-size": ("0", "0px", "0em", "0rem"),
    "clip-path": ("inset(50%)", "inset(100%)"),  # how words are kept for screen readers only
    "transform": ("translatey(-120%)", "scale(0)"),  # and out of sight until they are needed
}


def hidden(page: LexborHTMLParser, path: Path) -> frozenset[int]:
    """The elements of the page at a path that a style sheet of its site hides; by their `mem_id`.

    No publication has styles of its own. A rule counts where it holds for every screen; one for narrow screens only, or
    for print, does not.
    """
    return frozenset(id_ for sheet in _sheets(page, path) for id_ in hidden_by(page, sheet))


def hidden_by(page: LexborHTMLParser, sheet: str) -> Iterator[int]:
    """The elements of a page that a style sheet hides; by their `mem_id`."""
    return (node.mem_id for selector in _hiding(sheet) for node in _matched(page, selector))


def is_hidden(node: LexborNode) -> bool:
    """Whether an element hides itself by its attributes."""
    return "hidden" in node.attributes or hides(node.attributes.get("style") or "")


def hides(style: str) -> bool:
    """Whether the declarations of a rule, or of a `style` attribute, hide what they are for."""
    return _hide(tinycss2.parse_blocks_contents(style))


def _sheets(page: LexborHTMLParser, path: Path) -> Iterator[str]:
    for link in page.css("link[rel~=stylesheet]"):
        file = path.parent / (link.attributes.get("href") or "").partition("?")[0]
        if file.is_file():
            yield file.read_text(encoding="utf-8", errors="replace")


@lru_cache(maxsize=16)  # the pages of a site share their style sheets
def _hiding(sheet: str) -> tuple[str, ...]:
    return tuple(_selectors(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)))


def _selectors(rules: list[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule" and _hide(tinycss2.parse_blocks_contents(rule.content)):
            yield tinycss2.serialize(rule.prelude)
        elif rule.type == "at-rule" and rule.content and _everywhere(tinycss2.serialize(rule.prelude)):
            yield from _selectors(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def _everywhere(condition: str) -> bool:
    return condition.strip().lower() in ("", "all", "screen", "only screen")


def _hide(declarations: list[Any]) -> bool:
    return any(
        tinycss2.serialize(one.value).strip().lower() in _HIDING.get(one.lower_name, ())
        for one in declarations
        if one.type == "declaration"
    )


def _matched(page: LexborHTMLParser, selector: str) -> list[Any]:
    try:
        return page.css(selector)
    except SelectolaxError:  # a part that is no element, such as ::marker
        return []
