"""The voices: the same limit on a screen, on paper, in easy read and in data."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made_up import limits

from charterpress.deadlines import english
from charterpress.deadlines.notation import parse, write
from charterpress.deadlines.voices import NO_BREAK, Voice, say
from charterpress.model import Deadline, Figure, Limit, Place

PLACE = Place("anytown.yml")
VOICES = st.sampled_from(list(Voice))


def deadline(limit: Limit) -> Deadline:
    """A deadline with a limit."""
    return Deadline("reply", "Reply", limit, PLACE)


def figure(*values: tuple[str | None, str]) -> Figure:
    """A figure with one value, or one for each year."""
    return Figure("satisfied", "Satisfied", values, PLACE)


@pytest.mark.parametrize(
    ("words", "voice", "said"),
    [
        ("within 10 working days", Voice.DATA, "within 10 working days"),
        ("within 10 working days", Voice.PLAIN, "within 10_working_days"),
        ("within 10 working days", Voice.EASY, "within 10_working_days"),
        ("10 to 15 working days", Voice.PLAIN, "10_to_15_working_days"),
        ("next working day", Voice.PLAIN, "next_working_day"),
        ("on average within 30 seconds", Voice.PLAIN, "on average within 30_seconds"),
        ("95% within 20 working days", Voice.DATA, "95% within 20 working days"),
        ("95% within 20 working days", Voice.PLAIN, "95% within 20_working_days"),
        ("95% within 20 working days", Voice.EASY, "within 20_working_days, 95_times out of_100"),
        ("immediately", Voice.EASY, "immediately"),
    ],
)
def test_says_a_limit(words: str, voice: Voice, said: str) -> None:
    """Each voice says a limit in its own way; "_" stands for a space that no line breaks at."""
    assert said == say(deadline(parse(words)), voice).replace(NO_BREAK, "_")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([(None, "24 hours before")], "24 hours before"),
        ([("2023/24", "60%")], "60% in 2023/24"),
        ([("2023/24", "60%"), ("2024/25", "70%")], "60% in 2023/24 and 70% in 2024/25"),
        (
            [("2023/24", "60%"), ("2024/25", "70%"), ("2025/26", "80%")],
            "60% in 2023/24, 70% in 2024/25 and 80% in 2025/26",
        ),
    ],
)
@pytest.mark.parametrize("voice", list(Voice))
def test_says_a_figure(values: list[tuple[str | None, str]], said: str, voice: Voice) -> None:
    """A figure keeps its words in every voice; several years are a sentence."""
    assert said == say(figure(*values), voice).replace(NO_BREAK, " ")


@given(limits, VOICES)
def test_every_voice_says_the_same_limit(limit: Limit, voice: Voice) -> None:
    """The reader of English finds exactly the limit, whoever is spoken to."""
    assert [limit] == [reading.limit for reading in english.read(say(deadline(limit), voice))]


@given(limits)
def test_data_is_the_notation(limit: Limit) -> None:
    """Machines get the words of the notation, letter by letter."""
    assert write(limit) == say(deadline(limit), Voice.DATA)


@given(limits)
def test_easy_read_has_no_percentage(limit: Limit) -> None:
    """Easy read says "95 times out of 100" (ER-12)."""
    assert "%" not in say(deadline(limit), Voice.EASY)


@given(limits)
def test_paper_never_parts_a_number_from_what_it_counts(limit: Limit) -> None:
    """No line of a printed copy ends in a number or in half a unit (LP-11)."""
    said = say(deadline(limit), Voice.PLAIN)

    assert not re.search(r"(\d|working|clear|calendar|next|same|\bto) ", said)


@given(limits, VOICES)
def test_only_spaces_are_tied(limit: Limit, voice: Voice) -> None:
    """Outside easy read a voice changes spaces and nothing else."""
    if voice is not Voice.EASY:
        assert write(limit) == say(deadline(limit), voice).replace(NO_BREAK, " ")
