"""The cells of a table in plain text, each with the head of its column.

A table is lines of cells with bars between them. Its first line is its head; a web page or PDF may have put
the whole table on one line: "How | Answer in (days) | Email | 1 | Letter | 5".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from charterpress.deadlines.lexicon import NAMES, lay

_COUNTED = re.compile(r"\b(?:second|minute|hour|day|week|month|ring)s?\b|\b(?:sec|min|hr)s?\b")
_RESULT = re.compile(
    r"\b(?:actual|results?|achieved|achievements?|outturn|quarter|q[1-4]|to date|ytd|(?:19|20)\d\d)\b"
    r"|\b(?:last|this|previous) (?:year|month)\b|\b(?:january|april|july|october) (?:to|-)"
)
_PERFORMANCE = re.compile(r"\bperformance\b")
_WITHIN = re.compile(r"\b(?:within|up to|no more than|before|by)\b")
AIM = re.compile(r"(?<!within )\b(?:target(?:s|ed)?|standards?|aims?|pledges?|promises?|goals?|limits?|commitments?)\b")
_IN_BRACKETS = re.compile(r"\([^()]*\)\Z")
_NUMBER = re.compile(lay(r"\d|(?<![a-z])(?:{BELOW})(?![a-z])", NAMES))
# "Next day", "a week", a dash: what stands in a row and in no head.
_VALUE = re.compile(r"(?:(?:within|by|in|on) )?(?:the )?(?:next|same|an?|half|every|each)\b.*|-+|n/?a")
_ITEM = re.compile(r"\(?\w{1,2}[.)]?")
_CALENDAR = re.compile(r"\W*(?:month|quarter|year|period)\W*")
WIDEST = 8  # more columns than that are no table that anybody reads


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of text between two bars, without the spaces around it; what stands above it, and what begins its row."""

    start: int
    words: str
    head: str
    label: str
    result: bool


def cells(text: str) -> Iterator[Cell]:
    """Every cell of every table, but the heads."""
    for table in _tables(text) if "|" in text else ():
        rows = _unfolded(table[0]) if len(table) == 1 else _framed(table)
        if not rows:  # bars with nothing between them
            continue
        head = rows[0]
        brackets = _IN_BRACKETS.search(head[0][1]) if len(rows) == 1 else None
        if brackets and _COUNTED.search(brackets[0]):
            yield from (Cell(start, words, head[0][1], label, result=False) for label, (start, words) in _pairs(head))
        for row in rows[1:]:
            if len(table) > 1 and _is_head(row):
                head = row
            else:
                yield from _under(head, row)


_Piece = tuple[int, str]


def _pairs(line: list[_Piece]) -> Iterator[tuple[str, _Piece]]:
    """Each piece but the first with the words before it: "Reply in (days) | by email | 1 | by letter | 5"."""
    yield from ((before[1], piece) for before, piece in pairwise(line))


def _tables(text: str) -> Iterator[list[list[_Piece]]]:
    """The lines with bars that follow each other, cut at their bars: where each piece starts, and its words."""
    start = 0
    table: list[list[_Piece]] = []
    for line in text.split("\n"):
        pieces = []
        for piece in line.split("|"):
            pieces.append((start + len(piece) - len(piece.lstrip()), piece.strip()))
            start += len(piece) + 1
        if len(pieces) > 1:
            table.append(pieces)
        elif table:
            yield table
            table = []
    if table:
        yield table


def _framed(table: list[list[_Piece]]) -> list[list[_Piece]]:
    """The rows without the bars of Markdown at both ends, which border nothing, and without its line of dashes."""
    rows = [row for row in table if any(words.strip(" :-") for _, words in row)]
    if all(len(row) > 2 and not row[0][1] and not row[-1][1] for row in rows):
        return [row[1:-1] for row in rows]
    return rows


def _is_head(row: list[_Piece]) -> bool:
    """Whether a line within a table starts a new one: it counts something, and has no figures and no values."""
    return any(_COUNTED.search(words) for _, words in row) and not any(
        _VALUE.fullmatch(words) or (_NUMBER.search(words) and not _RESULT.search(words)) for _, words in row
    )


def _unfolded(line: list[_Piece]) -> list[list[_Piece]]:
    """The rows of a table that stands on one line; else the line as it is."""
    for width in range(2, min(WIDEST, len(line) // 2) + 1):
        if len(line) % width == 0:
            rows = [line[at : at + width] for at in range(0, len(line), width)]
            if _fits(rows[0], rows[1:]):
                return rows
    return [line]


def _fits(head: list[_Piece], rows: list[list[_Piece]]) -> bool:
    """Whether the columns that count something have figures in every row, and no other row counts anything."""
    columns = [at for at, (_, words) in enumerate(head) if _COUNTED.search(words) or _RESULT.search(words)]
    return bool(columns) and all(_figure(row[at][1]) != (row is head) for row in [head, *rows] for at in columns)


def _figure(words: str) -> bool:
    return bool(re.match(r"[<>~£]?\s?\d[\d.,:-]*\s?(?:%|[a-z]+(?: days?)?)?\Z", words))


def _under(head: list[_Piece], row: list[_Piece]) -> Iterator[Cell]:
    """The cells of a row with their heads."""
    over = [words for _, words in head]
    if len(row) == len(over) + 1 and _ITEM.fullmatch(row[0][1]):  # rows with a number of their own, the head without
        row = row[1:]
    by_month = bool(over) and bool(_CALENDAR.fullmatch(over[0]))
    for at, (start, words) in enumerate(row):
        above = over[at] if at < len(over) else ""
        result = at > 0 and (by_month or bool(_RESULT.search(above)) or _measured(above, words))
        yield Cell(start, words, above, row[0][1] if at else "", result and not AIM.search(above))


def _measured(above: str, words: str) -> bool:
    """Whether a cell below "Performance" says what was: "within 5 days" there says how we shall perform."""
    return bool(_PERFORMANCE.search(above)) and not _WITHIN.search(words)
