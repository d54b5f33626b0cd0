"""A plain text -> the time expressions in it, by their forms: in words, in columns and in lines below a unit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from charterpress.deadlines import quantities as make
from charterpress.deadlines.forms import FORMS
from charterpress.deadlines.lexicon import NAMES, lay
from charterpress.deadlines.quantities import QUANTITY, Found
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.sieve import Sieve
from charterpress.deadlines.tables import Cell

_FIGURES = re.compile(lay("{FIGURE}", NAMES))
_SIEVE = Sieve((form.name, form.pattern) for form in FORMS)
# What stands between blank lines, with the first of the two line ends: no expression goes on behind it.
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*\n?")
_PIECE = 240  # characters that are sieved at a time
_LONGEST = 240  # characters of an expression


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a block: where it begins and ends, how far what begins in it may go, where its numbers begin."""

    start: int
    end: int
    reach: int
    numbers: list[int]


def find(text: str, table: list[Cell]) -> list[Found]:
    """Every time expression of a plain text, in order, none overlapping another; `table` is all its cells."""
    taken = bytearray(len(text))
    found: list[Found] = []
    for made in _candidates(text, table):
        if taken.find(1, made.start, made.end) < 0:
            taken[made.start : made.end] = b"\1" * (made.end - made.start)
            found.append(made)
    results = [cell for cell in table if cell.result]
    return sorted(_with_results(found, results) if results else found, key=lambda one: one.start)


def _candidates(text: str, table: list[Cell]) -> Iterator[Found]:
    pieces = list(_pieces(text))
    passed = [set(_SIEVE.passed(text[piece.start : piece.reach])) for piece in pieces]
    for place, form in enumerate(FORMS):
        for piece, forms in zip(pieces, passed, strict=True):
            if place in forms:
                yield from filter(None, map(form.make, _matches(place, text, piece)))
    yield from _columns(table)
    yield from _lines(text)


def _pieces(text: str) -> Iterator[_Piece]:
    numbers = [figure.start() for figure in _FIGURES.finditer(text)]
    for block in _BLOCK.finditer(text):
        for start in range(*block.span(), _PIECE):
            end, reach = (min(start + size, block.end()) for size in (_PIECE, _PIECE + _LONGEST))
            yield _Piece(start, end, reach, numbers[bisect_left(numbers, start) : bisect_left(numbers, end)])


def _matches(form: int, text: str, piece: _Piece) -> Iterator[re.Match[str]]:
    """What of a form begins in a piece; one that begins with a number is tried only where numbers do."""
    pattern = _SIEVE.pattern(form)
    if FORMS[form].numbered:
        found = (pattern.match(text, at, piece.reach) for at in piece.numbers)
        return (match for match in found if match)
    return (match for match in pattern.finditer(text, piece.start, piece.reach) if match.start() < piece.end)


def _with_results(found: list[Found], results: list[Cell]) -> Iterator[Found]:
    """The figures in a column of results ("Actual", "2019/20") say what was, not what is promised."""
    starts = [cell.start for cell in results]
    for one in found:
        at = bisect_right(starts, one.start) - 1
        inside = at >= 0 and one.start < starts[at] + max(1, len(results[at].words))
        yield replace(one, kind=Kind.PAST) if inside and one.limit else one


_UNIT_HEAD = re.compile(lay(r"[^|\n\d]{0,60}?(?<![a-z])(?P<unit>{UNIT})[^|\n\d]{0,40}", NAMES))
_NUMBER_CELL = re.compile(lay("(?:{BOUND}_?)?" + QUANTITY, NAMES))


_LINE_HEAD = re.compile(
    lay(r"(?m:^)[^|\n]{0,100}\((?P<unit>{UNIT})\)_?\n(?P<lines>(?:[^|\n]{0,200}[a-z)]_{NUMBER}(?:\n|\Z))+)", NAMES)
)
_LAST_NUMBER = re.compile(lay(r"{NUMBER}(?=\n|\Z)", NAMES))


def _lines(text: str) -> Iterator[Found]:
    """Bare numbers at the ends of lines below one that ends with the unit: "Standard (working days)", "Letters 10"."""
    for block in _LINE_HEAD.finditer(text):
        for last in _LAST_NUMBER.finditer(text, *block.span("lines")):
            sized = _NUMBER_CELL.fullmatch(last[0])
            if sized:
                yield make.column(last.start(), sized, block["unit"])


def _columns(table: list[Cell]) -> Iterator[Found]:
    """Bare numbers in table rows below a head that carries the unit: "Target (working days)", then "Letters | 10"."""
    for cell in table:
        sized = _NUMBER_CELL.fullmatch(cell.words)
        above = _UNIT_HEAD.fullmatch(cell.head) if sized else None
        if sized and above:
            yield make.column(cell.start, sized, above["unit"])
