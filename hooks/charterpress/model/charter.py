"""A charter: one council's, or several councils', standards in one edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from charterpress.model.place import Place
from charterpress.model.standard import Note, Side, Standard, Wording


class Nation(StrEnum):
    """Decides bank holidays and legal limits (X-08, X-09)."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern ireland"


class Status(StrEnum):
    """The state of an edition."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    APPROVED = "approved"
    INTERIM = "interim"
    IN_FORCE = "in force"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Council:
    """A body that publishes the charter."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided, or is to decide, on the edition; by role, never by a person's name."""

    by: str
    date: date
    paper: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A dated state of a charter."""

    status: Status
    decided: Decision | None = None
    starts: date | None = None
    review_by: date | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """The public paper that an example charter is made from."""

    paper: str
    body: str
    date: date


@dataclass(frozen=True, slots=True)
class EasyCheck:
    """Who read the easy read and said that it is easy (ER-18): people with learning disabilities, not by name."""

    by: str
    date: date


@dataclass(frozen=True, slots=True)
class Group:
    """A heading that standards stand under."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a standard says to residents on a day: its side, its wordings, and whether that is in force."""

    standard: Standard
    side: Side
    wordings: tuple[Wording, ...]
    in_force: bool


@dataclass(frozen=True, slots=True)
class Charter:
    """A charter as loaded from one file. `digest` is of the source text, 12 hexadecimal digits."""

    id: str
    title: str
    councils: tuple[Council, ...]
    nation: Nation
    edition: Edition
    standards: tuple[Standard, ...]
    digest: str
    place: Place
    groups: tuple[Group, ...] = ()
    about: Note | None = None
    contact: Note | None = None
    complain: Note | None = None
    other_formats: Note | None = None
    background: tuple[Note, ...] = ()
    example: Example | None = None
    easy_read_checked: EasyCheck | None = None

    @property
    def name(self) -> str:
        """The council's name, or the councils' names."""
        *first, last = (council.name for council in self.councils)
        return f"{', '.join(first)} and {last}" if first else last

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes, in their order."""
        parts = (self.about, self.contact, self.complain, self.other_formats)
        return (*(note for note in parts if note), *self.background)

    @property
    def wordings(self) -> tuple[tuple[Side | None, Wording], ...]:
        """Every wording with its side, None for a note's: first those of the notes, then in the order of the source."""
        of_notes = ((None, note.wording) for note in self.notes)
        return (*of_notes, *(side for standard in self.standards for side in standard.sides()))

    @property
    def check_code(self) -> str:
        """The digest as printed on every copy, in groups of four for reading aloud."""
        return "-".join(self.digest[start : start + 4] for start in range(0, 12, 4))

    @property
    def has_staff(self) -> bool:
        """Whether any standard has guidance for staff."""
        return any(standard.staff for standard in self.standards)

    @property
    def has_easy_read(self) -> bool:
        """Whether any wording has easy-read lines."""
        sides = (Side.CURRENT, Side.PROPOSED)
        return any(wording.easy_read for side, wording in self.wordings if side in sides)

    def council_name(self, council: str | None) -> str | None:
        """Return the name of the council with that id, None for None."""
        return next((known.name for known in self.councils if known.id == council), None)

    def decided_on(self, day: date) -> bool:
        """Whether the proposals of this edition are in force on a day."""
        return self.edition.starts is not None and self.edition.starts <= day

    def on(self, day: date) -> tuple[Shown, ...]:
        """Return what the charter says on a day, in the order of the source.

        The current side until `edition.starts`, then the proposed one; a standard that has only a
        proposal shows it as not yet in force; one whose withdrawal is in force is left out.
        """
        started = self.decided_on(day)
        shown = []
        for standard in self.standards:
            if started and standard.withdrawn:
                continue
            if standard.proposed and (started or not standard.current):
                shown.append(Shown(standard, Side.PROPOSED, standard.proposed, in_force=started))
            elif standard.current:
                shown.append(Shown(standard, Side.CURRENT, standard.current, in_force=True))
        return tuple(shown)
