"""The table of publications: every file at its own address, and only where there is something to show."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterpress.model import Charter, Side
from charterpress.publications import (
    PUBLICATIONS,
    Facet,
    Note,
    Type,
    address,
    is_region,
    note_address,
    publications,
)
from tests import golden

LEAST = "edition: {status: draft}\nstandards: {letter: {title: Letters, current: {text: We answer.}}}"
FULL = """
edition: {status: draft}
standards:
  letter:
    title: Letters
    current: {text: We answer., easy_read: [{picture: letter, text: We write to you.}]}
    staff: [Smile.]
"""
IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}([-_][a-z0-9]{1,5}){0,2}", fullmatch=True)


@pytest.fixture
def full() -> Charter:
    """A charter with easy read and guidance for staff."""
    return golden.charter(FULL)


def test_a_full_charter_has_every_publication(full: Charter) -> None:
    """The files are those that README and issue trackers link to: their addresses do not change."""
    assert [
        "anytown/anytown-charter.json",
        "anytown/anytown-changes.csv",
        "anytown/anytown-standard.pdf",
        "anytown/anytown-large-print.pdf",
        "anytown/anytown-easy-read.pdf",
        "anytown/anytown-changes.pdf",
        "anytown/index.html",
        "anytown/changes/index.html",
        "anytown/easy-read/index.html",
        "anytown/staff/index.html",
        "anytown/formats/index.html",
    ] == [publication.address(full) for publication in publications(full)]


def test_a_charter_has_no_empty_publication(full: Charter) -> None:
    """Without guidance there is no staff page, without easy lines no easy read."""
    least = {publication.name for publication in publications(golden.charter(LEAST))}

    assert {"easy-read", "easy-read-print", "staff"} == {p.name for p in publications(full)} - least


def test_the_formats_page_is_made_last(full: Charter) -> None:
    """It tells the sizes of all other files, so they must be there."""
    assert "formats" == publications(full)[-1].name


@pytest.mark.parametrize("publication", PUBLICATIONS, ids=lambda publication: publication.name)
def test_each_has_what_its_type_needs(full: Charter, publication: object) -> None:
    """Pages and PDFs have a template that is there, PDFs a size of type of at least 14 points."""
    one = next(known for known in PUBLICATIONS if known is publication)

    assert one.address(full).endswith(f".{one.type}")
    assert (one.type in (Type.HTML, Type.PDF)) == (one.template is not None)
    assert one.template is None or (golden.ROOT / "templates" / one.template).is_file()
    assert (one.type is Type.PDF) == (one.points is not None)
    assert one.points is None or one.points >= 14


@pytest.mark.parametrize(
    ("parts", "id_"),
    [
        (("letter",), "letter"),
        (("letter", Side.CURRENT), "letter--current"),
        (("letter", Side.CURRENT, "north"), "letter--current--north"),
        (("letter", Side.PROPOSED, None, Facet.GLANCE), "letter--proposed--glance"),
        (("letter", Side.PROPOSED, "north", Facet.WHY), "letter--proposed--north--why"),
    ],
)
def test_an_address_names_what_it_shows(parts: tuple[str | None, ...], id_: str) -> None:
    """Standard, side, council and facet, joined by two hyphens."""
    assert id_ == address(*parts)  # type: ignore[arg-type]


@given(IDS, st.none() | st.sampled_from(list(Side)), st.none() | IDS, st.none() | st.sampled_from(list(Facet)))
def test_only_more_than_a_standard_is_a_region(
    standard: str, side: Side | None, council: str | None, facet: Facet | None
) -> None:
    """A heading with the standard's id bounds nothing; everything else is proved."""
    made = address(standard, side, council, facet)

    assert is_region(made) == (made != standard)
    assert re.fullmatch(r"[a-z0-9_-]+", made)


@given(IDS)
def test_a_note_is_a_region_of_its_own(note: str) -> None:
    """Notes never share an address with a standard's sides."""
    assert is_region(note_address(note))
    assert note_address(note) not in {address(note, side) for side in Side}


def test_no_fixed_note_is_a_facet() -> None:
    """The notes that every publication has cannot be taken for parts of a standard."""
    assert not {str(note) for note in Note} & {str(facet) for facet in Facet}
