"""Reads changes.csv back, a row a change."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from charterpress.model import Change, Charter, Wording, changes
from charterpress.proof.compare import NOTHING, Found, labels_differ, times, words_differ
from charterpress.proof.document import UnreadableError

Row = Mapping[str, str]


def read(path: Path) -> tuple[Row, ...]:
    """The rows of the table by their column; UnreadableError when it is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = tuple(csv.DictReader(io.StringIO(text, newline=""), strict=True, restval="", restkey="more"))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnreadableError(f"cannot be read: {error}") from None
    return rows


def check_code(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The check codes and days that the rows carry, each once."""
    return tuple(dict.fromkeys(f"{row.get('check code', '')} {row.get('as of', '')}" for row in rows))


def differ(rows: tuple[Row, ...], charter: Charter) -> Iterator[tuple[str, Found]]:
    """Compare every cell with the policy data; each difference with the standard and column it is in."""
    wanted = changes(charter)
    for change, row in zip(wanted, rows, strict=False):
        yield from ((f"{change.standard.id}, {column}", found) for column, found in _row(charter, change, row))
    for change in wanted[len(rows) :]:
        yield change.standard.id, Found(NOTHING, "a row")
    for row in rows[len(wanted) :]:
        yield str(row.get("standard")), Found("a row", NOTHING)


def _row(charter: Charter, change: Change, row: Row) -> Iterator[tuple[str, Found]]:
    kinds = "; ".join(f"{effect.kind}: {effect.label}" if effect.label else effect.kind for effect in change.effects)
    council = charter.council_name(change.council) or charter.name
    cells = (
        ("charter", charter.id),
        ("edition", charter.edition.status.value),
        ("standard", change.standard.id),
        ("title", change.standard.title),
        ("council", council),
        ("change", kinds),
    )
    for column, policy in cells:
        published = _unguarded(row.get(column, ""), policy)
        if published != policy:
            yield column, Found(f'"{published}"', f'"{policy}"')
    for column, wording in (("current", change.current), ("proposed", change.proposed)):
        yield from _side(column, wording, row)
    why = change.proposed.why if change.proposed else None
    lines = (why,) if why else (change.standard.withdrawn,) if change.standard.withdrawn else ()
    if lines:
        wording = change.proposed or Wording(lines, change.standard.place)
        said = _unguarded(row.get("why", ""), lines[0].typed)
        yield from (("why", found) for found in words_differ(said, lines, wording))


def _side(column: str, wording: Wording | None, row: Row) -> Iterator[tuple[str, Found]]:
    words, values = row.get(column, ""), row.get(f"{column} values", "")
    if wording is None:
        for reading in times(f"{words}\n{values}"):
            yield column, Found(f'"{reading.words}"', NOTHING)
        return
    yield from ((column, found) for found in words_differ(_unguarded(words, wording.typed), wording.lines, wording))
    said = _unguarded(values, "".join(value.label for value in wording.values[:1])).split("\n") if values else []
    for value, line in zip(wording.values, said, strict=False):
        yield from ((f"{column} values", found) for found in labels_differ(line, (value,)))
    if len(said) != len(wording.values):
        yield f"{column} values", Found(f"{len(said)} values", f"{len(wording.values)} values")


def _unguarded(cell: str, policy: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from running it as a formula."""
    return cell if policy.startswith("'") else cell.removeprefix("'")
