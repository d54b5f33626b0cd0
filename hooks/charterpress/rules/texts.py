"""What a charter says, line by line, as it is published: the words that the rules read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from charterpress.deadlines.voices import NO_BREAK, Voice, say
from charterpress.model import Charter, Deadline, Figure, Line, Place, Side, Wording
from charterpress.rules.registry import Finding


@dataclass(frozen=True, slots=True)
class Slot:
    """A value where it stands in published words: `start` and `end` count characters."""

    value: Deadline | Figure
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Published words with their values in place. `wording` is what they belong to, None for a title."""

    words: str
    place: Place
    wording: Wording | None = None
    slots: tuple[Slot, ...] = ()
    strong: tuple[str, ...] = ()


def texts(charter: Charter) -> Iterator[Text]:
    """Give all words of a charter but the easy read: titles, notes, sides, reasons, questions, figures."""
    yield Text(charter.title, charter.place)
    for group in charter.groups:
        yield Text(group.title, charter.place)
    for note in charter.notes:
        yield Text(note.title, note.wording.place)
        yield from _wording(note.wording)
    for standard in charter.standards:
        yield Text(standard.title, standard.place)
        if standard.channel:
            yield Text(standard.channel, standard.place)
        if standard.withdrawn:
            yield _line(standard.withdrawn, None)
        for _, wording in standard.sides():
            yield from _wording(wording)


def easy_texts(charter: Charter) -> Iterator[Text]:
    """Give the words of the easy read, with values as easy read says them."""
    for wording in easy_wordings(charter):
        for easy in wording.easy_read:
            yield _line(easy.line, wording, Voice.EASY)


def all_texts(charter: Charter) -> Iterator[Text]:
    """Give all words of a charter."""
    yield from texts(charter)
    yield from easy_texts(charter)


def easy_wordings(charter: Charter) -> Iterator[Wording]:
    """Give the wordings that easy read can show."""
    for side, wording in charter.wordings:
        if side in (Side.CURRENT, Side.PROPOSED) and wording.easy_read:
            yield wording


def _wording(wording: Wording) -> Iterator[Text]:
    for line in (*wording.lines, *((wording.why,) if wording.why else ())):
        yield _line(line, wording)
    if wording.query:
        yield Text(wording.query, wording.place, wording)
    for figure in wording.figures:
        yield Text(_plain(say(figure, Voice.DATA)), figure.place, wording)
        if figure.query:
            yield Text(figure.query, figure.place, wording)


def _line(line: Line, wording: Wording | None, voice: Voice = Voice.DATA) -> Text:
    values = {value.name: value for value in wording.values} if wording else {}
    said, slots = "", []
    for piece in line.pieces:
        value = values.get(piece.slot or "")
        words = _plain(say(value, voice)) if value else f"{{{piece.slot}}}" if piece.slot else piece.text
        if value:
            slots.append(Slot(value, len(said), len(said) + len(words)))
        said += words
    strong = tuple(piece.text for piece in line.pieces if piece.strong and piece.text)
    return Text(said, line.place, wording, tuple(slots), strong)


def _plain(words: str) -> str:
    return words.replace(NO_BREAK, " ")


def typed(text: Text, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Find a pattern in a text, but not inside its values: these are texts of their own."""
    for found in pattern.finditer(text.words):
        if not any(slot.start <= found.start() and found.end() <= slot.end for slot in text.slots):
            yield found


_READABLE = 240

# A full stop ends a sentence where what follows looks like the begin of another.
_END = re.compile(r"(?<=[.!?])[\"'\u201d\u2019)\]]*\s+(?=[\"'\u201c\u2018(\[]*[A-Z0-9£])")


def sentences(words: str) -> Iterator[str]:
    """Give the sentences of some words."""
    start = 0
    for stop in _END.finditer(words):
        yield words[start : stop.end()].strip()
        start = stop.end()
    if words[start:].strip():
        yield words[start:].strip()


def around(text: Text, start: int, end: int) -> str:
    """The sentence of a text in which the characters from `start` to `end` stand, or as much of it as one can read."""
    first = max(0, start - _READABLE)
    stops = [(stop.start() + first, stop.end() + first) for stop in _END.finditer(text.words[first : end + _READABLE])]
    begin = max((after for _, after in stops if after <= start), default=first)
    last = min((before for before, _ in stops if before >= end), default=end + _READABLE)
    return text.words[begin:last].strip()


def short(sentence: str) -> str:
    """A sentence as a message shows it: cut where it is very long."""
    return sentence if len(sentence) <= _READABLE else sentence[:_READABLE].rsplit(" ", 1)[0] + " …"


def count(sentence: str) -> int:
    """How many words a sentence has; signs that stand alone are none."""
    return sum(any(sign.isalnum() for sign in word) for word in sentence.split())


def longer_than(most: int, texts_: Iterable[Text]) -> Iterator[Finding]:
    """The sentences that have more words than they may."""
    for text in texts_:
        for sentence in sentences(text.words):
            if (size := count(sentence)) > most:
                found = f'{size} words in "{short(sentence)}"'
                yield Finding(text.place, found, f"at most {most}", "make two sentences of it")
