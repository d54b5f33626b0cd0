"""Lints on two standards of one charter that contradict each other, before the decision or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

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
    r"\b(?:visit\w*|arriv\w*|in person|reception\w*|greet\w*|appointments?|counter|desk|see you|seen|"
    r"e-?mails?|letters?|post|write|messages?|chat|social media|forms?|complaints?|hold|transfer\w*|voicemail|"
    r"call ?backs?|(?:call|phone|ring) (?:\w+ )?back)\b",
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
    """A time limit with the words that say what it is about: titles, label and sentence."""

    line: Said
    value: Deadline | Figure
    limit: Limit
    about: str

    @property
    def special(self) -> set[str]:
        """The subjects of its own that it names."""
        return {word.lower() for word in _SPECIAL.findall(self.about)}

    @property
    def of_calls(self) -> bool:
        """Whether it says that it is about answering calls."""
        return bool(_PHONE.search(self.about) and _ANSWER.search(self.about) and not _ELSE.search(self.about))

    @property
    def may_be_of_calls(self) -> bool:
        """Whether it may be about calls: an average wait that does not say for what."""
        return self.of_calls or (
            self.limit.bound is Bound.AVERAGE and bool(_WAIT.search(self.about)) and not _ELSE.search(self.about)
        )


def _promises(line: Said) -> Iterator[Promise]:
    standard = line.standard
    for slot, limit in limits(line) if standard else ():
        titles = f"{standard.title}. {standard.channel or ''}. {slot.value.label}. " if standard else ""
        yield Promise(line, slot.value, limit, titles + sentence(line.text, slot.start))


@rule("rivals", "Two standards of a charter do not promise different times for the same thing.", warning=True)
def _rivals(charter: Charter) -> Iterator[Finding]:
    for lines in _views(charter):
        made = {id(line): tuple(_promises(line)) for line in lines}
        for one, other in pairs(lines):
            for a, b in product(made[id(one)], made[id(other)]):
                same = a.special == b.special and (_same_calls(a, b) or _same_name(a, b))
                if same and _contradict(a.limit, b.limit) and not _known(a, b):
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


def _same_calls(one: Promise, other: Promise) -> bool:
    """Whether one is about calls, and the other may be about the same."""
    channels = {_channel(one.line), _channel(other.line)} - {""}
    calls = (one.of_calls and other.may_be_of_calls) or (one.may_be_of_calls and other.of_calls)
    return calls and len(channels) < 2 and _is_most(one.limit) and _is_most(other.limit)


def _is_most(limit: Limit) -> bool:
    return limit.unit in _CLOCK and limit.bound in (Bound.WITHIN, Bound.AVERAGE)


def _same_name(one: Promise, other: Promise) -> bool:
    """Whether both are deadlines of one channel, name, label and start."""
    a, b = one.value, other.value
    if not (isinstance(a, Deadline) and isinstance(b, Deadline) and _channel(one.line)):
        return False
    return _channel(one.line) == _channel(other.line) and (a.name, a.label, a.start) == (b.name, b.label, b.start)


def _channel(line: Said) -> str:
    return (line.standard.channel or "").lower() if line.standard else ""


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
                own = any(_REPLY.fullmatch(deadline.name) for deadline in one.wording.deadlines)
                if not own and _channel(one) and _channel(one) == _channel(other):
                    yield from (_late(a, b) for a, b in product(_promises(one), _promises(other)) if _is_late(a, b))


def _is_late(first: Promise, answer: Promise) -> bool:
    """Whether one acknowledges and the other answers before that, and no question speaks of it."""
    if not (isinstance(first.value, Deadline) and isinstance(answer.value, Deadline)):
        return False
    named = _ACKNOWLEDGE.fullmatch(first.value.name) and _REPLY.fullmatch(answer.value.name)
    same = first.special == answer.special and answer.value.start in (None, first.value.start)
    asked_ = first.line.asked(_ASKED_ORDER) or answer.line.asked(_ASKED_ORDER)
    return bool(named) and same and not asked_ and Kind.QUICKER in compare(first.limit, answer.limit)


def _late(first: Promise, answer: Promise) -> Finding:
    found = f'"{say(first.value, Voice.DATA)}" to acknowledge, but "{say(answer.value, Voice.DATA)}" to answer'
    return Finding(first.value.place, found, "the acknowledgement before the answer", "check both limits")
