"""Lints on two standards of one charter that contradict each other, before the decision or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Bound, Charter, Deadline, Figure, Kind, Limit, Number, Side, Unit
from charterpress.model.change import compare
from charterpress.rules.registry import Finding, rule
from charterpress.rules.sides import Said, asked, limits, pairs, said, sentence, stands

_PHONE = re.compile(r"\b(?:tele)?phone\b|\bcall(?:s|er|ers|ing)?\b|\bring\b", re.IGNORECASE)
_ANSWER = re.compile(r"\banswer(?:s|ed|ing)?\b|\bpick(?:ed)? up\b|\bwait(?:s|ing)?\b|\bqueue\b", re.IGNORECASE)
_WAIT = re.compile(r"\bwait(?:s|ing)?\b", re.IGNORECASE)
# What else is answered or waited for, and what is done with a call that has been answered.
_ELSE = re.compile(
    r"\b(?:visit\w*|in person|reception|appointments?|counter|desk|see you|seen|e-?mails?|letters?|post|write|"
    r"messages?|chat|social media|forms?|complaints?|hold|transfer\w*|voicemail|call ?backs?|"
    r"(?:call|phone|ring) (?:\w+ )?back)\b",
    re.IGNORECASE,
)
# A subject of its own: a line for emergencies may be quicker than the others.
_SPECIAL = re.compile(
    r"\b(?:emergenc|urgent|out[ -]of[ -]hours|switchboard|textphone|minicom|relay|complain|compliment|stage|appeal|"
    r"freedom|information request|councillor|member|business|planning|building control|housing|repair|rent|benefit|"
    r"council tax|bin|waste|recycl|social care|safeguard|licen[cs]|parking|school|environmental|children|adult)",
    re.IGNORECASE,
)
_CONTRADICTS = re.compile(r"\b(?:contradict|differ|disagree|conflict|does not fit|do not fit)", re.IGNORECASE)
_CLOCK = (Unit.SECOND, Unit.MINUTE)


@dataclass(frozen=True, slots=True)
class Promise:
    """A time limit where it stands."""

    line: Said
    value: Deadline | Figure
    limit: Limit

    @property
    def subject(self) -> str:
        """What the limit is about: the titles and labels over it, and its sentence."""
        standard = self.line.standard
        titles = f"{standard.title}. {standard.channel or ''}. " if standard else ""
        return titles + self.value.label

    @property
    def special(self) -> set[str]:
        """The subjects of its own that it names."""
        return {word.lower() for word in _SPECIAL.findall(self.subject)}


@rule("rivals", "Two standards of a charter do not promise different times for the same thing.", warning=True)
def _rivals(charter: Charter) -> Iterator[Finding]:
    for lines in _views(charter):
        answers = [(line, promise) for line in lines for promise in _answers(line)]
        kept = {id(line): [promise for other, promise in answers if other is line] for line in lines}
        for one, other in pairs(lines):
            calls = ((a, b) for a in kept[id(one)] for b in kept[id(other)] if _same_call(a, b))
            for a, b in (*calls, *_same_name(one, other)):
                if a.special == b.special and _contradict(a.limit, b.limit) and not _known(a, b):
                    yield _finding(a, b)


def _views(charter: Charter) -> Iterator[tuple[Said, ...]]:
    lines = said(charter)
    for side in (Side.CURRENT, Side.PROPOSED):
        yield tuple(line for line in lines if stands(line, side) and line.text.slots)


def _finding(one: Promise, other: Promise) -> Finding:
    names = (promise.line.standard.id if promise.line.standard else "" for promise in (one, other))
    said_by = [f'"{say(p.value, Voice.DATA)}" in "{name}"' for p, name in zip((one, other), names, strict=True)]
    remedy = 'give both the same limit, or say in a "query" that they differ'
    return Finding(other.value.place, f"{said_by[1]} beside {said_by[0]}", "limits that agree", remedy)


def _known(one: Promise, other: Promise) -> bool:
    """Whether a question on one of the two names the other's number, or says that limits differ."""
    return any(
        mine.line.standard is not None
        and (asked(mine.line.standard, _CONTRADICTS) or asked(mine.line.standard, _number(rival.limit)))
        for mine, rival in ((one, other), (other, one))
    )


def _number(limit: Limit) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.]){limit.quantity:g} {limit.unit.value.split()[-1]}")


def _answers(line: Said) -> Iterator[Promise]:
    """The times that a line gives for answering a call, or for a wait that may be one."""
    for slot, limit in limits(line):
        if limit.unit in _CLOCK and limit.bound in (Bound.WITHIN, Bound.AVERAGE):
            promise = Promise(line, slot.value, limit)
            words = f"{promise.subject}. {sentence(line.text, slot.start)}"
            if _ANSWER.search(words) and (_PHONE.search(words) or _WAIT.search(words)) and not _ELSE.search(words):
                yield promise


def _same_call(one: Promise, other: Promise) -> bool:
    """Whether the channels allow that both are about the same calls."""
    channels = {promise.line.standard.channel for promise in (one, other) if promise.line.standard} - {None}
    return len({channel.lower() for channel in channels if channel}) < 2


def _same_name(one: Said, other: Said) -> Iterator[tuple[Promise, Promise]]:
    """Deadlines of one name, label, start and channel."""
    if _channel(one) and _channel(one) == _channel(other):
        for first in _deadlines(one):
            for second in _deadlines(other):
                if (first.name, first.label, first.start) == (second.name, second.label, second.start):
                    yield Promise(one, first, first.limit), Promise(other, second, second.limit)


def _channel(line: Said) -> str:
    return (line.standard.channel or "").lower() if line.standard else ""


def _deadlines(line: Said) -> list[Deadline]:
    return [slot.value for slot in line.text.slots if isinstance(slot.value, Deadline)]


def _contradict(one: Limit, other: Limit) -> bool:
    """Whether nobody can mean both: a share of more cases may take longer, and an average may be shorter."""
    kinds = compare(one, other)
    if not kinds or Kind.DIFFERENT in kinds:
        return bool(kinds) and one.share == other.share
    average = [limit.bound is Bound.AVERAGE for limit in (one, other)]
    if average[0] != average[1]:
        mean, firm = (one, other) if average[0] else (other, one)
        return firm.share in (None, 100) and Kind.SLOWER in compare(firm, mean)
    few, many = sorted((one, other), key=_share)
    if _share(few) == _share(many):
        return True
    return Kind.SLOWER not in compare(few, many)


def _share(limit: Limit) -> Number:
    return 100 if limit.share is None else limit.share


_ACKNOWLEDGE = re.compile(r"ack|acknowledge|acknowledge?ment")
_REPLY = re.compile(r"(?:full_|final_)?(?:reply|answer|response)")
_ASKED_ORDER = re.compile(r"\b(?:acknowledg|before|later|tell you that we have)", re.IGNORECASE)


@rule("order-between", "No standard acknowledges later than another one of its channel answers.", warning=True)
def _order_between(charter: Charter) -> Iterator[Finding]:
    for lines in _views(charter):
        for pair in pairs(lines):
            for one, other in (pair, pair[::-1]):
                if _channel(one) and _channel(one) == _channel(other):
                    yield from _late(one, other)


def _late(one: Said, other: Said) -> Iterator[Finding]:
    """An acknowledgement of one line, whose standard has no answer of its own, after the other's answer."""
    if any(_REPLY.fullmatch(deadline.name) for deadline in one.wording.deadlines):
        return
    for first in _deadlines(one):
        for answer in _deadlines(other):
            named = _ACKNOWLEDGE.fullmatch(first.name) and _REPLY.fullmatch(answer.name)
            mine, rival = Promise(one, first, first.limit), Promise(other, answer, answer.limit)
            same = mine.special == rival.special and answer.start in (None, first.start)
            if named and same and Kind.QUICKER in compare(first.limit, answer.limit) and not _any_asked(one, other):
                found = f'"{say(first, Voice.DATA)}" to acknowledge, but "{say(answer, Voice.DATA)}" to answer'
                yield Finding(first.place, found, "the acknowledgement before the answer", "check both limits")


def _any_asked(one: Said, other: Said) -> bool:
    return one.asked(_ASKED_ORDER) or other.asked(_ASKED_ORDER)
