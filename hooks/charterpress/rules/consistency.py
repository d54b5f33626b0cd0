"""Lints on time limits that say two things at once: plain days for working days, clock hours in office hours, bounds.

They read published words with the reader of English, where the closed notation cannot help: in figures, and in the
words around a slot. They warn and never stop anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from charterpress.deadlines.english import Kind, read
from charterpress.deadlines.voices import Voice, say
from charterpress.model import Bound, Charter, Deadline, Figure, Limit, Number, Side, Standard, Unit
from charterpress.rules.registry import Finding, rule
from charterpress.rules.sides import Said, content, limits, said, sentence
from charterpress.rules.texts import short

_WORKING = (Unit.WORKING_DAY, Unit.CLEAR_WORKING_DAY)
_DAYS = re.compile(r"\bdays?\b", re.IGNORECASE)


@rule("bare-days", "Plain days do not stand for the working days of the same standard.", warning=True)
def _bare_days(charter: Charter) -> Iterator[Finding]:
    for line in said(charter):
        for slot, limit in limits(line):
            plain = limit.unit is Unit.DAY and limit.bound not in (Bound.SAME, Bound.NEXT)
            twin = _twin(charter, line, slot.value, limit) if plain else None
            if twin and not _told(line) and not line.asked(_DAYS):
                standard, working = twin
                found = f'"{say(slot.value, Voice.DATA)}" where "{standard.id}" says "{say(working, Voice.DATA)}"'
                expected, remedy = "one kind of days", 'say which days are meant, or ask it in a "query"'
                yield Finding(slot.value.place, found, expected, remedy)


def _twin(charter: Charter, line: Said, value: Deadline | Figure, limit: Limit) -> tuple[Standard, Deadline] | None:
    """The deadline in working days that a limit in plain days most likely is, with its standard."""
    standards = (line.standard,) if line.standard else charter.standards
    return next(
        (
            (standard, working)
            for standard in standards
            for working in _working(standard)
            if _same_act(line, value, limit, working) and _speaks_of(line, standard)
        ),
        None,
    )


def _working(standard: Standard) -> list[Deadline]:
    return [
        deadline
        for _, wording in standard.sides()
        for deadline in wording.deadlines
        if deadline.limit.unit in _WORKING and deadline.limit.bound is not Bound.NEXT
    ]


def _speaks_of(line: Said, standard: Standard) -> bool:
    """Whether a line is the standard's own, or of a note that names what the standard is about."""
    if line.standard:
        return line.standard is standard
    return bool(content(line.text.words) & content(f"{standard.title} {standard.channel or ''}"))


def _told(line: Said) -> bool:
    """Whether the reason of the change from one kind of days to the other says so."""
    proposed = line.standard.proposed if line.standard and line.side is Side.CURRENT else (line.wording,)
    return any(wording.why and "working day" in wording.why.typed.lower() for wording in proposed)


def _same_act(line: Said, value: Deadline | Figure, limit: Limit, working: Deadline) -> bool:
    """Whether the names or the numbers agree. Two deadlines of one wording are rule PE-11's."""
    if isinstance(value, Deadline):
        if value in line.wording.deadlines and working in line.wording.deadlines:
            return False
        if value.name == working.name:
            return True
    return bool(_numbers(limit) & _numbers(working.limit))


def _numbers(limit: Limit) -> set[Number]:
    return {number for number in (limit.quantity, limit.upper) if number is not None}


_OPEN = r"(?:office|business|working|opening|service) hours\b"
# In the same breath as the limit: "if you phone in office hours" says when you phone.
_HOURS_AFTER = re.compile(
    rf"(?!['\u2019]? (?:before|notice))(?:(?! (?:if|when|you|unless|and|or|that|who|out|outside)\b)[^.;:]){{0,30}}?"
    rf"[ (](?:(?:during|in|within) (?:the |our |normal |usual ){{0,2}})?{_OPEN}",
    re.IGNORECASE,
)
_HOURS_BEFORE = re.compile(
    rf"(?:\A|(?<=[.;:] ))(?:during|in) (?:the |our |normal |usual ){{0,2}}{_OPEN},?(?: we (?:\w+ ){{1,4}})?\W*\Z",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\b(?:outside|out of|after)\b", re.IGNORECASE)
_ASKED_HOURS = re.compile(r"\bhours?\b", re.IGNORECASE)
_WHOLE_DAY = 24


@rule("clock-hours", "A limit of 24 hours or more runs by the clock, not in office hours.", warning=True)
def _clock_hours(charter: Charter) -> Iterator[Finding]:
    for line in said(charter, easy=True):
        words = line.text.words
        for reading in read(words) if re.search(_OPEN, words, re.IGNORECASE) else ():
            limit = reading.limit
            if (
                limit is None
                or reading.kind is not Kind.DEADLINE
                or limit.unit is not Unit.HOUR
                or limit.quantity < _WHOLE_DAY
                or line.asked(_ASKED_HOURS)
            ):
                continue
            near = _HOURS_AFTER.match(words, reading.end) or _HOURS_BEFORE.search(words[: reading.start])
            if near and not _OUTSIDE.search(near[0]):
                found = f'"{short(sentence(line.text, reading.start))}"'
                expected = "hours of the clock, or days on which you work"
                yield Finding(line.text.place, found, expected, 'write for example "within 1 working day"')
