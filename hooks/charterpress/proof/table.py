"""Reads changes.csv back, a row a change."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from charterpress.model import Change, Charter, Wording, changes
from charterpress.proof.compare import labels_differ, words_differ
from charterpress.proof.difference import NOTHING, Found, of_file
from charterpress.proof.document import UnreadableError
from charterpress.proof.edition import old_data

Row = Mapping[str, str]

_COLUMNS = (
    "charter", "edition", "as of", "check code", "standard", "title", "council", "change",
    "current", "current values", "proposed", "proposed values", "why",
)  # fmt: skip


def read(path: Path) -> tuple[Row, ...]:
    """The rows of the table by their column; UnreadableError when it is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        heads = next(csv.reader(io.StringIO(text, newline=""), strict=True), [])
        twice = next((head for at, head in enumerate(heads) if head in heads[:at]), None)
        if twice is not None:
            raise UnreadableError(f'has two columns "{twice}"')
        rows = tuple(csv.DictReader(io.StringIO(text, newline=""), strict=True, restval="", restkey="more"))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnreadableError(f"cannot be read: {error}") from None
    return rows


def differ(path: Path, charter: Charter, day: date) -> Iterator[Found]:
    """Compare every cell of a table with the policy data as of a day; UnreadableError when it is none."""
    rows = read(path)
    stamps = dict.fromkeys(f"{row.get('check code', '')} {row.get('as of', '')}" for row in rows)
    if old := old_data(", ".join(stamps), charter, day):
        yield old
        return
    wanted = changes(charter)
    for columns in dict.fromkeys(tuple(row) for row in rows):
        if columns != _COLUMNS:
            yield of_file(f"the columns {', '.join(columns)}", f"the columns {', '.join(_COLUMNS)}")
            return
    left = list(rows)
    for change, row in [*_of_rows(charter, wanted, left)]:
        if row is None:
            yield Found(NOTHING, "a row", ", ".join(_whose(charter, change)))
        else:
            yield from (found.at(f"{change.standard.id}, {found.where}") for found in _row(charter, change, row))
    for row in left:
        yield Found("a row", NOTHING, f"{row['standard']}, {row['council']}")


def _of_rows(charter: Charter, wanted: tuple[Change, ...], left: list[Row]) -> Iterator[tuple[Change, Row | None]]:
    """Each change with its row, which is taken out of those left: by standard and council, or else by its title."""
    lost = []
    for change in wanted:
        whose = _whose(charter, change)
        row = next((row for row in left if (row["standard"], _unguarded(row["council"], whose[1])) == whose), None)
        if row is None:
            lost.append(change)
        else:
            left.remove(row)
            yield change, row
    for change in lost:
        row = next(
            (row for row in left if _unguarded(row["title"], change.standard.title) == change.standard.title), None
        )
        if row is not None:
            left.remove(row)
        yield change, row


def _whose(charter: Charter, change: Change) -> tuple[str, str]:
    return change.standard.id, charter.council_name(change.council) or charter.name


def _row(charter: Charter, change: Change, row: Row) -> Iterator[Found]:
    """What differs in a row, each at its column."""
    kinds = "; ".join(f"{effect.kind}: {effect.label}" if effect.label else effect.kind for effect in change.effects)
    cells = (
        ("charter", charter.id),
        ("edition", charter.edition.status.value),
        ("standard", change.standard.id),
        ("council", _whose(charter, change)[1]),
        ("title", change.standard.title),
        ("change", kinds),
    )
    for column, policy in cells:
        published = _unguarded(row[column], policy)
        if published != policy:
            yield Found(f'"{published}"', f'"{policy}"', column)
    for column, wording in (("current", change.current), ("proposed", change.proposed)):
        yield from _side(column, wording, _missing(change, column), row)
    why = change.proposed.why if change.proposed else None
    lines = (why,) if why else (change.standard.withdrawn,) if change.standard.withdrawn else ()
    reasons = change.proposed or Wording(lines, change.standard.place)
    said = _unguarded(row["why"], lines[0].typed if lines else "")
    yield from (found.at("why") for found in words_differ(said, lines, reasons))


def _missing(change: Change, column: str) -> str:
    """What stands in the place of a side that there is not."""
    if column == "current":
        unknown = change.standard.current_unknown
        return "The paper does not say what was in force before" if unknown else "No standard before"
    return "Withdrawn" if change.standard.withdrawn else "No change"


def _side(column: str, wording: Wording | None, missing: str, row: Row) -> Iterator[Found]:
    words, values = row[column], row[f"{column} values"]
    if wording is None:
        if (words, values) != (missing, ""):
            yield Found(f'"{f"{words} {values}".strip()}"', f'"{missing}"', column)
        return
    yield from (found.at(column) for found in words_differ(_unguarded(words, wording.typed), wording.lines, wording))
    said = _unguarded(values, "".join(value.label for value in wording.values[:1])).split("\n") if values else []
    for value, line in zip(wording.values, said, strict=False):
        yield from (found.at(f"{column} values") for found in labels_differ(line, (value,)))
    if len(said) != len(wording.values):
        yield Found(f"{len(said)} values", f"{len(wording.values)} values", f"{column} values")


def _unguarded(cell: str, policy: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from running it as a formula."""
    return cell if policy.startswith("'") else cell.removeprefix("'")
