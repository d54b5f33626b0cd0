"""What each publication must say, and at which address: taken from the policy data alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from charterpress.model import (
    Charter,
    Example,
    Kind,
    Limit,
    Line,
    Note,
    Shown,
    Side,
    Standard,
    Status,
    Wording,
    changes,
)
from charterpress.publications import (
    Facet,
    Part,
    Publication,
    Shows,
    Type,
    address,
    file_address,
    note_address,
    publications,
)
from charterpress.publications import Note as CopyNote


class Manner(StrEnum):
    """How an address says what it must."""

    WORDS = "words"  # the lines, their values in place
    LABELS = "labels"  # each deadline under its label
    PLAIN = "plain"  # the plain words, which may quote a paper's figures
    EXACT = "exact"  # the plain words and nothing else


MISSING = "this standard"
"""What a complaint calls a standard that is not there."""
LINK = "link"
"""What people call the place of a link to a file."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One address of a publication and what must stand there.

    `where` names it for people; `heading` may come before the words. `above` begins the head of the column,
    or the heading, that they stand under, where there is one; `proposed` is true if the heading says so too.
    `pictures` are the file names and alternative texts of those beside the words.
    """

    address: str
    where: str
    manner: Manner
    wording: Wording
    lines: tuple[Line, ...] = ()
    plain: tuple[str, ...] = ()
    heading: str = ""
    above: str = ""
    proposed: bool = False
    pictures: tuple[tuple[str, str], ...] = ()

    @property
    def missing(self) -> str:
        """What a complaint calls it when it is not there."""
        if self.wording.lines:
            return MISSING if self.manner is Manner.WORDS else self.where
        return "this link" if self.where.startswith(LINK) else "this note"


def expected(publication: Publication, charter: Charter, day: date) -> Iterator[Expected]:
    """Everything that a publication of a charter must say on a day, in its order."""
    yield from _standards(publication.shows, charter, day)
    for part in publication.parts:
        for note in notes(charter, part):
            yield from _easy_note(note) if publication.shows is Shows.EASY_READ else _note(note)
    yield from _copy(charter, day, publication)


def _standards(shows: Shows, charter: Charter, day: date) -> Iterator[Expected]:
    match shows:
        case Shows.IN_FORCE:
            yield from _in_force(charter, day)
        case Shows.CHANGES:
            for standard in charter.standards:
                yield from _both_sides(charter, standard)
        case Shows.EASY_READ:
            yield from _easy_read(charter, day)
        case Shows.STAFF:
            for standard in charter.standards:
                yield from _staff(charter, standard)
        case Shows.DOWNLOADS:
            yield from _files(charter)
        case Shows.EVERYTHING:
            pass


def notes(charter: Charter, part: Part) -> tuple[Note, ...]:
    """The notes of a charter that make up a part of its publications."""
    one = {
        Part.ABOUT: charter.about,
        Part.CONTACT: charter.contact,
        Part.COMPLAIN: charter.complain,
        Part.OTHER_FORMATS: charter.other_formats,
    }
    if part is Part.BACKGROUND:
        return charter.background
    note = one[part]
    return (note,) if note else ()


@dataclass(frozen=True, slots=True)
class _Said:
    """One wording of a standard of a charter, on one side."""

    charter: Charter
    standard: Standard
    side: Side
    wording: Wording

    @property
    def council(self) -> str | None:
        return self.charter.council_name(self.wording.council)

    def words(self, lines: tuple[Line, ...], facet: Facet | None = None, above: str = "") -> Expected:
        """Lines with their values in place."""
        return Expected(*self._at(facet), Manner.WORDS, self.wording, lines, above=above)

    def glance(self, *, proposed: bool) -> Expected:
        """The deadlines under their labels, beside how people get in touch."""
        channel = self.standard.channel or self.standard.title
        heading = ", ".join(part for part in (channel, self.council) if part)
        return Expected(*self._at(Facet.GLANCE), Manner.LABELS, self.wording, heading=heading, proposed=proposed)

    def facts(self) -> Iterator[Expected]:
        """What else is known of the deadlines, where anything is: each under its label."""
        known = (deadline for deadline in self.wording.deadlines if deadline.facts)
        plain = tuple(words for deadline in known for words in (deadline.label, *deadline.facts))
        if plain:
            yield Expected(*self._at(Facet.FACTS), Manner.PLAIN, self.wording, plain=plain)

    def query(self) -> Iterator[Expected]:
        """What is wrong with the wording, where anything is."""
        if self.wording.queries:
            yield Expected(*self._at(Facet.QUERY), Manner.PLAIN, self.wording, plain=self.wording.queries)

    def _at(self, facet: Facet | None) -> tuple[str, str]:
        """The address, and its name for people."""
        where = ", ".join(part for part in (self.standard.id, self.side, self.council, facet) if part)
        return address(self.standard.id, self.side, self.wording.council, facet), where


def _state(charter: Charter, standard: Standard, words: str) -> Expected:
    """That a standard is shown which does not count yet."""
    where = address(standard.id, facet=Facet.STATE)
    return Expected(where, f"{standard.id}, state", Manner.EXACT, Wording((), charter.place), plain=(words,))


def _in_force(charter: Charter, day: date) -> Iterator[Expected]:
    for shown in charter.on(day):
        if not shown.in_force:
            yield _state(charter, shown.standard, "Proposed, not yet in force")
        for wording in shown.wordings:
            said = _Said(charter, shown.standard, shown.side, wording)
            yield said.words(wording.lines, above=said.council or "")
            yield from said.query()
            yield from said.facts()
            if wording.deadlines:
                yield said.glance(proposed=not shown.in_force)


def _both_sides(charter: Charter, standard: Standard) -> Iterator[Expected]:
    for side, wording in standard.sides():
        if side is Side.STAFF:
            continue
        said = _Said(charter, standard, side, wording)
        yield said.words(wording.lines, above=_above(said))
        yield from said.query()
        if wording.why and side is Side.PROPOSED:
            yield said.words((wording.why,), Facet.WHY)
    if standard.withdrawn:
        bare = Wording((standard.withdrawn,), standard.place)
        yield _Said(charter, standard, Side.PROPOSED, bare).words(bare.lines, Facet.WHY)


def _above(said: _Said) -> str:
    """What stands over a side, in the head of its column or in a heading; a past one says its own day."""
    if said.side is Side.PAST:
        return ""
    return f"Current: {said.council}" if said.council and said.side is Side.CURRENT else said.side.capitalize()


def _easy_read(charter: Charter, day: date) -> Iterator[Expected]:
    for shown in charter.on(day):
        if not shown.in_force and any(wording.easy_read for wording in shown.wordings):
            yield _state(charter, shown.standard, "This is a plan. It does not count yet.")
        for wording in shown.wordings:
            if wording.easy_read:
                lines = tuple(easy.line for easy in wording.easy_read)
                said = _Said(charter, shown.standard, shown.side, wording)
                yield replace(said.words(lines, above=said.council or ""), pictures=_pictures(wording))


def _staff(charter: Charter, standard: Standard) -> Iterator[Expected]:
    if standard.staff:
        said = _Said(charter, standard, Side.STAFF, standard.staff)
        yield said.words(standard.staff.lines)
        yield from said.query()
        yield from said.facts()


_STATUS = {
    Status.DRAFT: "Draft: this may still change",
    Status.PROPOSED: "Proposed: the changes are not decided yet",
    Status.APPROVED: "Approved",
    Status.INTERIM: "Interim: these standards count for now",
    Status.IN_FORCE: "In force",
    Status.SUPERSEDED: "Superseded: a newer edition has taken its place",
}


def _copy(charter: Charter, day: date, publication: Publication) -> Iterator[Expected]:
    """The notes that every publication has, whatever the charter says."""
    edition = charter.edition
    yield _exactly(CopyNote.EDITION, charter, _edition(charter, day, on_paper=publication.type is Type.PDF))
    if publication.shows is Shows.CHANGES:
        yield _exactly(CopyNote.SUMMARY, charter, _summary(charter))
    if publication.type is Type.HTML:
        yield _exactly(CopyNote.STATUS, charter, ("Status:", _STATUS[edition.status], "."))
        if publication.shows is Shows.IN_FORCE and any(map(_has_deadlines, charter.on(day))):
            yield _exactly(CopyNote.GLANCE, charter, ("How you get in touch", "What happens", "How long"))
    easy = publication.shows is Shows.EASY_READ
    holidays = "are not working days" if easy else f"in {charter.nation.value.title()} do not count"
    note = ("A working day is Monday to Friday.", f"Bank holidays {holidays}.")
    yield _exactly(CopyNote.WORKING_DAY, charter, note)
    if charter.example:
        yield _exactly(CopyNote.EXAMPLE, charter, _example(charter, charter.example, easy=easy))


def _has_deadlines(shown: Shown) -> bool:
    return any(wording.deadlines for wording in shown.wordings)


def listed(charter: Charter) -> Expected:
    """What the page that lists all charters says of the status of one."""
    where = note_address(charter.id)
    plain = ("Status:", _STATUS[charter.edition.status], ".")
    return Expected(where, f"{charter.id}, status", Manner.EXACT, Wording((), charter.place), plain=plain)


def foot_words(charter: Charter, day: date) -> str:
    """What stands at the foot of every page of a PDF, before its number."""
    status = charter.edition.status
    edition = "Edition in force" if status is Status.IN_FORCE else f"{status.value.capitalize()} edition"
    return f"{charter.name} {edition}, as at {long_date(day)}"


def _edition(charter: Charter, day: date, *, on_paper: bool) -> Iterator[str]:
    """What every copy says of itself."""
    edition, decided = charter.edition, charter.edition.decided
    if on_paper:
        yield "About this copy"
    yield from ("Councils" if len(charter.councils) > 1 else "Council", charter.name, "Charter", charter.title)
    yield from ("Status", _STATUS[edition.status])
    if decided:
        yield from ("Decision", f"{decided.by}, {long_date(decided.date)}, on the paper “{decided.paper}”")
    yield from ("Takes effect", long_date(edition.starts) if edition.starts else "No date is set yet")
    if edition.review_by:
        yield from ("Review due by", long_date(edition.review_by))
    yield from ("As at", f"{long_date(day)}.", "Check code", f"{charter.check_code}.")
    yield "Copies with the same check code say the same."
    if on_paper:
        yield "To print this: use A4 paper and actual size, not “fit to page”. Thick, matt paper is best."


_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


def _example(charter: Charter, example: Example, *, easy: bool) -> Iterator[str]:
    """That a charter is made from a public paper, and from which."""
    own = f"councils{_APOSTROPHE}" if len(charter.councils) > 1 else f"council{_APOSTROPHE}s"
    made = f"{example.paper}, {example.body}, {long_date(example.date)}."
    if easy:
        yield f"This is an example. It is not the {own} own document. We made it from a public paper: {made}"
    else:
        yield f"This is an example made from a public committee paper: {made} It is not the {own} own publication."


def _summary(charter: Charter) -> Iterator[str]:
    """Each kind of change that occurs, how many standards it touches, and what it means."""
    touched = {(effect.kind, change.standard.id) for change in changes(charter) for effect in change.effects}
    counts = Counter(kind for kind, _ in touched)
    for kind in Kind:
        if count := counts[kind]:
            yield from (kind, f"{count} {'standard' if count == 1 else 'standards'}", kind.meaning)


def _files(charter: Charter) -> Iterator[Expected]:
    """What the link to each file to load down says of it, whatever is in the file."""
    for one in publications(charter):
        if one.type is not Type.HTML:
            yield _link(one, charter, Manner.PLAIN, _sort(one))


def downloads(charter: Charter, sizes: Mapping[str, tuple[int, int | None]]) -> Iterator[Expected]:
    """The whole of what the link to a file must say; its size in bytes and its pages are given by its name."""
    for one in publications(charter):
        if one.name in sizes:
            size, pages = sizes[one.name]
            counted = f", {pages} {'page' if pages == 1 else 'pages'}" if pages else ""
            yield _link(one, charter, Manner.EXACT, f"{_sort(one)}{counted}, {max(1, round(size / 1000)):,} KB)")


def _sort(one: Publication) -> str:
    return f"{one.title} ({one.type.upper()}" + (f", {one.points} point letters" if one.points else "")


def _link(one: Publication, charter: Charter, manner: Manner, words: str) -> Expected:
    where = f"{LINK} to {one.title.lower()}"
    return Expected(file_address(one.name), where, manner, Wording((), charter.place), plain=(words,))


def _exactly(note: CopyNote, charter: Charter, words: Iterable[str]) -> Expected:
    where = note_address(note)
    return Expected(where, where, Manner.EXACT, Wording((), charter.place), plain=tuple(words))


def _easy_note(note: Note) -> Iterator[Expected]:
    if note.wording.easy_read:
        lines = tuple(easy.line for easy in note.wording.easy_read)
        where, pictures = note_address(note.id), _pictures(note.wording)
        yield Expected(where, note.title, Manner.WORDS, note.wording, lines, heading=note.title, pictures=pictures)


def _pictures(wording: Wording) -> tuple[tuple[str, str], ...]:
    return tuple((easy.picture, easy.alt) for easy in wording.easy_read)


def _note(note: Note) -> Iterator[Expected]:
    yield Expected(
        note_address(note.id), note.title, Manner.WORDS, note.wording, note.wording.lines, heading=note.title
    )
    if note.wording.queries:
        where = f"{note.title}, query"
        query = f"{note_address(note.id)}--{Facet.QUERY}"
        yield Expected(query, where, Manner.PLAIN, note.wording, plain=note.wording.queries)


def dates(charter: Charter, day: date) -> Iterator[date]:
    """The days that may stand anywhere in a publication: those of the edition, and the day it is made for."""
    edition, decided, example = charter.edition, charter.edition.decided, charter.example
    known = (day, edition.starts, edition.review_by, decided and decided.date, example and example.date)
    yield from (date for date in known if date)
    yield from (wording.until for standard in charter.standards for wording in standard.past if wording.until)


def long_date(day: date) -> str:
    """4 June 2026."""
    return f"{day.day} {day:%B} {day.year}"


def known_words(charter: Charter) -> Iterator[str]:
    """The policy data's words without slots, which may stand anywhere: titles, labels, how a limit is measured."""
    yield from (charter.title, charter.name, *(council.name for council in charter.councils))
    yield from (group.title for group in charter.groups)
    if charter.edition.decided:
        yield from (charter.edition.decided.by, charter.edition.decided.paper)
    if charter.example:
        yield from (charter.example.paper, charter.example.body)
    for standard in charter.standards:
        yield from (standard.title, standard.channel or "")
        for _, wording in standard.sides():
            yield from (words for deadline in wording.deadlines for words in (deadline.label, *deadline.facts))
            yield from (easy.alt for easy in wording.easy_read)
    parts = (charter.about, charter.contact, charter.complain, charter.other_formats, *charter.background)
    for note in parts:
        if note:
            yield note.title
            yield from (easy.alt for easy in note.wording.easy_read)


def own_figures(publication: Publication) -> tuple[str, ...]:
    """The figures of a publication's own words, which are of no charter: how to print."""
    return ("A4 paper", "about 90 grams", "100%") if publication.shows is Shows.DOWNLOADS else ()


def known_limits(charter: Charter) -> Iterator[Limit]:
    """The limits of the policy data, on every side of every standard and in every note."""
    wordings = [wording for standard in charter.standards for _, wording in standard.sides()]
    wordings += [note.wording for part in Part for note in notes(charter, part)]
    return (deadline.limit for wording in wordings for deadline in wording.deadlines)
