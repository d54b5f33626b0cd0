"""How much the words around an expression speak for a deadline of the council, and how far each row is to be trusted.

A row is written for what people say often. What they say once is told by many words that each say a little: "notice"
and "owner" speak against a deadline of ours, "we aim" for one. `weights.tsv` holds what each is worth, and what the
verdict of each row and step is, as log odds (0 is even; 1 makes a deadline 2.7 times as likely), learnt from
tests/examples/labelled by `make weights`. Verdict and words together decide. A row that is not in it decides alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import fsum
from pathlib import Path

from charterpress.deadlines.lexicon import NAMES

FILE = Path(__file__).with_suffix(".tsv")
AROUND = 20
"""How many words on either side are looked at."""
VERDICT = "the verdict"
EVEN = "before any word"

# The sign that ends a sentence tells nothing: bullets have none. "5.5%", "1,000" and "17:00" are one number each.
_TOKEN = re.compile(rf"(?:{NAMES['TENS']})-(?:{NAMES['ONES']})\b|[a-z]+(?:'[a-z]+)*|\d+(?:[.,:/]\d+)*|[^\w\s.!?]|\n")
_NUMBERS = frozenset("|".join(("half", NAMES["ONES"], NAMES["TEENS"], NAMES["TENS"])).split("|"))
_REACH = 8 * AROUND  # characters in which so many words are found
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y")
_SHORTEST = 3  # letters that stay of a word
_BEGIN, _TIME, _END, _LINE = "BEGIN", "TIME", "END", "LINE"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: a plain text, from where to where in it, and what is around it in its sentence."""

    text: str
    start: int
    end: int
    before: str
    after: str


def features(at: Place) -> dict[str, frozenset[str]]:
    """What can weigh of an expression: by place, the stems of the words there; a number is "0" whatever it is."""
    every, behind = _stems(at.before[-_REACH:]), _stems(at.after[:_REACH])[:AROUND]
    ahead = every[-AROUND:]
    begin = [_BEGIN] if len(every) <= AROUND and len(at.before) <= _REACH else []
    starts, stems = _whole(at.text)
    first, last = bisect_left(starts, at.start), bisect_left(starts, at.end)
    found = {
        "in it": _words(at.text[at.start : at.end].replace("\n", " ")),  # where a line breaks says nothing
        "before it in its sentence": ahead,
        "after it in its sentence": behind,
        "side by side before it": _pairs([*begin, *ahead, _TIME]),
        "side by side after it": _pairs([_TIME, *behind, _END]),
        "near it": stems[max(0, first - AROUND) : first] + stems[last : last + AROUND],
    }
    return {place: frozenset(words) for place, words in found.items()}


@lru_cache(maxsize=1)
def _whole(text: str) -> tuple[list[int], list[str]]:
    """Where the words of a text begin, and their stems; asked again for each expression of one text."""
    tokens = list(_TOKEN.finditer(text))
    return [token.start() for token in tokens], [_stem(token[0]) for token in tokens]


def _pairs(words: list[str]) -> Iterable[str]:
    return map(" ".join, pairwise(words))


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _TOKEN.findall(text)]


@cache
def _stem(word: str) -> str:
    """A word without its ending, so that "replies" and "replied" are one; "0" for a number."""
    number = _number(word)
    if number == word and word.isalpha():
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                return word.removesuffix(ending)
    return number


def _words(text: str) -> list[str]:
    return [_number(word) for word in _TOKEN.findall(text)]


def _number(word: str) -> str:
    if word == "\n":
        return _LINE
    return "0" if word[0].isdecimal() or word.partition("-")[0] in _NUMBERS else word


@cache
def _weights() -> dict[str, dict[str, float]]:
    """The weights by place and word."""
    places: dict[str, dict[str, float]] = {}
    for line in FILE.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            place, word, worth = line.rsplit("\t", 2)
            places.setdefault(place, {})[word] = float(worth)
    return places


def weighed(verdict: str, at: Place) -> list[tuple[float, str, str]]:
    """What weighs at all: worth, place, word. First what holds before any word, and what the verdict is worth."""
    known = _weights()
    return [
        *((known[place][word], place, word) for place, word in ((EVEN, ""), (VERDICT, verdict))),
        *(
            (known[place][word], place, word)
            for place, words in features(at).items()
            for word in words
            if word in known[place]
        ),
    ]


def is_weighed(verdict: str) -> bool:
    """Whether it is known how far a row or step is to be trusted: a new one decides alone."""
    return verdict in _weights()[VERDICT]


def weight(verdict: str, at: Place) -> float:
    """The log odds that the expression is a deadline of the council, given the row or step that judged it."""
    return fsum(worth for worth, _, _ in weighed(verdict, at))
