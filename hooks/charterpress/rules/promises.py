"""Lints on promises that are not what they seem: kept in a reason alone, measured by nobody, or made worse untold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Charter, Deadline, Figure, Kind, Side, changes
from charterpress.rules.registry import Finding, rule
from charterpress.rules.sides import Said, by_wording, content, said, stands
from charterpress.rules.texts import sentences, short

_WHO = r"(?:you|residents|customers|people|callers|tenants|visitors|anyone|everyone)"
_ASK = r"(?:ask|request|choose|opt|insist|appeal|demand|refuse)"
_RIGHT = re.compile(
    rf"\b{_WHO} (?:(?:still|always|also|who \w+) )*(?:can|may|(?:is|are) able to)"
    rf"(?: (?:still|always|also|instead))* {_ASK}\b|"
    rf"\b(?:right|entitled) to\b|\bon request\b|\bif {_WHO} (?:ask|request|prefer)\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\bwe (?:also )?(?:will|shall|promise|undertake|guarantee)\b"
    r"(?! (?:then |also |not |now )*(?:be|have|know|see|understand|learn|save|spend|need|get|use|work)\b)"
    r"[^.]*\b(?:you|yours?|residents|customers|people|callers|tenants|visitors|anyone|everyone)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"\b(?:{_ASK}|right to|entitled|prefer)\b", re.IGNORECASE)
_ABOUT_REASONS = re.compile(r"\b(?:reasons?|why)\b", re.IGNORECASE)
_MARKS = content(
    "request choose insist appeal demand refuse right entitled prefer promise undertake guarantee "
    "residents customers people callers tenants visitors anyone everyone"
)


@rule(
    "promise-in-why",
    "What people may ask for, and what we will do, stands in the words, not only in why.",
    warning=True,
)
def _promise_in_why(charter: Charter) -> Iterator[Finding]:
    lines = said(charter)
    words = by_wording(line for line in lines if not line.reason)
    rights = [content(one) for line in _kept(charter, lines) for one in sentences(line.text.words) if _ASKS.search(one)]
    for line in lines:
        if line.reason and not line.asked(_ABOUT_REASONS):
            own = content(" ".join(each.text.words for each in words.get(id(line.wording), ())))
            for promise in sentences(line.text.words):
                subject = content(promise) - _MARKS
                alone = _RIGHT.search(promise) and not any(subject & one for one in rights)
                if alone or (_WILL.search(promise) and 2 * len(subject & own) < len(subject)):
                    remedy = 'say it in the text too, or ask about it in a "query"'
                    yield Finding(
                        line.text.place, f'"{short(promise)}" in why alone', "the promise in the words", remedy
                    )


def _kept(charter: Charter, lines: tuple[Said, ...]) -> Iterator[Said]:
    """The lines that promise something after the decision: of standards, and of notes but the background."""
    background = {id(note.wording) for note in charter.background}
    for line in lines:
        if stands(line, Side.PROPOSED) or (line.standard is None and id(line.wording) not in background):
            yield line


_NOT_MEASURED = re.compile(
    r"\b(?:performance|these standards|how well)\b[^.]{0,40}\b(?:not|never|nor|cannot|no)\b[^.]{0,20}"
    r"\b(?:measur|monitor)|"
    r"\b(?:not|never|cannot)\b[^.]{0,20}\bmeasur\w+[^.]{0,30}\b(?:performance|these standards|how well)\b",
    re.IGNORECASE,
)
_TARGET_BEFORE = re.compile(r"\b(?:target|goal)\b[^.;]{0,60}\Z", re.IGNORECASE)
_SHARE_AFTER = re.compile(
    r" of (?:\w+ ){0,2}?(?:requests?|calls?|callers|customers|complaints?|enquiries|letters?|emails?|visitors|"
    r"applications|residents|people|answers|cases)\b",
    re.IGNORECASE,
)
_ABOUT_MEASURE = re.compile(r"\b(?:measur|monitor|target)", re.IGNORECASE)


@rule("unmeasured", "A target in per cent says how it is measured where performance is not measured.", warning=True)
def _unmeasured(charter: Charter) -> Iterator[Finding]:
    lines = said(charter)
    admitted = next((line.text for line in lines if _NOT_MEASURED.search(line.text.words)), None)
    for line in lines if admitted else ():
        if line.standard is None or line.reason or line.asked(_ABOUT_MEASURE):
            continue
        for slot in line.text.slots:
            before, after = line.text.words[: slot.start], line.text.words[slot.end :]
            if _is_target(slot.value, before, after) and admitted:
                found = f'"{say(slot.value, Voice.DATA)}" where line {admitted.place.line} says that nobody measures it'
                yield Finding(
                    slot.value.place, found, "a share that is measured", 'say how it is measured, or ask in a "query"'
                )


def _is_target(value: Deadline | Figure, before: str, after: str) -> bool:
    if isinstance(value, Deadline):
        return value.limit.share is not None and value.measured is None
    percent = all(words.endswith("%") for _, words in value.values)
    return percent and bool(_TARGET_BEFORE.search(before) or _SHARE_AFTER.match(after))


_HARMLESS = re.compile(
    r"\b(?:same|no change|unchanged|not change|clear(?:er|ly)?|slight(?:ly)?|simpler|wording|updated?|better|faster|"
    r"quicker|sooner|improve\w*)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:longer|slower|later|more time|takes? time|less|looser|fewer|shorter|lower|increase\w*|extend\w*|extra|"
    r"reduce\w*|cannot)\b",
    re.IGNORECASE,
)
_WORSE = (Kind.SLOWER, Kind.LOOSER, Kind.SHORTER)
_ABOUT_WORSE = re.compile(r"\b(?:longer|slower|later|looser|more time|goes (?:up )?(?:from|to)|point)\b", re.IGNORECASE)


@rule("untold", "The reason of a slower or less firm limit does not speak as if nothing got worse.", warning=True)
def _untold(charter: Charter) -> Iterator[Finding]:
    reasons = {id(line.wording): line for line in said(charter) if line.reason}
    for change in changes(charter):
        worse = sorted({effect.kind.value.lower() for effect in change.effects if effect.kind in _WORSE})
        line = reasons.get(id(change.proposed)) if worse else None
        if line and _hides(line.text.words) and not line.asked(_ABOUT_WORSE):
            of = f" for {change.council}" if change.council else ""
            found = f'a limit that is {" and ".join(worse)}{of}, and the reason "{short(line.text.words)}"'
            yield Finding(line.text.place, found, "a reason that says so", "say what changes for people, and why")


def _hides(reason: str) -> bool:
    return bool(_HARMLESS.search(reason)) and not _TELLS.search(reason)
