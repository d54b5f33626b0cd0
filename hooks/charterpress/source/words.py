"""A scalar -> the pieces of a line: text, bold, links, and slots for deadlines and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from charterpress.deadlines.english import read
from charterpress.model import Line, Piece, Problem
from charterpress.source.fields import Fields, Report, is_id, scalar
from charterpress.source.nodes import Node, Scalar

_MARKDOWN = MarkdownIt("zero").enable(["emphasis", "link", "escape"])
_DASH = re.compile(r"(?:^|\n)\s*([-*•] \S+)")
_SLOT = re.compile(r"\{([^{}\n]*)\}")
_HELD = re.compile("\ue000(\\d+)\ue001")
_MARKUP = re.compile(r"</?[A-Za-z!][^<>]*>?|&#?\w+;|!\[")
_LINK = re.compile(r"(https?://|mailto:|tel:)[^\s]+")
_SUM = re.compile(r"£\s?\d[\d,.]*|\d+(\.\d+)?\s?(%|per cent\b)")


def line(node: Node, what: str, report: Report) -> Line | None:
    """Read words for publication; None, reported, where they cannot be published as they stand."""
    found = scalar(node, what, report)
    if found is None:
        return None
    words = " ".join(found.text.split())
    problems = [*_markup(found, words), *_dashes(found), *_braces(found, words)]
    pieces: tuple[Piece, ...] = ()
    if not problems:
        pieces = tuple(_placed(found, _pieces(words)))
        problems = list(_links(found, pieces))
    for problem in problems:
        report(problem)
    return None if problems else Line(pieces, found.place, found.raw)


def _markup(found: Scalar, words: str) -> Iterator[Problem]:
    for sign in _MARKUP.findall(words):
        yield Problem(
            found.at(sign),
            "markup",
            f'"{sign}"',
            "plain words",
            "delete it: words may have **bold** and [links](https://…) only",
        )
    for token in _MARKDOWN.parseInline(words)[0].children or ():
        if token.type == "em_open":
            yield Problem(
                found.at(token.markup), "markup", "italics", "bold or plain words (LP-06)", "use **two stars** or none"
            )


def _dashes(found: Scalar) -> Iterator[Problem]:
    """A list typed into one text would be published as a run of words."""
    if dash := _DASH.search(found.text):
        remedy = "write each as an item of a list: no | or >, and a dash before each line"
        yield Problem(
            found.at(dash.group(1)), "type", f'"{dash.group(1)}" in the middle of words', "a list of lines", remedy
        )


def _braces(found: Scalar, words: str) -> Iterator[Problem]:
    for name in _SLOT.findall(words):
        if not is_id(name):
            fragment = f"{{{name}}}"
            yield Problem(
                found.at(fragment),
                "slot-malformed",
                f'"{fragment}"',
                "the name of a deadline or figure in braces",
                "write for example {reply}",
            )
    for brace in "{}":
        if brace in _SLOT.sub("", words):
            yield Problem(
                found.at(brace),
                "slot-malformed",
                f'a "{brace}" without its partner',
                "a name between { and }",
                "write for example {reply}",
            )


def _pieces(words: str) -> Iterator[Piece]:
    """Slots are held out of the Markdown parser's sight, since their names may hold its signs."""
    names = _SLOT.findall(words)
    counter = iter(range(len(names)))
    held = _SLOT.sub(lambda _: f"\ue000{next(counter)}\ue001", words)
    strong = 0
    link: str | None = None
    for token in _MARKDOWN.parseInline(held)[0].children or ():
        if token.type == "link_open":
            link = str(token.attrGet("href"))
        elif token.type == "link_close":
            link = None
        strong += token.nesting if token.type.startswith("strong") else 0
        yield from _runs(token, names, link, strong=bool(strong))


def _placed(found: Scalar, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Give every slot its place in the source; a name that stands twice has two."""
    after: dict[str, int] = {}
    for piece in pieces:
        if piece.slot is None:
            yield piece
        else:
            fragment = f"{{{piece.slot}}}"
            start = found.raw.find(fragment, after.get(fragment, 0))
            after[fragment] = start + 1
            yield replace(piece, place=found.at(fragment, max(start, 0)))


def _runs(token: Token, names: list[str], link: str | None, *, strong: bool) -> Iterator[Piece]:
    for index, run in enumerate(_HELD.split(token.content if token.type.startswith("text") else "")):
        if index % 2:
            yield Piece("", strong, link, names[int(run)])
        elif run:
            yield Piece(run, strong, link)


def _links(found: Scalar, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    for piece in pieces:
        if piece.link is not None and (_HELD.search(unquote(piece.link)) or not _LINK.fullmatch(piece.link)):
            target = unquote(piece.link)
            place = found.at("{", found.raw.find("](")) if _HELD.search(target) else found.at(target)
            target = _HELD.sub("{…}", target)
            yield Problem(
                place,
                "markup",
                f'a link to "{target}"',
                "an address that begins with https://",
                "write the whole address",
            )
        if "**" in piece.text:
            yield Problem(found.at("**"), "markup", "** without its partner", "**bold words**", "close or delete it")
        if "](" in piece.text:
            yield Problem(
                found.at("]("),
                "markup",
                f'a link that does not work in "{piece.text.strip()}"',
                "[words](https://address)",
                "check the brackets and the address",
            )


def title(fields: Fields, key: str, example: str) -> str:
    """Read a title that must be there; empty, reported, where there is none."""
    fields.need(key, example)
    return heading(fields, key) or ""


def heading(fields: Fields, key: str) -> str | None:
    """Read an optional title or label: plain words without times, money or percentages."""
    words, node = fields.text(key), fields.get(key)
    if words and node:
        without_limits(node, words, key, fields.report)
    return words


def label(fields: Fields) -> str | None:
    """Read the optional label of a deadline or figure; it may say "calls in a week", but holds no time in digits."""
    words, node = fields.text("label"), fields.get("label")
    if words and node and any(letter.isdigit() for letter in words):
        without_limits(node, words, "label", fields.report)
    return words


def without_limits(node: Node, words: str, what: str, report: Report) -> None:
    """Report times, money and percentages in words that name something: nobody compares them with the policy data."""
    for typed in typed_limits(words):
        place = node.at(typed) if isinstance(node, Scalar) else node.place
        remedy = "say it in the text, and declare it under deadlines or figures"
        report(Problem(place, "typed-limit", f'"{typed}" as {what}', "plain words without it", remedy))


def typed_limits(text: str) -> list[str]:
    """Times, money and percentages in words that have no slots."""
    return [text[start:end] for start, end in amounts(text)]


def amounts(text: str) -> list[tuple[int, int]]:
    """Where a text holds a time, a sum of money or a percentage; as spans that do not overlap."""
    spans = [(reading.start, reading.end) for reading in read(text) if reading.limit is not None]
    sums = (match.span() for match in _SUM.finditer(text))
    return spans + [(start, end) for start, end in sums if not any(a < end and start < b for a, b in spans)]
