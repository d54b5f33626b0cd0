"""The JSON: the whole policy data, and nothing of it lost."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from tests import golden
from tests.made_up import limits

from charterpress.deadlines.notation import parse, write
from charterpress.formats import data
from charterpress.formats.job import Job
from charterpress.model import Bound, Charter, Limit, Unit
from charterpress.publications import PUBLICATIONS

DAY = date(2026, 11, 21)
PUBLICATION = next(publication for publication in PUBLICATIONS if publication.name == "data")

SOURCE = """
councils: {north: North Council, south: South Council}
title: Shared standards “quoted”
nation: england
edition:
  status: approved
  decided: {by: Cabinet, date: 2026-02-10, paper: New standards}
  from: 2026-04-01
  review_by: 2027-04-01
example: {body: North Council, paper: New standards, date: 2026-02-10}
groups: {talk: Talking to us}
contact: {text: "We answer the phone {answer}.", deadlines: {answer: within 6 rings}}
background:
  cost: {title: What it costs, text: "It costs {cost}.", figures: {cost: "£500"}}
standards:
  complaint:
    title: Complaints
    group: talk
    channel: Letter
    past: {text: We wrote back., until: 2019-12-31}
    current:
      north:
        text: We write back {reply}.
        deadlines: {reply: 95% within 5 working days}
      south:
        text: We write back {reply}.
        deadlines: {reply: 3 to 5 working days}
    proposed:
      text: We **write** [back](https://example.org) {reply}. {satisfied} are satisfied.
      deadlines: {reply: {limit: within 1.5 hours, label: First reply, from: receipt, measured: each month}}
      figures: {satisfied: {value: {2023/24: 60%, 2024/25: 70%}, query: Of whom?}}
      why: It is kinder.
      query: Is this meant?
    easy_read:
      - {picture: letter, text: "We write to you {reply}."}
    staff: [Smile.]
  gone: {title: Gone, current: {text: Old words.}, proposed: withdrawn, why: Nobody needs it.}
"""


@pytest.fixture(scope="module")
def charter() -> Charter:
    """A charter that has one of everything."""
    return golden.charter(SOURCE, "shared")


@pytest.fixture(scope="module")
def content(charter: Charter) -> dict[str, Any]:
    """Its data file, read back."""
    return dict(json.loads(_made(charter)))


def _made(charter: Charter) -> bytes:
    return data.write(Job(PUBLICATION, charter, DAY, golden.ROOT)).content


def _wordings(content: dict[str, Any]) -> dict[str, Any]:
    wordings = [wording for standard in content["standards"] for wording in standard["wordings"]]
    return {wording["address"]: wording for wording in (*wordings, *content["notes"])}


def _limit(entry: dict[str, Any]) -> Limit:
    return Limit(Bound(entry["bound"]), entry["quantity"], Unit(entry["unit"]), entry["upper"], entry["share"])


def test_is_written_for_people_too(charter: Charter) -> None:
    """UTF-8 without escapes, two spaces a level, one line end at the end."""
    text = _made(charter).decode()

    assert "Shared standards “quoted”" in text
    assert '\n  "charter": "shared",\n' in text
    assert text.endswith("}\n")


def test_says_what_it_is_of(charter: Charter, content: dict[str, Any]) -> None:
    """Charter, councils, edition, day and check code stand at the top."""
    assert {
        "form": "charterpress charter 1",
        "charter": "shared",
        "title": "Shared standards “quoted”",
        "councils": {"north": "North Council", "south": "South Council"},
        "nation": "england",
        "edition": {
            "status": "approved",
            "decided": {"by": "Cabinet", "date": "2026-02-10", "paper": "New standards"},
            "from": "2026-04-01",
            "review_by": "2027-04-01",
        },
        "as_of": "2026-11-21",
        "check_code": charter.check_code,
        "example": {"paper": "New standards", "body": "North Council", "date": "2026-02-10"},
        "in_force": {"complaint": {"side": "proposed", "in_force": True}},
    }.items() <= content.items()


def test_every_limit_comes_back(charter: Charter, content: dict[str, Any]) -> None:
    """The parts of each deadline make the limit of the policy data again, and so do its words."""
    published = {
        address: {name: (_limit(entry), parse(entry["words"])) for name, entry in wording["deadlines"].items()}
        for address, wording in _wordings(content).items()
        if wording["deadlines"]
    }

    assert {
        "complaint--current--north": {"reply": (parse("95% within 5 working days"),) * 2},
        "complaint--current--south": {"reply": (parse("3 to 5 working days"),) * 2},
        "complaint--proposed": {"reply": (parse("within 1.5 hours"),) * 2},
        "contact--note": {"answer": (parse("within 6 rings"),) * 2},
    } == published
    assert write(charter.standards[0].proposed[0].deadlines[0].limit) == "within 1.5 hours"


@given(limits)
def test_any_limit_survives_json(limit: Limit) -> None:
    """No number of a limit is rounded, and none becomes another type, on its way through JSON."""
    entry = {
        "bound": limit.bound,
        "quantity": limit.quantity,
        "unit": limit.unit,
        "upper": limit.upper,
        "share": limit.share,
    }
    back = _limit(json.loads(json.dumps(entry)))

    assert (limit, write(limit)) == (back, write(back))


def test_every_wording_has_its_words(content: dict[str, Any]) -> None:
    """Words stand without markup and with their values, each at its own address."""
    assert {address: wording["text"] for address, wording in _wordings(content).items()} == {
        "complaint--past": ["We wrote back."],
        "complaint--current--north": ["We write back 95% within 5 working days."],
        "complaint--current--south": ["We write back 3 to 5 working days."],
        "complaint--proposed": ["We write back within 1.5 hours. 60% in 2023/24 and 70% in 2024/25 are satisfied."],
        "complaint--staff": ["Smile."],
        "gone--current": ["Old words."],
        "contact--note": ["We answer the phone within 6 rings."],
        "cost--note": ["It costs £500."],
    }


def test_carries_what_stands_around_the_words(content: dict[str, Any]) -> None:
    """Easy read, why, queries, the clock's start, how it is measured, targets by year, the last day of past words."""
    wordings = _wordings(content)
    proposed = wordings["complaint--proposed"]

    assert proposed["easy_read"] == ["We write to you within 1.5 hours."]
    assert proposed["why"] == "It is kinder."
    assert proposed["query"] == ["Is this meant?", "Of whom?"]
    assert tuple(proposed["deadlines"]["reply"][key] for key in ("label", "from", "measured")) == (
        "First reply",
        "receipt",
        "each month",
    )
    assert proposed["figures"]["satisfied"]["years"] == {"2023/24": "60%", "2024/25": "70%"}
    assert wordings["complaint--past"]["until"] == "2019-12-31"


def test_carries_the_standards_and_their_changes(content: dict[str, Any]) -> None:
    """Titles, groups, channels, withdrawals, and the computed changes."""
    complaint, gone = content["standards"]

    assert tuple(complaint[key] for key in ("title", "group", "channel", "withdrawn")) == (
        "Complaints",
        "Talking to us",
        "Letter",
        None,
    )
    assert gone["withdrawn"] == "Nobody needs it."
    assert content["changes"][2:] == [
        {"standard": "gone", "council": None, "effects": [{"kind": "Withdrawn", "label": None}]},
    ]
