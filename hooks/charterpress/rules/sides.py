"""Who says what: the lines of a charter with the standard and the side that they stand for.

The lints of `consistency`, `rivals` and `losses` read these. A question ("query") on a standard that speaks of what a
lint looks for says that the oddity is known and told to readers, so that the lint is silent there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from charterpress.deadlines.english import Kind, Reading, read
from charterpress.model import Charter, Deadline, Figure, Limit, Side, Standard, Wording
from charterpress.rules.texts import Slot, Text, easy_texts, sentences, texts


@dataclass(frozen=True, slots=True)
class Said:
    """A line as it is published. `standard` and `side` are None for a note; `reason` marks the words of a `why`."""

    text: Text
    wording: Wording
    standard: Standard | None
    side: Side | None
    reason: bool = False

    def asked(self, topic: re.Pattern[str]) -> bool:
        """Whether a question on the same standard or note speaks of the topic."""
        return asked(self.standard, topic) if self.standard else _any(self.wording.queries, topic)


def said(charter: Charter, *, easy: bool = False) -> tuple[Said, ...]:
    """Give every line of words and reasons of a charter, and of its easy read when that is asked for."""
    sides = {id(wording): side for side, wording in charter.wordings}
    owners = {id(wording): standard for standard in charter.standards for _, wording in standard.sides()}
    return tuple(
        Said(text, text.wording, owners.get(id(text.wording)), sides[id(text.wording)], reason)
        for text in (*texts(charter), *(easy_texts(charter) if easy else ()))
        if text.wording and (reason := _is_reason(text, text.wording, easy=easy)) is not None
    )


def _is_reason(text: Text, wording: Wording, *, easy: bool) -> bool | None:
    """Whether a text is a reason; None for questions and figures, which are no line."""
    if wording.why and text.place == wording.why.place:
        return True
    lines = (*wording.lines, *(one.line for one in wording.easy_read if easy))
    return False if any(text.place == line.place for line in lines) else None


def asked(standard: Standard, topic: re.Pattern[str]) -> bool:
    """Whether a question on any side of a standard speaks of the topic."""
    return any(_any(wording.queries, topic) for _, wording in standard.sides())


def _any(queries: tuple[str, ...], topic: re.Pattern[str]) -> bool:
    return any(topic.search(query) for query in queries)


def stands(line: Said, side: Side) -> bool:
    """Whether a line is what its standard says before (`Side.CURRENT`) or after (`Side.PROPOSED`) the decision."""
    if line.standard is None or line.reason:
        return False
    if line.side is Side.CURRENT and side is Side.PROPOSED:
        replaced = any(together(line.wording, wording) for wording in line.standard.proposed)
        return not replaced and line.standard.withdrawn is None
    return line.side is side


def together(one: Wording, other: Wording) -> bool:
    """Whether two wordings are for the same council."""
    return None in (one.council, other.council) or one.council == other.council


def sentence(text: Text, at: int) -> str:
    """The sentence of a text in which a character stands."""
    end = 0
    for each in sentences(text.words):
        end = text.words.find(each, end) + len(each)
        if at < end:
            return each
    return ""


_WORD = re.compile(r"[a-z]{4,}")
_COMMON = re.compile(
    r"th(?:at|is|ese|ose|ey|em|eir|ere|en|an)|with|from|your|wh(?:at|en|ere|ich|ile)|will|would|shall|have|been|were|"
    r"being|also|still|always|only|into|over|under|more|most|some|such|very|each|every|other|about|after|before|because|"
    r"both|between|during|make|made|take|does|done|need|want|like|just|much|many"
)


def content(words: str) -> frozenset[str]:
    """The words that say what a text is about, cut to what most forms of a word share."""
    return frozenset(word[:5] for word in _WORD.findall(words.lower()) if not _COMMON.fullmatch(word))


def limits(line: Said) -> Iterator[tuple[Slot, Limit]]:
    """The time limits that a line writes by its slots: those of deadlines, and those that are read in figures."""
    readings = read(line.text.words) if any(isinstance(slot.value, Figure) for slot in line.text.slots) else ()
    for slot in line.text.slots:
        if isinstance(slot.value, Deadline):
            yield slot, slot.value.limit
        else:
            yield from (
                (slot, one.limit) for one in readings if one.limit and one.kind is Kind.DEADLINE and _in(one, slot)
            )


def _in(reading: Reading, slot: Slot) -> bool:
    return reading.start < slot.end and slot.start < reading.end


def by_wording(lines: Iterable[Said]) -> dict[int, list[Said]]:
    """The lines of each wording, by its identity."""
    found: dict[int, list[Said]] = {}
    for line in lines:
        found.setdefault(id(line.wording), []).append(line)
    return found
