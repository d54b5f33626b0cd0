"""A file -> the same file without one standard, for each standard that it shows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from charterpress.formats import Job, pdf
from charterpress.publications import Type
from tests.mutants.file import File


def without_standards(file: File) -> Iterator[tuple[str, bytes]]:
    """Each time the id of the standard that is left out, and the bytes of the file; of PDFs only the first."""
    match file.publication.type:
        case Type.HTML:
            yield from _pages(file)
        case Type.CSV:
            yield from _tables(file)
        case Type.JSON:
            yield from _data(file)
        case Type.PDF:
            yield from _papers(file)


def _pages(file: File) -> Iterator[tuple[str, bytes]]:
    for standard in file.charter.standards:
        page = LexborHTMLParser(file.path.read_text(encoding="utf-8"))
        # A group may have the id of a standard; its heading is none.
        own = page.css(f"[id='{standard.id}'], [id^='{standard.id}--']:not([id$='--group'])")
        for element in own:
            element.decompose()
        if own:
            yield standard.id, (page.html or "").encode()


def _tables(file: File) -> Iterator[tuple[str, bytes]]:
    head, *rows = csv.reader(io.StringIO(file.path.read_bytes().decode("utf-8-sig"), newline=""))
    for left_out in rows:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\r\n").writerows([head, *(row for row in rows if row is not left_out)])
        yield left_out[head.index("standard")], out.getvalue().encode("utf-8-sig")


def _data(file: File) -> Iterator[tuple[str, bytes]]:
    for standard in file.charter.standards:
        content = json.loads(file.path.read_bytes())
        content["standards"] = [one for one in content["standards"] if one["id"] != standard.id]
        yield standard.id, json.dumps(content, ensure_ascii=False, indent=2).encode()


def _papers(file: File) -> Iterator[tuple[str, bytes]]:
    html = pdf._sheet(Job(file.publication, file.charter, file.day, file.root)).html
    shown = [standard for standard in file.charter.standards if f'id="{standard.id}--' in html]
    for standard in shown[:1]:
        others = tuple(other for other in file.charter.standards if other is not standard)
        sheet = pdf._sheet(Job(file.publication, replace(file.charter, standards=others), file.day, file.root))
        yield standard.id, pdf._set(sheet)
