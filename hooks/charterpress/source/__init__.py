"""YAML text -> Charter; every value keeps its line and column; all problems at once.

In: the paths of charters. Out: the charters that have no problem, and every problem of all of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from charterpress.model import Charter, Place, Problem
from charterpress.source.charter import build
from charterpress.source.nodes import compose
from charterpress.source.pictures import Pictures
from charterpress.source.text import decode, read


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the files hold: `charters` without errors, and the problems of all files in their order."""

    charters: tuple[Charter, ...]
    problems: tuple[Problem, ...]


def load(paths: Iterable[Path], otherwise: Path | None = None) -> Loaded:
    """Load charters. Pictures are looked for beside each file, and in the folder `otherwise` where there is none."""
    charters: list[Charter] = []
    problems: list[Problem] = []
    pictures_of = cache(Pictures.of)
    for path in paths:
        beside = path.parent / "pictures"
        pictures = pictures_of(beside if beside.is_dir() or otherwise is None else otherwise)
        text, found = read(path, str(path))
        charter = None
        if text is not None:
            charter, found = load_text(text, path.stem, str(path), pictures)
        problems += found
        charters += [charter] if charter else []
    return Loaded(tuple(charters), tuple(problems))


def load_text(text: str, id_: str, name: str, pictures: Pictures) -> tuple[Charter | None, tuple[Problem, ...]]:
    """Load one charter from its text; `name` is the file's name in messages. None when it has an error."""
    node, syntax = compose(text, name)
    if node is None and syntax:
        return None, syntax
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    charter, problems = build(node, id_, digest, pictures, Place(name))
    return (None if syntax else charter), tuple(sorted({*syntax, *problems}))


__all__ = ["Loaded", "Pictures", "decode", "load", "load_text"]
