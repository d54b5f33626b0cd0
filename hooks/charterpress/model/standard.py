"""A standard: one promise, its sides, its deadlines and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from charterpress.model.limit import Limit
from charterpress.model.place import Place
from charterpress.model.words import Line


class Side(StrEnum):
    """Which state of a standard a wording belongs to."""

    CURRENT = "current"
    PROPOSED = "proposed"
    PAST = "past"
    STAFF = "staff"


class Start(StrEnum):
    """What starts the clock of a deadline; never inferred (rule X-06)."""

    RECEIPT = "receipt"
    ACKNOWLEDGEMENT = "acknowledgement"
    ARRIVAL = "arrival"
    APPOINTMENT = "appointment"
    REQUEST = "request"
    REPORT = "report"
    MEETING = "meeting"
    DECISION = "decision"

    @property
    def words(self) -> str:
        """How the start of the clock is said to a resident."""
        return START_WORDS[self]


START_WORDS = {
    Start.RECEIPT: "counted from when we get it",
    Start.ACKNOWLEDGEMENT: "counted from when we tell you that we have it",
    Start.ARRIVAL: "counted from when you arrive",
    Start.APPOINTMENT: "counted from your appointment time",
    Start.REQUEST: "counted from when you ask",
    Start.REPORT: "counted from when you tell us",
    Start.MEETING: "counted from the meeting",
    Start.DECISION: "counted from the decision",
}


def label_of(name: str) -> str:
    """Return the label that a name gives when none is written: `stage_1` -> "Stage 1"."""
    return name.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time limit that the council sets itself, under its name and label."""

    name: str
    label: str
    limit: Limit
    place: Place
    start: Start | None = None
    law: str | None = None
    measured: str | None = None
    query: str | None = None

    @property
    def facts(self) -> tuple[str, ...]:
        """What else is known of it: what starts the clock, the law that asks for it, how it is measured."""
        start = self.start.words if self.start else None
        return tuple(words for words in (start, self.law, self.measured) if words)


@dataclass(frozen=True, slots=True)
class Figure:
    """Any other published number or time: `values` holds one (None, words), or one (year, words) for each year."""

    name: str
    label: str
    values: tuple[tuple[str | None, str], ...]
    place: Place
    query: str | None = None


@dataclass(frozen=True, slots=True)
class EasyLine:
    """One idea in easy read: a picture (its file's name in the folder `pictures`), what it shows, and words (ER-04)."""

    picture: str
    alt: str
    line: Line


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one side of a standard (for one council, where councils differ), with the values they use.

    One line is a paragraph, several are a list. `shared` names the standard whose words these are (`as:`).
    """

    lines: tuple[Line, ...]
    place: Place
    deadlines: tuple[Deadline, ...] = ()
    figures: tuple[Figure, ...] = ()
    easy_read: tuple[EasyLine, ...] = ()
    council: str | None = None
    why: Line | None = None
    query: str | None = None
    shared: str | None = None
    until: date | None = None

    @property
    def values(self) -> tuple[Deadline | Figure, ...]:
        """The deadlines, then the figures."""
        return (*self.deadlines, *self.figures)

    def value(self, name: str) -> Deadline | Figure:
        """Return the deadline or figure of that name; KeyError when the wording has none."""
        for value in self.values:
            if value.name == name:
                return value
        raise KeyError(name)

    @property
    def items(self) -> tuple[tuple[Line, tuple[Line, ...]], ...]:
        """The lines, each with those that stand under it."""
        items: list[tuple[Line, tuple[Line, ...]]] = []
        for line in self.lines:
            if line.under and items:
                first, below = items[-1]
                items[-1] = (first, (*below, line))
            else:
                items.append((line, ()))
        return tuple(items)

    @property
    def queries(self) -> tuple[str, ...]:
        """What is wrong with the wording or its figures, as carried from the paper."""
        return tuple(query for query in (self.query, *(value.query for value in self.values)) if query)

    @property
    def typed(self) -> str:
        """All lines as typed, one a row."""
        return "\n".join(line.typed for line in self.lines)


@dataclass(frozen=True, slots=True)
class Note:
    """Words of a charter that are no standard: an introduction, how to complain, the background of a decision."""

    id: str
    title: str
    wording: Wording


@dataclass(frozen=True, slots=True)
class Standard:
    """One promise with a stable id. A side is empty where there is none."""

    id: str
    title: str
    place: Place
    group: str | None = None
    channel: str | None = None
    current: tuple[Wording, ...] = ()
    proposed: tuple[Wording, ...] = ()
    past: tuple[Wording, ...] = ()
    staff: Wording | None = None
    withdrawn: Line | None = None
    current_unknown: bool = False

    def sides(self) -> Iterator[tuple[Side, Wording]]:
        """Every wording with its side, in the order of the source."""
        for side, wordings in (
            (Side.PAST, self.past),
            (Side.CURRENT, self.current),
            (Side.PROPOSED, self.proposed),
            (Side.STAFF, (self.staff,) if self.staff else ()),
        ):
            for wording in wordings:
                yield side, wording
