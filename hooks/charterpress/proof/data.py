"""Reads charter.json back and compares every value of it with the policy data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from charterpress.model import Charter, Deadline, Wording
from charterpress.proof.compare import NOTHING, Found, plain_differs, value_differs, words_differ
from charterpress.proof.document import UnreadableError
from charterpress.proof.expected import notes
from charterpress.publications import Part, address, note_address


def read(path: Path) -> dict[str, Any]:
    """The object of a data file; UnreadableError when it is none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read: {error}") from None
    if not isinstance(content, dict):
        raise UnreadableError("holds no object")
    return content


def differ(content: dict[str, Any], charter: Charter) -> Iterator[tuple[str, Found]]:
    """Compare a data file with the policy data; each difference with the address it is at."""
    published = _published(content)
    wanted = {
        address(standard.id, side, wording.council): wording
        for standard in charter.standards
        for side, wording in standard.sides()
    } | {note_address(note.id): note.wording for part in Part for note in notes(charter, part)}
    for where, wording in wanted.items():
        if where not in published:
            yield where, Found(NOTHING, "a wording")
        else:
            yield from ((where, found) for found in _wording(published[where], wording))
    for where in published.keys() - wanted.keys():
        yield where, Found("a wording", NOTHING)


def _published(content: dict[str, Any]) -> dict[str, Any]:
    wordings = [
        wording
        for standard in _list(content.get("standards"))
        for wording in _list(_dict(standard).get("wordings"))
    ]
    return {str(_dict(wording).get("address")): wording for wording in (*wordings, *_list(content.get("notes")))}


def _wording(said: Any, wording: Wording) -> Iterator[Found]:  # noqa: ANN401  # JSON from disk may be anything
    content = _dict(said)
    yield from words_differ(_joined(content.get("text")), wording.lines, wording)
    if wording.easy_read:
        yield from words_differ(_joined(content.get("easy_read")), (easy.line for easy in wording.easy_read), wording)
    if wording.why:
        yield from words_differ(str(content.get("why") or ""), (wording.why,), wording)
    yield from plain_differs(_joined(content.get("query")), wording.queries)
    values = {**_dict(content.get("deadlines")), **_dict(content.get("figures"))}
    for value in wording.values:
        entry = _dict(values.pop(value.name, {}))
        yield from value_differs(str(entry.get("words", "")), value)
        if isinstance(value, Deadline):
            yield from _parts(entry, value)
    for name in values:
        yield Found(f'the value "{name}"', NOTHING)


def _parts(entry: dict[str, Any], deadline: Deadline) -> Iterator[Found]:
    limit = deadline.limit
    wanted = {
        "label": deadline.label,
        "bound": limit.bound.value,
        "quantity": limit.quantity,
        "upper": limit.upper,
        "unit": limit.unit.value,
        "share": limit.share,
        "from": deadline.start and deadline.start.value,
    }
    for key, policy in wanted.items():
        if entry.get(key) != policy:
            yield Found(f"{key} {entry.get(key)!r}", f"{key} {policy!r}")


def _joined(lines: object) -> str:
    return "\n".join(str(line) for line in _list(lines))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
