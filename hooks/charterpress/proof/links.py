"""What a page needs and where its links lead."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from charterpress.model import Charter
from charterpress.proof.address import LINK
from charterpress.proof.difference import NOTHING, About, Difference, Found
from charterpress.proof.document import Document
from charterpress.proof.known import links
from charterpress.publications import Facet, Shows, Type, file_address, publications

FILES = frozenset((
    ".pdf", ".csv", ".json", ".htm", ".xhtml", ".txt", ".md", ".rtf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods",
    ".ppt", ".pptx", ".epub", ".zip", ".ics", ".yml", ".yaml",
))  # fmt: skip
"""The endings of files that people open to read, or that machines take for the policy, besides those of pages."""


def needs_differ(document: Document, site: Path, address: str) -> Iterator[Found]:
    """Tell each picture or style sheet of a page that is not there, and each page that it leads to."""
    for name in document.needs:
        file = Path(os.path.normpath(site / Path(address).parent / name))
        if not file.is_file():
            named = f'"{os.path.relpath(file, site)}"'
            yield Found(named, "a file of the site", "picture or style", about=About.NEED)
    for link in document.links:
        target = link.target(address)
        if not link.leads_out and not link.file.startswith("/") and not (site / target).is_file():
            yield Found(f'"{target}"', "a file of the site", f"{LINK} to nowhere", about=About.NOWHERE)


def links_differ(document: Document, address: str, charter: Charter) -> Iterator[Found]:
    """Tell each link that leads to something else than it says, out of its charter's folder, or to an unknown site."""
    files = {file_address(one.name): one for one in publications(charter)}
    pages = {one.title: one for one in publications(charter) if one.type is Type.HTML}
    onward = next((one for one in pages.values() if one.shows is Shows.CHANGES), None)
    pages |= {_ONWARD: onward} if onward else {}
    own, known = {one.address(charter) for one in files.values()}, links(charter)
    for link in document.links:
        one = files.get(link.id) or pages.get(link.words)
        file = link.target(address)
        if link.inside.endswith(f"--{Facet.GLANCE}"):
            standard = link.inside.partition("--")[0]
            if link.file or link.place != standard:
                yield Found(f'a link to "{file}#{link.place}"', f'"#{standard}"', link.inside)
        elif link.leads_out and file not in known:
            yield Found(f'"{file}"', NOTHING, LINK, about=About.LINK)
        elif one and file != one.address(charter):
            policy = f'"{one.address(charter)}"'
            yield Found(f'"{file}"', policy, f"{LINK} to {one.title.lower()}", about=About.LINK)
        elif not one and Path(file).suffix.lower() in FILES and file not in own:
            yield Found(f'"{file}"', "a file of this charter", LINK, about=About.LINK)


_ONWARD = "See what would change, and why"


def once(differences: Iterable[Difference], known: Container[str]) -> Iterator[Difference]:
    """Tell what many pages miss for the first of them; a `known` file that is missing has a complaint of its own."""
    told: set[str] = set()
    for difference in differences:
        missing = difference.published.strip('"') if difference.about in (About.NEED, About.NOWHERE) else ""
        if not missing or (missing not in told and missing not in known):
            yield difference
            told.add(missing)
