"""What a proposal does to each standard: computed from the policy data, never typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from charterpress.model.charter import Charter
from charterpress.model.limit import Bound, Limit, Number, Unit
from charterpress.model.standard import Deadline, Standard, Wording


class Kind(StrEnum):
    """What changes, in the words that a resident reads, and what that means."""

    meaning: str

    def __new__(cls, words: str, meaning: str) -> Self:
        """A kind is its words; what it means goes with it."""
        kind = str.__new__(cls, words)
        kind._value_, kind.meaning = words, meaning
        return kind

    NEW = "New", "There was no standard before."
    WITHDRAWN = "Withdrawn", "The standard goes."
    QUICKER = "Quicker", "You wait less."
    SLOWER = "Slower", "You may wait longer."
    LONGER = "Longer", "You get more time or more notice."
    SHORTER = "Shorter", "You get less time or less notice."
    FIRMER = "Firmer", "The promise is stronger, for example “within” and not “about”."
    LOOSER = "Less firm", "The promise is weaker, for example “about” and not “within”."
    ADDED = "New time limit", "A time limit is added."
    DROPPED = "Time limit dropped", "A time limit goes."
    DIFFERENT = (
        "Counted differently",
        "The time is counted in another way, so it cannot be called quicker or slower.",
    )
    FIGURE = "Other figures change", "A figure changes that is not a time limit of ours."
    SPLIT = "Split", "One standard becomes several."
    MERGED = "Merged", "Several standards become one."
    REWORDED = "New wording", "The words change. The time limits and other figures stay."
    NONE = "No change", "The standard stays as it is."
    UNKNOWN = "Cannot be compared", "We do not know what the standard was before."


@dataclass(frozen=True, slots=True)
class Effect:
    """One kind of change, and the label of the deadline or figure that it is about (None: the whole standard)."""

    kind: Kind
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to one standard, for one council where the councils start from different words."""

    standard: Standard
    council: str | None
    current: Wording | None
    proposed: Wording | None
    effects: tuple[Effect, ...]

    @property
    def is_change(self) -> bool:
        """Whether anything changes at all."""
        return self.effects != (Effect(Kind.NONE),)


_SIZES: dict[Unit, tuple[str, int]] = {
    Unit.SECOND: ("clock", 1),
    Unit.MINUTE: ("clock", 60),
    Unit.HOUR: ("clock", 3600),
    Unit.DAY: ("day", 1),
    Unit.CALENDAR_DAY: ("day", 1),
    Unit.WEEK: ("day", 7),
    Unit.WORKING_DAY: ("working day", 1),
    Unit.CLEAR_WORKING_DAY: ("clear working day", 1),
    Unit.MONTH: ("month", 1),
    Unit.YEAR: ("month", 12),
    Unit.RING: ("ring", 1),
}
_FIRMNESS = {Bound.ABOUT: 0, Bound.AVERAGE: 1}
_FIRM = 2


def _size(limit: Limit) -> tuple[str, Number]:
    """The family of the unit, in which limits can be compared, and the far end of the limit in it."""
    family, factor = _SIZES[limit.unit]
    return family, limit.far * factor


def compare(before: Limit, after: Limit) -> tuple[Kind, ...]:
    """Return what changes for the resident from one limit to the other; nothing when they are the same."""
    if before == after:
        return ()
    if (before.bound is Bound.IMMEDIATELY) != (after.bound is Bound.IMMEDIATELY):
        return (Kind.QUICKER if after.bound is Bound.IMMEDIATELY else Kind.SLOWER,)
    (before_family, old), (after_family, new) = _size(before), _size(after)
    if before_family != after_family or (before.bound is Bound.AT_LEAST) != (after.bound is Bound.AT_LEAST):
        return (Kind.DIFFERENT,)
    kinds = []
    if old != new:
        if before.bound is Bound.AT_LEAST:
            kinds.append(Kind.LONGER if new > old else Kind.SHORTER)
        else:
            kinds.append(Kind.QUICKER if new < old else Kind.SLOWER)
    firm_before, firm_after = ((_FIRMNESS.get(limit.bound, _FIRM), limit.cases) for limit in (before, after))
    if firm_before != firm_after:
        kinds.append(Kind.FIRMER if firm_after > firm_before else Kind.LOOSER)
    return tuple(kinds) or (Kind.DIFFERENT,)


_LEAST_HOURS = {Unit.HOUR: 1, Unit.DAY: 24, Unit.CALENDAR_DAY: 24, Unit.WEEK: 7 * 24, Unit.MONTH: 28 * 24}
_MOST_HOURS = _LEAST_HOURS | {Unit.MONTH: 31 * 24}
_HOLIDAYS = 4
"""So many bank holidays may make a limit in working days longer: Christmas and New Year, or a long Easter."""


def outlasts(one: Limit, other: Limit) -> bool:
    """Whether one limit ends after the other whatever the day, in one unit or in two.

    Working days take a weekend more for every five that are full, and at most as many more as bank holidays do.
    What comes on a Sunday is due on the Friday after five of them.
    """
    if Kind.QUICKER in compare(one, other):
        return True
    least, most = _hours(one, _LEAST_HOURS, 0), _hours(other, _MOST_HOURS, _HOLIDAYS)
    return least is not None and most is not None and least > most


def _hours(limit: Limit, hours: Mapping[Unit, int], holidays: int) -> Number | None:
    """How many hours the far end of a limit is away; None for a unit that is nowhere near a day."""
    if limit.unit.is_working:
        if limit.bound in (Bound.NEXT, Bound.SAME):
            return None
        weeks = (limit.far + 4) // 5 if holidays else (limit.far - 1) // 5
        return (limit.far + 2 * weeks + holidays) * 24
    return limit.far * hours[limit.unit] if limit.unit in hours else None


def changes(charter: Charter) -> tuple[Change, ...]:
    """Return the change of every standard, in the order of the source; one for each council that has its own words."""
    shares = Counter(
        wording.shared or standard.id for standard in charter.standards for wording in standard.current[:1]
    )
    joins = Counter(
        wording.shared or standard.id for standard in charter.standards for wording in standard.proposed[:1]
    )
    return tuple(
        _change(standard, current, proposed, shares, joins)
        for standard in charter.standards
        for current, proposed in _pairs(standard)
    )


def _pairs(standard: Standard) -> Iterator[tuple[Wording | None, Wording | None]]:
    """Pair each council's current wording with the proposed one that replaces it."""
    ids = dict.fromkeys(wording.council for wording in (*standard.current, *standard.proposed))
    named = [council for council in ids if council is not None]
    for council in named or (None,):
        yield _of(standard.current, council), _of(standard.proposed, council)


def _of(wordings: tuple[Wording, ...], council: str | None) -> Wording | None:
    """The council's own wording, or the one that all councils share."""
    return next((wording for wording in wordings if wording.council in (council, None)), None)


def _change(
    standard: Standard,
    current: Wording | None,
    proposed: Wording | None,
    shares: Counter[str],
    joins: Counter[str],
) -> Change:
    council = next((wording.council for wording in (current, proposed) if wording and wording.council), None)
    effects = tuple(dict.fromkeys(_effects(standard, current, proposed, shares, joins)))
    return Change(standard, council, current, proposed, effects or (Effect(Kind.NONE),))


def _effects(
    standard: Standard,
    current: Wording | None,
    proposed: Wording | None,
    shares: Counter[str],
    joins: Counter[str],
) -> Iterator[Effect]:
    if standard.withdrawn:
        yield Effect(Kind.WITHDRAWN)
    elif standard.current_unknown:
        yield Effect(Kind.UNKNOWN)
    elif current is None:
        yield Effect(Kind.NEW)
    elif proposed is not None:
        if shares[current.shared or standard.id] > 1:
            yield Effect(Kind.SPLIT)
        if joins[proposed.shared or standard.id] > 1:
            yield Effect(Kind.MERGED)
        values = tuple(_value_effects(current, proposed))
        yield from values
        if not values and current.typed != proposed.typed:
            yield Effect(Kind.REWORDED)


def _value_effects(current: Wording, proposed: Wording) -> Iterator[Effect]:
    """What happens to the deadlines and figures, matched by name."""
    before = {deadline.name: deadline for deadline in current.deadlines}
    after = {deadline.name: deadline for deadline in proposed.deadlines}
    for name, deadline in after.items():
        if name not in before:
            yield Effect(Kind.ADDED, deadline.label)
        else:
            yield from _deadline_effects(before[name], deadline)
    for name, deadline in before.items():
        if name not in after:
            yield Effect(Kind.DROPPED, deadline.label)
    if {(f.name, f.values) for f in current.figures} != {(f.name, f.values) for f in proposed.figures}:
        yield Effect(Kind.FIGURE)


def _deadline_effects(before: Deadline, after: Deadline) -> Iterator[Effect]:
    for kind in compare(before.limit, after.limit):
        yield Effect(kind, after.label)
    if before.start and after.start and before.start != after.start:
        yield Effect(Kind.DIFFERENT, after.label)
