"""Text as it was published -> plain lower-case text for the grammar, and the way back to the first offsets.

PDF files and web pages break words and figures: soft hyphens, ligatures, no-break spaces, "work-" at the
end of a line, curly quotes, many kinds of dash. The grammar should not know about any of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_PLAIN = {
    "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "",
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u2022": "*", "\u25cf": "*", "\u25aa": "*", "\u00b7": "*", "\uf0b7": "*", "\u25e6": "*",
    "\u00bd": ".5", "\u00bc": ".25", "\u00be": ".75",
    "\u2264": "<", "\u2265": ">", "\u2026": "...",
    **{chr(code): "" for code in (*range(9), *range(14, 32), 127)},
}  # fmt: skip

# A word cut at the end of a line loses its hyphen; a number keeps it ("10-" / "working-day").
_CUT_WORD = r"(?<=[A-Za-z])[-\u2010\u00ad]\s*\n\s*(?=[a-z])"
# Cells of a table that were copied without what stood between them: "On plain paperOne day", "Certificate7 to 15 days".
_RUN_TOGETHER = (
    r"(?<=[A-Za-z][a-z]{3})(?=[A-Z][a-z]|\d{1,3}(?:[ ]?-[ ]?\d+|[ ]to[ ]\d+)?[ ]"
    r"(?i:working|business|calendar|minute|hour|day|week|month))"
)
# A ligature at the start of a word often loses touch with the rest of it: "\ufb01 ve".
_SIGNS = re.escape("".join(_PLAIN))
_ODD = re.compile(
    rf"(?=[-A-Z\d\s{_SIGNS}])(?:"  # what all begin with, to be quick
    rf"(?P<cut>{_CUT_WORD})|(?P<joined>{_RUN_TOGETHER})|(?P<torn>(?<![a-z])[\ufb01\ufb02] (?=[a-z]))"
    rf"|(?P<gap>\s*\n\s*|\s{{2,}}|[^\S\n ])|(?P<sign>[{_SIGNS}]))"
)
_LINE_END = re.compile("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Tidy:
    """Plain text, the same with its capitals, and where each piece starts in the plain and in the first text."""

    text: str
    cased: str
    plain_at: tuple[int, ...]
    first_at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the first text of a piece of the plain text."""
        return self._first(start)[0], self._first(end - 1)[1]

    def _first(self, offset: int) -> tuple[int, int]:
        piece = bisect_right(self.plain_at, offset) - 1
        if piece % 2:  # a sign or gap that was replaced: it counts as a whole
            return self.first_at[piece], self.first_at[piece + 1]
        first = self.first_at[piece] + offset - self.plain_at[piece]
        return first, first + 1


def tidy(text: str) -> Tidy:
    """Lower the case, put plain signs for odd ones, and one space or line end for every gap."""
    pieces: list[str] = []
    plain_at, first_at = [0], [0]
    done = size = 0
    for odd in _ODD.finditer(text):
        plain = _plain(odd)
        kept = text[done : odd.start()]
        pieces += (kept, plain)
        size += len(kept)
        plain_at += (size, size + len(plain))
        first_at += (odd.start(), odd.end())
        size += len(plain)
        done = odd.end()
    pieces.append(text[done:])
    cased = "".join(pieces)
    return Tidy(_lower(cased), cased, tuple(plain_at), tuple(first_at))


def _lower(text: str) -> str:
    low = text.lower()
    # A few capitals grow when lowered, which would move every offset after them.
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _plain(odd: re.Match[str]) -> str:
    if odd["cut"]:
        return ""
    if odd["joined"] is not None:
        return " "
    if odd["torn"]:
        return _PLAIN[odd["torn"][0]]
    if odd["gap"]:
        return _gap(odd["gap"])
    return _PLAIN[odd["sign"]]


def _gap(gap: str) -> str:
    """One line end, a blank line, a space, or the border of two table cells."""
    lines = len(_LINE_END.findall(gap))
    if lines:
        return "\n\n" if lines > 1 else "\n"
    return " | " if "\t" in gap or len(gap) > 3 else " "
