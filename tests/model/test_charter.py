"""A charter: what it says on a day, and how it names itself."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import golden

from charterpress.model import Charter, Shown, Side

TWO = """
councils: {north: North Council, south: South Council}
title: Shared standards
nation: england
edition: {status: approved, from: 2026-04-01}
standards:
  both: {title: Both, current: {text: Old words.}, proposed: {text: New words.}}
  gone: {title: Gone, current: {text: Old words.}, proposed: withdrawn, why: Nobody needs it.}
"""
STARTS = date(2026, 4, 1)


@pytest.fixture(scope="module")
def charter() -> Charter:
    """A charter of two councils that changes on a day."""
    return golden.charter(TWO)


def told(shown: Shown) -> str:
    """What is shown of a standard, as the cases write it."""
    councils = [f"({wording.council})" for wording in shown.wordings if wording.council]
    return " ".join([shown.standard.id, shown.side, *(["in force"] if shown.in_force else []), *councils])


@pytest.mark.parametrize("case", golden.files("on"))
def test_says_what_stands_on_a_day(case: dict[str, Any]) -> None:
    """Each golden charter shows on each day what is in force, and what is only proposed as such."""
    charter = golden.charter(case["source"])

    assert case["days"] == {day: [told(shown) for shown in charter.on(day)] for day in case["days"]}


@given(st.dates())
def test_changes_once_and_for_good(day: date) -> None:
    """Before the day of effect nothing is new, from it on nothing is old."""
    charter = golden.charter(TWO)
    sides = {shown.side for shown in charter.on(day)}

    assert {Side.PROPOSED if day >= STARTS else Side.CURRENT} == sides
    assert charter.decided_on(day) == (day >= STARTS)


def test_names_one_council() -> None:
    """One council's charter has its name."""
    one = golden.charter("edition: {status: draft}\nstandards: {a: {title: A, current: {text: Words.}}}")

    assert "Anytown Council" == one.name


@pytest.mark.parametrize(
    ("councils", "name"),
    [
        ("{a: A, b: B}", "A and B"),
        ("{a: A, b: B, c: C}", "A, B and C"),
    ],
)
def test_names_several_councils(councils: str, name: str) -> None:
    """Several councils are named as a sentence names them."""
    several = golden.charter(TWO.replace("{north: North Council, south: South Council}", councils))

    assert name == several.name


def test_knows_its_councils(charter: Charter) -> None:
    """A council's name is found by its id; all councils together have none."""
    assert ("South Council", None, None) == tuple(charter.council_name(id_) for id_ in ("south", None, "west"))


def test_has_a_check_code_to_read_aloud(charter: Charter) -> None:
    """The check code is the digest in three groups of four."""
    assert charter.digest == charter.check_code.replace("-", "")
    assert [4, 4, 4] == [len(group) for group in charter.check_code.split("-")]


def test_has_another_check_code_after_any_edit(charter: Charter) -> None:
    """One letter more in the source, and every copy can be told from the new edition."""
    assert charter.check_code != golden.charter(f"{TWO}# a note\n").check_code


def test_cannot_be_changed(charter: Charter) -> None:
    """A charter is a value: what was checked is what is published."""
    with pytest.raises(FrozenInstanceError):
        charter.title = "Another"  # type: ignore[misc]


def test_shows_a_withdrawn_standard_until_its_last_day(charter: Charter) -> None:
    """The day before the withdrawal the standard still stands."""
    before, after = ([shown.standard.id for shown in charter.on(day)] for day in (STARTS - timedelta(days=1), STARTS))

    assert (["both", "gone"], ["both"]) == (before, after)
