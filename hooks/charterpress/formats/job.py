"""What goes into a format and what comes out: the one shape that all formats share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from charterpress.model import Charter
from charterpress.publications import Publication


@dataclass(frozen=True, slots=True)
class Published:
    """One published file. HTML is the inside of a page, which the site's theme completes; `pages` counts a PDF's."""

    publication: Publication
    charter: Charter
    address: str
    content: bytes
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One publication of one charter to make, as of a day; `made` holds the charter's files made before it."""

    publication: Publication
    charter: Charter
    day: date
    root: Path
    made: tuple[Published, ...] = ()


Writer = Callable[[Job], Published]
