"""Load and check: the charters of some files that keep every rule, and all problems."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from charterpress.rules import broken
from charterpress.source import Loaded, load


def check(paths: Iterable[Path], otherwise: Path | None = None) -> Loaded:
    """Load charters and hold them against the rules. The problems are in the order of the files and their lines."""
    loaded = load(paths, otherwise)
    problems = tuple(problem for charter in loaded.charters for problem in broken(charter))
    wrong = {problem.place.file for problem in problems if not problem.warning}
    charters = tuple(charter for charter in loaded.charters if charter.place.file not in wrong)
    return Loaded(charters, tuple(sorted((*loaded.problems, *problems))))


def sources(folder: Path) -> tuple[Path, ...]:
    """The charters of a folder, in the order of their names."""
    return tuple(sorted(path for ending in ("*.yml", "*.yaml") for path in folder.glob(ending)))


def declared(folder: Path) -> frozenset[str]:
    """The times that the hand-written pages of a folder declare as theirs: `times:` in their front matter."""
    return frozenset(time for page in folder.rglob("*.md") for time in _times(page.read_text(encoding="utf-8")))


def _times(text: str) -> list[str]:
    _, fence, rest = text.partition("---\n")
    try:
        matter = yaml.safe_load(rest.partition("\n---")[0]) if fence else None
    except yaml.YAMLError:
        return []
    times = matter.get("times") if isinstance(matter, dict) else None
    return [str(time) for time in times] if isinstance(times, list) else []
