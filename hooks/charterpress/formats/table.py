"""CSV: the changes as a table, one row for each standard (and council), for spreadsheets."""

from __future__ import annotations

import csv
import io

from charterpress.deadlines.voices import Voice, say
from charterpress.formats.job import Job, Published
from charterpress.formats.words import plain
from charterpress.model import Change, Charter, Wording, changes

COLUMNS = (
    "charter", "edition", "as of", "check code", "standard", "title", "council", "change",
    "current", "current values", "proposed", "proposed values", "why",
)  # fmt: skip
NO_CURRENT = "No standard before"
UNKNOWN_CURRENT = "The paper does not say what was in force before"
NO_PROPOSED = "No change"
WITHDRAWN = "Withdrawn"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(job: Job) -> Published:
    """Make the table: UTF-8 with a mark that spreadsheets need, commas, one header row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for change in changes(job.charter):
        writer.writerow([_safe(cell) for cell in _row(job.charter, job.day.isoformat(), change)])
    return Published(
        job.publication, job.charter, job.publication.address(job.charter), out.getvalue().encode("utf-8-sig")
    )


def _row(charter: Charter, day: str, change: Change) -> tuple[str, ...]:
    missing_current = UNKNOWN_CURRENT if change.standard.current_unknown else NO_CURRENT
    missing_proposed = WITHDRAWN if change.standard.withdrawn else NO_PROPOSED
    why = change.proposed.why if change.proposed else None
    withdrawn = change.standard.withdrawn
    return (
        charter.id,
        charter.edition.status,
        day,
        charter.check_code,
        change.standard.id,
        change.standard.title,
        charter.council_name(change.council) or charter.name,
        "; ".join(f"{effect.kind}: {effect.label}" if effect.label else effect.kind for effect in change.effects),
        _words(change.current) or missing_current,
        _values(change.current),
        _words(change.proposed) or missing_proposed,
        _values(change.proposed),
        plain(why, change.proposed)
        if why and change.proposed
        else "".join(p.text for p in withdrawn.pieces)
        if withdrawn
        else "",
    )


def _words(wording: Wording | None) -> str:
    return "\n".join(plain(line, wording) for line in wording.lines) if wording else ""


def _values(wording: Wording | None) -> str:
    """Each deadline and figure under its label, one a line."""
    return "\n".join(f"{value.label}: {say(value, Voice.DATA)}" for value in wording.values) if wording else ""


def _safe(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
