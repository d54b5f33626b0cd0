"""The voices that formats write limits and figures in.

Every voice starts from the notation's own words; people get no piece of information that is broken over
two lines (LP-11), easy read has no percentages (ER-12).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from charterpress.deadlines.notation import write
from charterpress.model import Deadline, Figure, Limit

NO_BREAK = "\N{NO-BREAK SPACE}"


_TIED = ("working", "clear", "calendar", "to", "next", "same")


class Voice(StrEnum):
    """Who is spoken to: people on a screen or on paper, people who read easy read, or a machine."""

    PLAIN = "plain"
    EASY = "easy"
    DATA = "data"


def _glued(words: str) -> str:
    """Tie a number to what it counts, and the parts of a unit to each other."""
    parts = words.split(" ")
    ties = (NO_BREAK if part[-1:].isdigit() or part in _TIED else " " for part in parts[:-1])
    return "".join(part + tie for part, tie in zip(parts, [*ties, ""], strict=True))


def _easy(limit: Limit) -> str:
    if limit.share is None:
        return _glued(write(limit))
    whole = Limit(limit.bound, limit.quantity, limit.unit, limit.upper)
    return f"{_glued(write(whole))}, {limit.share:g}{NO_BREAK}times out of{NO_BREAK}100"


_VOICES: dict[Voice, Callable[[Limit], str]] = {
    Voice.PLAIN: lambda limit: _glued(write(limit)),
    Voice.EASY: _easy,
    Voice.DATA: write,
}


def say(value: Deadline | Figure, voice: Voice) -> str:
    """Return the words of a deadline or figure in a voice.

    A figure keeps the words of the source; one with a value for each year names the years:
    "60% in 2023/24, 70% in 2024/25 and 80% in 2025/26".
    """
    if isinstance(value, Deadline):
        return _VOICES[voice](value.limit)
    each = [words if year is None else f"{words} in {year}" for year, words in value.values]
    words = each[0] if len(each) == 1 else f"{', '.join(each[:-1])} and {each[-1]}"
    return words if voice is Voice.DATA else _glued(words)
