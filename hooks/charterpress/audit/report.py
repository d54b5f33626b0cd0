"""What the terminal says of an audited document: a table for people, JSON lines for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from charterpress.audit import Item
from charterpress.deadlines.notation import write
from charterpress.deadlines.protocol import answer
from charterpress.deadlines.reading import Kind
from charterpress.model.place import shown


def table(name: str, items: Iterable[Item], *, everything: bool) -> Iterator[str]:
    """The rows of a table: under each heading where a time stands, its words, how it is read, and what it is for.

    Without `everything` only the body's own deadlines; a last line says how many other times there are.
    """
    return (shown(row, _LONGEST) for row in _rows(name, tuple(items), everything=everything))


_LONGEST = 1_000
"""Letters of a row: the words of a document may be of any kind and length."""


def _rows(name: str, found: tuple[Item, ...], *, everything: bool) -> Iterator[str]:
    deadlines = tuple(item for item in found if item.reading.kind is Kind.DEADLINE)
    items = found if everything else deadlines
    others = len(found) - len(deadlines)
    yield f"{name}: {_count(len(deadlines), 'deadline')}, {_count(others, 'other time')}"
    wide, long = (max((len(said(item)) for item in items), default=0) for said in (_quoted, _read))
    for heading, group in groupby(items, lambda item: item.heading):
        yield f"  {heading or '(before the first heading)'}"
        for item in group:
            yield f"    {_where(item):<10} {_quoted(item):<{wide}}  {_read(item):<{long}}  {_sentence(item)}".rstrip()
    if others and not everything:
        yield "  (the other times were read as duties, conditions, lengths, opening hours or dates: --all shows them)"


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def json_lines(name: str, items: Iterable[Item], *, everything: bool) -> Iterator[str]:
    """One object for each of the body's own deadlines, or for every time expression."""
    return (_json(name, item) for item in items if everything or item.reading.kind is Kind.DEADLINE)


def _json(name: str, item: Item) -> str:
    reading, limit = item.reading, item.reading.limit
    return json.dumps(
        {
            "file": name,
            "page": item.page,
            "line": item.line,
            "heading": item.heading,
            "sentence": f"{item.before}{_words(item)}{item.after}",
            "words": _words(item),
            "kind": reading.kind,
            "owner": reading.owner,
            "bound": limit and limit.bound,
            "quantity": limit and limit.quantity,
            "upper": limit and limit.upper,
            "unit": limit and limit.unit,
            "share": limit and limit.share,
            "restated": reading.restated,
        },
        ensure_ascii=False,
    )


def answers(lines: Iterable[str]) -> Iterator[tuple[int, str | None]]:
    """For each line {"id", "text"} its number from 1 and one line {"id", "found"}; None for any other."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            asked = _asked(line)
            found: dict[str, object] = {"id": asked.get("id"), "found": answer(asked["text"])} if asked else {}
            yield number, json.dumps(found, ensure_ascii=False) if found else None


def _asked(line: str) -> dict[str, str] | None:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return asked if isinstance(asked, dict) and isinstance(asked.get("text"), str) else None


def _where(item: Item) -> str:
    return f"page {item.page}" if item.page else f"line {item.line}" if item.line else ""


def _words(item: Item) -> str:
    return " ".join(item.reading.words.split())


def _quoted(item: Item) -> str:
    return f'"{_words(item)}"'


_MOST = 70
"""Letters of a sentence that the table shows."""


def _sentence(item: Item) -> str:
    """The sentence of a time, cut to what stands nearest to it: what the time is for stands mostly before it."""
    words = _words(item)
    room = max(0, _MOST - len(words))
    before = _end(item.before, room - min(len(item.after), room // 3))
    return f"{before}{words}{_beginning(item.after, room - len(before))}".strip(" |")


def _end(text: str, most: int) -> str:
    return text if len(text) <= most else f"… {text[len(text) - max(0, most - 2) :].partition(' ')[2]}"


def _beginning(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: max(0, most - 2)].rpartition(' ')[0]} …"


def _read(item: Item) -> str:
    reading = item.reading
    limit = write(reading.limit) if reading.limit else ""
    return limit if reading.kind is Kind.DEADLINE else f"{reading.kind}{': ' if limit else ''}{limit}"
