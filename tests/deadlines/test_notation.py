"""The closed notation: what it says, what it refuses, and that the reader of English agrees with it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.golden import rows
from tests.made_up import limits

from charterpress.deadlines import english, notation
from charterpress.deadlines.notation import NotationError, parse, suggest, write
from charterpress.model import Bound, Limit, Unit

WORDS = st.lists(
    st.sampled_from(
        (
            "within",
            "at",
            "least",
            "on",
            "average",
            "about",
            "exactly",
            "to",
            "next",
            "same",
            "immediately",
            "working",
            "clear",
            "calendar",
            "day",
            "days",
            "week",
            "weeks",
            "10",
            "15",
            "1",
            "0",
            "1.5",
            "95%",
            "%",
            ".",
            "",
            "the",
        )
    )
).map(" ".join)


class TestWords:
    """Words of the notation."""

    @pytest.mark.parametrize("case", rows("notation/words.yml"))
    def test_says_its_limit(self, case: dict[str, Any]) -> None:
        """Each golden phrase is read as its limit."""
        wanted = Limit(Bound(case["bound"]), case["quantity"], Unit(case["unit"]), case.get("upper"), case.get("share"))

        assert wanted == parse(case["words"])

    @pytest.mark.parametrize("case", rows("notation/words.yml"))
    def test_is_written_as_it_was_typed(self, case: dict[str, Any]) -> None:
        """Writing what was read gives the typed words back."""
        assert case["words"] == write(parse(case["words"]))

    @given(limits)
    def test_every_limit_comes_back(self, limit: Limit) -> None:
        """Every limit that the notation can say is read as it was written."""
        assert limit == parse(write(limit))

    @given(limits)
    def test_whole_numbers_stay_whole(self, limit: Limit) -> None:
        """A whole number is read as an int and never as a float, so that data files show 10 and not 10.0."""
        assert type(limit.quantity) is type(parse(write(limit)).quantity)


class TestNearMisses:
    """Words that are nearly a limit."""

    @pytest.mark.parametrize("case", rows("notation/near-misses.yml"))
    def test_is_refused_with_the_nearest_limit(self, case: dict[str, Any]) -> None:
        """Each near miss is refused, at its place, with the suggestion that a writer needs."""
        with pytest.raises(NotationError) as refused:
            parse(case["words"])

        assert (case["offset"], case["suggestion"]) == (refused.value.offset, refused.value.suggestion)

    @pytest.mark.parametrize("case", rows("notation/near-misses.yml"))
    def test_names_what_was_expected(self, case: dict[str, Any]) -> None:
        """The message quotes the words and says what should stand there."""
        with pytest.raises(NotationError) as refused:
            parse(case["words"])

        assert f"{case['words']!r}: expected {refused.value.expected}" == str(refused.value)
        assert refused.value.expected

    @given(limits.map(write))
    def test_a_limit_is_its_own_suggestion(self, words: str) -> None:
        """What is right already is not made different."""
        assert words == suggest(words)


class TestAnyText:
    """Words that have nothing to do with limits."""

    @given(st.text() | WORDS)
    @example("\x00")
    @example("% ")
    @example("within 10 ")
    @example("²% within ² days")
    def test_is_a_limit_or_a_notation_error(self, words: str) -> None:
        """Nothing that can be typed raises anything else; what is read is written back as it was typed."""
        try:
            limit = parse(words)
        except NotationError as refused:
            assert 0 <= refused.offset <= len(words)  # noqa: PT017  # either way out is right
        else:
            assert words == write(limit)

    @given(st.text() | WORDS)
    def test_is_suggested_only_what_is_a_limit(self, words: str) -> None:
        """A suggestion can be pasted into the source as it is."""
        suggestion = suggest(words)

        assert suggestion is None or suggestion == write(parse(suggestion))


class TestIndependence:
    """The reader of English shares no code with the notation; here the two check each other."""

    @given(limits)
    def test_the_reader_of_english_finds_exactly_the_limit(self, limit: Limit) -> None:
        """What the notation writes is read by the proof as that limit and nothing besides."""
        assert [limit] == [reading.limit for reading in english.read(write(limit))]

    def test_shares_no_module_with_the_reader(self) -> None:
        """Neither module imports the other, nor any pattern of it."""
        assert not {
            name for name in vars(notation) if getattr(vars(notation)[name], "__module__", "") == english.__name__
        }
        assert not {
            name for name in vars(english) if getattr(vars(english)[name], "__module__", "") == notation.__name__
        }
