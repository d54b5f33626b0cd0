"""Reads a web page back: the text that a browser shows or a screen reader says, cut at the addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from charterpress.proof.document import Document, Link, Passage, UnreadableError, headings
from charterpress.proof.styles import hidden, hides, is_hidden
from charterpress.publications import is_region, note_address

# No publication has any of these, and each may hide or replace what is proved.
_ALIENS = (
    "script", "style", "noscript", "template[shadowrootmode]", "iframe", "object", "embed", "canvas", "video",
    "audio", "dialog", "bdo", "base", "sup", "sub", "font", "image", "picture", "source", "details", "[srcset]",
    "ol[start]", "li[value]", "meta[charset]:not([charset=utf-8])", "input[type=image]", "[inert]", "[popover]",
    "[dir=rtl]:not(bdo)", "img[src*=':']", "img[src^='//']", "a[href^='javascript']", "meta[http-equiv=refresh]",
    "link[rel~=stylesheet][href*=':']", "link[rel~=stylesheet][href^='/']", "link[rel=manifest]", "form", "area",
    "a[href^='//']", "a[ping]", "svg a", "[data-linenos]", "[data-md-annotation-id]",
    "svg use:not([href^='#'])", "td[rowspan]", "th[rowspan]:not([scope=rowgroup])", "[background]",
    "thead tr + tr", "table table",
    "main [class*=md-search]", "main [class*=md-overlay]", "main [class*=md-author]", "[bgcolor]",
    "[role=img]:not(svg)", "[aria-owns]", "[aria-hidden]:not([aria-hidden=true]):not([aria-hidden=false])",
    # What only machines and screen readers are told.
    "[itemprop][content]", "[datetime]", "[role=meter]", "[aria-valuenow]", "[aria-placeholder]",
    "[aria-colindextext]", "[aria-rowindextext]",
)  # fmt: skip
_UNSEEN = ("script", "style", "template", "noscript", "s", "del", "strike")  # struck words promise nothing
_INLINE = frozenset(("a", "abbr", "b", "br", "em", "i", "small", "span", "strong", "sub", "sup", "time", "wbr"))
_SAID = (
    "alt", "title", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "aria-braillelabel",
    "abbr", "summary", "placeholder", "label", "value",
)  # fmt: skip


def read(path: Path) -> Document:
    """Read a page. Hidden text, data attributes and style do not count; alternative texts and labels do.

    What a style sheet hides does not count at an address; outside all addresses it does, since a script may show it.
    """
    page = _parsed(path)
    taker = _taken(page.body, hidden(page, path))
    for meta in page.css("meta[content]:not([name=viewport]):not([name=description]):not([name=author])"):
        taker.say(f"\n{meta.attributes.get('content') or ''}\n", None)
    aliens, needs, links = (*_aliens(page), *_strays(page)), tuple(_needs(page)), tuple(_links(page))
    aliens += () if path.read_bytes().rstrip().endswith(b"</html>") else ("a page without its end",)
    loose = (*_loose(page, taker.unseen), *_described(page))
    document = taker.document()
    regions = {**document.regions, **dict(_abouts(page))}
    return replace(
        document,
        regions=regions,
        aliens=aliens,
        needs=needs,
        links=links,
        loose=loose,
        contents=tuple(_named(page, "main nav.contents a", "href")),
        sections=tuple(_named(page, "main h2[id]", "id")),
    )


def _named(page: LexborHTMLParser, wanted: str, name: str) -> Iterator[tuple[str, str]]:
    """The words of some elements, with an id that they have or lead to."""
    for node in page.css(wanted):
        yield " ".join(node.text().split()), (node.attributes.get(name) or "").removeprefix("#")


def frame(path: Path) -> tuple[str, str, str]:
    """What stands around the main part of a page, its own names included, in its lists of contents, and in it."""
    page = _parsed(path)
    about = [passage.text for _, passage in _abouts(page)]
    listed, inside = [], []
    for main in page.css("main"):
        for contents in main.css("nav.contents"):
            listed.append(contents.text(separator=" "))
            contents.decompose()
        inside.append(_taken(main).words)
        main.decompose()
    return "\n".join((*about, _taken(page.body).words)), "\n".join(listed), "\n".join(inside)


def tables(path: Path) -> Iterator[str]:
    """The tables of a page as the reader of English knows them: bars between cells, so that a head may give a unit."""
    for table in _parsed(path).css("main table"):
        rows = ([" ".join(cell.text().split()) for cell in row.css("th, td")] for row in table.css("tr"))
        yield "\n".join(" | ".join(cells) for cells in rows)


def words(text: str) -> str:
    """What a browser shows or a screen reader says of a piece of HTML."""
    return _taken(LexborHTMLParser(text).body).words


def aliens(text: str) -> frozenset[str]:
    """What may hide or replace words in a piece of HTML, or calls another number than it says."""
    return frozenset(_aliens(LexborHTMLParser(text)))


def _parsed(path: Path) -> LexborHTMLParser:
    try:
        return LexborHTMLParser(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"cannot be read: {error}") from None


def _taken(node: LexborNode | None, unseen: frozenset[int] = frozenset()) -> _Taker:
    taker = _Taker(unseen)
    try:
        if node is not None:
            taker.take(node, None)
    except RecursionError:
        raise UnreadableError("cannot be read: its tags are nested too deeply") from None
    return taker


def _loose(page: LexborHTMLParser, unseen: frozenset[int]) -> Iterator[Passage]:
    """What the main part of the page says at no address: the frame around it may hold numbers of the site."""
    for main in page.css("main"):
        yield from (passage for passage in _taken(main, unseen).document().rest if not passage.beside)


def _abouts(page: LexborHTMLParser) -> Iterator[tuple[str, Passage]]:
    """What a page says of itself to browsers and search engines, as if it stood at an address."""
    yield note_address("document"), Passage(" ".join(title.text() for title in page.css("head > title")))
    for name in ("description", "author"):
        for meta in page.css(f"head > meta[name={name}]"):
            yield note_address(name), Passage(meta.attributes.get("content") or "")


def _described(page: LexborHTMLParser) -> Iterator[Passage]:
    """What messages that quote a page say of it."""
    for meta in page.css("meta[property], meta[name=keywords], meta[name^='twitter']"):
        yield Passage(meta.attributes.get("content") or "")


def _aliens(page: LexborHTMLParser) -> Iterator[str]:
    yield from (f"<{alien}>" for alien in _ALIENS if page.css_first(alien))
    if any(not hides(node.attributes.get("style") or "") for node in page.css("[style]")):
        yield "a style of its own"
    if any(name.startswith("on") for node in page.css("*") for name in node.attributes):
        yield "a script in an attribute"
    for node in page.css("[aria-labelledby], [aria-describedby], [aria-details]"):
        named = " ".join(node.attributes.get(name) or "" for name in _NAMED).split()
        if any(is_region(id_) and not id_.endswith(("--heading", "--group")) for id_ in named):
            yield "a name for screen readers that is taken from other words"
    for link in page.css("a[href^='tel:'], a[href^='mailto:']"):
        scheme, _, target = (link.attributes.get("href") or "").partition(":")
        said, called = _called(link.text(), scheme), _called(unquote(target.partition("?")[0]), scheme)
        if said and said != called:
            yield f'"{link.text().strip()}" that leads to "{target}"'


def _strays(page: LexborHTMLParser) -> Iterator[str]:
    """Pictures among the words of a page at no address, which may show a number, tables that shift, no style."""
    if not page.css_first(f"link[rel~=stylesheet][href$='{_STYLE}']"):
        yield "a page without its style sheet"
    if any(len(set(_widths(table))) > 1 for table in page.css("main table")):
        yield "a table whose rows are not equally wide"
    if any(not _around(picture) for tag in _WORDED for picture in page.css(f"main {tag} img")):
        yield "a picture at no address"


def _widths(table: LexborNode) -> Iterator[int]:
    """How many columns each row of a table fills, with those that cells above it reach down to."""
    down: list[tuple[int, int]] = []  # rows still to go, columns
    for row in table.css("tr"):
        cells = [(_span(cell, "rowspan"), _span(cell, "colspan")) for cell in row.css("th, td")]
        yield sum(columns for _, columns in (*down, *cells))
        down = [(rows - 1, columns) for rows, columns in (*down, *cells) if rows > 1]


def _span(cell: LexborNode, name: str) -> int:
    said = cell.attributes.get(name) or "1"
    return int(said) if said.isdecimal() else 1


_STYLE = "assets/charterpress.css"
_WORDED = ("p", "li", "td", "th", "dt", "dd", "h2", "h3", "h4")
_NAMED = ("aria-labelledby", "aria-describedby", "aria-details")


def _called(words: str, scheme: str) -> str:
    """The number or address that words give: what a link says, and where it leads."""
    if scheme == "tel":
        return re.sub(r"^\+44", "0", re.sub(r"[^\d+]", "", words))
    return words.strip().casefold() if "@" in words else ""


def _needs(page: LexborHTMLParser) -> Iterator[str]:
    named = (node.attributes.get(name) or "" for tag, name in _SHOWN for node in page.css(f"{tag}[{name}]"))
    yield from (_file(target) for target in named if not _SCHEME.match(target) and not target.startswith("/"))


def _links(page: LexborHTMLParser) -> Iterator[Link]:
    """The links of the main part of a page, and those of its frame that stay in the site."""
    inner = {link.mem_id for link in page.css("main a[href]")}
    for link in page.css("a[href]"):
        target = link.attributes.get("href") or ""
        out, own = bool(_SCHEME.match(target)), link.attributes.get("id") or ""
        if link.mem_id in inner or own or not out:
            file = target if out else _file(target)
            yield Link(own, file, target.partition("#")[2], " ".join(link.text().split()), _around(link))


def _around(node: LexborNode) -> str:
    """The address that an element stands in."""
    parent = node.parent
    while parent is not None:
        id_ = parent.attributes.get("id") or ""
        if is_region(id_):
            return id_
        parent = parent.parent
    return ""


def _file(target: str) -> str:
    return unquote(re.split("[?#]", target)[0])


_SHOWN = (("img", "src"), ("link[rel~=stylesheet]", "href"))
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class _Taker:
    """Walks a page in reading order and gives every text to the innermost address around it."""

    def __init__(self, unseen: frozenset[int]) -> None:
        self.unseen = unseen
        self._texts: dict[str | None, list[str]] = {None: []}
        self._heads: dict[str, list[str]] = {}
        self._said: list[Passage] = []
        self._twice: list[str] = []
        self._above: dict[str, tuple[str, ...]] = {}
        self._column = ""
        self._cell: list[str] = []
        self._inside: dict[str, str] = {}
        self._pictures: dict[str, list[tuple[str, str]]] = {}
        self._unseen_words: list[Passage] = []
        self._order: list[str] = []

    def take(
        self, node: LexborNode, region: str | None, head: str = "", *, seen: bool = True, spoken: bool = True
    ) -> None:
        """Take in a node with everything below it; whether people see it, and whether screen readers say it."""
        if node.tag == "-text":
            text = node.text_content or ""
            if seen or region is None:
                self._take_text(text, region, head)
            if region and text.strip() and not (seen and spoken):
                self._unseen_words.append(Passage(text.strip(), beside=region))
        elif node.tag and node.tag not in _UNSEEN and not node.tag.startswith(("-", "!")) and not is_hidden(node):
            spoken = spoken and node.attributes.get("aria-hidden") != "true"
            self._take_element(node, region, head, seen=seen and node.mem_id not in self.unseen, spoken=spoken)

    def _take_text(self, text: str, region: str | None, head: str) -> None:
        self.say(text, region)
        if region is None:
            self._heads.setdefault(head, []).append(text)
            self._cell.append(text)

    def _take_element(self, node: LexborNode, region: str | None, head: str, *, seen: bool, spoken: bool) -> None:
        if node.tag == "td":
            self._column, self._cell = _column_head(node), []
        id_ = node.attributes.get("id") or ""
        region = self._enter(id_, region)
        if node.tag == "img" and region:
            named = Path(node.attributes.get("src") or "").name, node.attributes.get("alt") or ""
            self._pictures.setdefault(region, []).append(named)
        block = node.tag not in _INLINE
        if block:
            self.say("\n", region)
            self._heads.get(id_ or head, []).append("\n")
        for name in _SAID:
            if said := node.attributes.get(name):
                self._said.append(Passage(said, beside=region or ""))
                if region and name != "alt":
                    self._unseen_words.append(Passage(said, beside=region))
        for child in node.iter(include_text=True):
            self.take(child, region, id_ or head, seen=seen, spoken=spoken)
        if block or node.tag == "br":
            self.say("\n", region)
            self._heads.get(id_ or head, []).append("\n")

    def _enter(self, id_: str, region: str | None) -> str | None:
        """The address that the words of an element belong to, given its id and the address around it."""
        if id_:
            self._order.append(id_)
        if not is_region(id_):
            return region
        if region:
            self._inside[id_] = region
        self._begin(id_)
        return id_

    def _begin(self, address: str) -> None:
        self._above[address] = self._column, "".join(self._cell).strip()
        if address in self._texts:
            self._twice.append(address)
        self._texts.setdefault(address, [])

    def say(self, text: str, region: str | None) -> None:
        """Add text to a region, or to the rest."""
        self._texts[region].append(text)

    @property
    def words(self) -> str:
        """All texts that were taken in: those at an address, the others, those that are said only."""
        texts = ("".join(taken) for taken in self._texts.values())
        return "\n".join((*texts, *(passage.text for passage in self._said)))

    def document(self) -> Document:
        """What was taken in."""
        regions = {id_: Passage("".join(texts)) for id_, texts in self._texts.items() if id_ is not None}
        heads = {id_: Passage("".join(texts)) for id_, texts in self._heads.items()}
        rest = (Passage("".join(self._texts[None])), *self._said)
        pictures = {id_: tuple(named) for id_, named in self._pictures.items()}
        return Document(
            regions,
            rest,
            heads,
            tuple(self._twice),
            above=self._above | headings(regions),
            inside=self._inside,
            pictures=pictures,
            unseen=tuple(self._unseen_words),
            order=tuple(self._order),
        )


def _column_head(cell: LexborNode) -> str:
    """The head of a cell's column, counted by the cells before it in its row."""
    table = cell.parent
    while table is not None and table.tag != "table":
        table = table.parent
    heads = table.css("thead tr:first-child > *") if table is not None else []
    before = 0
    other = cell.prev
    while other is not None:
        before += int(other.attributes.get("colspan") or 1) if other.tag in ("td", "th") else 0
        other = other.prev
    widths = [int(head.attributes.get("colspan") or 1) for head in heads]
    for index, head in enumerate(heads):
        if sum(widths[: index + 1]) > before:
            return head.text().strip()
    return ""
