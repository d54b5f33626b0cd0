"""Reads charter.json back and compares every value of it with the policy data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any

from charterpress.model import Charter, Deadline, Figure, Side, Wording, changes
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


def differ(content: dict[str, Any], charter: Charter, day: date) -> Iterator[tuple[str, Found]]:
    """Compare a data file with the policy data as of a day; each difference with the address it is at."""
    for where, said, policy in _facts(content, charter, day):
        yield from ((where, found) for found in _same(said, policy))
    published = _published(content)
    wanted: dict[str, tuple[Side | None, Wording]] = {
        address(standard.id, side, wording.council): (side, wording)
        for standard in charter.standards
        for side, wording in standard.sides()
    }
    wanted |= {note_address(note.id): (None, note.wording) for part in Part for note in notes(charter, part)}
    for where, (side, wording) in wanted.items():
        if where not in published:
            yield where, Found(NOTHING, "a wording")
        else:
            yield from ((where, found) for found in _wording(published[where], side, wording))
    for where in published.keys() - wanted.keys():
        yield where, Found("a wording", NOTHING)


def _facts(content: dict[str, Any], charter: Charter, day: date) -> Iterator[tuple[str, object, object]]:
    """What is said of the charter and its standards besides their words, and what the policy data says."""
    edition = charter.edition
    said = _dict(content.get("edition"))
    yield "charter", content.get("charter"), charter.id
    yield "title", content.get("title"), charter.title
    yield "councils", content.get("councils"), {council.id: council.name for council in charter.councils}
    yield "edition, status", said.get("status"), edition.status.value
    yield "edition, from", said.get("from"), edition.starts and edition.starts.isoformat()
    yield "edition, review by", said.get("review_by"), edition.review_by and edition.review_by.isoformat()
    stands = {shown.standard.id: {"side": shown.side.value, "in_force": shown.in_force} for shown in charter.on(day)}
    standards = {str(_dict(one).get("id")): _dict(one) for one in _list(content.get("standards"))}
    for standard in charter.standards:
        one = standards.get(standard.id, {})
        why = standard.withdrawn.typed if standard.withdrawn else None
        yield f"{standard.id}, title", one.get("title"), standard.title
        yield f"{standard.id}, channel", one.get("channel"), standard.channel
        yield f"{standard.id}, withdrawn", one.get("withdrawn"), why
        yield f"{standard.id}, in force", _dict(content.get("in_force")).get(standard.id), stands.get(standard.id)
    for change, one in zip_longest(changes(charter), _list(content.get("changes"))):
        effects = [{"kind": effect.kind.value, "label": effect.label} for effect in change.effects] if change else None
        yield f"{change.standard.id if change else NOTHING}, change", _dict(one).get("effects"), effects


def _same(said: object, policy: object) -> Iterator[Found]:
    """A difference where two plain values are not the same."""
    if said != policy:
        yield Found(json.dumps(said, ensure_ascii=False), json.dumps(policy, ensure_ascii=False))


def _published(content: dict[str, Any]) -> dict[str, Any]:
    wordings = [
        wording for standard in _list(content.get("standards")) for wording in _list(_dict(standard).get("wordings"))
    ]
    return {str(_dict(wording).get("address")): wording for wording in (*wordings, *_list(content.get("notes")))}


def _wording(said: Any, side: Side | None, wording: Wording) -> Iterator[Found]:  # noqa: ANN401  # JSON from disk may be anything
    content = _dict(said)
    yield from _same(content.get("side"), side and side.value)
    yield from _same(content.get("council"), wording.council)
    yield from _same(content.get("until"), wording.until and wording.until.isoformat())
    yield from words_differ(_joined(content.get("text")), wording.lines, wording)
    yield from words_differ(_joined(content.get("easy_read")), (easy.line for easy in wording.easy_read), wording)
    yield from words_differ(str(content.get("why") or ""), (wording.why,) if wording.why else (), wording)
    yield from plain_differs(_joined(content.get("query")), wording.queries)
    values = {**_dict(content.get("deadlines")), **_dict(content.get("figures"))}
    for value in wording.values:
        if value.name not in values:
            yield Found(NOTHING, f'the value "{value.name}"')
            continue
        entry = _dict(values.pop(value.name))
        yield from value_differs(str(entry.get("words", "")), value)
        yield from _parts(entry, value) if isinstance(value, Deadline) else _years(entry, value)
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


def _years(entry: dict[str, Any], figure: Figure) -> Iterator[Found]:
    yield from _same(entry.get("label"), figure.label)
    yield from _same(entry.get("years"), {year: words for year, words in figure.values if year} or None)


def _joined(lines: object) -> str:
    return "\n".join(str(line) for line in _list(lines))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
