"""Every rule, on charters that break it and on charters that keep it: the cases in tests/examples/rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from charterpress.model import Charter, Place, Problem
from charterpress.rules import RULES, broken, rule
from charterpress.rules.registry import RegistryError
from charterpress.source import Pictures, load, load_text
from charterpress.source.pictures import Picture

_EXAMPLES = Path(__file__).parent.parent / "examples" / "rules"
_CHARTERS = Path(__file__).parent.parent.parent / "charters"
_CASES = [
    (path.stem, case) for path in sorted(_EXAMPLES.glob("*.yml")) for case in yaml.safe_load(path.read_text("utf-8"))
]
_PICTURES = Pictures({"letter": Picture("letter.svg", "A letter")})


def _charter(text: str) -> Charter:
    charter, problems = load_text(text, "anytown", "anytown.yml", _PICTURES)
    assert charter, [str(problem) for problem in problems]
    return charter


def _wanted(case: dict[str, Any]) -> list[tuple[int, str, bool]]:
    return sorted((one["line"], one["rule"], one.get("warning", False)) for one in case["problems"])


@pytest.mark.parametrize(("name", "case"), _CASES, ids=[f"{name}: {case['about']}" for name, case in _CASES])
def test_case(name: str, case: dict[str, Any]) -> None:
    """A charter breaks exactly the rules that its case names, in these lines, and no other."""
    problems = broken(_charter(case["charter"]))
    found = sorted((problem.place.line, problem.rule, problem.warning) for problem in problems)
    assert _wanted(case) == found, [str(problem) for problem in problems]
    assert {name} >= {one["rule"] for one in case["problems"]}, "a case stands in the file of its rule"


@pytest.mark.parametrize("id_", RULES)
def test_both_ways(id_: str) -> None:
    """Every rule has a case that breaks it and one that keeps it."""
    broken_by = [bool(case["problems"]) for name, case in _CASES if name == id_]
    assert {True, False} == set(broken_by)


def test_no_stray_example() -> None:
    """Every file of cases is about a rule."""
    assert {name for name, _ in _CASES} == set(RULES)


def test_duplicate_is_refused() -> None:
    """An id is entered once."""
    with pytest.raises(RegistryError, match="ER-01 is entered twice"):
        rule("ER-01", "A sentence.")


@pytest.mark.parametrize("asks", ["", "no sentence", "Not ended"])
def test_undocumented_is_refused(asks: str) -> None:
    """A rule says in a sentence what it asks."""
    with pytest.raises(RegistryError, match="needs a sentence"):
        rule("ZZ-99", asks)


def test_message() -> None:
    """A message shows the sentence as it would be published, and what to delete."""
    (case,) = [case for _, case in _CASES if case["about"] == "The press officer typed the bound before the slot."]
    (problem,) = broken(_charter(case["charter"]))
    expected = Problem(
        Place("anytown.yml", 11, 13),
        "bound-twice",
        '"We answer your letter within within 10 working days.", as it would be published',
        'no more than {reply}, which writes "within 10 working days" by itself',
        'delete "within" before {reply}, or change the limit if "within 10 working days" is not meant',
    )
    assert expected == problem


_WORDS = st.text(st.sampled_from("{reply} at9.:0-/%£&am'\u2019…XV*\"\u2013"), max_size=60)


@settings(deadline=None)
@given(_WORDS)
def test_never_raises(words: str) -> None:
    """Whatever words a charter holds, every rule answers, and answers the same again."""
    source = yaml.safe_dump(
        {
            "council": "Anytown Council",
            "title": "Standards",
            "nation": "england",
            "edition": {"status": "draft"},
            "standards": {"letter": {"title": "Letters", "current": {"text": words}, "staff": [words]}},
        }
    )
    charter, _ = load_text(source, "anytown", "anytown.yml", _PICTURES)
    if charter:
        assert broken(charter) == broken(charter)


@pytest.mark.parametrize("path", sorted(_CHARTERS.glob("*.yml")), ids=lambda path: path.stem)
def test_our_charters(path: Path) -> None:
    """No rule calls a charter of ours wrong."""
    errors = [str(problem) for charter in load([path]).charters for problem in broken(charter) if not problem.warning]
    assert errors == []
