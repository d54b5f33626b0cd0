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
    """A file as read back. Of a PDF `needs` and what follows `links` are empty, of a page `feet` to `alts`."""

    regions: Mapping[str, Passage]  # the text at each address
    rest: tuple[Passage, ...]  # all text at no address, titles and metadata included
    heads: Mapping[str, Passage]  # what stands at other ids outside all addresses: a standard's title begins it
    twice: tuple[str, ...] = ()  # addresses at two places: nobody can say which one counts
    above: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what stands over an address: its column's head
    order: tuple[str, ...] = ()  # all addresses and other ids, as they follow each other
    aliens: tuple[str, ...] = ()  # what no publication holds, since it may hide or replace words
    title: str = ""  # the document's, as a reader of PDFs shows it
    author: str = ""
    on_paper: bool = False
    feet: tuple[Passage, ...] = ()  # the foot of every page
    points: int | None = None  # the size of its type
    alts: tuple[str, ...] = ()  # what is said for pictures
    needs: tuple[str, ...] = ()  # the pictures and style sheets of a page, as it names them
    links: tuple[Link, ...] = ()
    contents: tuple[tuple[str, str], ...] = ()  # the entries of its list of contents, with the ids that they lead to
    sections: tuple[tuple[str, str], ...] = ()  # its second headings, with their ids
    inside: Mapping[str, str] = field(default_factory=dict)  # the address around one that stands in another
    pictures: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # file and words, by address
    unseen: tuple[Passage, ...] = ()  # the words at addresses that only some see
    loose: tuple[Passage, ...] = ()  # at no address of the main part, and what a page says of itself to others


HEADINGS = ("--heading", "--council")
"""How the address of a heading ends that stands over the words at another one."""


def headings(regions: Mapping[str, Passage]) -> dict[str, tuple[str, ...]]:
    """The headings among the regions, by the address that they stand over, with which their own begins."""
    return {
        where.removesuffix(end): (head.text,)
        for where, head in regions.items()
        for end in HEADINGS
        if where.endswith(end)
    }


class UnreadableError(Exception):
    """A published file cannot be read back; raised by the readers of files, the message says why."""


Reader = Callable[[Path], Document]
