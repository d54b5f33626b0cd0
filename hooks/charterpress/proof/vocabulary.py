"""The words that templates, settings, Markdown and the policy data hold: around pages, no others are published.

What promises without a time that anybody can read as one ("by return of post", "twice as long in summer") is found so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FOLDERS = ("templates", "site_overrides")
SETTINGS = "mkdocs.yml"


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts, in small letters and with plain apostrophes."""
    plain = (text.lower().replace("\u2019", "'") for text in texts)
    return frozenset(word for text in plain for word in _WORD.findall(text))


def of_project(root: Path) -> frozenset[str]:
    """The words that the templates and settings of a project hold, those of their code too."""
    files = [path for folder in _FOLDERS for path in sorted((root / folder).rglob("*.html"))]
    there = [path for path in (*files, root / SETTINGS) if path.is_file()]
    return vocabulary(path.read_text(encoding="utf-8", errors="replace") for path in there)


def foreign(text: str, known: frozenset[str]) -> Iterator[str]:
    """The lines of a text with a word that is not known."""
    return (line.strip() for line in text.split("\n") if vocabulary([line]) - known)
