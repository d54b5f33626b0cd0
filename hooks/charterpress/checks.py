"""Load and check: the charters of some files that keep every rule, and all problems."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from charterpress.model import Place, Problem
from charterpress.rules import broken
from charterpress.source import Loaded, load


def check(paths: Iterable[Path], otherwise: Path | None = None) -> Loaded:
    """Load charters and hold them against the rules. The problems are in the order of the files and their lines."""
    paths = tuple(paths)
    loaded = load(paths, otherwise)
    problems = (*_namesakes(paths), *(problem for charter in loaded.charters for problem in broken(charter)))
    wrong = {problem.place.file for problem in problems if not problem.warning}
    charters = tuple(charter for charter in loaded.charters if charter.place.file not in wrong)
    return Loaded(charters, tuple(sorted((*loaded.problems, *problems))))


def _namesakes(paths: Iterable[Path]) -> Iterator[Problem]:
    """Files of one folder that would have one address: my-council.yml and my-council.yaml."""
    firsts: dict[tuple[Path, str], Path] = {}
    for path in paths:
        first = firsts.setdefault((path.parent, path.stem), path)
        if first != path:
            found, expected = f'a second charter named "{path.stem}"', f"one: {first.name} is there already"
            yield Problem(Place(str(path)), "id", found, expected, "delete or rename one")


def sources(folder: Path) -> tuple[Path, ...]:
    """The charters of a folder, in the order of their names; hidden files are the business of editors."""
    files = (path for path in folder.glob("[!.]*") if path.suffix.lower() in (".yml", ".yaml"))
    return tuple(sorted(files))


def strays(folder: Path) -> Iterator[Problem]:
    """What is no file of a folder, but MkDocs would publish, or wait for without end: links that leave it, pipes."""
    inside = folder.resolve()
    for path in sorted(folder.rglob("*")):
        link, real = path.is_symlink(), Path(os.path.realpath(path))
        if link and not (real.is_file() and real.is_relative_to(inside)):
            yield Problem(Place(str(path)), "link", "a link", "a file of this folder", "put a copy of the file here")
        elif not path.name.isprintable():
            yield Problem(Place(str(path)), "name", "a name with unseen signs", "letters that can be seen", "rename it")
        elif not real.is_file() and not real.is_dir():
            yield Problem(Place(str(path)), "unreadable", "a pipe or a device", "a file", "delete it")


def declared(folder: Path) -> frozenset[str]:
    """The times that the hand-written pages of a folder declare as theirs: `times:` in their front matter."""
    pages = (page for page in folder.rglob("*.md") if page.is_file())
    return frozenset(time for page in pages for time in _times(page.read_text(encoding="utf-8", errors="replace")))


def _times(text: str) -> list[str]:
    _, fence, rest = text.partition("---\n")
    try:
        matter = yaml.safe_load(rest.partition("\n---")[0]) if fence else None
    except yaml.YAMLError:
        return []
    times = matter.get("times") if isinstance(matter, dict) else None
    return [str(time) for time in (times if isinstance(times, list) else [times] if times else [])]
