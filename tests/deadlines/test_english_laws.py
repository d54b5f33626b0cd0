"""Laws of the reader of English that hold for many made-up texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from charterpress.deadlines.english import Kind, read
from charterpress.deadlines.tidy import tidy
from charterpress.model.limit import Bound, Unit

WORDS = {
    3: "three",
    5: "five",
    10: "ten",
    12: "twelve",
    15: "fifteen",
    20: "twenty",
    28: "twenty-eight",
    45: "forty-five",
}
UNITS = {
    "seconds": Unit.SECOND,
    "minutes": Unit.MINUTE,
    "hours": Unit.HOUR,
    "days": Unit.DAY,
    "calendar days": Unit.CALENDAR_DAY,
    "working days": Unit.WORKING_DAY,
    "business days": Unit.WORKING_DAY,
    "clear working days": Unit.CLEAR_WORKING_DAY,
    "weeks": Unit.WEEK,
    "months": Unit.MONTH,
    "rings": Unit.RING,
}
BOUNDS = {
    "within": Bound.WITHIN,
    "in": Bound.WITHIN,
    "in no more than": Bound.WITHIN,
    "in under": Bound.WITHIN,
    "within an average of": Bound.AVERAGE,
    "in about": Bound.ABOUT,
}
BREAKS = [" ", "\n", "\u00a0", "\u202f", "  ", " \n", "\r\n"]
SNIPPETS = [
    "10",
    "ten",
    "working",
    "days",
    "day",
    "within",
    "the next",
    "same",
    "we",
    "you must",
    "\n",
    "|",
    "%",
    "95%",
    "\u00ad",
    "\ufb01",
    "every",
]
HOSTILE = [
    "1 ",
    "10 days ",
    "within ",
    "a ",
    "| ",
    "10 to ",
    "if you ",
    "(",
    "1.",
    "-\n",
    "days | 1\n",
    "9am ",
    "\u00ad",
    "1\u00ad",
    " \n",
]


@example("|\r|")
@given(st.one_of(st.text(), st.lists(st.sampled_from(SNIPPETS)).map(" ".join)))
def test_readings_are_pieces_of_the_text_in_order(text: str) -> None:
    """Whatever the text, readings quote it, stand in order and do not overlap."""
    readings = read(text)
    assert [text[reading.start : reading.end] for reading in readings] == [reading.words for reading in readings]
    ends = [0, *(reading.end for reading in readings)]
    assert all(end <= reading.start < reading.end for end, reading in zip(ends, readings, strict=False))


@given(st.text())
def test_a_plain_text_leads_back_to_the_first_text(text: str) -> None:
    """Every character of the plain text has its piece of the first text, in order."""
    plain = tidy(text)
    spans = [plain.span(place, place + 1) for place in range(len(plain.text))]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert sorted(spans) == spans


@given(st.sampled_from(sorted(WORDS)), st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(BOUNDS)), st.booleans())
def test_a_limit_is_read_as_it_is_written(quantity: int, unit: str, bound: str, words: bool) -> None:  # noqa: FBT001
    """Number, unit and bound come back, the number in digits or in words."""
    written = f"{bound} {WORDS[quantity] if words else quantity} {unit}"
    (reading,) = read(f"We will answer your letter {written}.")
    assert reading.limit
    assert (written, Kind.DEADLINE, "council") == (reading.words, reading.kind, reading.owner)
    assert (BOUNDS[bound], quantity, UNITS[unit]) == (reading.limit.bound, reading.limit.quantity, reading.limit.unit)


@given(st.lists(st.sampled_from(BREAKS), min_size=8, max_size=8))
def test_lines_and_spaces_do_not_change_a_reading(gaps: list[str]) -> None:
    """A text set in a narrow column says the same."""
    words = ["We", "answer", "your", "letter", "in", "no", "more", "than", "ten", "working", "days."]
    text = "".join(f"{word}{gap}" for word, gap in zip(words, [*gaps, "", "", ""], strict=True))
    text = text.replace("tenworking", "ten working").replace("workingdays", "working days")
    (reading,) = read(text)
    assert reading.limit
    assert (reading.limit.bound, reading.limit.quantity, reading.limit.unit) == (Bound.WITHIN, 10, Unit.WORKING_DAY)


@given(st.integers(1, len("within ten working days") - 1))
def test_soft_hyphens_do_not_change_a_reading(at: int) -> None:
    """A soft hyphen may stand anywhere; the words are quoted with it."""
    words = "within ten working days"
    broken = f"{words[:at]}\u00ad{words[at:]}"
    (reading,) = read(f"We answer {broken}.")
    assert broken == reading.words


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_only(piece: str) -> None:
    """Four times the text takes about four times as long, not sixteen: nobody can stop the reader with a text."""
    short, long = (piece * (size // len(piece)) for size in (8_000, 32_000))
    assert _seconds(long) < 9 * _seconds(short) + 0.2


def _seconds(text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start
