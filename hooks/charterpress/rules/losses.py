"""A lint on the facts of the current text that a proposal drops without a word: numbers, addresses, hours, money."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from charterpress.deadlines.english import Kind, read
from charterpress.model import Charter, Place, Side
from charterpress.rules.registry import Finding, rule
from charterpress.rules.sides import Said, by_wording, said, stands, together
from charterpress.rules.texts import Text, sentences


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that readers use: its kind, what makes it the same however it is written, its words and place."""

    kind: str
    key: str
    words: str
    place: Place
    figure: str | None = None


_COUNTS = ("one", "two", "three", "four", "five", "six")
# Each kind with how it looks, and the words by which a text names it.
_LOOKS = {
    "email address": (r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", "email|address|inbox|mailbox"),
    "web address": (
        r"(?:(?:https?://|www\.)[\w.-]+|(?<![@\w.-])(?:[\w-]+\.)+(?:uk|org|com|net)\b)(?:/[\w./%#?=&-]*)?",
        "web|page|site|address|link",
    ),
    "phone number": (r"(?<![\w£.,])(?:\+44 ?|\(?0)[\d() -]{8,13}\d(?!\d)", "phone|number|line"),
    "number of attempts": (
        rf"\b(?:\d+|{'|'.join(_COUNTS)}) (?:more |further )?(?:attempts?|tries)\b",
        "attempt|try|tries|times",
    ),
    "sum of money": (r"£ ?\d[\d,]*(?:\.\d+)?(?: ?(?:million|billion|m\b|k\b))?", "£|cost|fee|charge|pay|free|money"),
}
_OPEN = "opening hours"
_NAMED = {kind: names for kind, (_, names) in _LOOKS.items()} | {_OPEN: "open|hour|availab|24"}
_PATTERNS = {kind: re.compile(look, re.IGNORECASE) for kind, (look, _) in _LOOKS.items()}
_ENDED = (
    r"\b(?:replac\w*|clos(?:e|es|ed|ing)|no longer|stop\w*|instead|end(?:s|ed)?|withdr\w*|remov\w*|drop\w*|"
    r"le(?:ave|aves|aving|ft) out|omit\w*|missing|gone|lost|free)\b"
)


@rule(
    "dropped-fact", "A proposal drops no phone number, address, opening time, attempts or money silently.", warning=True
)
def _dropped_fact(charter: Charter) -> Iterator[Finding]:
    lines = said(charter)
    after = {(fact.kind, fact.key) for line in lines if stands(line, Side.PROPOSED) for fact in _facts(line)}
    grouped = by_wording(lines)
    for standard in charter.standards:
        for current in standard.current if standard.proposed else ():
            proposed = [wording for wording in standard.proposed if together(current, wording)]
            new = [line for wording in proposed for line in grouped.get(id(wording), ())]
            if proposed and not current.shared:
                yield from _lost(grouped.get(id(current), []), new, after)


def _lost(mine: list[Said], new: list[Said], after: set[tuple[str, str]]) -> Iterator[Finding]:
    before = {(fact.kind, fact.key): fact for line in mine for fact in _facts(line)}
    lost = [fact for key, fact in before.items() if key not in after and not _kept_name(fact, new)]
    added = Counter(kind for kind, key in {(f.kind, f.key) for line in new for f in _facts(line)} - before.keys())
    for fact in lost:
        replaced = added[fact.kind] >= sum(fact.kind == other.kind for other in lost)
        if not replaced and not _says_gone(fact, new) and not mine[0].asked(_gone(fact)):
            found = f'the {fact.kind} "{fact.words}", which no proposed words have'
            remedy = 'put it into the proposed words, or say in a "query" or the words that it goes'
            yield Finding(fact.place, found, "what people use today, or a word that it goes", remedy)


def _kept_name(fact: Fact, new: list[Said]) -> bool:
    """Whether the proposal has a value of the same name: it changes then, as the changes page says."""
    return fact.figure is not None and any(value.name == fact.figure for line in new for value in line.wording.values)


def _says_gone(fact: Fact, new: list[Said]) -> bool:
    """Whether a sentence of the proposal or its reason says that such a thing is replaced or ends."""
    named = re.compile(_NAMED[fact.kind], re.IGNORECASE)
    return any(
        named.search(one) and re.search(_ENDED, one, re.IGNORECASE)
        for line in new
        for one in sentences(line.text.words)
    )


def _gone(fact: Fact) -> re.Pattern[str]:
    """What a question says that knows of the loss: the fact itself, or that something of its kind goes."""
    return re.compile(
        rf"{re.escape(fact.words)}|{_ENDED}[^.]*(?:{_NAMED[fact.kind]})|(?:{_NAMED[fact.kind]})[^.]*{_ENDED}",
        re.IGNORECASE,
    )


def _facts(line: Said) -> Iterator[Fact]:
    """The facts of a line, in its words and behind its links."""
    text, used = line.text, [False] * len(line.text.words)
    for kind, pattern in _PATTERNS.items():
        for found in pattern.finditer(text.words):
            if not any(used[found.start() : found.end()]):
                used[found.start() : found.end()] = [True] * len(found[0])
                yield _fact(kind, found[0], text, found.start())
    for reading in read(text.words):
        if reading.kind in (Kind.AVAILABILITY, Kind.HOURS):
            yield _fact(_OPEN, reading.words, text, reading.start, always=reading.kind is Kind.AVAILABILITY)
    for link in (piece.link for each in line.wording.lines if each.place == text.place for piece in each.pieces):
        if link:
            kind = {"mailto": "email address", "tel": "phone number"}.get(link.partition(":")[0], "web address")
            yield _fact(kind, re.sub(r"^(?:mailto|tel):", "", link), text, 0)


def _fact(kind: str, words: str, text: Text, start: int, *, always: bool = False) -> Fact:
    value = next((slot.value for slot in text.slots if slot.start <= start < slot.end), None)
    place, figure = (value.place, value.name) if value else (text.place, None)
    return Fact(kind, "always" if always else _key(kind, words), words.strip().rstrip("."), place, figure)


def _key(kind: str, words: str) -> str:
    if kind == "phone number":
        return re.sub(r"\D", "", words.replace("+44", "0"))[-10:]
    if kind == "number of attempts":
        count = words.split(maxsplit=1)[0].lower()
        return str(_COUNTS.index(count) + 1) if count in _COUNTS else count
    return re.sub(r"^https?://(?:www\.)?|^www\.|[\s,]|[/.]+$", "", words.lower())
