"""What each publication must say, and at which address: taken from the policy data alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from charterpress.model import Change, Charter, Deadline, Line, Note, Side, Standard, Wording, changes
from charterpress.proof.address import Expected, Manner, exact
from charterpress.proof.edition import copy_notes, files, long_date
from charterpress.proof.known import notes
from charterpress.publications import Facet, Publication, Shows, Type, address, group_address, note_address


def expected(publication: Publication, charter: Charter, day: date) -> Iterator[Expected]:
    """Everything that a publication of a charter must say on a day, in its order."""
    yield from _standards(publication, charter, day)
    for group in groups(publication.shows, charter, day):
        yield exact(group.address, group.address, charter, group.title)
    for part in publication.parts:
        for note in notes(charter, part):
            yield from _easy_note(note) if publication.shows is Shows.EASY_READ else _note(note)
    yield from copy_notes(charter, day, publication)


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
            yield from files(charter)
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

    def until(self) -> Iterator[Expected]:
        """Up to when past words counted, and for whom where councils have words of their own."""
        if self.wording.until:
            apart = any(wording.council for wording in self.standard.current)
            whose = self.council or ("all councils" if apart else "")
            words = f"Until {long_date(self.wording.until)}"
            where, name = self._at(None)
            yield exact(f"{where}--heading", name, self.charter, f"{words}: {whose}" if whose else words)

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
        yield from said.until()
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
    own = {wording.council for wording in standard.current}
    councils: tuple[str | None, ...] = () if own else (None,)
    if any(own) and not on_paper:
        councils = tuple(council.id for council in charter.councils if council.id not in own)
    for council in councils:
        where = f"{standard.id}, current"
        words = ("Current:", before) if on_paper else (before,)
        yield exact(address(standard.id, None, council, Facet.NO_CURRENT), where, charter, *words)
    if not standard.proposed:
        after = "Withdrawn" if standard.withdrawn else "No change"
        words = ("Proposed:", after) if on_paper else (after,)
        yield exact(address(standard.id, facet=Facet.NO_PROPOSED), f"{standard.id}, proposed", charter, *words)


def _owners(charter: Charter) -> Iterator[Expected]:
    """The council that a change is of, where councils have words of their own."""
    for change in changes(charter):
        if council := charter.council_name(change.council):
            where = address(change.standard.id, None, change.council, Facet.OWNER)
            yield exact(where, f"{change.standard.id}, owner", charter, council)


def _above(said: _Said) -> str:
    """What stands over a side, in the head of its column or in a heading; a past one has its own words there."""
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
