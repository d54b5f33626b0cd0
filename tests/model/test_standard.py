"""Standards: their values, their sides, their names."""

from __future__ import annotations

import pytest
from tests import golden

from charterpress.model import Side, Standard, Start, label_of

SOURCE = """
edition: {status: proposed}
standards:
  letter:
    title: Letters
    past: {text: We answered., until: 2019-12-31}
    current:
      text: We answer {reply}.
      deadlines: {reply: within 10 working days}
    proposed:
      text: ["We answer {reply}.", "Fewer than {share} give up, and {cost} is paid."]
      deadlines: {reply: within 5 working days}
      figures: {share: {value: 10%, query: Of whom?}, cost: "£5"}
      query: Is this meant?
    staff: [Smile.]
"""


@pytest.fixture(scope="module")
def standard() -> Standard:
    """A standard with every side."""
    return golden.charter(SOURCE).standards[0]


@pytest.mark.parametrize(
    ("name", "label"), [("reply", "Reply"), ("stage_1", "Stage 1"), ("first_answer", "First answer")]
)
def test_a_name_gives_a_label(name: str, label: str) -> None:
    """A deadline without a label is shown under its name, as words."""
    assert label == label_of(name)


def test_sides_stand_in_the_order_of_time(standard: Standard) -> None:
    """Past, current, proposed; then the guidance for staff."""
    assert [Side.PAST, Side.CURRENT, Side.PROPOSED, Side.STAFF] == [side for side, _ in standard.sides()]


def test_values_are_found_by_their_names(standard: Standard) -> None:
    """Deadlines and figures share one set of names; another name is a KeyError."""
    (wording,) = standard.proposed

    assert ["reply", "share", "cost"] == [wording.value(name).name for name in ("reply", "share", "cost")]
    with pytest.raises(KeyError, match="cancel"):
        wording.value("cancel")


def test_queries_are_those_of_the_wording_and_its_figures(standard: Standard) -> None:
    """What is odd in the paper is asked in one place."""
    assert ("Is this meant?", "Of whom?") == standard.proposed[0].queries


def test_typed_words_keep_their_slots(standard: Standard) -> None:
    """The words as typed, without values: what a comparison of wordings looks at."""
    assert "We answer {reply}.\nFewer than {share} give up, and {cost} is paid." == standard.proposed[0].typed


@pytest.mark.parametrize("start", list(Start))
def test_every_start_of_the_clock_has_words(start: Start) -> None:
    """No clock starts in silence, and none with a number in its words."""
    assert start.words.startswith("counted from")
    assert not any(letter.isdigit() for letter in start.words)
