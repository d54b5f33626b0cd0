"""Which of many patterns can match a text at all: asked of all of them at once, so that few have to be tried.

RE2 takes time in proportion to the text whatever the pattern, and leaves out at once each pattern whose letters the
text does not hold. It knows no look-arounds, so it gets each pattern without them: what is left matches wherever the
pattern does, and seldom elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import re2

_PIECE = re.compile(
    r"""
    (?P<ahead>\(\?=) | (?P<look>\(\?<?[!=]) | (?P<atomic>\(\?>) | (?P<open>\() | (?P<close>\))
    | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\]) | (?P<end>\\Z) | (?P<other>\\.)
    | (?P<any>\{0?,\d*\}[?+]?) | (?P<some>\{\d+(?:,\d*)?\}[?+]?) | (?P<greedy>[*+?][+?])
    """,
    re.VERBOSE | re.DOTALL,
)
_INSTEAD = {"ahead": "(", "look": "(", "atomic": "(", "end": r"\z", "any": "*", "some": "+"}


def loose(pattern: str) -> str:
    """A pattern without look-arounds and bounds, as RE2 can read it: it matches wherever the pattern does.

    What the pattern looks for last, behind its match, is kept.
    """
    parts: list[str] = []
    opened: list[tuple[str, int]] = []
    done = 0
    for piece in _PIECE.finditer(pattern):
        kind = piece.lastgroup or ""
        parts.append(pattern[done : piece.start()])
        if kind in ("ahead", "look", "atomic", "open"):
            opened.append((kind, len(parts)))
        parts.append(piece[0][0] if kind == "greedy" else _INSTEAD.get(kind, piece[0]))
        done = piece.end()
        if kind == "close":
            what, began = opened.pop()
            if what == "look" or (what == "ahead" and done < len(pattern)):
                del parts[began:]
    return "".join([*parts, pattern[done:]])


class Sieve:
    """The patterns of some rows, asked together; each is compiled when a text first passes, for most never do."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """Take rows as name and pattern. A slip in a pattern is told with the name of its row; raises ValueError."""
        self._rows = tuple(rows)
        self._filter = re2.Filter()
        for number, (name, pattern) in enumerate(self._rows):
            try:
                self._filter.Add(loose(pattern))
            except re2.error as slip:
                self.pattern(number)  # `re` says it better
                raise ValueError(f"the pattern of {name!r}: {slip}") from slip
        self._filter.Compile()

    def passed(self, text: str) -> list[int]:
        """The numbers of the rows that may match in the text, in their order; no other one does.

        Outside ASCII the two engines do not agree what a letter is; there only the letters of a pattern are looked for.
        """
        return sorted(self._filter.Match(text.encode(errors="replace"), potential=not text.isascii()) or ())

    @cache  # noqa: B019 - a sieve lives as long as its table
    def pattern(self, row: int) -> re.Pattern[str]:
        """The compiled pattern of a row. Raises ValueError for what only `re` finds wrong in it."""
        name, pattern = self._rows[row]
        try:
            return re.compile(pattern)
        except re.error as slip:
            raise ValueError(f"the pattern of {name!r}: {slip}") from slip
