"""HTML: templates filled with a charter. Serves web pages, and the PDFs before they are set."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from charterpress.deadlines.voices import Voice, say
from charterpress.formats.job import Job, Published
from charterpress.model import Charter, Kind, Line, Nation, Piece, Side, Status, Wording, changes
from charterpress.publications import (
    Facet,
    Shows,
    address,
    file_address,
    group_address,
    note_address,
    publications,
)


def write(job: Job) -> Published:
    """Make a web page: the inside of the page, which the theme completes."""
    content = render(job).encode()
    return Published(job.publication, job.charter, job.publication.address(job.charter), content)


def render(job: Job) -> str:
    """Fill the publication's template. Templates see the charter, the day, and the functions below."""
    if job.publication.template is None:
        raise ValueError(f"{job.publication.name} has no template")
    voice = voice_of(job)
    template = _environment(job.root).get_template(job.publication.template)
    return template.render(
        job=job,
        charter=job.charter,
        publication=job.publication,
        day=job.day,
        shown=job.charter.on(job.day),
        changes=changes(job.charter),
        made={published.publication.name: published for published in job.made},
        say=lambda line, wording: words(line, wording, voice),
        value=lambda deadline: say(deadline, voice),
        link=lambda name: _link(job, name),
    )


def home(charters: Sequence[Charter], day: date, root: Path) -> bytes:
    """Fill the home page, which lists all charters."""
    return _environment(root).get_template("home/page.html").render(charters=charters, day=day).encode()


def voice_of(job: Job) -> Voice:
    """The voice in which a publication speaks."""
    return Voice.EASY if job.publication.shows is Shows.EASY_READ else Voice.PLAIN


def words(line: Line, wording: Wording, voice: Voice) -> Markup:
    """Write a line with its values in place. Everything from the source is text, never markup."""
    return Markup().join(_piece(piece, wording, voice) for piece in line.pieces)


def _piece(piece: Piece, wording: Wording, voice: Voice) -> Markup:
    text = escape(say(wording.value(piece.slot), voice) if piece.slot else piece.text)
    if piece.strong:
        text = Markup("<strong>{}</strong>").format(text)
    return Markup('<a href="{}">{}</a>').format(piece.link, text) if piece.link else text


def long_date(day: date) -> str:
    """A date as GUIDES PE-09 wants it: 4 June 2026, its parts tied (LP-11)."""
    return f"{day.day}\N{NO-BREAK SPACE}{day:%B}\N{NO-BREAK SPACE}{day.year}"


def file_size(size: int) -> str:
    """A file's size in words: "46 KB"; kilobytes are 1,000 bytes."""
    return f"{max(1, round(size / 1000)):,}\N{NO-BREAK SPACE}KB"


def _link(job: Job, name: str) -> str:
    """The address of another publication of the charter, relative to this one; for paper, from the site's root."""
    target = next(p for p in publications(job.charter) if p.name == name).address(job.charter)
    target = target.removesuffix("index.html")
    here = posixpath.dirname(job.publication.address(job.charter))
    relative = posixpath.relpath(target, here)
    return f"{relative}/" if target.endswith("/") else relative


@cache
def _environment(root: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(root / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    environment.filters |= {"long_date": long_date, "file_size": file_size}
    environment.globals |= {
        "address": address,
        "group_address": group_address,
        "note_address": note_address,
        "file_address": file_address,
        "publications": publications,
        "Facet": Facet,
        "Side": Side,
        "Kind": Kind,
        "Nation": Nation,
        "Status": Status,
    }
    return environment
