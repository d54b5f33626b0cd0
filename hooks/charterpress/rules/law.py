"""Rules on deadlines that a law or a code bounds (LAW-C1 to LAW-C3). They help to notice; they are no legal advice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from charterpress.model import Bound, Charter, Deadline, Limit, Side, Start, Unit
from charterpress.rules.registry import Finding, rule


@dataclass(frozen=True, slots=True)
class Duty:
    """The most that a law allows.

    A deadline's `law:` names it by any of `names`, and says `part` too where there is one.
    `receipt` is the most where the clock does not start with the acknowledgement but with the receipt.
    """

    title: str
    names: tuple[str, ...]
    most: int
    unit: Unit
    part: str = ""
    receipt: int | None = None


# The longer names first: "freedom of information" is in both acts' names.
DUTIES = (
    Duty("freedom of information", ("law-02", "freedom of information (scotland)"), 20, Unit.WORKING_DAY),
    Duty("freedom of information", ("law-01", "freedom of information"), 20, Unit.WORKING_DAY),
    Duty("environmental information", ("law-03", "environmental information"), 20, Unit.WORKING_DAY),
    Duty("a request for your own data", ("law-04", "subject access"), 1, Unit.MONTH),
    Duty("stage 1 of a complaint", ("law-06", "complaint handling code"), 10, Unit.WORKING_DAY, "stage 1", 15),
    Duty("stage 2 of a complaint", ("law-06", "complaint handling code"), 20, Unit.WORKING_DAY, "stage 2", 25),
)
_FAMILY = {
    Unit.CLEAR_WORKING_DAY: (Unit.WORKING_DAY, 1),
    Unit.CALENDAR_DAY: (Unit.DAY, 1),
    Unit.WEEK: (Unit.DAY, 7),
    Unit.YEAR: (Unit.MONTH, 12),
}
_CLOCK = (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.RING)


@rule("LAW-C1", "A deadline is no longer than the law that it names allows.")
def _too_long(charter: Charter) -> Iterator[Finding]:
    for deadline, duty in _bounded(charter):
        if duty.receipt is None or deadline.start is Start.ACKNOWLEDGEMENT:
            yield from _longer(deadline, duty, duty.most)


@rule("LAW-C2", "A deadline from receipt leaves no more time than the code gives to acknowledge and to answer.")
def _too_long_in_all(charter: Charter) -> Iterator[Finding]:
    for deadline, duty in _bounded(charter):
        if duty.receipt is not None and deadline.start is not Start.ACKNOWLEDGEMENT:
            yield from _longer(deadline, duty, duty.receipt)


@rule("LAW-C3", "A deadline is counted in the unit of the law that it names: a month is not 30 days.")
def _other_unit(charter: Charter) -> Iterator[Finding]:
    for deadline, duty in _bounded(charter):
        limit = deadline.limit
        if (
            limit.bound not in (Bound.SAME, Bound.NEXT)
            and limit.unit not in _CLOCK
            and _size(limit)[0] is not duty.unit
        ):
            found = f'the deadline "{deadline.name}" for {duty.title} in {limit.unit}s'
            yield Finding(deadline.place, found, f"{duty.unit}s, as in the law", "count it as the law does")


def _bounded(charter: Charter) -> Iterator[tuple[Deadline, Duty]]:
    for side, wording in charter.wordings:
        for deadline in wording.deadlines if side is not Side.PAST else ():
            cited = (deadline.law or "").lower()
            duty = next(
                (duty for duty in DUTIES if duty.part in cited and any(name in cited for name in duty.names)), None
            )
            if duty:
                yield deadline, duty


def _longer(deadline: Deadline, duty: Duty, most: int) -> Iterator[Finding]:
    limit = deadline.limit
    unit, size = _size(limit)
    plural = "" if most == 1 else "s"
    if unit is duty.unit and (size > most or limit.bound is Bound.AT_LEAST):
        found = (
            f'the deadline "{deadline.name}" for {duty.title}, {limit.bound} {size:g} {unit}{"" if size == 1 else "s"}'
        )
        yield Finding(deadline.place, found, f"within {most} {duty.unit}{plural}", "shorten it, or correct the law")


def _size(limit: Limit) -> tuple[Unit, int | float]:
    """The far end of a limit in the unit that a law would use."""
    unit, factor = _FAMILY.get(limit.unit, (limit.unit, 1))
    return unit, factor * limit.far
