"""What a file says where nothing of the policy data must stand: no time, number or word that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from charterpress.deadlines.english import read
from charterpress.proof.address import Expected
from charterpress.proof.compare import numbers, plain, times
from charterpress.proof.difference import NOTHING, Found
from charterpress.proof.document import Document, Passage
from charterpress.proof.vocabulary import foreign, vocabulary
from charterpress.publications import Facet

_OUTSIDE = "outside every standard"


def elsewhere_differs(document: Document, wanted: Mapping[str, Expected], words: Sequence[str]) -> Iterator[Found]:
    """Tell each time that no known words hold, at any other address, at none, or in an alternative text."""
    known = readings(words)
    for where, passage in document.regions.items():
        if where not in wanted and document.inside.get(where) in wanted and not where.endswith("--heading"):
            yield Found(f'"{passage.text.strip()}"', NOTHING, where)
        elif where not in wanted and not where.endswith(f"--{Facet.EFFECTS}"):
            yield from undeclared(passage, known, where)
            if where.endswith(f"--{Facet.STATE}"):
                yield Found(f'"{passage.text.strip()}"', NOTHING, where, passage.page)
    for passage in document.rest:
        where = wanted[passage.beside].where if passage.beside in wanted else passage.beside
        yield from undeclared(passage, known, where or _OUTSIDE)
    headings = [text for where, text in document.regions.items() if where.endswith("--heading")]
    for passage in (*_at_none(document), *headings):
        yield from strange_numbers(passage, words)


def foreign_words(document: Document, known: frozenset[str], words: Iterable[str]) -> Iterator[Found]:
    """Tell what is said at no address in words that neither the project, whose words are `known`, nor `words` have."""
    known |= vocabulary(words)
    for passage in _at_none(document):
        for line in foreign(passage.text, known):
            yield Found(f'"{line}"', NOTHING, _OUTSIDE, passage.page)


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
