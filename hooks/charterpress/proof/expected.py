"""What each publication must say, and at which address: taken from the policy data alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby

from charterpress.model import (
    Change,
    Charter,
    Deadline,
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
    group_address,
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
    yield from _standards(publication, charter, day)
    for group in groups(publication.shows, charter, day):
        yield _exact(group.address, group.address, charter, group.title)
    for part in publication.parts:
        for note in notes(charter, part):
            yield from _easy_note(note) if publication.shows is Shows.EASY_READ else _note(note)
    yield from _copy(charter, day, publication)


def _standards(publication: Publication, charter: Charter, day: date) -> Iterator[Expected]:
    match publication.shows:
        case Shows.IN_FORCE:
            yield from _in_force(charter, day)
        case Shows.CHANGES:
            for standard in charter.standards:
                on_paper = publication.type is Type.PDF
                yield from _both_sides(charter, standard, on_paper=on_paper)
                yield from _without(charter, standard, on_paper=on_paper)
            yield from _owners(charter) if publication.type is Type.HTML else ()
        case Shows.EASY_READ:
            yield from _easy_read(charter, day)
        case Shows.STAFF:
            for standard in charter.standards:
                yield from _staff(charter, standard)
        case Shows.DOWNLOADS:
            yield from _files(charter)
        case Shows.EVERYTHING:
            pass


@dataclass(frozen=True, slots=True)
class Grouped:
    """The address and title of the heading of a group, and the ids of the standards that a publication has below it."""

    address: str
    title: str
    standards: tuple[str, ...]


def groups(shows: Shows, charter: Charter, day: date) -> Iterator[Grouped]:
    """The groups of which a publication shows any standard; last what is in none."""
    standards = _shown(shows, charter, day)
    rest = "Other standards" if charter.groups else "The standards"
    for id_, title in (*((group.id, group.title) for group in charter.groups), (None, rest)):
        own = tuple(standard.id for standard in standards if standard.group == id_)
        if own:
            yield Grouped(group_address(id_), title, own)


def _shown(shows: Shows, charter: Charter, day: date) -> list[Standard]:
    """The standards that a publication shows, in their order."""
    match shows:
        case Shows.IN_FORCE:
            return [shown.standard for shown in charter.on(day)]
        case Shows.CHANGES:
            return list(charter.standards)
        case Shows.EASY_READ:
            return [shown.standard for shown in charter.on(day) if any(one.easy_read for one in shown.wordings)]
        case Shows.STAFF:
            return [standard for standard in charter.standards if standard.staff]
        case _:
            return []


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
        """What else is known of the deadlines, where anything is: each after its label."""
        plain = tuple(f"{one.label}: {_facts(one)}" for one in self.wording.deadlines if one.facts)
        if plain:
            yield Expected(*self._at(Facet.FACTS), Manner.EXACT, self.wording, plain=plain)

    def query(self) -> Iterator[Expected]:
        """What is wrong with the wording, where anything is."""
        if self.wording.queries:
            yield Expected(*self._at(Facet.QUERY), Manner.EXACT, self.wording, plain=tuple(_queries(self.wording)))

    def owner(self) -> Iterator[Expected]:
        """The council that proposed words are of, where they are not of all."""
        if self.council:
            yield Expected(*self._at(Facet.OWNER), Manner.EXACT, self.wording, plain=(self.council,))

    def _at(self, facet: Facet | None) -> tuple[str, str]:
        """The address, and its name for people."""
        where = ", ".join(part for part in (self.standard.id, self.side, self.council, facet) if part)
        return address(self.standard.id, self.side, self.wording.council, facet), where


def _facts(deadline: Deadline) -> str:
    start = deadline.start and deadline.start.words
    law, measured = deadline.law, deadline.measured
    facts = (start, law and f"set by law: {law}", measured and f"how we measure it: {measured}")
    return "; ".join(fact for fact in facts if fact)


def _queries(wording: Wording) -> Iterator[str]:
    return (f"A question about this: {query}" for query in wording.queries)


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


def _both_sides(charter: Charter, standard: Standard, *, on_paper: bool) -> Iterator[Expected]:
    for side, wording in standard.sides():
        if side is Side.STAFF:
            continue
        said = _Said(charter, standard, side, wording)
        yield said.words(wording.lines, above=_above(said))
        yield from said.query()
        if not on_paper and side is Side.PROPOSED:
            yield from said.owner()
        if wording.why and side is Side.PROPOSED:
            yield said.words((wording.why,), Facet.WHY)
    if standard.withdrawn:
        bare = Wording((standard.withdrawn,), standard.place)
        yield _Said(charter, standard, Side.PROPOSED, bare).words(bare.lines, Facet.WHY)


def _without(charter: Charter, standard: Standard, *, on_paper: bool) -> Iterator[Expected]:
    """Why a side has no words; on the web each council has its column, where their current words differ."""
    before = "The paper does not say what was in force before" if standard.current_unknown else "No standard before"
    apart = any(wording.council for other in charter.standards for wording in other.current)
    own = {wording.council for wording in standard.current}
    if apart and not on_paper and any(wording.council for wording in (*standard.current, *standard.past)):
        councils: tuple[str | None, ...] = tuple(council.id for council in charter.councils if council.id not in own)
    else:
        councils = () if standard.current else (None,)
    for council in councils:
        where = f"{standard.id}, current"
        words = ("Current:", before) if on_paper else (before,)
        yield _exact(address(standard.id, None, council, Facet.NO_CURRENT), where, charter, *words)
    if not standard.proposed:
        after = "Withdrawn" if standard.withdrawn else "No change"
        words = ("Proposed:", after) if on_paper else (after,)
        yield _exact(address(standard.id, facet=Facet.NO_PROPOSED), f"{standard.id}, proposed", charter, *words)


def _owners(charter: Charter) -> Iterator[Expected]:
    """The council that a change is of, where councils have words of their own."""
    for change in changes(charter):
        if council := charter.council_name(change.council):
            where = address(change.standard.id, None, change.council, Facet.OWNER)
            yield _exact(where, f"{change.standard.id}, owner", charter, council)


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
        yield _exactly(CopyNote.TITLE, charter, (_heading(publication, charter, day),))
        yield _exact(note_address(CopyNote.DOCUMENT), "title of the document", charter, title_of(publication, charter))
        yield _exactly(CopyNote.COUNCIL, charter, (charter.name,))
        yield _exactly(CopyNote.CHARTER_TITLE, charter, (charter.title,))
        description = f"{publication.title} of {charter.name}: {charter.title}"
        yield _exactly(CopyNote.DESCRIPTION, charter, (description,))
        yield _exactly(CopyNote.AUTHOR, charter, (charter.name,))
        yield _exactly(CopyNote.STATUS, charter, ("Status:", _STATUS[edition.status], "."))
        if publication.shows is Shows.IN_FORCE and any(map(_has_deadlines, charter.on(day))):
            yield _exactly(CopyNote.GLANCE, charter, ("How you get in touch", "What happens", "How long"))
    if publication.type is Type.PDF:
        yield _exact("paper--cover", "cover", charter, *_cover(publication, charter, day))
    easy = publication.shows is Shows.EASY_READ
    if easy and publication.type is Type.HTML:
        yield _exactly(CopyNote.EASY_CHECK, charter, (_easy_check(charter),))
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


def home_links(charter: Charter) -> Iterator[tuple[str, str]]:
    """The words of each link to a charter on the page that lists all, and where it leads."""
    for one in publications(charter):
        if one.type is Type.HTML:
            front = one.shows is Shows.IN_FORCE
            said = f"{charter.name}: {charter.title}" if front else f"{one.title}: {charter.name}, {charter.title}"
            yield said, one.address(charter)


def links(charter: Charter) -> frozenset[str]:
    """Every link in the words of a charter."""
    wordings = [wording for standard in charter.standards for _, wording in standard.sides()]
    wordings += [note.wording for part in Part for note in notes(charter, part)]
    lines = [line for wording in wordings for line in (*wording.lines, *([wording.why] if wording.why else ()))]
    lines += [standard.withdrawn for standard in charter.standards if standard.withdrawn]
    lines += [easy.line for wording in wordings for easy in wording.easy_read]
    return frozenset(piece.link for line in lines for piece in line.pieces if piece.link)


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


def title_of(publication: Publication, charter: Charter) -> str:
    """What a browser or a reader of PDFs shows as the title of a document."""
    said = f"{charter.title}, {charter.name}"
    if publication.type is Type.PDF:
        return f"{said}: {'Easy read' if publication.shows is Shows.EASY_READ else publication.title}"
    return said if publication.name == "charter" else f"{publication.title}: {said}"


def _heading(publication: Publication, charter: Charter, day: date) -> str:
    """The heading of a web page."""
    match publication.shows:
        case Shows.CHANGES:
            return _changed(charter, day)
        case Shows.EASY_READ:
            return f"{charter.title}: easy read"
        case Shows.STAFF:
            return "Guidance for staff"
        case Shows.DOWNLOADS:
            return "All formats"
        case _:
            return charter.title


def _changed(charter: Charter, day: date) -> str:
    return "What changed" if charter.decided_on(day) else "What would change"


def _cover(publication: Publication, charter: Charter, day: date) -> Iterator[str]:
    """What the cover of a document says."""
    easy = publication.shows is Shows.EASY_READ
    yield from ("Easy read" if easy else publication.title, charter.title, charter.name)
    if easy:
        yield from ("What we promise you, in easy words.", _easy_check(charter))
    elif publication.shows is Shows.CHANGES:
        yield f"{_changed(charter, day)}, and why"
    else:
        yield "How long an answer takes, and what we ask of you"
    yield from (f"{_STATUS[charter.edition.status]}.", f"As at {long_date(day)}.")


def _easy_check(charter: Charter) -> str:
    """Who has read the easy read, or that nobody has."""
    checked = charter.easy_read_checked
    if checked:
        return f"Checked by {checked.by} on {long_date(checked.date)}."
    return "This is a draft. People with learning disabilities have not checked it yet."


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
    return _exact(where, where, charter, *words)


def _exact(address: str, where: str, charter: Charter, *words: str) -> Expected:
    return Expected(address, where, Manner.EXACT, Wording((), charter.place), plain=words)


def kinds_of_change(charter: Charter, *, on_paper: bool) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What changes: the id of each standard, an address, and the kinds that must stand there.

    On the web each council has its own list; on paper there is one, which names the councils if it is not the same for
    all, and none where nothing changes.
    """
    for id_, grouped in groupby(changes(charter), key=lambda change: change.standard.id):
        own = tuple(grouped)
        real = [change for change in own if change.is_change]
        apart = len({change.effects for change in real}) > 1 or len(real) < len(own)
        if not on_paper:
            for change in own:
                yield id_, address(id_, council=change.council, facet=Facet.EFFECTS), tuple(_kinds(change))
        elif apart and real:
            kinds = (f"{_of(charter, change)}{kind}" for change in real for kind in _kinds(change))
            yield id_, address(id_, facet=Facet.EFFECTS), tuple(kinds)
        elif real:
            yield id_, address(id_, facet=Facet.EFFECTS), tuple(_kinds(real[0]))


def _of(charter: Charter, change: Change) -> str:
    council = charter.council_name(change.council)
    return f"{council}: " if council else ""


def _kinds(change: Change) -> Iterator[str]:
    return (f"{effect.kind}: {effect.label}" if effect.label else str(effect.kind) for effect in change.effects)


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
        yield Expected(query, where, Manner.EXACT, note.wording, plain=tuple(_queries(note.wording)))


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
