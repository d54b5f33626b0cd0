"""Which of many patterns can match a text at all: asked of all of them in one pass, so that few have to be tried.

RE2 works out which letters every match of a pattern must hold, and looks for those of all patterns at once. It knows
no look-arounds, so it gets each pattern without them: what is left asks for no other letters than the pattern does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import re2

_PIECE = re.compile(
    r"""
    (?P<never>\(\?<?!) | (?P<beside>\(\?<?=) | (?P<open>\() | (?P<close>\)) | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
    | (?P<end>\\Z) | (?P<other>\\.) | (?P<any>\{0?,\d*\}[?+]?) | (?P<some>\{\d+(?:,\d*)?\}[?+]?) | (?P<greedy>[*+?][+?])
    """,
    re.VERBOSE | re.DOTALL,
)
_INSTEAD = {"end": r"\z", "any": "*", "some": "+"}
_APART = "(?s:.*)"  # what is only looked at may overlap what is matched: its letters are needed, at no certain place


def loose(pattern: str) -> str:
    """A pattern without look-arounds and bounds, as RE2 can read it."""
    parts: list[str] = []
    opened: list[str] = []
    done = 0
    for piece in _PIECE.finditer(pattern):
        kind = piece.lastgroup or ""
        seen = "never" not in opened
        parts += [pattern[done : piece.start()]] if seen else []
        if kind == "close":
            closed = opened.pop()
            parts += [")", _APART if closed == "beside" else ""] if seen else []
        elif kind in ("never", "beside", "open"):
            opened.append(kind)
            if seen and kind != "never":
                parts.append(f"{_APART}(?:" if kind == "beside" else "(")
        elif seen:
            parts.append(piece[0][0] if kind == "greedy" else _INSTEAD.get(kind, piece[0]))
        done = piece.end()
    return "".join([*parts, pattern[done:]])


class Sieve:
    """Some patterns, asked together."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._filter = re2.Filter()
        for pattern in patterns:
            self._filter.Add(loose(pattern))
        self._filter.Compile()

    def passed(self, text: str) -> list[int]:
        """The numbers of the patterns that may match in the text, in their order; no other one does."""
        return sorted(self._filter.Match(text.encode(errors="replace"), potential=True) or ())
