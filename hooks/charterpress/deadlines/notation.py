"""The closed notation of deadlines in the YAML: its parser and its one canonical writing.

    limit   = [ number "%" ] ( bound amount | range | relative )
    bound   = "within" | "at least" | "on average within" | "about" | "exactly"
    amount  = number unit
    range   = [ "about" ] number "to" number unit
    relative = "immediately" | ( "same" | "next" ) ( "day" | "working day" )

Writing what was read gives the typed words back; anything else is an error with a suggestion.
The reader of free English (`english.py`) shares nothing with this module, so that one mistake
cannot sit both where a limit is written and where it is proved.
"""

from __future__ import annotations

import difflib
import re

from charterpress.model.limit import Bound, Limit, Number, Unit

_BOUNDS = {
    Bound.WITHIN: ("within",),
    Bound.AT_LEAST: ("at", "least"),
    Bound.AVERAGE: ("on", "average", "within"),
    Bound.ABOUT: ("about",),
    Bound.EXACTLY: ("exactly",),
}
_RELATIVE = {Bound.SAME: 0, Bound.NEXT: 1}
_RELATIVE_UNITS = (Unit.DAY, Unit.WORKING_DAY)
_UNITS = {tuple(unit.value.split()): unit for unit in Unit}

EXPECTED = (
    'a limit such as "within 10 working days", "at least 6 weeks", "about 10 working days", '
    '"10 to 15 working days", "on average within 30 seconds", "95% within 20 working days", '
    '"next working day", "same day" or "immediately"'
)

# How people also say it; used for suggestions only, never to read a limit.
_SAID = {
    "up to": "within",
    "at most": "within",
    "no later than": "within",
    "not later than": "within",
    "no longer than": "within",
    "not longer than": "within",
    "by the end of the next": "next",
    "by the next": "next",
    "no more than": "within",
    "not more than": "within",
    "less than": "within",
    "under": "within",
    "in": "within",
    "by": "within",
    "max": "within",
    "maximum of": "within",
    "minimum of": "at least",
    "a minimum of": "at least",
    "not less than": "at least",
    "no less than": "at least",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "average of": "on average within",
    "an average of": "on average within",
    "on average": "on average within",
    "average": "on average within",
    "straight away": "immediately",
    "at once": "immediately",
    "at the end of the next": "next",
    "the next": "next",
    "the same": "same",
    "business": "working",
    "workings": "working",
    "work": "working",
    "mins": "minutes",
    "min": "minute",
    "secs": "seconds",
    "sec": "second",
    "hrs": "hours",
    "hr": "hour",
    "wd": "working days",
    "a": "1",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
    "fifteen": "15",
    "twenty": "20",
    "thirty": "30",
}


class NotationError(ValueError):
    """Words that are no limit: where they go wrong (`offset` counts characters), and the nearest limit, if any is."""

    def __init__(self, words: str, offset: int, expected: str, suggestion: str | None) -> None:
        super().__init__(f"{words!r}: expected {expected}")
        self.words = words
        self.offset = offset
        self.expected = expected
        self.suggestion = suggestion


class _WrongError(Exception):
    """Raised inside the parser; carries the index of the word that does not fit and what would."""

    def __init__(self, index: int, expected: str = EXPECTED) -> None:
        super().__init__(expected)
        self.index = index
        self.expected = expected


def parse(words: str) -> Limit:
    """Read a limit in the notation. Raises NotationError for anything else, near misses included."""
    try:
        limit = _parse(words.split(" "))
    except _WrongError as wrong:
        offset = sum(len(word) + 1 for word in words.split(" ")[: wrong.index])
        raise NotationError(words, min(offset, len(words)), wrong.expected, suggest(words)) from None
    if write(limit) != words:
        raise NotationError(words, 0, f'"{write(limit)}"', suggest(words))
    return limit


def _parse(words: list[str]) -> Limit:
    share, at = _share(words)
    if words[at:] == ["immediately"]:
        return Limit(Bound.IMMEDIATELY, 0, Unit.MINUTE, share=share)
    for relative, count in _RELATIVE.items():
        if words[at : at + 1] == [relative.value]:
            return Limit(relative, count, _unit(words, at + 1, _RELATIVE_UNITS), share=share)
    bound, after = _bound(words, at)
    quantity = _number(words, after)
    if words[after + 1 : after + 2] == ["to"]:
        upper = _number(words, after + 2)
        if bound not in (None, Bound.ABOUT):
            raise _WrongError(at, 'a range alone ("10 to 15 working days") or with "about"')
        if upper <= quantity:
            raise _WrongError(after + 2, f"a number greater than {_digits(quantity)}")
        return Limit(bound or Bound.WITHIN, quantity, _unit(words, after + 3), upper, share)
    if bound is None:
        raise _WrongError(at)
    return Limit(bound, quantity, _unit(words, after + 1), share=share)


def _share(words: list[str]) -> tuple[Number | None, int]:
    if not words[0].endswith("%"):
        return None, 0
    share = _number([words[0][:-1]], 0)
    if share > 100:
        raise _WrongError(0, "a share from 1% to 100%")
    return share, 1


def _bound(words: list[str], at: int) -> tuple[Bound | None, int]:
    for bound, said in _BOUNDS.items():
        if tuple(words[at : at + len(said)]) == said:
            return bound, at + len(said)
    return None, at


def _number(words: list[str], at: int) -> Number:
    digits = words[at] if at < len(words) else ""
    whole, point, part = digits.partition(".")
    if not (whole.isascii() and whole.isdigit() and len(whole) <= 4):
        raise _WrongError(at)
    if point and not (part.isascii() and part.isdigit() and len(part) <= 2):
        raise _WrongError(at, "a number such as 10 or 1.5")
    number: Number = float(digits) if point else int(whole)
    if number == 0:
        raise _WrongError(at, "a number greater than 0")
    return number


def _unit(words: list[str], at: int, allowed: tuple[Unit, ...] = tuple(Unit)) -> Unit:
    said = words[at:]
    singular = (*said[:-1], said[-1].removesuffix("s")) if said else ()
    unit = _UNITS.get(singular)
    if unit is None or unit not in allowed:
        raise _WrongError(at, "one of the units " + ", ".join(unit.value + "s" for unit in allowed))
    return unit


def write(limit: Limit) -> str:
    """Return the canonical words of a limit: the only ones that `parse` accepts for it."""
    share = "" if limit.share is None else f"{_digits(limit.share)}% "
    if limit.bound is Bound.IMMEDIATELY:
        return f"{share}immediately"
    if limit.bound in _RELATIVE:
        return f"{share}{limit.bound} {limit.unit}"
    amount = _digits(limit.quantity)
    bound = f"{limit.bound} "
    if limit.upper is not None:
        amount = f"{amount} to {_digits(limit.upper)}"
        bound = "" if limit.bound is Bound.WITHIN else bound
    plural = "" if limit.quantity == 1 and limit.upper is None else "s"
    return f"{share}{bound}{amount} {limit.unit}{plural}"


def _digits(number: Number) -> str:
    return f"{number:g}"


def suggest(words: str) -> str | None:
    """Return the limit that the words probably mean, in the notation, or None."""
    plain = " ".join(
        _HYPHEN_RANGE.sub(" to ", words.lower())
        .replace("-", " ")
        .replace("\N{EN DASH}", " to ")
        .replace("per cent", "%")
        .split()
    )
    plain = _RUN_TOGETHER.sub(r"\1 \2", plain.replace(" %", "%").removesuffix("."))
    said = _as_ours(plain)
    bare = said.removeprefix("within ")  # a range has no bound
    for attempt in (plain, said, bare, f"within {said}", _respelled(said), f"within {_respelled(said)}"):
        for text in (attempt, attempt.removesuffix("s"), f"{attempt}s"):
            try:
                return write(_parse(text.split(" ")))
            except _WrongError:
                continue
    return None


_RUN_TOGETHER = re.compile(r"(\d)([a-z])")
_HYPHEN_RANGE = re.compile(r"(?<=\d)\s*-\s*(?=\d)")


def _as_ours(said: str) -> str:
    """The words with what people also say replaced by what the notation says, each once."""
    return _OTHERS.sub(lambda other: _SAID[other.group()], said)


_OTHERS = re.compile(r"(?<![\w.])(" + "|".join(sorted(map(re.escape, _SAID), key=len, reverse=True)) + r")(?![\w.])")


_WORDS = sorted(
    {word for parts in _BOUNDS.values() for word in parts} | {"to", "same", "next", "immediately"}
) + sorted({form for unit in Unit for word in unit.value.split() for form in (word, f"{word}s")})


def _respelled(said: str) -> str:
    """The words with each near miss replaced by the notation's own word."""
    return " ".join(
        word if word[0].isdigit() else (difflib.get_close_matches(word, _WORDS, 1, 0.75) or [word])[0]
        for word in said.split()
    )
