"""Charter -> publications. One module a type of file, all of one shape (`job.Writer`); none imports another's output.

In: charters without problems, and a day. Out: every file of every charter as bytes; nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from charterpress.formats import data, page, pdf, table
from charterpress.formats.job import Job, Published, Writer
from charterpress.model import Charter
from charterpress.publications import Type, publications

WRITERS: dict[Type, Writer] = {Type.JSON: data.write, Type.CSV: table.write, Type.HTML: page.write}


def publish(charters: Iterable[Charter], day: date, root: Path) -> tuple[Published, ...]:
    """Make every file of every charter as of a day; `root` holds the templates and pictures.

    The PDFs of all charters are made together, since they take nearly all of the time.
    """
    charters = tuple(charters)
    printed = pdf.write_all(
        [
            Job(publication, charter, day, root)
            for charter in charters
            for publication in publications(charter)
            if publication.type is Type.PDF
        ]
    )
    return tuple(published for charter in charters for published in _charter(charter, day, root, printed))


def _charter(charter: Charter, day: date, root: Path, printed: tuple[Published, ...]) -> tuple[Published, ...]:
    made = tuple(published for published in printed if published.charter is charter)
    for publication in publications(charter):
        if publication.type is not Type.PDF:
            made = (*made, WRITERS[publication.type](Job(publication, charter, day, root, made)))
    return made


__all__ = ["Job", "Published", "publish"]
