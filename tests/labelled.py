"""The labelled texts of the reader: sentences, rows and lists of public bodies, and where the council's deadlines are.

They are reworded from pages of some 3,000 sites: most like a customer charter (charters.jsonl), the rest close to one,
and most of those hold none (near_misses.jsonl). A line is, in code points,
`{"text": "We reply within 5 days.", "deadlines": [[9, 22]]}`. The weights of words are learnt from them (`learn.py`),
so they cannot say how well the reader does elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parent / "examples"
FILES = sorted((EXAMPLES / "labelled").glob("*.jsonl"))


@dataclass(frozen=True)
class Labelled:
    """A text, and where the council's deadlines begin and end in it."""

    text: str
    deadlines: tuple[tuple[int, int], ...]

    def holds(self, start: int, end: int) -> bool:
        """Whether a place overlaps a deadline."""
        return any(begin < end and start < stop for begin, stop in self.deadlines)


def texts() -> Iterator[Labelled]:
    """Give all of them."""
    for file in FILES:
        for line in file.read_text(encoding="utf-8").splitlines():
            known = json.loads(line)
            yield Labelled(known["text"], tuple((start, end) for start, end in known["deadlines"]))


def digest() -> str:
    """What tells these texts from any others."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in FILES)).hexdigest()[:16]
