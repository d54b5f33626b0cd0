"""What each publication must say: whatever sides and councils a standard has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.made_up_charters import sources
from tests.proof import small

SIDES = """
councils: {north: North Council, south: South Council}
title: Customer charter
nation: england
edition: {status: in force, from: 2024-01-01}
standards:
  letter:
    title: Letters
    past: {text: "We answered {reply}.", deadlines: {reply: within 20 working days}, until: 2019-12-31}
    current:
      north: {text: "We answer in the north {reply}.", deadlines: {reply: within 10 working days}}
      south: {text: "We answer in the south {reply}.", deadlines: {reply: within 9 working days}}
  email:
    title: Emails
    past:
      north: {text: "We answered {reply}.", deadlines: {reply: within 12 working days}, until: 2018-12-31}
      south: {text: "We answered {reply}.", deadlines: {reply: within 13 working days}, until: 2018-12-31}
    current: {text: "We answer your email {reply}.", deadlines: {reply: within 8 working days}}
  call:
    title: Calls
    past:
      north: {text: "We rang back {call}.", deadlines: {call: within 14 working days}, until: 2018-12-31}
    current:
      south: {text: "We ring back {call}.", deadlines: {call: within 6 working days}}
"""
APART = re.compile(r"  letter:.*?(?=  email:)|  call:.*", re.DOTALL)
"""The standards whose current words differ between the councils."""


@pytest.mark.parametrize("source", [SIDES, APART.sub("", SIDES)], ids=["councils apart", "councils alike"])
def test_past_words_of_one_council_or_of_all(tmp_path: Path, source: str) -> None:
    """Past words are published and proved, whether they and the current ones are of one council or of all."""
    small.command(small.project(tmp_path, source), "build")
    page = tmp_path / "site" / "anytown" / "changes" / "index.html"
    small.alter(page, "Until 31 December 2018: North Council", "Until 31 December 2018: South Council")
    said = small.command(tmp_path, "prove", code=1).stdout
    assert 'policy "Until 31 December 2018: North Council"' in said


@settings(max_examples=2, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sources(), min_size=4, max_size=6))
def test_what_check_accepts_can_be_published(tmp_path_factory: pytest.TempPathFactory, made: list[str]) -> None:
    """Every charter without errors is built and proved, whatever sides, councils, notes and values it has."""
    project = small.project(tmp_path_factory.mktemp("charters"))
    (project / "charters" / "anytown.yml").unlink()
    for number, source in enumerate(made):
        (project / "charters" / f"charter-{number}.yml").write_text(source, encoding="utf-8")
    small.command(project, "build")
