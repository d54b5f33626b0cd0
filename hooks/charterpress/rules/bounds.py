"""A lint on bounds that turn round: words that call the most a least, a fixed limit an average, and the like.

A bound typed right before a slot is rule bound-twice's; these are the words a little further off, labels and figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from charterpress.deadlines.english import Kind, read
from charterpress.deadlines.voices import Voice, say
from charterpress.model import Bound, Charter, Deadline, Figure, Limit
from charterpress.rules.registry import Finding, rule
from charterpress.rules.sides import Said, said, sentence
from charterpress.rules.texts import Slot, short

_MOST = (Bound.WITHIN, Bound.AVERAGE)
_STOP = r"(?=[.,;:)]|\Z| (?:after|from|of)\b)"


def _time(adjectives: str) -> str:
    """A wait that the adjective bounds, and what joins it to the slot: "the minimum waiting time is"."""
    return (
        rf"\b(?:{adjectives})(?: (?:waiting|response|answer|answering|reply|call|queuing))?"
        r" (?:wait|time|time limit|period|delay)"
        r"(?: (?:is|of|will be|to answer|you wait|we take|for [^.,;]{1,30}? is))?:?"
    )


@dataclass(frozen=True, slots=True)
class Turn:
    """Words right before or after a slot that a limit with one of these bounds contradicts."""

    bounds: tuple[Bound, ...]
    before: re.Pattern[str]
    after: re.Pattern[str]


_NOTHING = r"(?!)"


def _turn(bounds: tuple[Bound, ...], before: str, after: str) -> Turn:
    return Turn(bounds, re.compile(rf"(?:{before})\s*\Z", re.IGNORECASE), re.compile(after, re.IGNORECASE))


_ANSWER = (
    r"\bwe (?:(?:aim|try|hope) to |will |normally |usually |always )*"
    r"(?:answer|reply|respond|acknowledge|pick up|see you|greet you)\b(?! (?:if|for|only|after|before))"
    r"(?: (?!if\b|for\b|and\b|or\b|but\b|after\b)[\w'\u2019]+){0,4}"
)
_WAIT = r"\b(?:you|callers|customers|people|visitors)(?: (?:will|normally|usually))? wait|\bwait (?:is|of)"
TURNS = (
    # "The minimum wait is within 5 minutes", "within 5 minutes or more".
    _turn(
        _MOST,
        _time("minimum|shortest|least"),
        rf" (?:or (?:more|longer|later|over)|at least|at the (?:least|earliest)|as a minimum){_STOP}",
    ),
    # "The maximum notice is at least 2 weeks", "at least 2 weeks or sooner".
    _turn(
        (Bound.AT_LEAST,),
        rf"{_time('maximum|longest|most')}|\bmaximum notice(?: is| of)?",
        rf" (?:or (?:less|fewer|sooner|earlier)|at most|at the (?:most|latest)|as a maximum){_STOP}",
    ),
    # "We answer your call at least 10 seconds", but "at least 2 days before we come".
    _turn((Bound.AT_LEAST,), rf"{_ANSWER}|{_WAIT}", _NOTHING),
    # "On average we answer within 30 seconds", "within 30 seconds. This is an average".
    _turn(
        (Bound.WITHIN,),
        r"\b(?:on|the|our|your|an) average\b(?:(?! (?:and|but|while|which|or|if|when)\b)[^.;:])"
        r"{1,60}(?<!average)(?<!average of)",
        r"\.? (?:this|that|it) is (?:an|the|only an|just an) average\b",
    ),
    # "Notice of within 2 weeks".
    _turn(_MOST, r"\bnotice of", r"['\u2019]? notice\b"),
)
_FIRM = re.compile(
    r"(?:in )?(?:within|up to|(?:no|not) (?:more|less)|at (?:most|least)|(?:a )?m(?:in|ax)imum)", re.IGNORECASE
)
_LENGTHS = (Kind.DEADLINE, Kind.DURATION, Kind.CONDITION)
_BEFORE_EVENT = re.compile(r"['\u2019]? (?:before|in advance|ahead|notice|earlier|until)\b", re.IGNORECASE)
_INSIDE = re.compile(
    r"\b(?:within|up to|(?:no|not) more than|at most|(?:a )?maximum(?: of)?) (?:a |an |the )?"
    r"(?:minimum|at least|no less)|"
    r"\b(?:at least|no less than|(?:a )?minimum(?: of)?) (?:a |the )?(?:maximum|at most|up to|no more|within)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:minimum|maximum|average|at least|at most|most|least|limit|percentage|shortest|longest)\b", re.IGNORECASE
)


@rule("contrary-bound", "The words around a limit, and its label, agree with its bound.", warning=True)
def _contrary_bound(charter: Charter) -> Iterator[Finding]:
    for line in said(charter, easy=True):
        for slot in line.text.slots if not line.asked(_ASKED) else ():
            if _contrary(line, slot):
                found = (
                    f'"{short(sentence(line.text, slot.start))}", where "{say(slot.value, Voice.DATA)}" is the limit'
                )
                yield Finding(
                    line.text.place, found, "words that agree with the bound", "change the words or the limit"
                )
        share = _share_of_average(line) if not line.asked(_ASKED) else None
        if share:
            found = f'"{say(share, Voice.DATA)}" as the share of an average'
            remedy = 'say the share of cases within a time, or ask about it in a "query"'
            yield Finding(share.place, found, "an average, or a share of cases within a time", remedy)


def _contrary(line: Said, slot: Slot) -> bool:
    words, limit = line.text.words, _limit(line, slot)
    if isinstance(slot.value, Figure) and _INSIDE.search(words[slot.start : slot.end]):
        return True
    if limit is None or limit.share is not None:
        return False
    before, after = words[: slot.start], words[slot.end :]
    return any(
        limit.bound in turn.bounds
        and (
            turn.after.match(after)
            or (turn.before.search(before) and not _BEFORE_EVENT.match(after))
            or turn.before.search(f"{slot.value.label} is")
        )
        for turn in TURNS
    )


def _limit(line: Said, slot: Slot) -> Limit | None:
    """The limit of a deadline, or of a figure with a firm bound of its own.

    "10 days" alone has none, and "more than 10 minutes" may be an honest warning.
    """
    if isinstance(slot.value, Deadline):
        return slot.value.limit
    found = read(line.text.words[slot.start : slot.end])
    return next((one.limit for one in found if one.kind in _LENGTHS and _FIRM.match(one.words)), None)


_AVERAGE = re.compile(r"\baverage\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:target|goal|aim|share)\b[^.]*\b(?:for|of|on) (?:it|this|that)\b", re.IGNORECASE)


def _share_of_average(line: Said) -> Deadline | Figure | None:
    """A percentage that is said of an average: of its own limit, in its sentence, or as the target for it."""
    for slot in line.text.slots:
        value = slot.value
        if isinstance(value, Deadline):
            if value.limit.bound is Bound.AVERAGE and value.limit.share is not None:
                return value
        elif all(words.endswith("%") for _, words in value.values):
            here = sentence(line.text, slot.start)
            other = line.text.words[: slot.start] if _BACK.search(here) else here
            if _AVERAGE.search(other) and _has_time(other):
                return value
    return None


def _has_time(words: str) -> bool:
    return any(one.limit and one.limit.bound is Bound.AVERAGE for one in read(words))
