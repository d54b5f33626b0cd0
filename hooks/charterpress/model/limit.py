"""A time limit as a value: what the notation writes, what the reader of English finds, what the proof compares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The units of a limit. "Day" stays day: it never stands for a working day (rule PE-11)."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    CALENDAR_DAY = "calendar day"
    WORKING_DAY = "working day"
    CLEAR_WORKING_DAY = "clear working day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RING = "ring"

    @property
    def is_working(self) -> bool:
        """Whether weekends and bank holidays do not count."""
        return self in (Unit.WORKING_DAY, Unit.CLEAR_WORKING_DAY)


class Bound(StrEnum):
    """How the quantity limits the time."""

    WITHIN = "within"
    AT_LEAST = "at least"
    AVERAGE = "on average within"
    ABOUT = "about"
    EXACTLY = "exactly"
    NEXT = "next"
    SAME = "same"
    IMMEDIATELY = "immediately"


Number = int | float


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit without its words.

    `quantity` counts `unit`s; `upper` is the far end of a range ("10 to 15"), `share` the per cent of
    cases that the limit is for ("95% within 20 working days"). "Same day" has quantity 0, "next
    working day" 1, "immediately" 0 minutes.
    """

    bound: Bound
    quantity: Number
    unit: Unit
    upper: Number | None = None
    share: Number | None = None

    @property
    def far(self) -> Number:
        """The far end of a range, or the quantity."""
        return self.quantity if self.upper is None else self.upper

    @property
    def cases(self) -> Number:
        """The per cent of cases that the limit is for: all, where no share is said."""
        return 100 if self.share is None else self.share
