"""How much the words around an expression speak for a deadline of the council, where no row of a table decides.

A row is written for what people say often. What they say once is told by many words that each say a little: "notice"
and "owner" speak against a deadline of ours, "we" and "aim" for one. `weights.yml` holds what each is worth, as log
odds (0 is even; 1 makes a deadline 2.7 times as likely), learnt from tests/examples/labelled by `make weights`.
"""

from __future__ import annotations

import re
from functools import cache
from math import fsum
from pathlib import Path

import yaml

from charterpress.deadlines.lexicon import NAMES

FILE = Path(__file__).with_suffix(".yml")
AROUND = 40
"""How many words on either side are looked at."""

# The sign that ends a sentence tells nothing: bullets have none. "5.5%", "1,000" and "17:00" are one number each.
_TOKEN = re.compile(rf"(?:{NAMES['TENS']})-(?:{NAMES['ONES']})\b|[a-z]+(?:'[a-z]+)*|\d+(?:[.,:/]\d+)*|[^\w\s.!?]|\n")
_NUMBERS = frozenset("|".join(("half", NAMES["ONES"], NAMES["TEENS"], NAMES["TENS"])).split("|"))
_REACH = 8 * AROUND  # characters in which so many words are found
_CLOSE = 3
_FIRST, _NOTHING = "first in the text", "nothing"


def features(text: str, start: int, end: int, before: str, after: str) -> dict[str, set[str]]:
    """What can weigh of an expression in a plain text: by place, the words there; a number is "0" whatever it is.

    `before` and `after` are what stands around it in its own sentence.
    """
    ahead, behind = _words(before)[::-1], _words(after)
    own = _words(text[start:end]) + ([_FIRST] if start < _CLOSE else [])
    near = _words(text[max(0, start - _REACH) : start])[-AROUND:] + _words(text[end : end + _REACH])[:AROUND]
    found = {
        "the expression": own,
        "before it in its sentence": ahead,
        "after it in its sentence": behind,
        "near it": near,
    }
    for place in range(_CLOSE):
        found[f"{place + 1} before it"] = ahead[place : place + 1] or [_NOTHING]
        found[f"{place + 1} after it"] = behind[place : place + 1] or [_NOTHING]
    return {place: set(words) for place, words in found.items()}


def _words(text: str) -> list[str]:
    return ["0" if word[0].isdecimal() or word.partition("-")[0] in _NUMBERS else word for word in _TOKEN.findall(text)]


@cache
def _weights() -> tuple[float, dict[str, dict[str, float]]]:
    known = yaml.load(FILE.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return known["even"], known["words"]


def weighed(text: str, start: int, end: int, before: str, after: str) -> list[tuple[float, str, str]]:
    """What each word is worth that weighs at all: worth, place, word. The first is what holds before any word."""
    even, known = _weights()
    seen = features(text, start, end, before, after)
    return [
        (even, "before any word", ""),
        *((worths[word], place, word) for place, worths in known.items() for word in seen[place] if word in worths),
    ]


def weight(text: str, start: int, end: int, before: str, after: str) -> float:
    """The log odds that the expression is a deadline of the council."""
    return fsum(worth for worth, _, _ in weighed(text, start, end, before, after))
