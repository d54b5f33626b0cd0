"""The lints on consistency find what real papers held, are silent once it is asked, and never cry wolf."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.golden import ROOT, charter, files

from charterpress.model import Charter
from charterpress.rules import RULES
from charterpress.source import load

LINTS = (
    "bare-days",
    "clock-hours",
    "contrary-bound",
    "dropped-fact",
    "order-between",
    "promise-in-why",
    "rivals",
    "unmeasured",
    "untold",
)
_QUERY = re.compile(r"^ *query: .*\n", re.MULTILINE)


def _found(checked: Charter) -> list[tuple[str, str]]:
    return [(id_, problem.found) for id_ in LINTS for problem in sorted(set(RULES[id_].problems(checked)))]


@pytest.mark.parametrize("case", files("papers"))
def test_paper(case: dict[str, Any]) -> None:
    """What a paper held is found where nobody asks about it, and nothing else is."""
    wanted = [next(iter(one.items())) for one in case["finds"]]
    found = _found(charter(_QUERY.sub("", case["charter"])))
    assert [id_ for id_, _ in wanted] == [id_ for id_, _ in found], found
    assert all(words in said for (_, words), (_, said) in zip(wanted, found, strict=True)), found


@pytest.mark.parametrize("case", files("papers"))
def test_known(case: dict[str, Any]) -> None:
    """A question that speaks of it says that it is known and told."""
    assert _QUERY.search(case["charter"])
    assert _found(charter(case["charter"])) == []


@pytest.mark.parametrize("path", sorted((ROOT / "charters").glob("*.yml")), ids=lambda path: path.stem)
def test_no_false_alarm(path: Path) -> None:
    """Our charters carry the oddities of their papers with a question each, so that no lint has a word to say."""
    (checked,) = load([path]).charters
    assert _found(checked) == []


def test_only_warnings() -> None:
    """Plain English is never so sure that a lint may stop anybody."""
    assert all(RULES[id_].warning for id_ in LINTS)
