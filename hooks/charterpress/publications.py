"""Which files a charter has: data only. The formats write by this table and the proof reads by it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from charterpress.model import Charter, Side


class Type(StrEnum):
    """The types of file that are published."""

    HTML = "html"
    PDF = "pdf"
    CSV = "csv"
    JSON = "json"


class Shows(StrEnum):
    """What of a charter a publication must contain."""

    IN_FORCE = "in force"  # every standard as it stands on the day, with the table at a glance
    CHANGES = "changes"  # every standard, current and proposed, with why
    EASY_READ = "easy read"  # the easy-read lines of what stands on the day
    STAFF = "staff"  # the guidance for staff
    DOWNLOADS = "downloads"  # the other files
    EVERYTHING = "everything"  # the whole policy data


class Part(StrEnum):
    """The parts of a charter besides its standards that publications print."""

    ABOUT = "about"
    CONTACT = "contact"
    COMPLAIN = "complain"
    OTHER_FORMATS = "other formats"
    BACKGROUND = "background"


class Facet(StrEnum):
    """What an element shows of a wording besides its words."""

    GLANCE = "glance"  # its deadlines in the table at a glance, each under its label
    STATE = "state"  # that it is not yet in force
    FACTS = "facts"  # what else is known of its deadlines: the start of the clock, the law, how it is measured
    EFFECTS = "effects"  # the kinds of change
    OWNER = "owner"  # the council that the words or the kinds of change below are of
    NO_CURRENT = "no-current"  # why there are no current words
    NO_PROPOSED = "no-proposed"
    WHY = "why"
    QUERY = "query"


class Note(StrEnum):
    """The notes that every HTML and PDF publication has, whatever the charter says."""

    TITLE = "title"  # of a web page
    COUNCIL = "council"  # above a web page, with the title of its charter
    CHARTER_TITLE = "charter-title"
    DOCUMENT = "document"  # the title of a web page in a browser
    DESCRIPTION = "description"  # what a web page says of itself to search engines
    AUTHOR = "author"
    EDITION = "edition"  # council, status, as-of date, check code
    WORKING_DAY = "working-day"
    EXAMPLE = "example"
    STATUS = "status"  # of the edition, at the head of a web page
    GLANCE = "at-a-glance"  # the heads of the table at a glance, on a web page
    EASY_CHECK = "easy-check"  # who has read the easy read
    SUMMARY = "summary"  # how many standards change in which way, where changes are shown


@dataclass(frozen=True, slots=True)
class Publication:
    """One kind of published file.

    `file` is its path below the charter's folder, `folder` the one of its templates (HTML and PDF),
    `points` the size of its body type (PDF), `parts` the notes that it prints.
    """

    name: str
    title: str
    file: str
    type: Type
    shows: Shows
    folder: str | None = None
    points: int | None = None
    parts: tuple[Part, ...] = ()

    @property
    def template(self) -> str | None:
        """The Jinja2 file that writes it: `print.html` or `page.html` of its folder."""
        sheet = "print" if self.type is Type.PDF else "page"
        return self.folder and f"{self.folder}/{sheet}.html"

    def address(self, charter: Charter) -> str:
        """The path of the file in the site."""
        return f"{charter.id}/{self.file.format(charter=charter.id)}"

    def applies(self, charter: Charter) -> bool:
        """Whether the charter has this publication: no staff page without guidance, no easy read without lines."""
        if self.shows is Shows.STAFF:
            return charter.has_staff
        return self.shows is not Shows.EASY_READ or charter.has_easy_read


_FRONT = (Part.ABOUT, Part.CONTACT, Part.COMPLAIN, Part.OTHER_FORMATS)
_BACK = (Part.BACKGROUND,)
_EASY = (Part.CONTACT, Part.COMPLAIN)
_PAPER = (Part.CONTACT, Part.OTHER_FORMATS, Part.BACKGROUND)
_FORMATS = (Part.COMPLAIN, Part.OTHER_FORMATS)
_HTML, _PDF = Type.HTML, Type.PDF
_IN_FORCE, _CHANGES, _EASY_READ = Shows.IN_FORCE, Shows.CHANGES, Shows.EASY_READ

# In the order in which they are made: the formats page comes last, since it tells the others' sizes.
PUBLICATIONS = (
    Publication("data", "Data", "{charter}-charter.json", Type.JSON, Shows.EVERYTHING, parts=tuple(Part)),
    Publication("changes-table", "Changes as a table", "{charter}-changes.csv", Type.CSV, _CHANGES),
    Publication("standard-print", "Standard print", "{charter}-standard.pdf", _PDF, _IN_FORCE, "charter", 14, _FRONT),
    Publication("large-print", "Large print", "{charter}-large-print.pdf", _PDF, _IN_FORCE, "charter", 18, _FRONT),
    Publication(
        "easy-read-print", "Easy read to print", "{charter}-easy-read.pdf", _PDF, _EASY_READ, "easy-read", 16, _EASY
    ),
    Publication(
        "changes-print", "Changes in large print", "{charter}-changes.pdf", _PDF, _CHANGES, "changes", 18, _PAPER
    ),
    Publication("charter", "Charter", "index.html", _HTML, _IN_FORCE, "charter", parts=_FRONT),
    Publication("changes", "Changes", "changes/index.html", _HTML, _CHANGES, "changes", parts=_BACK),
    Publication("easy-read", "Easy read", "easy-read/index.html", _HTML, _EASY_READ, "easy-read", parts=_EASY),
    Publication("staff", "For staff", "staff/index.html", _HTML, Shows.STAFF, "staff"),
    Publication("formats", "All formats", "formats/index.html", _HTML, Shows.DOWNLOADS, "formats", parts=_FORMATS),
)  # fmt: skip


def publications(charter: Charter) -> tuple[Publication, ...]:
    """The publications that a charter has, in the order in which they are made."""
    return tuple(publication for publication in PUBLICATIONS if publication.applies(charter))


def address(standard: str, side: Side | None = None, council: str | None = None, facet: Facet | None = None) -> str:
    """The address (HTML id, and named destination of a PDF) of the element that shows a standard, or one side of it.

    Its parts are joined by "--", which no id of a charter contains.
    """
    return "--".join(part for part in (standard, side, council, facet) if part)


def note_address(note: str) -> str:
    """The address of the element that shows a note of a charter, or one of the notes that every publication has."""
    return f"{note}--note"


def file_address(publication: str) -> str:
    """The address of the link to a file on the page of all formats."""
    return f"{publication}--file"


def group_address(group: str | None) -> str:
    """The address of the heading of a group, or of that of the standards that are in none."""
    return f"{group or 'all'}--group"


def is_region(id_: str) -> bool:
    """Whether an HTML id is the address of words that must be proved, and not only of a heading."""
    return "--" in id_
