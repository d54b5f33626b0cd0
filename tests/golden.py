"""Reads the cases of `tests/examples`: one YAML file a case, or one file with a list of short cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from charterpress.model import Charter
from charterpress.source import Pictures, load_text

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "tests" / "examples"
PICTURES = ROOT / "charters" / "pictures"

SHORT = """\
council: Anytown Council
title: Customer service standards
nation: england
"""


def files(folder: str) -> list[Any]:
    """Give every case of a folder, named after its file."""
    return [pytest.param(_load(path), id=path.stem) for path in sorted((EXAMPLES / folder).glob("*.yml"))]


def rows(file: str) -> list[Any]:
    """Give every case of one file that holds a list, named after its first value."""
    return [pytest.param(case, id=str(next(iter(case.values())))) for case in _load(EXAMPLES / file)]


def charter(source: str, id_: str = "anytown") -> Charter:
    """Load a charter that must have no error; what every charter begins with may be left out."""
    text = source if "nation:" in source else SHORT + source
    loaded, problems = load_text(text, id_, f"{id_}.yml", Pictures.of(PICTURES))
    if loaded is None:
        raise ValueError("\n".join(str(problem) for problem in problems))
    return loaded


def _load(path: Path) -> Any:  # noqa: ANN401  # a case holds what its test reads
    return yaml.safe_load(path.read_text(encoding="utf-8"))
