"""Reads a web page back: the text that a browser shows or a screen reader says, cut at the addresses."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from charterpress.proof.document import Document, Passage, UnreadableError
from charterpress.publications import is_region

_UNSEEN = ("script", "style", "template", "noscript")
_INLINE = frozenset(("a", "abbr", "b", "br", "em", "i", "small", "span", "strong", "sub", "sup", "time", "wbr"))
_SAID = ("alt", "title", "aria-label", "aria-description", "placeholder", "label", "value")


def read(path: Path) -> Document:
    """Read a page. Hidden text, data attributes and style do not count; alternative texts and labels do."""
    try:
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"cannot be read: {error}") from None
    taker = _Taker()
    try:
        if page.body is not None:
            taker.take(page.body, None)
    except RecursionError:
        raise UnreadableError("cannot be read: its tags are nested too deeply") from None
    for meta in page.css("meta[content]"):
        taker.say(f"\n{meta.attributes.get('content') or ''}\n", None)
    for title in page.css("head > title"):
        taker.say(f"\n{title.text()}\n", None)
    return taker.document()


class _Taker:
    """Walks a page in reading order and gives every text to the innermost address around it."""

    def __init__(self) -> None:
        self._texts: dict[str | None, list[str]] = {None: []}
        self._heads: dict[str, list[str]] = {}
        self._said: list[Passage] = []
        self._twice: list[str] = []

    def take(self, node: LexborNode, region: str | None, head: str = "") -> None:
        """Take in a node with everything below it."""
        if node.tag == "-text":
            self.say(node.text_content or "", region)
            self._heads.setdefault(head, []).extend([node.text_content or ""] if region is None else [])
            return
        if node.tag in _UNSEEN or not node.tag or node.tag.startswith(("-", "!")) or _is_hidden(node):
            return
        id_ = node.attributes.get("id")
        if id_ and is_region(id_):
            region = id_
            if id_ in self._texts:
                self._twice.append(id_)
            self._texts.setdefault(id_, [])
        head = id_ or head
        block = node.tag not in _INLINE
        if block:
            self.say("\n", region)
        for name in _SAID:
            if said := node.attributes.get(name):
                self._said.append(Passage(said, beside=region or ""))
        for child in node.iter(include_text=True):
            self.take(child, region, head)
        if block or node.tag == "br":
            self.say("\n", region)

    def say(self, text: str, region: str | None) -> None:
        """Add text to a region, or to the rest."""
        self._texts[region].append(text)

    def document(self) -> Document:
        """What was taken in."""
        regions = {id_: Passage("".join(texts)) for id_, texts in self._texts.items() if id_ is not None}
        heads = {id_: Passage("".join(texts)) for id_, texts in self._heads.items()}
        rest = (Passage("".join(self._texts[None])), *self._said)
        return Document(regions, rest, heads, tuple(self._twice))


def _is_hidden(node: LexborNode) -> bool:
    style = (node.attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in node.attributes or "display:none" in style or "visibility:hidden" in style
