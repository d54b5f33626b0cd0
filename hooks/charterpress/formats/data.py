"""JSON: the whole policy data of a charter, for machines."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from charterpress.deadlines.voices import Voice, say
from charterpress.formats.job import Job, Published
from charterpress.formats.words import plain
from charterpress.model import Charter, Deadline, Figure, Note, Standard, Wording, changes
from charterpress.publications import address, note_address

FORM = "charterpress charter 1"


def write(job: Job) -> Published:
    """Make the data file: UTF-8, two spaces a level, keys in a fixed order."""
    content = json.dumps(_charter(job.charter, job.day), ensure_ascii=False, indent=2) + "\n"
    return Published(job.publication, job.charter, job.publication.address(job.charter), content.encode())


def _charter(charter: Charter, day: date) -> dict[str, Any]:
    edition = charter.edition
    return {
        "form": FORM,
        "charter": charter.id,
        "title": charter.title,
        "councils": {council.id: council.name for council in charter.councils},
        "nation": charter.nation,
        "edition": {
            "status": edition.status,
            "decided": edition.decided and {**asdict(edition.decided), "date": edition.decided.date.isoformat()},
            "from": edition.starts and edition.starts.isoformat(),
            "review_by": edition.review_by and edition.review_by.isoformat(),
        },
        "as_of": day.isoformat(),
        "check_code": charter.check_code,
        "example": charter.example and {**asdict(charter.example), "date": charter.example.date.isoformat()},
        "in_force": {shown.standard.id: {"side": shown.side, "in_force": shown.in_force} for shown in charter.on(day)},
        "standards": [_standard(charter, standard) for standard in charter.standards],
        "changes": [
            {
                "standard": change.standard.id,
                "council": change.council,
                "effects": [{"kind": effect.kind, "label": effect.label} for effect in change.effects],
            }
            for change in changes(charter)
        ],
        "notes": [_note(note) for note in charter.notes],
    }


def _standard(charter: Charter, standard: Standard) -> dict[str, Any]:
    return {
        "id": standard.id,
        "title": standard.title,
        "group": next((group.title for group in charter.groups if group.id == standard.group), None),
        "channel": standard.channel,
        "withdrawn": "".join(piece.text for piece in standard.withdrawn.pieces) if standard.withdrawn else None,
        "current_given": not standard.current_unknown,
        "wordings": [
            {"address": address(standard.id, side, wording.council), "side": side, **_wording(wording)}
            for side, wording in standard.sides()
        ],
    }


def _note(note: Note) -> dict[str, Any]:
    return {"address": note_address(note.id), "title": note.title, **_wording(note.wording)}


def _wording(wording: Wording) -> dict[str, Any]:
    return {
        "council": wording.council,
        "text": [plain(line, wording) for line in wording.lines],
        "deadlines": {deadline.name: _deadline(deadline) for deadline in wording.deadlines},
        "figures": {figure.name: _figure(figure) for figure in wording.figures},
        "easy_read": [plain(easy.line, wording) for easy in wording.easy_read],
        "why": plain(wording.why, wording) if wording.why else None,
        "query": list(wording.queries),
        "shared_with": wording.shared,
        "until": wording.until and wording.until.isoformat(),
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    limit = deadline.limit
    return {
        "label": deadline.label,
        "words": say(deadline, Voice.DATA),
        "bound": limit.bound,
        "quantity": limit.quantity,
        "upper": limit.upper,
        "unit": limit.unit,
        "share": limit.share,
        "from": deadline.start,
        "law": deadline.law,
        "measured": deadline.measured,
        "query": deadline.query,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    years = {year: words for year, words in figure.values if year}
    return {"label": figure.label, "words": say(figure, Voice.DATA), "years": years or None, "query": figure.query}
