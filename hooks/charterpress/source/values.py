"""Deadlines and figures: the values that words have slots for."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TypeVar

from charterpress.deadlines import notation
from charterpress.model import Deadline, Figure, Limit, Problem, Start, label_of
from charterpress.source import words
from charterpress.source.fields import Fields, Report, choice, identifier, mapping, near, scalar, token
from charterpress.source.nodes import Mapping, Node
from charterpress.source.words import label as own_label

_DEADLINE = ("limit", "label", "from", "law", "measured", "query")
_FIGURE = ("value", "label", "query")
_NO_PROMISE = "write it in the notation, or declare it under figures if it is no promise of the council"

Value = TypeVar("Value", Deadline, Figure)


def deadlines(fields: Fields) -> dict[str, Deadline | None]:
    """Deadlines by name; None for one that cannot be read, so that its slots are not reported again."""
    return _values(fields, "deadlines", _deadline)


def figures(fields: Fields) -> dict[str, Figure | None]:
    """Figures by name; None for one that cannot be read."""
    return _values(fields, "figures", _figure)


def _values(fields: Fields, key: str, read: Callable[[str, Node, Report], Value | None]) -> dict[str, Value | None]:
    node = fields.get(key)
    found = mapping(node, key, fields.report) if node else None
    values: dict[str, Value | None] = {}
    for name, value in found.entries if found else ():
        known = identifier(name, f"a name under {key}", fields.report)
        values[name.text] = read(name.text, value, fields.report) if known else None
    return values


def _deadline(name: str, node: Node, report: Report) -> Deadline | None:
    if not isinstance(node, Mapping):
        limit = _limit(node, report)
        return Deadline(name, label_of(name), limit, node.place) if limit else None
    fields = Fields(node, _DEADLINE, f'the deadline "{name}"', report)
    typed = fields.need("limit", "limit: within 10 working days")
    limit = _limit(typed, report) if typed else None
    start = fields.get("from")
    clock = choice(start, "from", Start, report) if start else None
    label = own_label(fields) or label_of(name)
    law, measured, query = fields.text("law"), fields.text("measured"), fields.text("query")
    return Deadline(name, label, limit, node.place, clock, law, measured, query) if limit else None


def _limit(node: Node, report: Report) -> Limit | None:
    found = token(node, "a deadline", report)
    if found is None:
        return None
    try:
        return notation.parse(found.text)
    except notation.NotationError as error:
        remedy = f'did you mean "{error.suggestion}"?' if error.suggestion else _NO_PROMISE
        exact = dataclasses.replace(found.place, column=found.place.column + error.offset)
        place = exact if found.raw == found.text else found.place
        report(Problem(place, "notation", f'"{found.text}"', error.expected, remedy))
        return None


def _figure(name: str, node: Node, report: Report) -> Figure | None:
    label, query, value = label_of(name), None, node
    if isinstance(node, Mapping) and any(key in _FIGURE for key in node.keys):
        fields = Fields(node, _FIGURE, f'the figure "{name}"', report)
        label, query = own_label(fields) or label, fields.text("query")
        needed = fields.need("value", "value: 24 hours before")
        if needed is None:
            return None
        value = needed
    values = _years(value, report) if isinstance(value, Mapping) else ((None, _words(value, report)),)
    if not values or not all(words for _, words in values):
        return None
    return Figure(name, label, tuple((year, words or "") for year, words in values), node.place, query)


def _years(node: Mapping, report: Report) -> tuple[tuple[str | None, str | None], ...]:
    values: list[tuple[str | None, str | None]] = []
    for key, value in node.entries:
        if _is_year(key.text):
            values.append((key.text, _words(value, report)))
        else:
            expected = 'a year such as 2023/24, or "value", "label", "query"'
            report(Problem(key.place, "unknown-key", f'"{key.text}" in a figure', expected, near(key.text, _FIGURE)))
            values.append((None, None))
    return tuple(values)


def _is_year(key: str) -> bool:
    """2024 or 2023/24."""
    year, slash, end = key.partition("/")
    return year.isascii() and year.isdigit() and len(year) == 4 and (not slash or (len(end) == 2 and end.isdigit()))


def _words(node: Node, report: Report) -> str | None:
    found = scalar(node, "a figure", report)
    if found is None:
        return None
    said = " ".join(found.text.split())
    if any(sign in said for sign in "{}<>*"):
        report(Problem(found.place, "markup", f'"{said}" as a figure', "plain words", "take the signs out"))
        return None
    if not any(character.isdigit() for character in said) and not words.amounts(said):
        expected = 'words that hold a number in digits, or a time such as "every year"'
        report(
            Problem(
                found.place, "value", f'"{said}" as a figure', expected, "write it into the text, or give the number"
            )
        )
        return None
    return said
