"""What the proof accepts for a value: what the formats write for it, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made_up import limits

from charterpress.deadlines.notation import parse
from charterpress.deadlines.voices import Voice, say
from charterpress.model import Deadline, Limit, Place
from charterpress.proof.compare import paired, plain_differs, value_differs


def deadline(limit: Limit) -> Deadline:
    """A deadline with a limit."""
    return Deadline("reply", "Reply", limit, Place("anytown.yml"))


@given(limits, st.sampled_from(list(Voice)), st.booleans())
def test_what_a_voice_says_is_accepted(limit: Limit, voice: Voice, begins: bool) -> None:  # noqa: FBT001
    """Every limit, as any voice says it, also at the beginning of a sentence, is no difference."""
    said = say(deadline(limit), voice)
    assert [] == list(value_differs(said[0].upper() + said[1:] if begins else said, deadline(limit)))


@given(limits, st.sampled_from(list(Voice)))
def test_what_a_voice_says_of_another_limit_is_not(limit: Limit, voice: Voice) -> None:
    """The words of a longer limit are one difference."""
    longer = replace(limit, quantity=limit.quantity + 1, upper=limit.upper and limit.upper + 1)
    same = say(deadline(limit), voice) == say(deadline(longer), voice)  # "same day" has no number
    assert same or len(list(value_differs(say(deadline(longer), voice), deadline(limit)))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "10 working days", "within another 10 working days", "within ten working days",
        "at least within 10 working days",
        "within 10 school days", "within 10 working days on average", "within 10 working days or 12 days",
        "within 10 clear working days", "not within 10 working days", "95% within 10 working days",
    ],
)  # fmt: skip
def test_one_more_word_is_a_difference(said: str) -> None:
    """A limit is published in the notation's own words, and nothing is put between or around them."""
    assert len(list(value_differs(said, deadline(parse("within 10 working days"))))) == 1


def test_a_bullet_in_a_number() -> None:
    """A bullet is a mark of layout, but not between two digits."""
    line = ("It costs £500.",)
    assert not list(plain_differs("It costs £500.•", line))
    assert list(plain_differs("It costs £5•00.", line))


@given(st.lists(st.integers(0, 2), max_size=12), st.integers(0, 12), st.integers(0, 3), st.booleans())
def test_one_thing_altered_is_one_pair(policy: list[int], place: int, put: int, more: bool) -> None:  # noqa: FBT001  # hypothesis draws it
    """However often the same things stand in a list, one that is put in or altered leaves one pair that differs."""
    said = [*policy[:place], put, *policy[place + (not more) :]]
    pairs = [(None if a is None else said[a], None if b is None else policy[b]) for a, b in paired(said, policy)]
    assert sum(one != other for one, other in pairs) == (said != policy)
    assert said == [one for one, _ in pairs if one is not None]
