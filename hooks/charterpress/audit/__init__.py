"""Reads the deadlines of any document: an old charter as text, HTML or PDF.

In: the bytes of a file. Out: every time expression with the page or line it is on, the heading it stands under
and its sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from charterpress.audit.parts import AuditError, lines_of, parts
from charterpress.deadlines.english import read
from charterpress.deadlines.reading import Reading

MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Item:
    """One time expression of a document; `page` in a PDF, `line` in a text or the source of a page, counted from 1.

    `before` and `after` are the rest of its sentence, in one line, as far as the reader looked at it (240 letters).
    """

    page: int | None
    line: int | None
    heading: str
    before: str
    reading: Reading
    after: str


def audit(data: bytes) -> tuple[Item, ...]:
    """Find every time expression of a document. Raises AuditError."""
    if len(data) > MOST_BYTES:
        raise AuditError(f"the file has more than {MOST_BYTES:,} bytes: split it and read the parts")
    found = tuple(
        Item(
            part.page,
            part.line and part.line + part.text.count("\n", 0, reading.start),
            part.heading,
            _in_line(part.text[reading.sentence[0] : reading.start]).lstrip(),
            reading,
            _in_line(part.text[reading.end : reading.sentence[1]]).rstrip(),
        )
        for part in parts(data)
        for reading in read(part.text)
    )
    if any(item.page or item.line for item in found):
        return found
    lines = lines_of(data, (item.reading.words for item in found))
    return tuple(replace(item, line=line) for item, line in zip(found, lines, strict=True))


def _in_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


__all__ = ["AuditError", "Item", "audit"]
