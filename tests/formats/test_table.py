"""The CSV: a table that any spreadsheet opens, and none runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import golden

from charterpress.formats import table
from charterpress.formats.job import Job
from charterpress.model import Charter, Line, Piece, Wording
from charterpress.proof import table as proof
from charterpress.publications import PUBLICATIONS

DAY = date(2026, 11, 21)
PUBLICATION = next(publication for publication in PUBLICATIONS if publication.name == "changes-table")
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("https://example.org","Click")',
    "=cmd|'/c calc'!A0",
)

SOURCE = """
councils: {north: North Council, south: South Council}
title: Shared standards
nation: england
edition: {status: proposed}
standards:
  complaint:
    title: Complaints, "formal" ones
    current:
      north:
        text: ["We write back {reply}.", "Fewer than {share} complain again."]
        deadlines: {reply: {limit: within 5 working days, label: First reply}}
        figures: {share: 10%}
      south:
        text: We write back {reply}.
        deadlines: {reply: within 3 working days}
    proposed:
      text: We write back {reply}.
      deadlines: {reply: {limit: within 3 working days, label: First reply}}
      why: The shorter time, {reply}.
  gone: {title: Gone, current: {text: Old words.}, proposed: withdrawn, why: Nobody needs it.}
  fresh: {title: Fresh, proposed: {text: New words.}}
  kept: {title: Kept, current: {text: Old words.}}
  asked: {title: Asked, current: not given, proposed: {text: New words.}}
"""


@pytest.fixture(scope="module")
def charter() -> Charter:
    """A charter with a change of every sort."""
    return golden.charter(SOURCE, "shared")


def made(charter: Charter) -> bytes:
    """The table of a charter."""
    return table.write(Job(PUBLICATION, charter, DAY, golden.ROOT)).content


def rows(content: bytes) -> list[dict[str, str]]:
    """The rows as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def with_words(words: str) -> Charter:
    """A charter all of whose titles and words are the same few."""
    charter = golden.charter(SOURCE, "shared")
    line = Line((Piece(words),), charter.place)
    wording = Wording((line,), charter.place, why=line)
    return replace(
        charter,
        standards=tuple(
            replace(
                standard,
                title=words,
                current=standard.current and (wording,),
                proposed=standard.proposed and (wording,),
                withdrawn=standard.withdrawn and line,
            )
            for standard in charter.standards
        ),
    )


def test_opens_with_the_mark_that_spreadsheets_need(charter: Charter) -> None:
    """Without the mark a spreadsheet takes the pound sign of UTF-8 for two letters."""
    assert made(charter).startswith(b"\xef\xbb\xbfcharter,edition,")


def test_has_a_row_for_each_change(charter: Charter) -> None:
    """One row a standard, one a council where councils differ."""
    assert [(row["standard"], row["council"], row["change"]) for row in rows(made(charter))] == [
        ("complaint", "North Council", "Quicker: First reply; Other figures change"),
        ("complaint", "South Council", "No change"),
        ("gone", "North Council and South Council", "Withdrawn"),
        ("fresh", "North Council and South Council", "New"),
        ("kept", "North Council and South Council", "No change"),
        ("asked", "North Council and South Council", "Cannot be compared"),
    ]


def test_says_in_words_when_a_side_is_missing(charter: Charter) -> None:
    """No cell of words is empty."""
    assert [(row["current"], row["proposed"]) for row in rows(made(charter))[2:]] == [
        ("Old words.", "Withdrawn"),
        ("No standard before", "New words."),
        ("Old words.", "No change"),
        ("The paper does not say what was in force before", "New words."),
    ]


def test_keeps_lines_values_and_quotes_apart(charter: Charter) -> None:
    """A list is lines of one cell, each value stands under its label, quotation marks come back."""
    first = rows(made(charter))[0]

    assert first["title"] == 'Complaints, "formal" ones'
    assert first["current"] == "We write back within 5 working days.\nFewer than 10% complain again."
    assert first["current values"] == "First reply: within 5 working days\nShare: 10%"
    assert first["why"] == "The shorter time, within 3 working days."


def test_says_whose_and_of_when_each_row_is(charter: Charter) -> None:
    """A row that is copied elsewhere still names its edition."""
    whose = {(row["charter"], row["edition"], row["as of"], row["check code"]) for row in rows(made(charter))}

    assert {("shared", "proposed", "2026-11-21", charter.check_code)} == whose


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula(words: str) -> None:
    """Words that a spreadsheet would run are published as text, and not one letter of them is lost."""
    first = rows(made(with_words(words)))[0]

    assert {f"'{words}"} == {first[column] for column in ("title", "current", "proposed", "why")}


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")))
def test_no_words_make_a_formula(words: str) -> None:
    """Whatever the words: no cell begins as a formula does."""
    for row in csv.reader(io.StringIO(made(with_words(words)).decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("words", [*FORMULAS[:4], "'Hello' we say.", "'=1 is no formula.", "It's 5 o'clock somewhere."])
def test_the_proof_reads_guarded_words_as_they_are(words: str, tmp_path: Path) -> None:
    """The mark before a would-be formula is no difference; nor is an apostrophe that belongs to the words."""
    path = tmp_path / "changes.csv"
    path.write_bytes(made(with_words(words)))

    assert list(proof.differ(path, with_words(words), DAY)) == []
