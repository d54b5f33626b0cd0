"""Mutants of one file each: every text of it altered, one edit at a time, and only that file proved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from charterpress.deadlines.english import read
from charterpress.formats import Job, pdf
from charterpress.proof import Difference, compare, elsewhere, prove_file
from charterpress.proof.difference import About
from charterpress.proof.expected import expected
from charterpress.publications import Note, Type, note_address
from tests.mutants.alter import Kind
from tests.mutants.edits import Edit, edits, hidden, places, sampled, together, values
from tests.mutants.file import File, Outcome, Tried
from tests.mutants.left_out import without_standards
from tests.mutants.sources import FOOT, Data, Page, Paper, Source, Table

_ROUNDS = 8
_ALONE = 3


def attempt(file: File, part: int, parts: int) -> Tried:
    """Make the mutants of a file, or one part of them, and prove each."""
    texts = source(file)
    made = tuple(_edits(file, texts))
    chosen = _rounds(made) if file.publication.type is Type.PDF else ((edit,) for edit in sampled(made))
    # The mutants of a file differ in one place: nearly all that the proof reads in one, it has read in another.
    known = cache(read)
    with TemporaryDirectory() as folder, patch.object(compare, "read", known), patch.object(elsewhere, "read", known):
        outcomes = [
            outcome for group in tuple(chosen)[part::parts] for outcome in _outcomes(file, Path(folder), texts, group)
        ]
        left_out = tuple(without_standards(file)) if part == 0 else ()
        outcomes += [_left_out(file, Path(folder), standard, content) for standard, content in left_out]
    return Tried(tuple(outcomes), len(made) + len(left_out) if part == 0 else 0)


def source(file: File) -> Source:
    """The texts of a file."""
    match file.publication.type:
        case Type.HTML:
            return Page(file.path.read_text(encoding="utf-8"))
        case Type.CSV:
            return Table(file.path.read_bytes())
        case Type.JSON:
            return Data(file.path.read_bytes())
        case Type.PDF:
            return Paper(pdf._sheet(Job(file.publication, file.charter, file.day, file.root)))


def _edits(file: File, texts: Source) -> Iterator[Edit]:
    standards = frozenset(standard.id for standard in file.charter.standards)
    found = places(texts.texts, values(file.charter))
    yield from edits(texts.texts, found, standards)
    if file.publication.type is Type.HTML:
        yield from hidden(texts.texts, found)


def _rounds(made: Iterable[Edit]) -> Iterator[tuple[Edit, ...]]:
    """Edits that share a PDF, since one takes long to set: of each standard the first of every kind come first."""
    turns: Counter[tuple[Kind, frozenset[str]]] = Counter()
    turned: list[tuple[int, Edit]] = []
    for edit in made:
        turns[edit.kind, edit.standards] += 1
        turned.append((turns[edit.kind, edit.standards], edit))
    in_turn = [edit for _, edit in sorted(turned, key=lambda one: one[0])]
    for some in ([edit for edit in in_turn if edit.mark], [edit for edit in in_turn if not edit.mark]):
        groups = tuple(together(some))
        yield from [group for group in groups if len(group) > 1][:_ROUNDS]
        yield from [group for group in groups if len(group) == 1][:_ALONE]


def _outcomes(file: File, folder: Path, texts: Source, group: Sequence[Edit]) -> Iterator[Outcome]:
    said = _proved(
        file, folder, texts.write({index: words for edit in group for index, words in edit.replaced.items()})
    )
    named = {one.where: one.address for one in expected(file.publication, file.charter, file.day)}
    for edit in group:
        own = said if len(group) == 1 else tuple(one for one in said if _is_about(one, edit, named))
        in_head = any(texts.texts[index].tag in ("title", "meta said") for index in edit.replaced)
        paged = file.publication.type is not Type.PDF or in_head or all(one.page for one in own)
        exact = paged and _is_exact(file, edit, own, named)
        yield Outcome(file.address, edit.kind, edit.said, tuple(map(str, own)), exact)


def _proved(file: File, folder: Path, content: bytes) -> tuple[Difference, ...]:
    path = folder / file.address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return prove_file(folder, file.address, file.publication, file.charter, file.day)


def _is_about(difference: Difference, edit: Edit, named: Mapping[str, str]) -> bool:
    """Whether a complaint is about this edit, and not about another one of the same file."""
    if edit.mark:
        return edit.mark in difference.published
    return _standard(difference, named) in edit.standards


def _is_exact(file: File, edit: Edit, said: Sequence[Difference], named: Mapping[str, str]) -> bool:
    """Whether each altered address has its complaint, and each altered place one at most; all say where."""
    return (
        edit.standards - {"", FOOT} <= {_standard(difference, named) for difference in said}
        and len(set(edit.regions)) <= len(said) <= len(edit.regions)
        and all(difference.file == file.address for difference in said)
    )


def _standard(difference: Difference, named: Mapping[str, str]) -> str:
    """The id of the standard or note that a complaint names."""
    # An old file says so in its note about the edition.
    where = note_address(Note.EDITION) if difference.about is About.STALE else difference.where
    return re.split(r"--|, ", named.get(where, where))[0]


def _left_out(file: File, folder: Path, standard: str, content: bytes) -> Outcome:
    said = _proved(file, folder, content)
    exact = len(said) == 1 and said[0].file == file.address and _standard(said[0], {}) == standard
    return Outcome(file.address, Kind.STANDARD_OUT, f"{standard} left out", tuple(map(str, said)), exact)
