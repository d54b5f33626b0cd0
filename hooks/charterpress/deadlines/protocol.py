"""The deadlines of a text as plain dicts, by which readers such as this one are measured against each other."""

from __future__ import annotations

from charterpress.deadlines.english import Reading, deadlines
from charterpress.model.limit import Bound, Limit

_COMPARATOR = {Bound.ABOUT: "average", Bound.AVERAGE: "average", Bound.AT_LEAST: "at_least"}


def answer(text: str) -> list[dict[str, object]]:
    """Give the deadlines of a text as dicts."""
    return [_entry(reading, reading.limit) for reading in deadlines(text) if reading.limit]


def _entry(reading: Reading, limit: Limit) -> dict[str, object]:
    return {
        "quantity": limit.quantity,
        "quantity_max": limit.upper,
        "unit": limit.unit.value.replace(" ", "_"),
        "start": reading.start,
        "end": reading.end,
        "comparator": _COMPARATOR.get(limit.bound, limit.bound.value),
        "percent": limit.share,
    }
