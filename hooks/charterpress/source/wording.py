"""Wordings: the words of one side of a standard, or of a note, held against the values that they use."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Council, Deadline, EasyLine, Figure, Group, Line, Problem, Side, Wording
from charterpress.source import values, words
from charterpress.source.fields import Fields, Report, mapping, near, token, wrong_type
from charterpress.source.nodes import Mapping, Node, Sequence
from charterpress.source.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Form:
    """What a kind of wording is called in messages, the keys that it has, and whether it must say its last day."""

    what: str
    keys: tuple[str, ...]
    ended: bool = False


_WORDING = ("text", "deadlines", "figures", "easy_read", "query")
SIDES = {
    Side.CURRENT: Form("current", (*_WORDING, "as")),
    Side.PROPOSED: Form("proposed", (*_WORDING, "as", "why")),
    Side.PAST: Form("past", (*_WORDING, "until"), ended=True),
    Side.STAFF: Form("staff", ("text", "deadlines", "figures", "query")),
}
NOTE = Form("a note", ("title", "text", "figures", "deadlines", "easy_read", "query"))


MOST_LINES = 200
_DECLARE = (
    "declare it under deadlines (what the council promises) or figures (any other), and write its name in braces here"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the parts of a charter must know of the whole while they are read."""

    report: Report
    pictures: Pictures
    councils: tuple[Council, ...] = ()
    groups: tuple[Group, ...] = ()


def side(node: Node | None, which: Side, context: Context, easy: tuple[EasyLine, ...] = ()) -> tuple[Wording, ...]:
    """The wordings of a side: one, or one for each council that the map names."""
    if node is None:
        return ()
    ids = [council.id for council in context.councils]
    if isinstance(node, Mapping) and len(ids) > 1 and any(key in ids for key in node.keys):
        Fields(node, tuple(ids), f"{which} by council", context.report)
        found = [(key.text, wording(value, SIDES[which], context, easy)) for key, value in node.entries]
        return tuple(dataclasses.replace(one, council=id_) for id_, one in found if one and id_ in ids)
    one = wording(node, SIDES[which], context, easy)
    return (one,) if one else ()


def wording(
    node: Node,
    form: Form,
    context: Context,
    easy: tuple[EasyLine, ...] = (),
    lent: Iterable[Mapping] = (),
) -> Wording | None:
    """Read a wording; `lent` are sides whose values it may use too. None, reported, where it has no words."""
    if not isinstance(node, Mapping):
        lines = _lines(node, form.what, context.report)
        if form.ended:
            remedy = "write the words behind text: and the last day behind until:"
            context.report(Problem(node.place, "missing", f'no "until" in {form.what}', '"until"', remedy))
        return _checked(Wording(lines, node.place), {}, context, lent) if lines else None
    fields = Fields(node, form.keys, form.what, context.report)
    if shared := fields.get("as"):
        return _shared(fields, shared)
    body = fields.need("text", "text: We answer your letter {reply}.")
    lines = _lines(body, "text", context.report) if body else ()
    if form.ended:
        fields.need("until", "until: 2026-03-31, the last day on which this counted")
    own_easy, why = fields.get("easy_read"), fields.get("why")
    deadlines, figures = values.deadlines(fields), values.figures(fields)
    for name in sorted(deadlines.keys() & figures.keys()):
        found = f'"{name}" as a deadline and as a figure'
        context.report(Problem(node.place, "id", found, "one name for one value", "rename one"))
    read = Wording(
        lines=lines,
        place=node.place,
        deadlines=tuple(value for value in deadlines.values() if value),
        figures=tuple(value for value in figures.values() if value),
        easy_read=easy_read(own_easy, context) if own_easy else easy,
        why=words.line(why, "why", context.report) if why else None,
        query=fields.text("query"),
        until=fields.date("until"),
    )
    whole = bool(lines) and len(lines) == _count(body)
    return _checked(read, {**deadlines, **figures}, context, lent, unused=whole)


def _shared(fields: Fields, node: Node) -> Wording | None:
    found = token(node, "as", fields.report)
    for key in ("text", "deadlines", "figures", "easy_read"):
        if other := fields.get(key):
            expected = '"as" alone: it shares the words of another standard'
            fields.report(Problem(other.place, "reference", f'"{key}" beside "as"', expected, "delete one of them"))
    why, query = fields.get("why"), fields.text("query")
    line = words.line(why, "why", fields.report) if why else None
    return Wording((), node.place, shared=found.text, why=line, query=query) if found else None


def _lines(node: Node, what: str, report: Report) -> tuple[Line, ...]:
    items: tuple[Node, ...] = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        wrong_type(node, what, "at least one line of words", report)
    if len(items) > MOST_LINES:
        found, remedy = f"{len(items):,} lines of words", "split it into several standards"
        report(Problem(node.place, "size", found, f"at most {MOST_LINES:,}", remedy))
        return ()
    return tuple(line for item in _flat(items, report) if (line := _line(item, what, report)))


def _count(body: Node | None) -> int:
    """How many lines a text should have."""
    if isinstance(body, Sequence):
        return sum(len(item.items) if isinstance(item, Sequence) else 1 for item in body.items)
    return 1


def _flat(items: tuple[Node, ...], report: Report) -> Iterator[tuple[Node, bool]]:
    """The items of a list, and those of the lists in it, which stand under the line before them."""
    for index, item in enumerate(items):
        if not isinstance(item, Sequence):
            yield item, False
        elif not index or isinstance(items[index - 1], Sequence) or not item.items:
            wrong_type(item, "text", "a line of words before a list", report, "write the line that the list belongs to")
        else:
            yield from ((below, True) for below in item.items)


def _line(item: tuple[Node, bool], what: str, report: Report) -> Line | None:
    node, under = item
    line = words.line(node, what, report)
    return dataclasses.replace(line, under=under) if line else None


def _checked(
    read: Wording,
    declared: dict[str, Deadline | Figure | None],
    context: Context,
    lent: Iterable[Mapping],
    *,
    unused: bool = True,
) -> Wording:
    """Hold slots and declared values against each other; take in the values that guidance for staff borrows."""
    borrowed = _borrowed(read, declared, lent)
    names = [*declared, *(value.name for value in borrowed)]
    lines = [*read.lines, *((read.why,) if read.why else ())]
    for line in lines:
        known_slots(line, names, context.report)
    used = {slot for line in read.lines for slot in line.slots}
    for value in read.values if unused else ():
        if value.name not in used:
            what = "deadline" if isinstance(value, Deadline) else "figure"
            found, expected = f'the {what} "{value.name}", which no words use', f"{{{value.name}}} in the text"
            context.report(Problem(value.place, "slot-unused", found, expected, "use it or delete it"))
    for easy in read.easy_read:
        known_slots(easy.line, names, context.report, " in the easy read of this side")
    whole = dataclasses.replace(
        read,
        deadlines=(*read.deadlines, *(value for value in borrowed if isinstance(value, Deadline))),
        figures=(*read.figures, *(value for value in borrowed if isinstance(value, Figure))),
    )
    for line in (*lines, *(easy.line for easy in read.easy_read)):
        _typed_limits(line, whole, context.report)
    return whole


def _typed_limits(line: Line, read: Wording, report: Report) -> None:
    """Report times, money and percentages typed by hand: the policy data does not know them.

    The line is read as published, since a slot and the words after it can be one thing: "50 hours" and "a week".
    """
    known = {value.name: value for value in read.values}
    text, slots = "", []
    for piece in line.pieces:
        words_of = say(known[piece.slot], Voice.DATA) if piece.slot in known else piece.text
        slots += [(len(text), len(text) + len(words_of))] if piece.slot else []
        text += words_of
    for start, end in words.amounts(text):
        if not any(a < end and start < b for a, b in slots):
            typed = text[start:end]
            found, place = f'"{typed}" typed into the words', line.place.within(line.raw, typed)
            report(Problem(place, "typed-limit", found, "a slot such as {reply}", _DECLARE))


def _borrowed(
    read: Wording, declared: dict[str, Deadline | Figure | None], lent: Iterable[Mapping]
) -> list[Deadline | Figure]:
    wanted = {slot for line in read.lines for slot in line.slots} - declared.keys()
    borrowed: dict[str, Deadline | Figure] = {}
    for lender in lent:
        fields = Fields(lender, lender.keys, "", _quiet)
        for name, value in {**values.deadlines(fields), **values.figures(fields)}.items():
            if value and name in wanted:
                borrowed.setdefault(name, value)
    return list(borrowed.values())


def _quiet(problem: Problem) -> None:
    """Drop a problem: the side that lends a value reports its own."""


def known_slots(line: Line, names: list[str], report: Report, where: str = "") -> None:
    """Report every slot of a line that names no value."""
    for piece in line.pieces:
        if piece.slot and piece.slot not in names:
            remedy = near(piece.slot, names) if names else "declare it under deadlines or figures"
            found, expected = f"{{{piece.slot}}}{where}", "the name of a deadline or figure declared beside the text"
            report(Problem(piece.place or line.place, "slot-unknown", found, expected, remedy))


def easy_read(node: Node | None, context: Context) -> tuple[EasyLine, ...]:
    """The lines of easy read: each a picture and words."""
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        remedy = 'write "- picture: letter" and below it "text: ..."'
        wrong_type(node, "easy_read", "a list of pictures with words", context.report, remedy)
        return ()
    return tuple(line for item in node.items if (line := _easy_line(item, context)))


def _easy_line(node: Node, context: Context) -> EasyLine | None:
    found = mapping(node, "a line of easy_read", context.report)
    if found is None:
        return None
    fields = Fields(found, ("picture", "text", "alt"), "a line of easy_read", context.report)
    picture_node = fields.need("picture", "picture: letter")
    text_node = fields.need("text", "text: We answer your letter {reply}.")
    line = words.line(text_node, "text", context.report) if text_node else None
    name = token(picture_node, "picture", context.report) if picture_node else None
    picture = context.pictures.find(name, context.report) if name else None
    alt = words.heading(fields, "alt") or (picture.alt if picture else None)
    if picture and name and not alt:
        found_words = f'the picture "{name.text}" without words'
        remedy = 'add "alt: " and what it shows'
        context.report(Problem(name.place, "picture", found_words, "words for people who do not see it", remedy))
    return EasyLine(picture.file, alt or "", line) if picture and line else None
