"""What may stand anywhere in a charter's publications: its days, its limits, and its words without slots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from charterpress.model import Charter, Limit, Note
from charterpress.publications import Part


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


def links(charter: Charter) -> frozenset[str]:
    """Every link in the words of a charter."""
    wordings = [wording for _, wording in charter.wordings]
    lines = [line for wording in wordings for line in (*wording.lines, *([wording.why] if wording.why else ()))]
    lines += [standard.withdrawn for standard in charter.standards if standard.withdrawn]
    lines += [easy.line for wording in wordings for easy in wording.easy_read]
    return frozenset(piece.link for line in lines for piece in line.pieces if piece.link)


def dates(charter: Charter, day: date) -> Iterator[date]:
    """The days that may stand anywhere in a publication: those of the edition, and the day it is made for."""
    edition, decided, example = charter.edition, charter.edition.decided, charter.example
    known = (day, edition.starts, edition.review_by, decided and decided.date, example and example.date)
    yield from (date for date in known if date)
    yield from (wording.until for standard in charter.standards for wording in standard.past if wording.until)


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
    for note in charter.notes:
        yield note.title
        yield from (easy.alt for easy in note.wording.easy_read)


def known_limits(charter: Charter) -> Iterator[Limit]:
    """The limits of the policy data, on every side of every standard and in every note."""
    return (deadline.limit for _, wording in charter.wordings for deadline in wording.deadlines)
