"""Lints on what comes first: an acknowledgement before the answer, in one wording or in two of one channel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Bound, Charter, Deadline, Wording
from charterpress.model.change import outlasts
from charterpress.rules.registry import Finding, rule
from charterpress.rules.rivals import Promise, channel, views
from charterpress.rules.sides import Said, together

_ACKNOWLEDGE = re.compile(r"(?:ack|acknowledge|acknowledgement|acknowledgment)(?:_(?P<what>.+))?")
_STAGE = re.compile(r"stage_(?:1|one)")
_REPLY = re.compile(rf"{_STAGE.pattern}|(?:full_|final_)?(?:reply|answer|response|full)(?:_(?P<what>.+))?")


def _before(one: Deadline, other: Deadline, wording: Wording) -> bool:
    return wording.deadlines.index(one) < wording.deadlines.index(other)


@rule("order", "An acknowledgement comes no later than the answer.")
def _order(charter: Charter) -> Iterator[Finding]:
    for _, wording in charter.wordings:
        answers = {
            _what(_REPLY, deadline.name): deadline
            for deadline in reversed(wording.deadlines)
            if _REPLY.fullmatch(deadline.name)
        }
        for first in wording.deadlines:
            answer = answers.get(_what(_ACKNOWLEDGE, first.name)) if _ACKNOWLEDGE.fullmatch(first.name) else None
            if answer and _STAGE.fullmatch(answer.name) and _before(answer, first, wording):
                continue  # it acknowledges a later stage
            if answer and _later(first, answer):
                found = f'"{first.name}" {say(first, Voice.DATA)} but "{answer.name}" {say(answer, Voice.DATA)}'
                yield Finding(first.place, found, "the acknowledgement before the answer", "check both limits")


def _what(pattern: re.Pattern[str], name: str) -> str | None:
    """What is acknowledged or answered, where the name says so: "reply_letter"."""
    found = pattern.fullmatch(name)
    return found["what"] if found else None


def _later(first: Deadline, answer: Deadline) -> bool:
    """Whether both count from the same moment in units that compare, and the first ends after the answer."""
    same_start = answer.start in (None, first.start)
    firm = Bound.AT_LEAST not in (first.limit.bound, answer.limit.bound)
    some, most = answer.limit.cases, first.limit.cases
    firm = firm and some >= most  # "60% at once, and we tell the others within a day" is no slip
    return same_start and firm and outlasts(first.limit, answer.limit)


_ASKED_ORDER = re.compile(r"\b(?:acknowledg|before|later|tell you that we have)", re.IGNORECASE)


@rule("order-between", "No standard acknowledges later than another one of its channel answers.", warning=True)
def _order_between(charter: Charter) -> Iterator[Finding]:
    for promises in views(charter):
        first = [promise for promise in promises if _is(promise, _ACKNOWLEDGE) and not _answers(promise.line)]
        last = [promise for promise in promises if _is(promise, _REPLY)]
        yield from (_late(one, other) for one, other in product(first, last) if _is_late(one, other))


def _is(promise: Promise, name: re.Pattern[str]) -> bool:
    return bool(isinstance(promise.value, Deadline) and channel(promise.line) and name.fullmatch(promise.value.name))


def _answers(line: Said) -> bool:
    """Whether the same wording has an answer too, which rule "order" holds against its acknowledgement."""
    return any(_REPLY.fullmatch(deadline.name) for deadline in line.wording.deadlines)


def _is_late(first: Promise, answer: Promise) -> bool:
    """Whether one acknowledges and the other answers before that, and no question speaks of it."""
    starts = [promise.value.start for promise in (first, answer) if isinstance(promise.value, Deadline)]
    same = channel(first.line) == channel(answer.line) and together(first.line.wording, answer.line.wording)
    if not same or first.special != answer.special or starts[1] not in (None, starts[0]):
        return False
    if _what(_ACKNOWLEDGE, first.value.name) != _what(_REPLY, answer.value.name):
        return False
    asked_ = first.line.asked(_ASKED_ORDER) or answer.line.asked(_ASKED_ORDER)
    return not asked_ and outlasts(first.limit, answer.limit)


def _late(first: Promise, answer: Promise) -> Finding:
    found = f'"{say(first.value, Voice.DATA)}" to acknowledge, but "{say(answer.value, Voice.DATA)}" to answer'
    return Finding(first.value.place, found, "the acknowledgement before the answer", "check both limits")
