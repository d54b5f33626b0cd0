"""A published file as the texts that people read in it, each of which can be replaced.

Built apart from the proof's own readers: a text that those overlook is still altered here.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from charterpress.formats import pdf
from charterpress.formats.pdf import Sheet


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text. `region` is the address that it stands at ("" for none), `tag` the HTML element around it."""

    words: str
    region: str = ""
    tag: str = ""

    @property
    def standard(self) -> str:
        """The id of the standard or note."""
        return self.region.partition("--")[0]


class Source(Protocol):
    """The texts of a file, and the file again with some of them replaced, by their number."""

    @property
    def texts(self) -> tuple[Text, ...]: ...  # noqa: D102

    def write(self, replaced: Mapping[int, str]) -> bytes: ...  # noqa: D102


class Page:
    """A web page, or the page that a PDF is set from."""

    def __init__(self, html: str) -> None:
        self._html = html
        spots = tuple(_texts(html))
        self._places = tuple(place for place, _ in spots)
        self.texts = tuple(text for _, text in spots)

    def html(self, replaced: Mapping[int, str]) -> str:
        """The page with some of its texts replaced."""
        done, parts = 0, []
        for index in sorted(replaced):
            start, end = self._places[index]
            parts += [self._html[done:start], replaced[index]]
            done = end
        return "".join([*parts, self._html[done:]])

    def write(self, replaced: Mapping[int, str]) -> bytes:
        """The same as a file."""
        return self.html(replaced).encode()


class Paper:
    """A PDF: altered in the page that it is set from, and set again."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._page = Page(sheet.html)
        # A PDF says of an alternative text which page it is on, but not of which words.
        self.texts = tuple(replace(text, region="") if text.tag == "img said" else text for text in self._page.texts)

    def write(self, replaced: Mapping[int, str]) -> bytes:
        """Set the altered page."""
        return pdf._set(replace(self._sheet, html=self._page.html(replaced)))


class Table:
    """A table of comma-separated values: a text for each cell."""

    def __init__(self, content: bytes) -> None:
        self._rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        head = self._rows[0]
        standard = head.index("standard")
        self._cells = [(row, column) for row in range(1, len(self._rows)) for column in range(len(head))]
        self.texts = tuple(
            Text(
                self._rows[row][column],
                f"{self._rows[row][standard]}--{head[column].replace(' ', '--')}" if column >= standard else "",
            )
            for row, column in self._cells
        )

    def write(self, replaced: Mapping[int, str]) -> bytes:
        """The table with some of its cells replaced."""
        rows = [list(row) for row in self._rows]
        for index, words in replaced.items():
            row, column = self._cells[index]
            rows[row][column] = words
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\r\n").writerows(rows)
        return out.getvalue().encode("utf-8-sig")


class Data:
    """A JSON file: a text for each string and number."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        leaves = tuple(_leaves(json.loads(content), ()))
        self._paths = tuple(path for path, _ in leaves)
        self.texts = tuple(text for _, text in leaves)

    def write(self, replaced: Mapping[int, str]) -> bytes:
        """The file with some of its values replaced."""
        tree = json.loads(self._content)
        for index, words in replaced.items():
            *path, last = self._paths[index]
            node = tree
            for key in path:
                node = node[key]
            node[last] = _number(words) if isinstance(node[last], int | float) else words
        return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()


def _number(words: str) -> int | float | str | None:
    """Words that stand for a number, as the number again; what is no number any more stays words."""
    try:
        return float(words) if "." in words else int(words)
    except ValueError:
        return words or None


Path_ = tuple[str | int, ...]


def _leaves(node: Any, path: Path_, region: str = "") -> Iterator[tuple[Path_, Text]]:  # noqa: ANN401 # JSON is anything
    if isinstance(node, dict):
        region = str(node.get("address") or node.get("id") or node.get("standard") or region)
        for key, value in node.items():
            if key not in ("address", "id"):
                yield from _leaves(value, (*path, key), region)
    elif isinstance(node, list):
        for key, value in enumerate(node):
            yield from _leaves(value, (*path, key), region)
    elif isinstance(node, str | int | float) and not isinstance(node, bool):
        facet = next((part for part in path[::-1] if isinstance(part, str)), "")
        yield path, Text(str(node), region, facet)


FOOT = "foot"
"""The region of what stands at the foot of every page of a PDF."""

_TAG = re.compile(r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)>|<!?(/?)([a-z0-9]+)((?:\s[^<>]*)?)>", re.DOTALL)
_VOID = frozenset(("area", "base", "br", "col", "doctype", "hr", "img", "input", "link", "meta", "source", "wbr"))
_ID = re.compile(r'\sid="([^"]*)"')
_SAID = re.compile(r'\s(?:alt|title|aria-label|placeholder)="([^"]*)"')
_META = re.compile(r'\sname="(?:description|author)" content="([^"]*)"')


def _texts(html: str) -> Iterator[tuple[tuple[int, int], Text]]:
    """The texts of a page with their places: what stands between two tags, and what attributes say."""
    around: list[tuple[str, str]] = [("", "")]
    done = 0
    for tag in _TAG.finditer(html):
        if html[done : tag.start()].strip():
            region = around[-1][1]
            yield (done, tag.start()), Text(html[done : tag.start()], region, around[-1][0])
        done = tag.end()
        name = tag[2]
        if not name:
            continue
        if tag[1]:
            around = _closed(around, name)
            continue
        id_ = _ID.search(tag[3])
        region = id_[1] if id_ and "--" in id_[1] else FOOT if 'class="footer"' in tag[3] else around[-1][1]
        for said in (_META if name == "meta" else _SAID).finditer(tag[3]):
            start = tag.start(3)
            yield (start + said.start(1), start + said.end(1)), Text(said[1], region, f"{name} said")
        if name not in _VOID:
            around = [*around, (name, region)]


def _closed(around: list[tuple[str, str]], name: str) -> list[tuple[str, str]]:
    """What is still open after an end tag."""
    last = max((index for index, (tag, _) in enumerate(around) if tag == name), default=len(around))
    return around[:last]
