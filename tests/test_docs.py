"""The words around the project: they leave nothing out, their examples load, and their messages are the real ones."""

from __future__ import annotations

import argparse
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from charterpress import __version__
from charterpress.command import _parser
from charterpress.deadlines import notation
from charterpress.model import Bound, Limit, Nation, Problem, Start, Status, Unit
from charterpress.rules import RULES, broken
from charterpress.source import Pictures, load_text
from tests.golden import PICTURES, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"(?<!`)`([^`]+)`(?!`)", README))
FENCES = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
EXAMPLES = [text for language, text in FENCES if language == "yaml"]

# One charter that holds every kind of map, each with a key that nobody knows: the check then lists the known ones.
UNKNOWN = """\
zzz: 1
council: Anytown Council
title: Customer service standards
nation: england
edition: {status: draft, zzz: 1, decided: {zzz: 1}}
example: {zzz: 1}
easy_read_checked: {zzz: 1}
about: {text: Words., zzz: 1}
standards:
  letter:
    zzz: 1
    title: Letters
    easy_read: [{zzz: 1}]
    current: {text: Words., zzz: 1, deadlines: {reply: {zzz: 1}}, figures: {share: {value: 95%, zzz: 1}}}
    proposed: {text: Words., zzz: 1}
    past: {text: Words., zzz: 1}
    staff: {text: Words., zzz: 1}
"""

# What the table of mistakes changes: one line of this charter at a time.
SOUND = """\
council: Anytown Council
title: Customer service standards
titel: Customer service standards
nation: england
edition:
  status: in force
  from: 2026-04-01
standards:
  letter:
    title: Letters
    current:
      text: We answer {reply}. We are open {hours}.
      deadlines:
        reply: within 10 working days
      figures:
        hours: 9am to 5pm
    easy_read:
      - picture: letter
        text: We answer {reply}.
""".replace("titel: Customer service standards\n", "")


def problems_of(source: str) -> tuple[Problem, ...]:
    """Check a charter as `charterpress check` does."""
    charter, problems = load_text(source, "anytown", "anytown.yml", Pictures.of(PICTURES))
    return problems if charter is None else broken(charter)


def whole(example: str) -> str:
    """An example of the README as a charter: what every charter has is added where the example leaves it out."""
    keys = yaml.safe_load(example).keys()
    head = {"title": "Standards", "nation": "england", "edition": "{status: draft}"}
    if not keys & {"council", "councils"}:
        head["council"] = "Anytown Council"
    return "".join(f"{key}: {value}\n" for key, value in head.items() if key not in keys) + example


def subcommands() -> dict[str, argparse.ArgumentParser]:
    """The commands of the terminal by name."""
    (commands,) = (action for action in _parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(commands.choices)


def rows(heading: str) -> Iterator[list[str]]:
    """The rows of the first table below a heading of the README, as cells."""
    table = README.partition(f"{heading}\n")[2].partition("|---")[2].partition("\n\n")[0]
    for line in table.splitlines()[1:]:
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


def named(words: str) -> bool:
    """Whether the README shows some words as code, alone or among others."""
    return any(re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", code) for code in CODE)


@pytest.mark.parametrize("name", subcommands())
def test_commands(name: str) -> None:
    """The table of commands has every command with all its options."""
    (row,) = (cells for cells in rows("## Commands") if re.match(rf"`charterpress|`{name}\b", cells[0])) if False else (
        cells for cells in command_rows() if re.match(rf"`{name}\b", cells[0])
    )
    options = [option for action in subcommands()[name]._actions for option in action.option_strings]
    assert [] == [option for option in options if option not in ("-h", "--help") and option not in " ".join(row)]
