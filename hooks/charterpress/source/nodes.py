"""YAML text -> a tree of nodes: every scalar stays text, every node knows its place.

Built from PyYAML's events and not by its composer, so that nothing is resolved, built or executed,
depth is bounded, and anchors, aliases, tags, merge keys and duplicate keys are all reported at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

import yaml

from charterpress.model import Place, Problem
from charterpress.source.text import is_unseen, unseen

MOST_DEPTH = 12
"""A charter needs 7 levels: standards, standard, side, council, deadlines, deadline, limit."""

_BRACE = re.compile(r"(: |- )[{\[][^:]*$")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text. `raw` is how it stands in the source, `cut` the comment that follows it on its last line, if any."""

    text: str
    place: Place
    raw: str = ""
    plain: bool = False
    cut: str = ""

    def at(self, fragment: str, start: int = 0) -> Place:
        """The place of a fragment of the text, looked for after `start` characters of the source."""
        return self.place.within(self.raw, fragment, start)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the source; keys are unique."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, with its place, or None."""
        return next((name for name, _ in self.entries if name.text == key), None)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys as text."""
        return tuple(name.text for name, _ in self.entries)


Node = Scalar | Sequence | Mapping


def _spot(mark: object) -> tuple[int, int]:
    """Line and column of a mark, from 0; PyYAML's two parsers have marks of two types."""
    return getattr(mark, "line", 0), getattr(mark, "column", 0)


class _TooDeepError(Exception):
    """Raised when a node lies deeper than a charter can."""

    def __init__(self, place: Place) -> None:
        super().__init__(str(place))
        self.place = place


def compose(text: str, name: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the one document of a YAML text, or None where it cannot be read; and what is wrong with it."""
    composer = _Composer(text, name)
    try:
        node = composer.document()
    except yaml.MarkedYAMLError as error:
        return None, (*composer.problems, _syntax(error, name, composer.lines))
    except yaml.YAMLError as error:
        return None, (Problem(Place(name), "syntax", str(error), "YAML", "ask for help with this line"),)
    except _TooDeepError as deep:
        return None, (
            Problem(
                deep.place,
                "depth",
                f"more than {MOST_DEPTH} levels",
                "the levels of a charter",
                "check the indentation",
            ),
        )
    return node, tuple(composer.problems)


def _syntax(error: yaml.MarkedYAMLError, name: str, lines: list[str]) -> Problem:
    found = " ".join(part for part in (error.context, error.problem) if part)
    # What began at the context was never ended.
    began = "simple key" in found or ("quoted scalar" in found and "unexpected" in found)
    line, column = _spot(error.context_mark if began else error.problem_mark or error.context_mark)
    opened = _open_quote(lines[: line + 1])
    if opened:
        place = Place(name, *opened)
        return Problem(place, "syntax", "a quotation mark without its second", "two", "write the second at the end")
    start = error.context_mark
    if start and "while parsing a flow" in found and line > start.line:
        sign = lines[start.line][start.column : start.column + 1] if start.line < len(lines) else ""
        end = {"{": "}", "[": "]"}.get(sign, "")
        place = Place(name, start.line + 1, start.column + 1)
        if end and end not in "".join(_nested(lines, start.line))[start.column :]:
            return Problem(place, "syntax", f'"{sign}" without its "{end}"', "both", f'write the "{end}" where it ends')
        if end:
            return Problem(place, "syntax", f'what begins with "{sign}"', "commas between its parts", "write the comma")
    before = lines[line - 1] if 0 < line <= len(lines) else ""
    if "mapping values are not allowed" in found and (glued := _GLUED.match(before)):
        place = Place(name, line, glued.end())
        key, words = glued["key"], before[glued.end() :].strip()
        return Problem(place, "syntax", f'"{key}:" without a space behind it', "a space", f'write "{key}: {words}"')
    if "mapping values are not allowed" in found and before.strip() and ":" not in before:
        key = before.strip()
        place = Place(name, line, len(before) - len(before.lstrip()) + 1)
        return Problem(place, "syntax", f'"{key}" without a colon', f'"{key}:"', "write the colon")
    return Problem(Place(name, line + 1, column + 1), "syntax", found, "YAML", _remedy(found, lines[: line + 1]))


_GLUED = re.compile(r"(?: |- )*(?P<key>(?!mailto|tel|https?)[a-z_][a-z\d_-]*):(?=[^\s/])")


def _nested(lines: list[str], start: int) -> Iterator[str]:
    """A line, and those after it that are indented more."""
    yield lines[start]
    indent = len(lines[start]) - len(lines[start].lstrip(" "))
    yield from takewhile(lambda line: len(line) - len(line.lstrip(" ")) > indent, lines[start + 1 :])


_QUOTED = re.compile(r"""(?: |- )*(?:[\w-]+: +)?(?:"(?!(?:[^"\\]|\\.)*")|'(?!(?:[^']|'')*'))""")
_KEY = re.compile(r"(?: |- )*[\w-]+:(?: |$)")


def _open_quote(lines: list[str]) -> tuple[int, int] | None:
    """Line and column of the last quotation mark that opens words and is not closed before the next key."""
    for number in range(len(lines) - 1, 0, -1):
        opened = _QUOTED.match(lines[number - 1])
        if opened and _KEY.match(lines[number]):
            return number, opened.end()
    return None


_QUOTE_BRACES = 'put words that begin with "{" or "[" in double quotes'
_REMEDIES = (
    (r"mapping values are not", "put words that hold a colon and a space in double quotes, and check the indentation"),
    (r"expected ':'", 'write "key: value", with a colon and a space, and quote words that begin with a sign'),
    (r"block (mapping|collection|end)", "check that this line is indented as its neighbours, and its quotes closed"),
    (r"flow (mapping|sequence)", _QUOTE_BRACES),
    (r"quoted scalar|end of stream", "close the quotation mark"),
)  # fmt: skip


def _remedy(found: str, lines: list[str]) -> str:
    """What helps most often with what YAML's parser says at the last of these lines."""
    if any(_BRACE.search(line) for line in lines[-2:]):
        return _QUOTE_BRACES
    fitting = (remedy for said, remedy in _REMEDIES if re.search(said, found))
    return next(fitting, "put the words in double quotes")


class _Composer:
    """Turns the events of one text into nodes, and notes every use of YAML that charters do not know."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Node | None:
        """Read the stream; the first document counts, a second is a problem."""
        node: Node | None = None
        started = False
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if started:
                    self._say(
                        event,
                        "several-documents",
                        'a second "---"',
                        "one charter a file",
                        "move it to a file of its own",
                    )
                    return node
                started = True
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, 1)
        return node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        place = self._place(event)
        if depth > MOST_DEPTH:
            raise _TooDeepError(place)
        self._refuse(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place, depth)
        return self._scalar(event, place)

    def _sequence(self, place: Place, depth: int) -> Sequence:
        items = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return Sequence(tuple(items), place)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.problems.append(
                    Problem(key.place, "type", "a list or map as a key", "words as a key", 'write "key: value"')
                )
            elif key.text == "<<":
                self.problems.append(
                    Problem(key.place, "merge", "a merge key <<", "every value written out", "copy the values here")
                )
            elif key.text in entries:
                first = entries[key.text][0].place.line
                self.problems.append(
                    Problem(
                        key.place,
                        "duplicate-key",
                        f'"{key.text}" again',
                        f"it once (it is on line {first})",
                        "delete or rename one",
                    )
                )
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), place)

    def _scalar(self, event: yaml.Event, place: Place) -> Scalar:
        if not isinstance(event, yaml.ScalarEvent):  # an alias, which has been reported
            return Scalar(f"*{getattr(event, 'anchor', '')}", place)
        (first, left), (last, right) = _spot(event.start_mark), _spot(event.end_mark)
        rows = self.lines[first : last + 1]
        if rows:
            rows[-1] = rows[-1][:right]
            rows[0] = rows[0][left:]
        rest = self.lines[last][right:] if last < len(self.lines) else ""
        plain = not event.style  # None or "", by parser
        cut = rest.strip() if plain and rest.lstrip().startswith("#") and rest[:1] in " \t" else ""
        for character in event.value:
            if character not in "\n\t" and is_unseen(character) and character not in "".join(rows):
                self.problems.append(unseen(character, place))
        return Scalar(event.value, place, "\n".join(rows), plain, cut)

    def _refuse(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._say(event, "alias", f"the alias *{event.anchor}", "the value itself", "write the value out here")
        elif anchor := getattr(event, "anchor", None):
            self._say(event, "anchor", f"the anchor &{anchor}", "a value alone", "delete the anchor")
        tag = getattr(event, "tag", None)
        if tag and (tag != "!" or isinstance(event, yaml.CollectionStartEvent)):
            self._say(event, "tag", f"the tag {tag}", "a value alone", "delete the tag")

    def _say(self, event: yaml.Event, rule: str, found: str, expected: str, remedy: str) -> None:
        self.problems.append(Problem(self._place(event), rule, found, expected, remedy))

    def _place(self, event: yaml.Event) -> Place:
        line, column = _spot(event.start_mark)
        return Place(self.name, line + 1, column + 1)
