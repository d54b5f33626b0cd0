"""Rules on what stands right before and after a slot, which writes its value whole: bound, number and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Bound, Charter, Deadline, Figure, Limit, Unit
from charterpress.rules.registry import Finding, rule
from charterpress.rules.texts import Slot, Text, all_texts, around

_NEAR = 80

# Words that always say a bound, whatever follows them.
_HARD = (
    r"within|(?:within|inside) the|with in|inside(?: of)?|up to|at least|at most|at the latest|on average|exactly|"
    r"(?:no|not) (?:later|more|less|fewer|longer) than|(?:more|less|fewer|longer|sooner) than|"
    r"(?:a |an |the )?(?:minimum|maximum|average|max|min)\.?(?: of)?|approximately|roughly"
)
# Words that say one only before a limit: "we ask about 3 things" is no bound of a figure.
_SOFT = r"about|around|over|under"
# What else cannot stand before the words of a bound: "within" takes no "in", "about" does ("in about 10 days").
_ALSO = {
    Bound.WITHIN: r"in|by|after|for|every|the|a|an",
    Bound.AVERAGE: r"in|by|every|the|a|an",
    Bound.AT_LEAST: "at",
    Bound.ABOUT: "by",
    Bound.EXACTLY: "by",
    Bound.NEXT: r"in|by|on|before|in the|next|the next",
    Bound.SAME: r"in|by|on|before|in the|by the|same|the same",
    Bound.IMMEDIATELY: r"in|by|almost|nearly",
}
_RANGE = re.compile(rf"(?<![\w-])(?:{_HARD.removeprefix('within|')}|{_SOFT}|between)\Z", re.IGNORECASE)
_BEFORE_LIMIT = {
    bound: re.compile(rf"(?<![\w-])(?:{_HARD}|{_SOFT}|{also})\Z", re.IGNORECASE) for bound, also in _ALSO.items()
}
_BEFORE_SHARE = re.compile(rf"(?<![\w-])(?:{_HARD}|{_SOFT}|in|by)\Z", re.IGNORECASE)
_BEFORE_FIGURE = re.compile(rf"(?<![\w-])(?:{_HARD})\Z", re.IGNORECASE)
_BEGINS_BOUND = re.compile(rf"(?:{_HARD}|{_SOFT})\b", re.IGNORECASE)
# "What you asked for {reply}", "when you come in {seen}": the small word belongs to the verb.
_OF_THE_VERB = re.compile(
    r"\b(?:you|they|people|who|customers|residents)(?: \w+){0,2} "
    r"(?:ask|asked|apply|applied|pay|paid|look|looked|wrote|write|told|tell|came|come|comes|sent|send|hand|handed|"
    r"fill|filled|log|logged|phone|phoned|call|called|ring|rang|drop|dropped|move|moved|complain|complained|"
    r"contact|contacted|worry|worried|heard|spoke|live|lived|signed|booked|check|checked)"
    r"(?: us| it| them| to us)? (?:about|for|in|over|under|by|after)\Z",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(
    r" ?\(?(?:on average|maximum|minimum|max|min|at the latest|or less|or so|approximately)\b(?! \d)", re.IGNORECASE
)
_UNIT_AFTER = re.compile(
    r"\s?(?:(?:clear |calendar )?(?:working|business) days?|calendar days?|seconds|minutes?|hours?|days?|weeks?|"
    r"months?|years?|rings)\b(?!['\u2019-])",
    re.IGNORECASE,
)


@rule("bound-twice", "The words beside a slot do not say its bound again, for the slot writes it.")
def _bound_twice(charter: Charter) -> Iterator[Finding]:
    for text, slot in _slots(charter):
        before = text.words[max(0, slot.start - _NEAR) : slot.start].rstrip()
        typed = _double_before(slot.value, _value(text, slot), before)
        if typed and not _OF_THE_VERB.search(before):
            yield _finding(text, slot, f'delete "{typed}" before {{{slot.value.name}}}')
        after = _BOUND_AFTER.match(text.words, slot.end) if isinstance(slot.value, Deadline) else None
        if after:
            yield _finding(text, slot, f'delete "{after[0].strip(" (")}" after {{{slot.value.name}}}')


@rule("unit-twice", "The words after a slot do not say its unit again, for the slot writes it.")
def _unit_twice(charter: Charter) -> Iterator[Finding]:
    for text, slot in _slots(charter):
        typed = _double_after(slot.value, _value(text, slot), text.words[slot.end : slot.end + _NEAR])
        if typed:
            yield _finding(text, slot, f'delete "{typed}" after {{{slot.value.name}}}')


def _slots(charter: Charter) -> Iterator[tuple[Text, Slot]]:
    for text in all_texts(charter):
        for slot in text.slots:
            yield text, slot


def _value(text: Text, slot: Slot) -> str:
    return text.words[slot.start : slot.end]


def _finding(text: Text, slot: Slot, remedy: str) -> Finding:
    said = say(slot.value, Voice.DATA)
    change = f', or change the {"limit" if isinstance(slot.value, Deadline) else "figure"} if "{said}" is not meant'
    return Finding(
        text.place,
        f'"{around(text, slot.start, slot.end)}", as it would be published',
        f'no more than {{{slot.value.name}}}, which writes "{said}" by itself',
        remedy + change,
    )


def _double_before(value: Deadline | Figure, said: str, before: str) -> str | None:
    """The typed words that say again how the value begins."""
    if isinstance(value, Deadline):
        found = _before_limit(value.limit, before)
        return found[0] if found else _repeated(before.split(), said.split())
    if before.endswith("£") and said.startswith("£"):
        return "£"
    found = _BEFORE_FIGURE.search(before) if _BEGINS_BOUND.match(said) else None
    return found[0] if found else _repeated(before.split(), said.split())


def _before_limit(limit: Limit, before: str) -> re.Match[str] | None:
    if limit.upper is not None and limit.bound is Bound.WITHIN:
        return _RANGE.search(before)
    if limit.share is not None:
        return _BEFORE_SHARE.search(before)
    return _BEFORE_LIMIT[limit.bound].search(before)


def _repeated(before: list[str], after: list[str]) -> str | None:
    """The longest end of `before` with which `after` begins, as typed in `before`."""
    for size in range(min(len(before), len(after), 4), 0, -1):
        if [_bare(word) for word in before[-size:]] == [_bare(word) for word in after[:size]]:
            return " ".join(before[-size:])
    return None


def _bare(word: str) -> str:
    return word.strip(".,;:()").lower()


def _double_after(value: Deadline | Figure, said: str, after: str) -> str | None:
    """The typed words that say again how the value ends."""
    if isinstance(value, Deadline):
        found = _UNIT_AFTER.match(after) if value.limit.unit is not Unit.RING else re.match(r"\s?rings?\b", after)
        return found[0].strip() if found else None
    if said.endswith("%") and (found := re.match(r"\s?(?:%|per ?cent\b)", after)):
        return found[0].strip()
    repeated = _repeated(said.split(), after.split()) if after.startswith(" ") else None
    return repeated and " ".join(after.split()[: len(repeated.split())]).rstrip(".,;:)")
