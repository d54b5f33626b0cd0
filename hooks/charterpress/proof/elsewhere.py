"""What a file says where nothing of the policy data stands: no time or number of anybody, no words but its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from charterpress.deadlines.english import read
from charterpress.proof.address import Expected
from charterpress.proof.compare import numbers, other_line, plain, quoted, times
from charterpress.proof.difference import NOTHING, About, Found
from charterpress.proof.document import Document, Passage

_OUTSIDE = "outside every standard"
_CONTENTS = "paper--contents-heading"


@dataclass(frozen=True, slots=True)
class Proved:
    """The addresses that are not wanted and compared all the same: wholly, or but for the times in them."""

    wholly: frozenset[str]
    without_times: frozenset[str]


def elsewhere_differs(
    document: Document,
    wanted: Mapping[str, Expected],
    proved: Proved,
    words: Sequence[str],
    lines: Iterable[str],
) -> Iterator[Found]:
    """Tell what stands at an address that is neither wanted nor `proved` already, at none, or in an alternative text.

    It may be no time and no number that is not in `words`, and no words but the `lines` of the publication's own.
    """
    known, own = readings(words), tuple(lines)
    for where, passage in document.regions.items():
        if where in wanted or where in proved.wholly:
            continue
        if document.inside.get(where, "") in wanted and not where.endswith("--heading"):
            yield Found(f'"{passage.text.strip()}"', NOTHING, where)
        else:
            strange = (replace(found, about=About.WORDS) for found in _strange(passage, words, own))
            told = tuple(undeclared(passage, known, where))
            if where == _CONTENTS:
                yield from told or _other_entry(passage, own)
            else:
                yield from told or (() if where in proved.without_times else strange)
    for passage in document.rest:
        where = wanted[passage.beside].where if passage.beside in wanted else passage.beside
        yield from undeclared(passage, known, where or _OUTSIDE)
    for passage in _at_none(document):
        timed = any(undeclared(passage, known, _OUTSIDE))
        yield from _strange(passage, words, () if timed else own)


def _other_entry(passage: Passage, own: Sequence[str]) -> Iterator[Found]:
    """The first entry of a printed list of contents that is none of the own lines, whatever the page it names."""
    if line := other_line(passage.text, own, r" ?[.]* ?\d*"):
        yield Found(quoted(line), NOTHING, "list of contents", passage.page, About.WORDS)


def _strange(passage: Passage, words: Iterable[str], own: Sequence[str]) -> Iterator[Found]:
    """The numbers that are not in `words`; where there are none, the first line that is none of the own."""
    found = tuple(strange_numbers(passage, words))
    yield from found
    if own and not found and (line := other_line(passage.text, own)):
        yield Found(quoted(line), NOTHING, _OUTSIDE, passage.page, About.WORDS)


def strange_numbers(passage: Passage, known: Iterable[str]) -> Iterator[Found]:
    """Tell every number that is in no time, and in no words which may stand anywhere."""
    for number in numbers(passage.text, known):
        yield Found(f'"{number}"', NOTHING, _OUTSIDE)


def undeclared(passage: Passage, known: frozenset[str], where: str) -> Iterator[Found]:
    """Tell every time that is not known."""
    for reading in times(passage.text):
        if plain(reading.words) not in known:
            yield Found(f'"{" ".join(reading.words.split())}"', NOTHING, where, passage.page)


def readings(texts: Iterable[str]) -> frozenset[str]:
    """The times that texts name, as they are compared with published ones."""
    return frozenset(plain(reading.words) for text in texts for reading in read(text))


def _at_none(document: Document) -> list[Passage]:
    """What a file says at no address that belongs to no frame; of a PDF all but its alternative texts."""
    on_paper = [passage for passage in document.rest if passage.text not in document.alts] if document.on_paper else []
    return [*document.loose, *on_paper]
