"""Lints on two standards of one charter that contradict each other, before the decision or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Bound, Charter, Deadline, Figure, Kind, Limit, Side, Unit
from charterpress.model.change import compare
from charterpress.rules.registry import Finding, rule
from charterpress.rules.sides import Said, asked, limits, said, sentence, stands, together

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
        """Whether it says how soon calls are answered."""
        return self.may_be_of_calls and bool(_PHONE.search(self.about) and _ANSWER.search(self.about))

    @property
    def may_be_of_calls(self) -> bool:
        """Whether it may say so: an average wait that does not tell for what counts too."""
        clock = self.limit.unit in _CLOCK and self.limit.bound in (Bound.WITHIN, Bound.AVERAGE)
        words = (_PHONE.search(self.about) and _ANSWER.search(self.about)) or (
            self.limit.bound is Bound.AVERAGE and _WAIT.search(self.about)
        )
        return clock and bool(words) and not _ELSE.search(self.about)


def _promises(line: Said) -> Iterator[Promise]:
    standard = line.standard
    for slot, limit in limits(line) if standard else ():
        titles = f"{standard.title}. {standard.channel or ''}. {slot.value.label}. " if standard else ""
        yield Promise(line, slot.value, limit, titles + sentence(line.text, slot.start))


@rule("rivals", "Two standards of a charter do not promise different times for the same thing.", warning=True)
def _rivals(charter: Charter) -> Iterator[Finding]:
    for promises in views(charter):
        calls = [promise for promise in promises if promise.may_be_of_calls]
        named = groupby(sorted(promises, key=_name), key=_name)
        groups = [calls, *(list(group) for name, group in named if name)]
        for group in groups:
            for place, promise in enumerate(group):
                rival = next((one for one in islice(group, place) if _are_rivals(one, promise)), None)
                if rival:
                    yield _finding(rival, promise)


def _are_rivals(one: Promise, other: Promise) -> bool:
    return _contradict(one.limit, other.limit) and _comparable(one, other) and not _known(one, other)


def views(charter: Charter) -> Iterator[list[Promise]]:
    """The promises before and after the decision; of those that say the same in one channel, only the first."""
    lines = said(charter)
    for side in (Side.CURRENT, Side.PROPOSED):
        made = (promise for line in lines if stands(line, side) for promise in _promises(line))
        yield list({_alike(promise): promise for promise in reversed(list(made))}.values())[::-1]


def _alike(promise: Promise) -> tuple[object, ...]:
    special = frozenset(promise.special)
    return (
        promise.limit,
        _name(promise),
        channel(promise.line),
        promise.line.wording.council,
        special,
        promise.of_calls,
        promise.may_be_of_calls,
    )


def _comparable(one: Promise, other: Promise) -> bool:
    """Whether both are about one subject, for people of one council, and in different standards."""
    if one.line.standard is other.line.standard or not together(one.line.wording, other.line.wording):
        return False
    named = _name(one) != "" and _name(one) == _name(other)
    return one.special == other.special and (named or _same_calls(one, other))


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
    channels = {channel(one.line), channel(other.line)} - {""}
    calls = (one.of_calls and other.may_be_of_calls) or (one.may_be_of_calls and other.of_calls)
    return calls and len(channels) < 2


def _name(promise: Promise) -> str:
    """The channel, name, label and start of a deadline that has a channel, as one key."""
    value, by = promise.value, channel(promise.line)
    return f"{by} {value.name} {value.label} {value.start}" if by and isinstance(value, Deadline) else ""


def channel(line: Said) -> str:
    """How people get in touch, in small letters; nothing where the standard does not say it."""
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
    few, many = sorted((one, other), key=lambda limit: limit.cases)
    if few.cases == many.cases:
        return True
    return Kind.SLOWER not in compare(few, many)
