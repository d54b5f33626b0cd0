"""Golden cases: sources as press officers mistype them and as attackers write them, and the problems they give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from charterpress.model import Problem
from charterpress.rules import broken
from charterpress.source import Pictures, decode, load_text

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "examples" / "source").glob("*.yml"))


def problems_of(data: bytes) -> tuple[Problem, ...]:
    """Load a charter from its bytes and hold it against the rules, as `charterpress check` does."""
    text, problems = decode(data, "x.yml")
    if text is None:
        return problems
    charter, problems = load_text(text, "x", "x.yml", Pictures.of(ROOT / "charters" / "pictures"))
    return problems if charter is None else broken(charter)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_source_gives_its_problems(path: Path) -> None:
    """Each source gives exactly the errors listed beside it, each at its line and column."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    source = bytes.fromhex(case["bytes"]) if "bytes" in case else case["source"].encode() * case.get("times", 1)
    expected = [(problem["line"], problem["column"], problem["rule"]) for problem in case["problems"]]
    errors = [problem for problem in problems_of(source) if not problem.warning]
    assert expected == [(problem.place.line, problem.place.column, problem.rule) for problem in errors]
    assert all(problem.found and problem.expected and problem.remedy for problem in errors)
