"""The words of one deadline or figure -> the same words with one thing altered. Knows English, and no file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise


class Kind(StrEnum):
    """What is altered: in one place, between places, or in a whole file."""

    QUANTITY = "quantity"
    DIGITS = "digits swapped"
    UNIT = "unit"
    BOUND = "bound"
    SHARE = "share"
    REMOVED = "removed"
    ADDED = "added to it"
    SENTENCE = "added in a sentence"
    HIDDEN = "right but hidden, wrong shown"
    LABELS = "swapped between labels"
    STANDARDS = "swapped between standards"
    SIDE = "moved to the other side"
    COUNCIL = "moved to the other council"
    LEFT_OUT = "file left out"
    STANDARD_OUT = "standard left out"
    OTHER_CHARTER = "file of another charter"
    OTHER_EDITION = "old edition, same figures"
    OTHER_DAY = "file of another day"
    STRAY = "file of nobody"


_UNITS = (
    ("clear working day", "working day"),
    ("calendar day", "working day"),
    ("working day", "day"),
    ("second", "minute"),
    ("minute", "hour"),
    ("hour", "day"),
    ("day", "week"),
    ("week", "month"),
    ("month", "year"),
    ("year", "month"),
    ("ring", "second"),
)
_BOUNDS = (
    ("on average within", "within"),
    ("within", "about"),
    ("at least", "within"),
    ("about", "within"),
    ("the next", "the same"),
    ("the same", "the next"),
    ("immediately", "the next working day"),
    ("more than", "less than"),
    ("less than", "more than"),
    ("up to", "at least"),
    ("before", "after"),
)
_SHARE = re.compile(r"(\d+)(?=(?:\.\d+)?%|[ \xa0]times[ \xa0]out)")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


def alterations(words: str) -> Iterator[tuple[Kind, str]]:
    """Every alteration that these words allow, with its kind; none reads as the words do."""
    made = (
        (Kind.QUANTITY, _one_more(words)),
        (Kind.DIGITS, _digits_swapped(words)),
        (Kind.UNIT, _first(words, _UNITS)),
        (Kind.BOUND, _first(words, _BOUNDS) or _bound_added(words)),
        *((Kind.SHARE, altered) for altered in _shares(words)),
    )
    yield from ((kind, altered) for kind, altered in made if altered and altered != words)


def _one_more(words: str) -> str | None:
    """The first number, shares aside, counted on by one: in digits, or else in words."""
    for number in re.finditer(r"\d+", words):
        if not _SHARE.match(words, number.start()):
            more = str(int(number[0]) + 1).zfill(len(number[0]))
            return words[: number.start()] + more + words[number.end() :]
    for name, next_name in pairwise(_NUMBERS):
        altered = re.sub(rf"\b{name}\b", next_name, words, count=1)
        if altered != words:
            return altered
    return None


def _digits_swapped(words: str) -> str | None:
    for pair in re.finditer(r"(?=(\d)(\d))", words):
        if pair[1] != pair[2] and not _SHARE.match(words, pair.start()):
            return words[: pair.start()] + pair[2] + pair[1] + words[pair.start() + 2 :]
    return None


def _first(words: str, pairs: tuple[tuple[str, str], ...]) -> str | None:
    """The words with the first of the pairs that they hold replaced; a tied space counts as a space."""
    plain = words.replace("\xa0", " ")
    for old, new in pairs:
        found = re.search(rf"\b{old}(?=s?\b)", plain)
        if found:
            return words[: found.start()] + new + words[found.end() :]
    return None


def _bound_added(words: str) -> str | None:
    return f"about {words}" if _first(words, _UNITS) else None


def _shares(words: str) -> Iterator[str]:
    share = _SHARE.search(words)
    if share:
        yield words[: share.start()] + str((int(share[0]) - 10) % 100) + words[share.end() :]
        without = re.sub(r"^\d+(?:\.\d+)?%\s|,\s\d+\stimes\sout\sof\s100$", "", words)
        if without != words:
            yield without
    elif re.match(r"(?:within|about|at least|on average)\b", words):
        yield f"95% {words}"
