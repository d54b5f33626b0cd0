"""A scalar -> the pieces of a line: text, bold, links, and slots for deadlines and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from charterpress.deadlines.english import read
from charterpress.model import Line, Piece, Place, Problem
from charterpress.source.fields import Report, is_id, scalar
from charterpress.source.nodes import Node, Scalar

_MARKDOWN = MarkdownIt("zero").enable(["emphasis", "link", "escape"])
_SLOT = re.compile(r"\{([^{}\n]*)\}")
_HELD = re.compile("\ue000(\\d+)\ue001")
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>?")
_LINK = re.compile(r"(https?://|mailto:|tel:)[^\s]+")
_TYPED = re.compile(r"£\s?\d[\d,.]*|\d+(\.\d+)?\s?(%|per cent\b)")


def line(node: Node, what: str, report: Report) -> Line | None:
    """Read words for publication; None, reported, where they cannot be published as they stand."""
    found = scalar(node, what, report)
    if found is None:
        return None
    words = " ".join(found.text.split())
    problems = [*_markup(found, words), *_braces(found, words)]
    pieces: tuple[Piece, ...] = ()
    if not problems:
        pieces = tuple(_pieces(words))
        problems = [*_links(found, pieces), *_typed_limits(found, pieces)]
    for problem in problems:
        report(problem)
    return None if problems else Line(pieces, found.place)


def _markup(found: Scalar, words: str) -> Iterator[Problem]:
    for tag in _TAG.findall(words):
        yield _problem(found.at(tag), "markup", f'"{tag}"', "plain words", "delete it: HTML is published as it is typed, never run")
    for token in _MARKDOWN.parseInline(words)[0].children or ():
        if token.type == "em_open":
            yield _problem(found.at(token.markup), "markup", "italics", "bold or plain words (LP-06)", "use **two stars** or none")


def _braces(found: Scalar, words: str) -> Iterator[Problem]:
    for name in _SLOT.findall(words):
        if not is_id(name):
            fragment = f"{{{name}}}"
            yield _problem(found.at(fragment), "slot-malformed", f'"{fragment}"', "the name of a deadline or figure in braces", "write for example {reply}")
    for brace in "{}":
        if brace in _SLOT.sub("", words):
            yield _problem(found.at(brace), "slot-malformed", f'a "{brace}" without its partner', "a name between { and }", "write for example {reply}")


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
        yield from _runs(token, names, bool(strong), link)


def _runs(token: Token, names: list[str], strong: bool, link: str | None) -> Iterator[Piece]:
    for index, run in enumerate(_HELD.split(token.content if token.type.startswith("text") else "")):
        if index % 2:
            yield Piece("", strong, link, names[int(run)])
        elif run:
            yield Piece(run, strong, link)


def _links(found: Scalar, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    for piece in pieces:
        if piece.link is not None and not _LINK.fullmatch(piece.link):
            yield _problem(found.at(piece.link), "markup", f'a link to "{piece.link}"', "an address that begins with https://", "write the whole address")
        if "](" in piece.text:
            yield _problem(found.at("]("), "markup", f'a link that does not work in "{piece.text.strip()}"', "[words](https://address)", "check the brackets and the address")


def _typed_limits(found: Scalar, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    """Times, money and percentages typed by hand: the policy data would not know them."""
    for piece in pieces:
        if piece.slot is not None:
            continue
        typed = [reading.words for reading in read(piece.text) if reading.limit is not None]
        typed += [match.group() for match in _TYPED.finditer(piece.text) if not any(match.group() in words for words in typed)]
        for words in typed:
            yield _problem(
                found.at(words),
                "typed-limit",
                f'"{words}" typed into the words',
                "a slot such as {reply}",
                "declare it under deadlines (what the council promises) or figures (any other), and write its name in braces here",
            )


def _problem(place: Place, rule: str, found: str, expected: str, remedy: str) -> Problem:
    return Problem(place, rule, found, expected, remedy)
