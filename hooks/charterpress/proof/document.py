"""What a person can see or hear of a published file: the one shape that all readers of files share."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; `page` is the page of a PDF that it begins on, counted from 1.

    `beside` is the address that it belongs to without being part of its words: an alternative text's.
    """

    text: str
    page: int | None = None
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a web page: its own id, the file and the place in it that it leads to, its words, the address it is in.

    `file` is the whole address where it leads out of the site.
    """

    id: str
    file: str
    place: str
    words: str
    inside: str

    @property
    def leads_out(self) -> bool:
        """Whether it leads out of the site."""
        return ":" in self.file

    def target(self, address: str) -> str:
        """Where it leads from the page at an address: a path in the site, or an address outside it."""
        if self.leads_out or not self.file:
            return self.file or address
        file = os.path.normpath(Path(address).parent / self.file)
        folder = self.file.rpartition("/")[2] in ("", ".", "..")
        return os.path.normpath(f"{file}/index.html") if folder else file


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read back: the text at each address, and all text at none of them (titles and metadata included).

    `heads` holds what stands at other ids outside all addresses: the title of a standard begins it. `twice` names
    addresses that stand at two places, so that nobody can say which one counts. `feet` holds the foot of every page
    of a PDF, `above` what stands over the words at an address: the head of its column, the label in its cell, on
    paper the heading before it. `points` is the size of a PDF's type, `title` and `author` what a reader of PDFs
    shows as the document's. `aliens` names what no publication holds, since it may hide or replace words, `needs`
    the pictures and style sheets of a page as it names them. `order` holds all addresses and other ids as they
    follow each other, `inside` names the address around one that stands in another, `pictures` holds the file name
    and the alternative text of each picture at an address, `unseen` the words at addresses that only some see,
    `loose` what a page says at no address of its main part, and of itself to those who quote it, `alts` what a PDF
    says for pictures.
    """

    regions: Mapping[str, Passage]
    rest: tuple[Passage, ...]
    heads: Mapping[str, Passage]
    twice: tuple[str, ...] = ()
    feet: tuple[Passage, ...] = ()
    above: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    points: int | None = None
    title: str = ""
    author: str = ""
    aliens: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    order: tuple[str, ...] = ()
    inside: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    unseen: tuple[Passage, ...] = ()
    loose: tuple[Passage, ...] = ()
    alts: tuple[str, ...] = ()


_HEADINGS = ("--heading", "--council")


def headings(regions: Mapping[str, Passage]) -> dict[str, tuple[str, ...]]:
    """The headings among the regions, by the address that they stand over, with which their own begins."""
    return {
        where.removesuffix(end): (head.text,)
        for where, head in regions.items()
        for end in _HEADINGS
        if where.endswith(end)
    }


class UnreadableError(Exception):
    """A published file cannot be read back; raised by the readers of files, the message says why."""


Reader = Callable[[Path], Document]
