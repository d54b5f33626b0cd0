"""Texts -> the places of deadlines and figures in them -> edits: what to alter, and whose complaint that must give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import escape

from charterpress.deadlines.english import read
from charterpress.deadlines.reading import Kind as TimeKind
from charterpress.deadlines.voices import Voice, say
from charterpress.model import Charter
from charterpress.proof.known import notes
from charterpress.publications import Part
from tests.mutants.alter import Kind, alterations
from tests.mutants.sources import FOOT, Text


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where the words of a deadline or figure stand: the number of the text, and from where to where in it."""

    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """One mutant of a file: texts to replace, and the addresses at which that must give a complaint each.

    `mark` is a limit that no other mutant has, by which a complaint about this one can be told.
    """

    kind: Kind
    said: str
    replaced: Mapping[int, str]
    regions: tuple[str, ...]
    mark: str = ""

    @property
    def standards(self) -> frozenset[str]:
        """The ids of the standards and notes that it alters, "" for none."""
        return frozenset(region.partition("--")[0] for region in self.regions)


def values(charter: Charter) -> frozenset[str]:
    """The words of every deadline and figure of a charter, in every voice, with plain spaces."""
    noted = [note.wording for part in Part for note in notes(charter, part)]
    wordings = [*noted, *(wording for standard in charter.standards for _, wording in standard.sides())]
    said = {str(escape(say(value, voice))) for wording in wordings for value in wording.values for voice in Voice}
    years = {words for wording in wordings for figure in wording.figures for _, words in figure.values}
    return frozenset(words.replace("\xa0", " ") for words in said | years)


def places(texts: Sequence[Text], known: frozenset[str]) -> tuple[Place, ...]:
    """Where texts say a value of the policy data, or anything else that reads as a time; none overlaps another."""
    longest_first = sorted(known, key=lambda words: (-len(words), words))
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in longest_first))
    return tuple(place for index, text in enumerate(texts) for place in _in(index, text, pattern))


def _in(index: int, text: Text, known: re.Pattern[str]) -> Iterator[Place]:
    found = [match.span() for match in known.finditer(text.words.replace("\xa0", " "))] if "--" in text.region else []
    read_too = [(reading.start, reading.end) for reading in read(text.words) if reading.kind not in _NO_PLACE]
    found += [span for span in read_too if not any(span[0] < end and start < span[1] for start, end in found)]
    yield from (Place(index, start, end) for start, end in sorted(found))


_EDITION = "edition"
_TEMPLATE = "paper--"  # addresses of the template's own words
_NO_PLACE = (TimeKind.VAGUE, TimeKind.DEFINITION)
_NOWHERE = 6001  # minutes that no charter sets, and one more for each text
_SAMPLED = 3
_HIDING = (
    "<span hidden>{right}</span>{wrong}",
    '<span style="display: none">{right}</span>{wrong}',
    '<span style="visibility:hidden">{right}</span>{wrong}',
    '<span style="opacity: 0">{right}</span> {wrong}',
    '<span class="md-hidden">{right}</span> {wrong}',
    '<span aria-hidden="true">{wrong}</span> <span>{right}</span>',
    "<!-- {right} -->{wrong}",
    "<template>{right}</template>{wrong}",
    '<span data-limit="{right}">{wrong}</span>',
)


def edits(texts: Sequence[Text], found: Sequence[Place], standards: frozenset[str]) -> Iterator[Edit]:
    """Every mutant of one file that alters its texts."""
    yield from _one_place(texts, found)
    yield from _sentences(texts)
    yield from _between(texts, found, standards)


def hidden(texts: Sequence[Text], found: Iterable[Place]) -> Iterator[Edit]:
    """Every mutant of a web page that hides the right words and shows wrong ones, in many ways in turn."""
    for number, place in enumerate(found):
        right = _words(texts, place)
        wrong = next((altered for _, altered in alterations(right)), "")
        if wrong and not texts[place.text].tag.endswith("said") and texts[place.text].tag != "title":
            shown = _HIDING[number % len(_HIDING)].format(right=right, wrong=wrong)
            yield _edit(Kind.HIDDEN, texts, {place: shown})


def sampled(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Those to try: of the limits added outside every standard one in three, of all others each."""
    for number, edit in enumerate(edits):
        if edit.kind is not Kind.SENTENCE or edit.standards != {""} or number % _SAMPLED == 0:
            yield edit


def _one_place(texts: Sequence[Text], found: Iterable[Place]) -> Iterator[Edit]:
    for place in found:
        words, region = _words(texts, place), texts[place.text].region
        for kind, altered in alterations(words):
            yield _edit(kind, texts, {place: altered})
        if region and not region.startswith(_TEMPLATE):  # elsewhere a template may leave a day out
            yield _edit(Kind.REMOVED, texts, {place: ""})
        yield _edit(Kind.ADDED, texts, {place: f"{words} or within {_NOWHERE} minutes"})


def _sentences(texts: Sequence[Text]) -> Iterator[Edit]:
    """A limit that is nowhere in the policy data, in a sentence after any text: in headings, titles and lists too."""
    for index, text in enumerate(texts):
        if text.region == FOOT:  # it stands on every page
            continue
        limit = f"within {_NOWHERE + index} minutes"
        place = Place(index, len(text.words.rstrip()), len(text.words.rstrip()))
        yield _edit(Kind.SENTENCE, texts, {place: f" We do this {limit}."}, limit)


def _between(texts: Sequence[Text], found: Sequence[Place], standards: frozenset[str]) -> Iterator[Edit]:
    """Values exchanged between two labels or two standards, or taken from the other side or council."""
    at = [place for place in found if "--" in texts[place.text].region]
    for index, place in enumerate(at):
        here = texts[place.text]
        others = [other for other in at[index + 1 :] if _differ(texts, place, other)]
        if label := next((other for other in others if texts[other.text].region == here.region), None):
            yield _edit(Kind.LABELS, texts, _exchanged(texts, place, label))
        if here.standard not in standards:
            continue
        alike = [other for other in others if texts[other.text].tag == here.tag]
        elsewhere = standards - {here.standard}
        if standard := next((other for other in alike if texts[other.text].standard in elsewhere), None):
            yield _edit(Kind.STANDARDS, texts, _exchanged(texts, place, standard))
        same = [other for other in alike if texts[other.text].standard == here.standard]
        for kind, part in ((Kind.SIDE, 1), (Kind.COUNCIL, 2)):
            if other := next((other for other in same if _apart(here, texts[other.text], part)), None):
                yield _edit(kind, texts, {other: _words(texts, place)})


def _apart(one: Text, other: Text, part: int) -> bool:
    """Whether two addresses of one standard differ in one part only."""
    parts, others = one.region.split("--"), other.region.split("--")
    apart = [number for number, pair in enumerate(zip(parts, others, strict=False)) if len(set(pair)) > 1]
    return len(parts) == len(others) and apart == [part]


def _differ(texts: Sequence[Text], place: Place, other: Place) -> bool:
    one, two = (_words(texts, each).replace("\xa0", " ") for each in (place, other))
    return one != two and one.isdigit() == two.isdigit()


def _exchanged(texts: Sequence[Text], place: Place, other: Place) -> dict[Place, str]:
    return {place: _words(texts, other), other: _words(texts, place)}


def _words(texts: Sequence[Text], place: Place) -> str:
    return texts[place.text].words[place.start : place.end]


def _edit(kind: Kind, texts: Sequence[Text], altered: Mapping[Place, str], mark: str = "") -> Edit:
    """Put the altered words in their places."""
    replaced: dict[int, str] = {}
    for place in sorted(altered, reverse=True):
        words = replaced.get(place.text, texts[place.text].words)
        replaced[place.text] = words[: place.start] + altered[place] + words[place.end :]
    said = "; ".join(f"“{_words(texts, place)}” -> “{words}”" for place, words in sorted(altered.items()))
    return Edit(
        kind, " ".join(said.split()), replaced, tuple(texts[place.text].region for place in sorted(altered)), mark
    )


def together(edits: Iterable[Edit]) -> Iterator[tuple[Edit, ...]]:
    """Group edits so that the complaints of one cannot be taken for those of another.

    Those with a mark go where no other touches the same text; those without it are one a standard. What makes
    a file look like another edition is alone, since nothing else is said of such a file.
    """
    groups: list[tuple[list[Edit], set[str | int]]] = []
    for edit in edits:
        if edit.standards & ({_EDITION} if edit.mark else {_EDITION, FOOT, ""}):
            yield (edit,)
            continue
        keys: set[str | int] = set(edit.replaced if edit.mark else edit.standards)
        group = next((group for group in groups if not group[1] & keys), None)
        if group is None:
            group = ([], set())
            groups.append(group)
        group[0].append(edit)
        group[1].update(keys)
    yield from (tuple(group) for group, _ in groups)
