"""What every copy of a charter says of itself: its title, cover and edition, and the links to its other forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from charterpress.model import Charter, Example, Kind, Shown, Status, Wording, changes
from charterpress.proof.address import LINK, Expected, Manner, exact
from charterpress.proof.difference import About, Found, stale
from charterpress.publications import Note, Publication, Shows, Type, file_address, note_address, publications

_STATUS = {
    Status.DRAFT: "Draft: this may still change",
    Status.PROPOSED: "Proposed: the changes are not decided yet",
    Status.APPROVED: "Approved",
    Status.INTERIM: "Interim: these standards count for now",
    Status.IN_FORCE: "In force",
    Status.SUPERSEDED: "Superseded: a newer edition has taken its place",
}


def copy_notes(charter: Charter, day: date, publication: Publication) -> Iterator[Expected]:
    """The notes that every publication has, whatever the charter says."""
    edition = charter.edition
    yield _exactly(Note.EDITION, charter, _edition(charter, day, on_paper=publication.type is Type.PDF))
    if publication.shows is Shows.CHANGES:
        yield _exactly(Note.SUMMARY, charter, _summary(charter))
    if publication.type is Type.HTML:
        yield _exactly(Note.TITLE, charter, (_heading(publication, charter, day),))
        yield exact(note_address(Note.DOCUMENT), "title of the document", charter, title_of(publication, charter))
        yield _exactly(Note.COUNCIL, charter, (charter.name,))
        yield _exactly(Note.CHARTER_TITLE, charter, (charter.title,))
        description = f"{publication.title} of {charter.name}: {charter.title}"
        yield _exactly(Note.DESCRIPTION, charter, (description,))
        yield _exactly(Note.AUTHOR, charter, (charter.name,))
        yield _exactly(Note.STATUS, charter, ("Status:", _STATUS[edition.status], "."))
        if publication.shows is Shows.IN_FORCE and any(map(_has_deadlines, charter.on(day))):
            yield _exactly(Note.GLANCE, charter, ("How you get in touch", "What happens", "How long"))
    if publication.type is Type.PDF:
        yield exact("paper--cover", "cover", charter, *_cover(publication, charter, day))
    easy = publication.shows is Shows.EASY_READ
    if easy and publication.type is Type.HTML:
        yield _exactly(Note.EASY_CHECK, charter, (_easy_check(charter),))
    holidays = "are not working days" if easy else f"in {charter.nation.value.title()} do not count"
    note = ("A working day is Monday to Friday.", f"Bank holidays {holidays}.")
    yield _exactly(Note.WORKING_DAY, charter, note)
    if charter.example:
        yield _exactly(Note.EXAMPLE, charter, _example(charter, charter.example, easy=easy))


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


def files(charter: Charter) -> Iterator[Expected]:
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
    return Expected(file_address(one.name), where, manner, Wording((), charter.place), plain=(words,), about=About.LINK)


def _exactly(note: Note, charter: Charter, words: Iterable[str]) -> Expected:
    where = note_address(note)
    return exact(where, where, charter, *words)


def long_date(day: date) -> str:
    """4 June 2026."""
    return f"{day.day} {day:%B} {day.year}"


def old_data(published: str, charter: Charter, day: date) -> Found | None:
    """That a data file carries another check code and day than the charter's, where it does."""
    policy = f"{charter.check_code} {day.isoformat()}"
    return stale(f'check code and day "{published}"', f'"{policy}"') if published != policy else None


def own_figures(publication: Publication) -> tuple[str, ...]:
    """The figures of a publication's own words, which are of no charter: how to print."""
    return ("A4 paper", "about 90 grams", "100%") if publication.shows is Shows.DOWNLOADS else ()
