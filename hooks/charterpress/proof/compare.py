"""Holds published words against the policy data: literally, each value in its own place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product, takewhile, zip_longest

from charterpress.deadlines.english import read
from charterpress.deadlines.reading import Kind, Reading
from charterpress.model import Bound, Deadline, Figure, Limit, Line, Wording
from charterpress.proof.difference import NOTHING, Found

_UNCOUNTED = (Kind.AGE, Kind.LAW, Kind.VAGUE, Kind.DEFINITION)
_CALENDAR = (Kind.DATE, Kind.CLOCK, Kind.HOURS)
_WITHOUT_LIMIT = (Kind.AVAILABILITY, *_CALENDAR)
# Marks of layout and not of meaning; a PDF tells the bullets of a list after its words.
_BULLET = "•"
_INVISIBLE = f"\u00ad\u200b\u2060\ufeff\ufffe{_BULLET}"
_IN_NUMBER = re.compile(rf"\d{_BULLET}\d")  # "£5•00"
_STOPS = ".,;:"
_QUOTED = 160  # characters of a text that a complaint quotes
_SHARE = re.compile(r"(?P<share>\d+(\.\d+)?%|,?\d+(\.\d+)?timesoutof100)?[.,;:]*")


def times(text: str) -> tuple[Reading, ...]:
    """Every time and date of a text that must be in the policy data."""
    return tuple(reading for reading in read(text) if _counts(reading))


def only_limits(text: str) -> tuple[Reading, ...]:
    """The times of a text without those that only tell a day or an hour."""
    return tuple(reading for reading in times(text) if reading.kind not in _CALENDAR)


NUMBER = re.compile(r"[£$€]?(?:\d(?:[\d.,:/]*\d)?(?: \d{3,})*[½⅓⅔¼¾]?|[½⅓⅔¼¾])%?")


def plain(words: str) -> str:
    """Words as they are compared: in small letters, with single spaces."""
    return " ".join(words.casefold().split())


def figures(text: str) -> tuple[str, ...]:
    """Every time of a text, and every number in no time, in their order."""
    found, done = [], 0
    for reading in times(text):
        found += [*NUMBER.findall(plain(text[done : reading.start])), plain(reading.words)]
        done = reading.end
    return (*found, *NUMBER.findall(plain(text[done:])))


def numbers(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Every number of a text that is in no time, and in no words that are known."""
    if not re.search(r"\d", text):
        return ()
    for reading in reversed(times(text)):
        text = f"{text[: reading.start]} {text[reading.end :]}"
    text = plain(text)
    for words in sorted(map(plain, known), key=len, reverse=True):
        text = text.replace(words, " ") if words else text
    return tuple(NUMBER.findall(text))


def _counts(reading: Reading) -> bool:
    return reading.kind in _WITHOUT_LIMIT or (reading.limit is not None and reading.kind not in _UNCOUNTED)


def words_differ(text: str, lines: Iterable[Line], wording: Wording, heading: str = "") -> Iterator[Found]:
    """Compare published words with lines of the policy data, slot by slot; first as a whole, then by their values."""
    lines = tuple(lines)
    squeezed = _Squeezed(text)
    head = f"(?:{re.escape(_squeeze(heading))})?"
    match = re.fullmatch(head + "".join(_pattern(line) for line in lines), squeezed.text, re.DOTALL)
    slots = [slot for line in lines for slot in line.slots]
    if match:
        for index, slot in enumerate(slots, 1):
            yield from value_differs(squeezed.original(*match.span(index)), wording.value(slot))
        return
    found = tuple(_sequence(text, [wording.value(slot) for slot in slots], _typed(lines)))
    yield from found
    if not found:
        here, there = _where_they_differ(text, " ".join(line.typed for line in lines))
        yield Found(quoted(here), f"the words {quoted(there)}")


def head_differs(text: str, head: str) -> Iterator[Found]:
    """Compare the head of a column, which may name a council behind a colon, with what it must be."""
    if _squeeze(text) != _squeeze(head) and not _squeeze(text).startswith(_squeeze(f"{head}:")):
        yield Found(quoted(text.strip().partition("\n")[0]), f"{quoted(head)} above it")


def heading_differs(text: str, heading: str, *, proposed: bool = False) -> Iterator[Found]:
    """Compare what stands first, to the end of its line, with the heading that must stand there."""
    squeezed = _Squeezed(text)
    wanted = [f"{heading} Proposed", f"{heading} (proposed)"] if proposed else [heading]
    if not any(squeezed.first_line_is(words) for words in wanted):
        heading = wanted[-1]
        yield Found(quoted(text.strip().partition("\n")[0]), f"{quoted(heading)} above it")


def says(text: str, words: str) -> bool:
    """Whether a text holds words, not in the middle of a number or a code."""
    return _Squeezed(text).find(words, 0) >= 0


def list_differs(text: str, words: Iterable[str]) -> Iterator[Found]:
    """Compare a list of words, in capitals or not, with those that must be there, and nothing else."""
    words, published = tuple(words), _bare(text)
    missing = [one for one in words if _bare(one) not in published]
    limits = tuple(Found(quoted(reading.words), NOTHING) for reading in times(text) if reading.limit)
    if limits:
        yield from limits
    elif published != _bare(" ".join(words)):
        yield Found(quoted(text), quoted(", ".join(missing or words)))


def _bare(text: str) -> str:
    return _squeeze(_MARKS.sub("", text)).casefold()


def labels_differ(
    text: str, values: Iterable[Deadline | Figure], heading: str = "", *, proposed: bool = False
) -> Iterator[Found]:
    """Compare a table at a glance with deadlines and figures, each of which must stand right after its own label.

    The heading may come first, and then must say "Proposed" if it is not yet in force.
    """
    values = tuple(values)
    squeezed = _Squeezed(text)
    tag = r"\(?[Pp]roposed\)?" if proposed else ""
    labelled = "".join(_labelled(value, at_a_glance=bool(heading)) for value in values)
    match = re.fullmatch(rf"(?:{re.escape(_squeeze(heading))}{tag})?{labelled}", squeezed.text, re.DOTALL)
    if match:
        parts = [squeezed.original(*match.span(index)) for index in range(1, len(values) + 1)]
        for part, value in zip(parts, values, strict=True):
            yield from value_differs(part.strip(" :\n\t"), value)
        return
    found = tuple(_sequence(text, values, ""))
    if not found and heading and re.fullmatch(rf".*?{labelled}", squeezed.text, re.DOTALL):
        found = tuple(heading_differs(text, heading, proposed=proposed))
    labels = ", ".join(" ".join(filter(None, (value.label, _start(value) if heading else ""))) for value in values)
    yield from found or (Found(quoted(text), f"each value under its own label ({labels})"),)


def _start(value: Deadline | Figure) -> str:
    """The words for what starts the clock, if anything is said of it."""
    return value.start.words if isinstance(value, Deadline) and value.start else ""


def _labelled(value: Deadline | Figure, *, at_a_glance: bool) -> str:
    """A label, at a glance what starts the clock, and a group for the value."""
    start = _start(value) if at_a_glance else ""
    return rf"{re.escape(_squeeze(value.label))}\(?{re.escape(_squeeze(start))}\)?:?(.*?)"


def plain_differs(text: str, plain: Iterable[str]) -> Iterator[Found]:
    """Compare words that must be published as they are, in their order; no other time may stand around them."""
    squeezed = _Squeezed(text)
    done = 0
    around = []
    for words in plain:
        start = squeezed.find(words, done)
        if start < 0:
            yield Found(quoted(text), quoted(words))
            return
        around.append(squeezed.original(done, start))
        done = start + len(_squeeze(words))
    around.append(squeezed.original(done, len(squeezed.text)))
    yield from (Found(quoted(reading.words), NOTHING) for part in around for reading in times(part))


def exactly_differs(text: str, plain: Iterable[str]) -> Iterator[Found]:
    """Compare words that must be published as they are, with nothing else around them but stops and marks of lists."""
    words = " ".join(plain)
    if _squeeze(_MARKS.sub("", text)) != _squeeze(_MARKS.sub("", words)):
        said, policy = ([reading for reading in times(one) if reading.limit] for one in (text, words))
        more, less = _without(said, policy), _without(policy, said)
        if more or less:
            for one, other in zip_longest(more, less):
                yield Found(one or NOTHING, other or NOTHING)
        else:
            here, there = _where_they_differ(text, words)
            yield Found(quoted(here), quoted(there))


def _without(readings: Iterable[Reading], others: Iterable[Reading]) -> list[str]:
    """The words of the times that are not among the others, quoted."""
    left = Counter(_squeeze(one.words) for one in others)
    more = []
    for one in readings:
        if left[_squeeze(one.words)]:
            left[_squeeze(one.words)] -= 1
        else:
            more.append(quoted(one.words))
    return more


def _where_they_differ(text: str, words: str) -> tuple[str, str]:
    """Both as they are; if they are too long to be quoted, without what they begin and end with alike."""
    if max(len(text), len(words)) <= _QUOTED:
        return text, words
    both = [one.split() for one in (text, words)]
    begin = max(0, _alike(*both) - _LEAD)
    end = max(0, _alike(*(one[:begin:-1] for one in both)) - _LEAD)
    published, policy = (" ".join(one[begin : len(one) - end]) for one in both)
    return published, policy


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many words two texts begin with alike, stops aside."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].strip(_STOPS) == pair[1].strip(_STOPS), pairs))


_MARKS = re.compile(r"[.:•](?!\S)")
_LEAD = 4  # words


def value_differs(text: str, value: Deadline | Figure) -> Iterator[Found]:
    """Compare the published words of one value with the policy data; nothing else may stand among them."""
    if isinstance(value, Figure):
        if _squeeze(text).rstrip(_STOPS) != _squeeze(figure_words(value)).rstrip(_STOPS):
            yield Found(quoted(text), quoted(figure_words(value)))
    elif _only_limit(text) != value.limit:
        yield Found(quoted(text), quoted(limit_words(value.limit)))


def _only_limit(text: str) -> Limit | None:
    """The limit that a text says, when it says nothing else, in the only words that are published for it."""
    readings = tuple(reading for reading in read(text) if reading.limit is not None)
    if len(readings) != 1:
        return None
    limit = readings[0].limit
    if limit is None or _squeeze(readings[0].words).casefold() != _squeeze(limit_words(replace(limit, share=None))):
        return None  # "10 working days", "within another 10 working days"
    besides = _SHARE.fullmatch(_squeeze(text[: readings[0].start] + text[readings[0].end :]))
    return limit if besides and (not besides["share"] or limit.share is not None) else None


def figure_words(figure: Figure) -> str:
    """How the policy data's figure reads: one value, or one for each year."""
    each = [words if year is None else f"{words} in {year}" for year, words in figure.values]
    return each[0] if len(each) == 1 else f"{', '.join(each[:-1])} and {each[-1]}"


def limit_words(limit: Limit) -> str:
    """A limit for a message: written apart from the notation, so that no mistake of it can hide here."""
    share = f"{limit.share:g}% " if limit.share is not None else ""
    if limit.bound is Bound.IMMEDIATELY:
        return f"{share}immediately"
    if limit.bound in (Bound.SAME, Bound.NEXT):
        return f"{share}{limit.bound} {limit.unit}"
    upper = f" to {limit.upper:g}" if limit.upper is not None else ""
    bound = "" if upper and limit.bound is Bound.WITHIN else f"{limit.bound} "
    return f"{share}{bound}{limit.quantity:g}{upper} {limit.unit}{'' if limit.quantity == 1 and not upper else 's'}"


def _sequence(text: str, values: Iterable[Deadline | Figure], typed: str) -> Iterator[Found]:
    """Compare the times of a text with values in their order, when the words around them do not fit."""
    rest = text
    limits = []
    for value in values:
        if isinstance(value, Figure):
            said = _as_published(value, rest)
            if said is None:
                yield Found(_numbers(rest) or NOTHING, quoted(figure_words(value)))
            else:
                rest = rest.replace(said, " ", 1)
        else:
            limits.append(value.limit)
    readings = [reading for reading in only_limits(rest) if _squeeze(reading.words) not in typed]
    published = [reading.limit for reading in readings]
    for one, other in paired(published, limits):
        if one is None or other is None or published[one] != limits[other]:
            there = NOTHING if one is None else quoted(readings[one].words)
            yield Found(there, NOTHING if other is None else quoted(limit_words(limits[other])))


def paired(said: Sequence[object], policy: Sequence[object]) -> Iterator[tuple[int | None, int | None]]:
    """Pair the places of two lists so that the fewest pairs differ; None where one has nothing for the other.

    difflib does not: where a limit stands several times, it tells three differences for one.
    """
    ways: dict[tuple[int, int], tuple[int, int, int]] = {}
    for a, b in product(range(len(said), -1, -1), range(len(policy), -1, -1)):
        both, one, other = ways.get((a + 1, b + 1)), ways.get((a + 1, b)), ways.get((a, b + 1))
        steps = [(both[0] + (said[a] != policy[b]), a + 1, b + 1)] if both else []
        steps += [(one[0] + 1, a + 1, b)] if one else []
        steps += [(other[0] + 1, a, b + 1)] if other else []
        ways[a, b] = min(steps, key=lambda step: step[0], default=(0, a, b))
    a = b = 0
    while (a, b) != (len(said), len(policy)):
        _, next_a, next_b = ways[a, b]
        yield a if next_a > a else None, b if next_b > b else None
        a, b = next_a, next_b


def _as_published(figure: Figure, text: str) -> str | None:
    """The stretch of a text that says a figure, spaces aside."""
    letters = [re.escape(letter) for letter in _squeeze(figure_words(figure)) if letter != " "]
    match = re.search(r"(?<![0-9])" + r"\s*".join(letters) + r"(?![0-9])", text)
    return match.group() if match else None


def _numbers(text: str) -> str | None:
    found = re.findall(r"[£]?\d[\d.,:/]*\s?%?", text)
    return ", ".join(quoted(number.strip(" .,")) for number in found) or None


def _pattern(line: Line) -> str:
    """The squeezed line as a regular expression: a group for each slot, and a spelled-out address after each link."""
    parts = []
    for piece in line.pieces:
        parts.append("(.*?)" if piece.slot else re.escape(_squeeze(piece.text)))
        if piece.link:
            bare = re.sub(r"^(https?://|mailto:|tel:)", "", piece.link).rstrip("/")
            parts.append(rf"(?:\(?(?:https?://|mailto:|tel:)?{re.escape(_squeeze(bare))}/?\)?)?")
    return " ?".join(parts)  # a space stays between digits


def _typed(lines: Iterable[Line]) -> str:
    return _squeeze(" ".join(piece.text for line in lines for piece in line.pieces))


def quoted(text: str) -> str:
    """A text as a complaint quotes it: on one line, and not too much of it."""
    words = " ".join(text.split())
    return f'"{words[: _QUOTED - 3]}..."' if len(words) > _QUOTED else f'"{words}"' if words else NOTHING


def _squeeze(text: str) -> str:
    return _Squeezed(text).text


def other_line(text: str, lines: Iterable[str], end: str = "") -> str:
    """The first line of a text that does not go on with one of the lines; nothing where all do, in whatever order.

    A line of paper may go on in the next one. A pattern says what may stand at the end of each.
    """
    ends = re.compile(end)
    known = sorted({_squeeze(line) for line in lines} - {""}, key=len, reverse=True)
    squeezed, at = _Squeezed(text), 0
    while at < len(squeezed.text):
        line = next((line for line in known if squeezed.text.startswith(line, at)), None)
        if line is None and squeezed.text[at] != " ":
            return squeezed.line(at)
        at += len(line or " ")
        match = ends.match(squeezed.text, at)
        at = match.end() if match and line else at
    return ""


def lost_line(policy: str, text: str) -> str:
    """The first line of the policy that a text does not hold after those before it; nothing where it holds all."""
    squeezed, at = _squeeze(text), 0
    for line in policy.split("\n"):
        wanted = _squeeze(line)
        at = squeezed.find(wanted, at)
        if at < 0:
            return line.strip()
        at += len(wanted)
    return ""


class _Squeezed:
    """A text without spaces and invisible marks, in which two ways of breaking lines look the same.

    Between two digits a space stays: "1 6" is not 16. Small raised or lowered digits stay themselves: "1⁵" is not 15.
    """

    def __init__(self, text: str) -> None:
        self._source = text
        letters: list[str] = []
        self._places: list[int] = []
        gap = False
        for place, character in enumerate(text):
            plain = character if unicodedata.category(character) == "No" else unicodedata.normalize("NFKD", character)
            for letter in plain:
                if letter.isspace():
                    gap = True
                elif letter not in _INVISIBLE or (letter == _BULLET and _IN_NUMBER.match(text, max(0, place - 1))):
                    if gap and letter.isdigit() and letters and letters[-1].isdigit():
                        letters.append(" ")
                        self._places.append(place)
                    letters.append(letter)
                    self._places.append(place)
                    gap = False
        self.text = "".join(letters)

    def first_line_is(self, words: str) -> bool:
        """Whether the text begins with words, and a new line or nothing follows them."""
        wanted = _squeeze(words)
        if not self.text.startswith(wanted):
            return False
        after = self._source[self._places[len(wanted) - 1] + 1 :] if wanted else self._source
        return not re.match(r"[^\S\n]*\S", after)

    def find(self, words: str, start: int) -> int:
        """The place of words from a place on, not in the middle of a number or a code; -1 when there is none."""
        wanted = _squeeze(words)
        at = self.text.find(wanted, start)
        while at >= 0 and self._cuts(at, at + len(wanted)):
            at = self.text.find(wanted, at + 1)
        return at

    def _cuts(self, start: int, end: int) -> bool:
        """Whether a stretch begins or ends within a number."""
        first, last = self._places[start], self._places[end - 1] + 1
        before = first > 0 and self._source[first - 1].isalnum() and self._source[first].isdigit()
        after = last < len(self._source) and self._source[last].isalnum() and self._source[last - 1].isalnum()
        return before or after

    def line(self, at: int) -> str:
        """The line of the source that a place of the squeezed text is in."""
        place = self._places[at]
        return self._source[self._source.rfind("\n", 0, place) + 1 :].partition("\n")[0].strip()

    def original(self, start: int, end: int) -> str:
        """The source of a stretch of the squeezed text."""
        return self._source[self._places[start] : self._places[end - 1] + 1] if start < end else ""
