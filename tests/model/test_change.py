"""What a proposal changes: computed from the limits, in the words that a resident reads."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from tests import golden
from tests.made_up import limits

from charterpress.deadlines.notation import parse
from charterpress.model import Change, Effect, Kind, Limit, changes
from charterpress.model.change import compare, outlasts

BACK = {
    Kind.QUICKER: Kind.SLOWER,
    Kind.SLOWER: Kind.QUICKER,
    Kind.LONGER: Kind.SHORTER,
    Kind.SHORTER: Kind.LONGER,
    Kind.FIRMER: Kind.LOOSER,
    Kind.LOOSER: Kind.FIRMER,
    Kind.DIFFERENT: Kind.DIFFERENT,
}


def told(effect: Effect) -> str:
    """An effect as the cases write it."""
    return f"{effect.kind} ({effect.label})" if effect.label else str(effect.kind)


class TestCompare:
    """Two limits."""

    @pytest.mark.parametrize("case", golden.rows("compare/limits.yml"))
    def test_says_what_changes_for_the_resident(self, case: dict[str, Any]) -> None:
        """Each golden pair of limits gives its kinds of change."""
        assert tuple(case["kinds"]) == compare(parse(case["before"]), parse(case["after"]))

    @given(limits)
    def test_nothing_changes_from_a_limit_to_itself(self, limit: Limit) -> None:
        """The same limit is no change."""
        assert () == compare(limit, limit)

    @given(limits, limits)
    def test_the_way_back_is_the_opposite(self, before: Limit, after: Limit) -> None:
        """What is quicker one way is slower the other way, and so for every kind."""
        assert tuple(BACK[kind] for kind in compare(before, after)) == compare(after, before)

    @given(limits, limits)
    def test_two_different_limits_always_change_something(self, before: Limit, after: Limit) -> None:
        """No difference between two limits is passed over in silence."""
        assert (before == after) == (compare(before, after) == ())

    @given(limits, limits)
    def test_is_never_quicker_and_slower_at_once(self, before: Limit, after: Limit) -> None:
        """A limit changes in length at most once, and in firmness at most once."""
        kinds = compare(before, after)

        assert len(set(kinds)) == len(kinds)
        assert not any(BACK[kind] in kinds for kind in kinds if kind is not Kind.DIFFERENT)


class TestOutlasts:
    """Two limits, whatever their units."""

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("within 15 working days", "within 10 days", True),
            ("within 15 working days", "within 18 days", True),
            ("within 15 working days", "within 19 days", False),
            ("within 5 working days", "within 6 calendar days", False),
            ("next working day", "within 20 hours", False),
            ("within 3 weeks", "within 10 working days", True),
            ("within 2 weeks", "within 10 working days", False),
            ("within 2 working days", "within 24 hours", True),
            ("within 30 hours", "within 1 working day", False),
            ("within 5 weeks", "within 1 month", True),
            ("within 3 rings", "within 1 day", False),
        ],
    )
    def test_holds_on_every_day(self, one: str, other: str, *, expected: bool) -> None:
        """Weekends and bank holidays never make it untrue."""
        assert expected == outlasts(parse(one), parse(other))

    @given(limits, limits)
    def test_never_holds_both_ways(self, one: Limit, other: Limit) -> None:
        """Of two limits one at most ends after the other."""
        assert not (outlasts(one, other) and outlasts(other, one))


class TestChanges:
    """Whole charters."""

    @pytest.mark.parametrize("case", golden.files("change"))
    def test_says_what_happens_to_every_standard(self, case: dict[str, Any]) -> None:
        """Each golden charter gives its changes, in the order of the source."""
        found = [
            {"standard": change.standard.id, "council": change.council, "effects": [told(e) for e in change.effects]}
            for change in changes(golden.charter(case["source"]))
        ]

        assert case["changes"] == found

    @pytest.mark.parametrize("case", golden.files("change"))
    def test_says_no_change_alone_or_not_at_all(self, case: dict[str, Any]) -> None:
        """The words "No change" never stands beside a change, and a change always has an effect."""
        for change in changes(golden.charter(case["source"])):
            assert change.effects
            assert change.is_change == (Effect(Kind.NONE) not in change.effects)

    def test_carries_both_wordings(self) -> None:
        """A change holds the words of the council that it is for."""
        (case,) = (param.values[0] for param in golden.files("change") if param.id == "per-council")
        north, south = _of(changes(golden.charter(case["source"])), "complaint")

        assert ("north", "south") == (north.current and north.current.council, south.current and south.current.council)
        assert north.proposed is south.proposed


def _of(all_changes: tuple[Change, ...], standard: str) -> list[Change]:
    return [change for change in all_changes if change.standard.id == standard]
