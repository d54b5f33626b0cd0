"""What the reader of English answers: plain values, no logic."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from charterpress.model.limit import Limit

Owner = Literal["council", "reader", "other"]


class Kind(StrEnum):
    """What a time expression is, where it stands. The set is closed: every reading has one of these."""

    DEADLINE = "deadline"
    """The body binds itself: "we answer within 10 working days". Notice it gives and consultations count too."""
    DUTY = "duty"
    """Somebody else is bound: the customer ("cancel 24 hours before"), or a third party such as a court."""
    CONDITION = "condition"
    """A length of time that decides whether a rule applies: "if you are away more than 2 working days"."""
    DURATION = "duration"
    """How long something lasts: "you may speak for 3 minutes", "a two-hour time band"."""
    FREQUENCY = "frequency"
    """How often something happens: "every 2 weeks", "once a year", "weekly"."""
    PAST = "past"
    """What happened already: "the average was 182 days"."""
    AVAILABILITY = "availability"
    """Always open: "24/7", "24 hours a day", "a 24-hour helpline"."""
    HOURS = "hours"
    """Days and hours of opening or work: "Monday to Friday, 9am to 5pm"."""
    CLOCK = "clock"
    """One time of day: "before 3.30pm"."""
    DATE = "date"
    """A day, month or year of the calendar: "16 March 2021"."""
    DEFINITION = "definition"
    """What a word means: "working days are Monday to Friday"; when a late message counts as received."""
    AGE = "age"
    """How old somebody is: "under 8 years old"."""
    LAW = "law"
    """The year in the name of a law: "Housing Act 1996"."""
    VAGUE = "vague"
    """A time without a number: "a few days"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One time expression of a text.

    `start` and `end` are code point offsets in the text as it was given, `words` is what stands there.
    `limit` holds its figures, whatever its kind; None for dates, hours and rates ("twice a week").
    `restated` is true for a limit that only repeats another one ("in those 10 days").
    `rule` names what decided the kind, for whoever asks why: a row of a table, or a step of the judgement.
    `sentence` is where its sentence begins and ends, as far as it was looked at.
    """

    start: int
    end: int
    words: str
    kind: Kind
    owner: Owner | None
    limit: Limit | None
    restated: bool = False
    rule: str = ""
    sentence: tuple[int, int] = (0, 0)

    def __str__(self) -> str:
        """In one line, as the golden cases write it: words / kind / owner / limit / share / restated."""
        parts = [self.words, self.kind.value, self.owner or "nobody"]
        if self.limit:
            limit = self.limit
            upper = f"-{limit.upper}" if limit.upper is not None else ""
            parts.append(f"{limit.bound.value} {limit.quantity}{upper} {limit.unit.value}")
            parts += [f"{limit.share}%"] if limit.share is not None else []
        return " / ".join(parts + (["restated"] if self.restated else []))
