"""An expression where it stands, and what it may mean there: the values that judgement works on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from charterpress.deadlines.cues import NOTICE
from charterpress.deadlines.grammar import MARK, SIGNS
from charterpress.deadlines.quantities import Found
from charterpress.deadlines.reading import Kind, Owner
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.weights import Place
from charterpress.model.limit import Bound, Unit

_WITHIN = re.compile(
    r"(?:within|with in|inside|by(?! more than)|before|no later than|not later than|in under|in less than)\b"
)
_LONGER = re.compile(
    r"(?:by )?(?:more than|over|longer than|later than|older than|exceed\w*|in excess of|greater than|beyond"
    r"|at least)\b"
)
_LESS = re.compile(r"(?:less than|fewer than|under|below)\b")
_EARLIEST = re.compile(r"(?:no|not) (?:earlier|sooner) than\b")
AFTER_IT = re.compile(r"(?:in )?after\b")
_KIND = re.compile(r"(?:either )?(?:an?|the|this|each|that) .*\b(?:hour|day|week|month)")
_ANY = re.compile(r"(?:(?:with)?in|over|during) (?:a total of )?any\b")
_STRETCH = re.compile(r"(?:(?:with)?in|over|during) an? ")
_WHOLE = {(24, Unit.HOUR), (7, Unit.DAY), (365, Unit.DAY)}


@dataclass(frozen=True)
class Context:
    """An expression, its words, and what stands before and after it in its sentence."""

    one: Found
    words: str
    before: str
    after: str
    sentences: Sentences
    previous: Found | None

    @classmethod
    def of(cls, sentences: Sentences, place: int) -> Context:
        """The context of one expression of a text."""
        one = sentences.found[place]
        words = sentences.text[one.start : one.end].replace("\n", " ")
        previous = sentences.found[place - 1] if place else None
        return cls(one, words, *sentences.around(place), sentences, previous)

    @property
    def noticed(self) -> bool:
        """Whether "notice", "before" and the like follow."""
        return bool(NOTICE.match(MARK + self.after))

    @property
    def at(self) -> Place:
        """What `weights` is asked about."""
        return Place(self.sentences.text, self.one.start, self.one.end, self.before, self.after)

    @cached_property
    def limiting(self) -> bool:
        """Whether the words say by themselves that something is to be done in time."""
        limit = self.one.limit
        in_time = limit and (limit.bound in (Bound.NEXT, Bound.SAME) or _WITHIN.match(self.words))
        return bool(in_time or (limit and self.noticed))

    @cached_property
    def signs(self) -> str:
        """What rules may ask about the expression itself (`grammar.SIGNS`)."""
        one, limit = self.one, self.one.limit
        if not limit:
            return ""
        holds = {
            "LONGER": _LONGER.match(self.words),
            "LESS": _LESS.match(self.words),
            "EVERY": one.form == "every",
            "ALWAYS": (limit.quantity, limit.unit) in _WHOLE,
            "DAY": limit.bound in (Bound.NEXT, Bound.SAME),
            "YEARS": one.bare and limit.unit is Unit.YEAR,
            "IMMEDIATE": limit.bound is Bound.IMMEDIATELY,
            "POSSESSIVE": self.words.endswith("'"),
            "EARLIEST": _EARLIEST.match(self.words),
            "ANY": _ANY.match(self.words),
            "STRETCH": _STRETCH.match(self.words),
            "KIND": _KIND.fullmatch(self.words),
            "AFTER": limit.bound is Bound.EXACTLY and AFTER_IT.match(self.words),
            "FINE": not _WITHIN.match(self.words)
            and (limit.quantity * 4 % 1 or (one.form == "parts" and limit.quantity % 15)),
            "WORKING": limit.unit.is_working,
            "MINUTE": limit.unit in (Unit.MINUTE, Unit.SECOND) and (one.bare or limit.bound is Bound.ABOUT),
        }
        return "".join(SIGNS[name] for name, held in holds.items() if held)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The verdict on an expression, and the name of what decided it."""

    kind: Kind
    owner: Owner | None
    rule: str
    bound: Bound | None = None
    restated: bool = False
