"""The labelled texts of the reader: sentences, rows and lists of public bodies, and where the council's deadlines are.

They are reworded from pages of some 4,000 sites: most like a customer charter (charters.jsonl, harvested.jsonl), the
rest close to one, and most of those hold none (near_misses.jsonl). Those of composed.jsonl stand on no page: they were
written to show who acts and what for, often twice with almost the same words. A line is, in code points,
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
UNTOUCHED = ("composed.jsonl", "harvested.jsonl")
"""The files of which no row was made, so that they tell how often each row is right. Keep it so."""


@dataclass(frozen=True)
class Labelled:
    """A text, and where the council's deadlines begin and end in it."""

    text: str
    deadlines: tuple[tuple[int, int], ...]

    def holds(self, start: int, end: int) -> bool:
        """Whether a place overlaps a deadline."""
        return any(begin < end and start < stop for begin, stop in self.deadlines)


def texts(*, untouched: bool) -> Iterator[Labelled]:
    """Give those that rows were made of, or the others."""
    for file in FILES:
        if (file.name in UNTOUCHED) is not untouched:
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            known = json.loads(line)
            yield Labelled(known["text"], tuple((start, end) for start, end in known["deadlines"]))


def digest() -> str:
    """What tells these texts from any others."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in FILES)).hexdigest()[:16]
