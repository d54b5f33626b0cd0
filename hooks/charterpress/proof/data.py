"""Reads charter.json back and compares every value of it with the policy data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from charterpress.model import Charter, Deadline, Edition, Figure, Wording, changes
from charterpress.proof.compare import paired, value_differs, words_differ
from charterpress.proof.difference import NOTHING, Found
from charterpress.proof.document import UnreadableError
from charterpress.proof.edition import old_data
from charterpress.proof.known import notes
from charterpress.publications import Part, address, note_address

_FORM = "charterpress charter 1"
_FILE_KEYS = (
    "form", "charter", "title", "councils", "nation", "edition", "as_of", "check_code", "example", "in_force",
    "standards", "changes", "notes",
)  # fmt: skip
_STANDARD_KEYS = ("id", "title", "group", "channel", "withdrawn", "current_given", "wordings")
_WORDING_KEYS = (
    "address", "council", "text", "deadlines", "figures", "easy_read", "why", "query", "shared_with", "until",
)  # fmt: skip


def read(path: Path) -> dict[str, Any]:
    """The object of a data file; UnreadableError when it is none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_object)
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableError(f"cannot be read: {error}") from None
    if not isinstance(content, dict):
        raise UnreadableError("holds no object")
    return content


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of the file; with the same name twice, nobody can say which one counts."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError(f"a name stands twice in an object: {', '.join(name for name, _ in pairs)}")
    return made


def differ(path: Path, charter: Charter, day: date) -> Iterator[Found]:
    """Compare every value of a data file with the policy data as of a day; UnreadableError when it is none."""
    content = read(path)
    if old := old_data(f"{content.get('check_code')} {content.get('as_of')}", charter, day):
        yield old
        return
    if keys := tuple(_same(sorted(content), sorted(_FILE_KEYS))):
        yield from (found.at("the file") for found in keys)
        return
    swapped = tuple(_swapped(content, charter))
    yield from swapped
    strange = {found.where for found in swapped}
    for where, said, policy in _facts(content, charter, day):
        if where.partition(",")[0] not in strange:
            yield from (found.at(where) for found in _same(said, policy))
    wordings = _published(content)
    published = dict(wordings)
    for where, times in Counter(where for where, _ in wordings).items():
        yield from [Found("this address twice", "it once", where)] * (times - 1)
    standards = {str(_dict(one).get("id")) for one in _list(content.get("standards"))}
    wanted: dict[str, tuple[dict[str, str], Wording]] = {
        address(standard.id, side, wording.council): ({"side": side.value}, wording)
        for standard in charter.standards
        if standard.id in standards
        for side, wording in standard.sides()
    }
    for part in Part:
        wanted |= {note_address(note.id): ({"title": note.title}, note.wording) for note in notes(charter, part)}
    yield from (found for found in _misplaced(content, wanted) if found.where.partition("--")[0] not in strange)
    for where, (own, wording) in wanted.items():
        if where not in published:
            yield Found(NOTHING, "a wording", where)
        else:
            yield from (found.at(where) for found in _wording(published[where], own, wording))
    for where in published.keys() - wanted.keys():
        yield Found("a wording", NOTHING, where)


def _swapped(content: dict[str, Any], charter: Charter) -> Iterator[Found]:
    """Each standard that stands under the id of another one, with all its wordings."""
    known = {standard.id for standard in charter.standards}
    for standard in _list(content.get("standards")):
        id_ = str(_dict(standard).get("id"))
        wordings = [str(_dict(one).get("address")) for one in _list(_dict(standard).get("wordings"))]
        owners = {where.partition("--")[0] for where in wordings} & known
        if len(owners) == 1 and id_ in known and owners != {id_}:
            yield Found(f'the wordings of "{owners.pop()}"', f'those of "{id_}"', id_)


def _misplaced(content: dict[str, Any], wanted: Container[str]) -> Iterator[Found]:
    """Each wording that the policy data knows, but under another standard."""
    for standard in _list(content.get("standards")):
        id_ = str(_dict(standard).get("id"))
        for one in _list(_dict(standard).get("wordings")):
            where = str(_dict(one).get("address"))
            own = where.partition("--")[0]
            if where in wanted and own != id_:
                yield Found(f'under "{id_}"', f'under "{own}"', where)
    for one in _list(content.get("notes")):
        where = str(_dict(one).get("address"))
        if where in wanted and not where.endswith(_NOTE):
            yield Found("among the notes", f'under "{where.partition("--")[0]}"', where)


_NOTE = note_address("")


def _facts(content: dict[str, Any], charter: Charter, day: date) -> Iterator[tuple[str, object, object]]:
    """What is said of the charter and its standards besides their words, and what the policy data says."""
    yield "form", content.get("form"), _FORM
    yield "charter", content.get("charter"), charter.id
    yield "title", content.get("title"), charter.title
    yield "councils", content.get("councils"), {council.id: council.name for council in charter.councils}
    yield "nation", content.get("nation"), charter.nation.value
    yield from _edition(_dict(content.get("edition")), charter.edition)
    example = charter.example and {**asdict(charter.example), "date": charter.example.date.isoformat()}
    yield "example", content.get("example"), example
    groups = {group.id: group.title for group in charter.groups}
    stands = {shown.standard.id: {"side": shown.side.value, "in_force": shown.in_force} for shown in charter.on(day)}
    standards = {str(_dict(one).get("id")): _dict(one) for one in _list(content.get("standards"))}
    for standard in charter.standards:
        one = standards.get(standard.id)
        if one is None:
            yield standard.id, None, "a standard"
            continue
        if sorted(one) != sorted(_STANDARD_KEYS):
            yield standard.id, sorted(one), sorted(_STANDARD_KEYS)
            continue
        why = standard.withdrawn.typed if standard.withdrawn else None
        yield f"{standard.id}, title", one.get("title"), standard.title
        yield f"{standard.id}, group", one.get("group"), groups.get(standard.group or "")
        yield f"{standard.id}, channel", one.get("channel"), standard.channel
        yield f"{standard.id}, withdrawn", one.get("withdrawn"), why
        yield f"{standard.id}, current given", one.get("current_given"), not standard.current_unknown
        yield f"{standard.id}, in force", _dict(content.get("in_force")).get(standard.id), stands.get(standard.id)
    ids = [standard.id for standard in charter.standards]
    listed = Counter(str(_dict(one).get("id")) for one in _list(content.get("standards")))
    for name, times in (listed + Counter(_dict(content.get("in_force")).keys() - stands.keys())).items():
        if name not in ids or times > 1:
            yield name, "a standard", None if name not in ids else "it once"
    yield from _changes(_list(content.get("changes")), charter)


def _changes(said: list[Any], charter: Charter) -> Iterator[tuple[str, object, object]]:
    """What changes, by standard and council, in the order of the charter."""
    wanted = [
        {
            "standard": change.standard.id,
            "council": change.council,
            "effects": [{"kind": effect.kind.value, "label": effect.label} for effect in change.effects],
        }
        for change in changes(charter)
    ]
    whose = [[_whose(_dict(one)) for one in many] for many in (said, wanted)]
    if Counter(whose[0]) == Counter(whose[1]) and whose[0] != whose[1]:
        yield "changes", "another order", "the order of the standards"
        return
    for place, own in paired(*whose):
        one, policy = None if place is None else said[place], None if own is None else wanted[own]
        where = f"{(policy or _dict(one)).get('standard')}, change"
        if isinstance(one, dict) and policy and one.keys() == policy.keys() and _whose(one) == _whose(policy):
            yield where, one["effects"], policy["effects"]
        else:
            yield where, one, policy


def _whose(change: dict[str, Any]) -> tuple[str, str]:
    return str(change.get("standard")), str(change.get("council"))


def _edition(said: dict[str, Any], edition: Edition) -> Iterator[tuple[str, object, object]]:
    decided = edition.decided and {**asdict(edition.decided), "date": edition.decided.date.isoformat()}
    yield "edition", sorted(said), ["decided", "from", "review_by", "status"]
    yield "edition, status", said.get("status"), edition.status.value
    yield "edition, decided", said.get("decided"), decided
    yield "edition, from", said.get("from"), edition.starts and edition.starts.isoformat()
    yield "edition, review by", said.get("review_by"), edition.review_by and edition.review_by.isoformat()


def _same(said: object, policy: object) -> Iterator[Found]:
    """A difference where two plain values are not written the same: 10.0 is none of 10, nor true of 1."""
    if json.dumps(said, sort_keys=True) != json.dumps(policy, sort_keys=True):
        yield Found(json.dumps(said, ensure_ascii=False), json.dumps(policy, ensure_ascii=False))


def _published(content: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    wordings = [
        wording for standard in _list(content.get("standards")) for wording in _list(_dict(standard).get("wordings"))
    ]
    return tuple((str(_dict(one).get("address")), one) for one in (*wordings, *_list(content.get("notes"))))


def _wording(said: Any, own: dict[str, str], wording: Wording) -> Iterator[Found]:  # noqa: ANN401  # JSON from disk may be anything
    content = _dict(said)
    if keys := tuple(_same(sorted(content), sorted((*_WORDING_KEYS, *own)))):
        yield from keys
        return
    for key, policy in own.items():
        yield from _same(content.get(key), policy)
    yield from _same(content.get("council"), wording.council)
    yield from _same(content.get("shared_with"), wording.shared)
    yield from _same(content.get("until"), wording.until and wording.until.isoformat())
    yield from words_differ(_joined(content.get("text")), wording.lines, wording)
    yield from words_differ(_joined(content.get("easy_read")), (easy.line for easy in wording.easy_read), wording)
    yield from words_differ(str(content.get("why") or ""), (wording.why,) if wording.why else (), wording)
    yield from _same(content.get("query"), list(wording.queries))
    for among, kind in (("deadlines", Deadline), ("figures", Figure)):
        entries = dict(_dict(content.get(among)))
        for value in (one for one in wording.values if isinstance(one, kind)):
            if value.name not in entries:
                yield Found(NOTHING, f'the value "{value.name}" among the {among}')
                continue
            entry = _dict(entries.pop(value.name))
            parts = _of_deadline(value) if isinstance(value, Deadline) else _of_figure(value)
            yield from tuple(value_differs(str(entry.get("words", "")), value)) or _parts(entry, parts)
        for name in entries:
            yield Found(f'the value "{name}"', NOTHING)


def _parts(entry: dict[str, Any], wanted: dict[str, object]) -> Iterator[Found]:
    for key in dict.fromkeys((*wanted, *entry)):
        for found in _same(entry.get(key), wanted.get(key)) if key != "words" else ():
            yield Found(f"{key} {found.published}", f"{key} {found.policy}")


def _of_deadline(deadline: Deadline) -> dict[str, object]:
    limit = deadline.limit
    return {
        "label": deadline.label,
        "bound": limit.bound.value,
        "quantity": limit.quantity,
        "upper": limit.upper,
        "unit": limit.unit.value,
        "share": limit.share,
        "from": deadline.start and deadline.start.value,
        "law": deadline.law,
        "measured": deadline.measured,
        "query": deadline.query,
    }


def _of_figure(figure: Figure) -> dict[str, object]:
    years = {year: words for year, words in figure.values if year}
    return {"label": figure.label, "years": years or None, "query": figure.query}


def _joined(lines: object) -> str:
    return "\n".join(str(line) for line in _list(lines))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
