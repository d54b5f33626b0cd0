"""What a publication says around the policy data in words of its own: its headings, heads of columns and leads.

Stated a second time here, as `edition` states what every copy says of itself: a sentence that no charter has is not
published only because a template was altered. Who changes such words in a template changes them here, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from charterpress.model import Charter
from charterpress.proof.edition import home_links, long_date
from charterpress.publications import Publication, Shows, Type, publications

_USES = {
    "charter": "Every standard, with a table at a glance.",
    "changes": "What counts now, what is proposed, and why.",
    "easy-read": "Short sentences and pictures.",
    "staff": "How staff keep what the charter promises.",
    "standard-print": "The charter on paper, in clear print.",
    "large-print": "The charter on paper, for people who need bigger letters.",
    "easy-read-print": "Easy read on paper, with pictures.",
    "changes-print": "The changes on paper, in large print.",
    "changes-table": "The changes as a table, for a spreadsheet.",
    "data": "All standards and figures, for computers.",
}
_NO_LIMITS = "This charter sets no time limits."
_PAPER_GIVES_NONE = "The paper that this example is made from gives no time limits."
_PAPER_SAYS_NO_FORMATS = "The paper that this example is made from does not say how to ask for another format."
_PAPER_SAYS_NO_COMPLAINT = "The paper that this example is made from does not say how to complain."
_COMPLAIN = "Tell the council if something goes wrong."
_ADVICE = (
    "Use A4 paper. Matt white paper of about 90 grams or heavier shows the letters best.",
    "Print at “Actual size” or 100%. “Fit to page” makes large print smaller.",
    "Print on one side or on both sides. There is room at the edge to bind the pages.",
    "Black ink is enough. Do not enlarge a page on a copier: print the large print file.",
    "Before you hand out an old copy, compare its check code with the one on this page.",
)


def own_lines(publication: Publication, charter: Charter, day: date) -> frozenset[str]:
    """Every line that may stand at no address, or in a heading, as of a day."""
    lines = {charter.title, charter.name, "Other standards", "The standards", "About this copy"}
    lines |= {council.name for council in charter.councils} | {group.title for group in charter.groups}
    lines |= {standard.title for standard in charter.standards} | {note.title for note in charter.notes}
    lines |= set((_on_paper if publication.type is Type.PDF else _on_page)(publication, charter, day))
    if publication.shows is Shows.DOWNLOADS:
        lines |= set(_of_formats(charter, day))
    return frozenset(lines)


def _has_limits(charter: Charter, day: date) -> bool:
    return any(wording.deadlines for shown in charter.on(day) for wording in shown.wordings)


def home_lines(charters: Sequence[Charter]) -> Iterator[str]:
    """Every line of the list of all charters besides their status, in its order."""
    yield "What your council promises"
    yield "How long a council takes to answer you, what it wants to change, and how to get it in print."
    if any(charter.example for charter in charters):
        some = "These" if all(charter.example for charter in charters) else "Some of these"
        made = f"{some} charters are examples made from public committee papers."
        yield f"{made} They are not the councils\u2019 own publications."
    for charter in charters:
        first, *others = home_links(charter)
        yield from (first[0], charter.title, *(words for words, _ in others))


def _on_page(publication: Publication, charter: Charter, day: date) -> Iterator[str]:
    yield "On this page"
    match publication.shows:
        case Shows.IN_FORCE:
            answer = "answer" if len(charter.councils) > 1 else "answers"
            yield f"How {charter.name} {answer} you, and how long it takes."
            yield from ("At a glance", "See what would change, and why")
            yield from () if _has_limits(charter, day) else (_PAPER_GIVES_NONE if charter.example else _NO_LIMITS,)
        case Shows.CHANGES:
            yield f"{charter.title}: what counts now, what is proposed, and why."
            yield from ("In short", "Behind the decision", "Standard", "Current", "Proposed", "What changes and why")
            yield from (f"Current: {council.name}" for council in charter.councils)
        case Shows.EASY_READ:
            yield _USES["easy-read"]
        case Shows.STAFF:
            yield f"{charter.title}: how we keep what we promise."
            yield from (f"What residents read: {standard.title}" for standard in charter.standards)
        case _:
            yield f"{charter.title}: to read here, to print, and to use as data."


def _of_formats(charter: Charter, day: date) -> Iterator[str]:
    yield from ("Read on this site", "Print or save", "How to print it well", "Use as data", *_ADVICE)
    yield f"Every file is of the same edition, as at {long_date(day)}. Each PDF says so, and gives its check code."
    if not charter.other_formats:
        yield from ("Ask for another format", "Ask us for any other format: how to get in touch")
        yield _PAPER_SAYS_NO_FORMATS if charter.example else "Ask the council for any other format."
    if not charter.complain:
        yield from ("How to complain", _PAPER_SAYS_NO_COMPLAINT if charter.example else _COMPLAIN)
    for one in publications(charter):
        yield from (_USES.get(one.name, ""), f"{one.title} {_USES.get(one.name, '')}")


def _on_paper(publication: Publication, charter: Charter, day: date) -> Iterator[str]:
    papers = [one for one in publications(charter) if one.type is Type.PDF and one.name != publication.name]
    *others, last = (one.title.lower().replace(" to print", "") for one in papers)
    also = f"{', '.join(others)} and {last}" if others else last
    yield f"These standards also come as web pages, and on paper as {also}."
    yield from ("Contents", "At a glance", "Other formats", "In short", "Behind the decision")
    match publication.shows:
        case Shows.EASY_READ:
            yield f"{charter.title}, {charter.name}, in easy words with pictures."
        case Shows.CHANGES:
            yield f"What would change in {charter.title}, {charter.name}, and why."
            yield from ("Current", "Proposed", "Why", *(f"Current: {council.name}" for council in charter.councils))
            yield from (f"Proposed: {council.name}" for council in charter.councils)
        case _:
            yield from () if _has_limits(charter, day) else (_NO_LIMITS,)
            promise = "promise" if len(charter.councils) > 1 else "promises"
            yield f"What {charter.name} {promise} you when you get in touch: {charter.title}."
