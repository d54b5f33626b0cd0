"""A document -> its parts: the stretches of text between two headings, with their page or line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium
from selectolax.lexbor import LexborHTMLParser, LexborNode

from charterpress.deadlines.english import read
from charterpress.proof.styles import hidden_by, is_hidden

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = (
    *_HEADINGS, "p", "li", "dd", "tr", "table", "div", "section", "article", "blockquote", "caption", "pre", "br",
    "summary", "figcaption", "legend",
)  # fmt: skip
_UNSEEN = ("script", "style", "template", "noscript", "head", "s", "del", "strike")  # struck words promise nothing
_MOST_OPEN = 20_000  # the parser takes ever longer over tags that are never closed
_TOO_DEEP = "the page's tags are nested too deeply: save it as text"
_BETWEEN = r"(?:\s|<[^>]*>)+"  # what may stand between the words of a time in the source of a page
_MARKUP = re.compile(r"\s*(<!doctype html|<html|<[a-z][a-z0-9]*[\s>])", re.IGNORECASE)


class AuditError(Exception):
    """A document cannot be read; the message says why and what to do."""


_PICTURE = "this is a picture: have its text recognised (OCR) first"
# How files begin that people have instead, and what to do with them.
_OTHERS = {
    b"PK\x03\x04": "this is a Word file or another archive: save it as PDF or text",
    b"\xd0\xcf\x11\xe0": "this is an old Word file or another of its kind: save it as PDF or text",
    b"{\\rtf": "this is rich text: save it as PDF or text",
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
}


@dataclass(frozen=True, slots=True)
class Part:
    """The text between two headings; `page` (PDF) or `line` (text), from 1, is where it begins."""

    heading: str
    text: str
    page: int | None = None
    line: int | None = None


def parts(data: bytes) -> Iterator[Part]:
    """Cut a document into its parts; how it begins tells its type. Raises AuditError."""
    if not data.strip():
        raise AuditError("the file is empty")
    if data[:1024].lstrip().startswith(b"%PDF"):
        return _pdf(data)
    for begins, remedy in _OTHERS.items():
        if data.startswith(begins):
            raise AuditError(remedy)
    text = _decoded(data)
    return _html(text) if _MARKUP.match(text) else _text(text)


def lines_of(data: bytes, words: Iterable[str]) -> Iterator[int | None]:
    """The line of a web page's source that words begin on, in their order; None where something else cuts them."""
    source, at = unescape(_decoded(data)), 0
    for each in words:
        found = re.compile(_BETWEEN.join(map(re.escape, each.split())), re.IGNORECASE).search(source, at)
        yield source.count("\n", 0, found.start()) + 1 if found else None
        at = found.end() if found else at


def _decoded(data: bytes) -> str:
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise AuditError("this is no text, HTML or PDF: save it as one of them")
    for encoding in ("utf-8-sig", "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AuditError("the letters cannot be read: save it as UTF-8")


# --- text: a heading is a line marked with #, or a short line alone that is no sentence -----------


def _text(text: str) -> Iterator[Part]:
    heading, start = "", 1
    lines: list[str] = []
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, row in enumerate(rows, 1):
        if _is_heading(row, rows[number - 2] if number > 1 else "", rows[number] if number < len(rows) else ""):
            yield Part(heading, "\n".join(lines), line=start)
            heading, start, lines = row.strip("# *").strip(), number, []
        lines.append(row)
    yield Part(heading, "\n".join(lines), line=start)


def _is_heading(row: str, before: str, after: str) -> bool:
    words = row.strip()
    alone = not before.strip() and not after.strip()
    short = alone and 0 < len(words) <= 70 and words[-1] not in ".,;:!?|"
    # "7 days", alone, is the cell of a table that lost its lines.
    return words.startswith("#") or (short and not any(reading.limit for reading in read(words)))


# --- HTML: headings are headings, a table is its rows with "|" between cells ----------------------


def _html(text: str) -> Iterator[Part]:
    if text.count("<") - 2 * text.count("</") > _MOST_OPEN:
        raise AuditError(_TOO_DEEP)
    page = LexborHTMLParser(text)
    yield Part("(the title and description of the page)", "\n\n".join(_about(page)))
    heading, words = "", ""
    try:
        unseen = frozenset(id_ for style in page.css("style") for id_ in hidden_by(page, style.text()))
        blocks = list(_blocks(page.body, unseen)) if page.body else []
    except RecursionError:
        raise AuditError(_TOO_DEEP) from None
    for tag, said in blocks:
        if tag in _HEADINGS:
            yield Part(heading, words)
            heading, words = " ".join(said.split()), ""
        words += said
    yield Part(heading, words)


def _about(page: LexborHTMLParser) -> Iterator[str]:
    """What search engines and browser tabs show of a page."""
    yield from (title.text() for title in page.css("head > title"))
    yield from (meta.attributes.get("content") or "" for meta in page.css("head > meta[name=description]"))


def _blocks(node: LexborNode, unseen: Container[int]) -> Iterator[tuple[str, str]]:
    """The texts of a page in reading order, each with the heading tag it stands in, if any."""
    tag = node.tag or ""
    if tag == "-text":
        yield "", re.sub(r"\s+", " ", node.text_content or "")
    elif tag in _HEADINGS:
        yield tag, f"\n\n{node.text()}\n\n"
    elif tag == "img":
        yield "", f"\n\n{node.attributes.get('alt') or ''}\n\n"
    elif tag not in _UNSEEN and not is_hidden(node) and node.mem_id not in unseen:
        if tag == "li":  # the reader looks for the line that opens a list
            yield "", "\n* "
        for child in node.iter(include_text=True):
            yield from _blocks(child, unseen)
        if tag in ("td", "th"):
            yield "", " | "
        elif tag == "dt":  # what its limit is for
            yield "", ": "
        elif tag in _BLOCKS:
            yield "", "\n" if tag in ("tr", "br") else "\n\n"


# --- PDF: a heading is a short line in larger or bolder type than most ----------------------------


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a PDF and the type it is set in."""

    text: str
    size: float
    weight: int


_LONGEST_HEADING = 160


def _pdf(data: bytes) -> Iterator[Part]:
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise AuditError("the PDF is protected by a password: save it without one") from None
        raise AuditError("the PDF is damaged: save it again from the program that made it") from None
    try:
        pages = [list(_rows(pdf, number)) for number in range(len(pdf))]
    except pypdfium2.PdfiumError:
        raise AuditError("the PDF is damaged: save it again from the program that made it") from None
    finally:
        pdf.close()
    pages = list(_without_feet(pages))
    rows = [row for page in pages for row in page]
    if not any(row.text.strip() for row in rows):
        raise AuditError("the PDF holds pictures of pages and no text: have its text recognised (OCR) first")
    usual = Counter((round(row.size), row.weight) for row in rows for _ in row.text).most_common(1)[0][0]
    heading = ""
    for number, page in enumerate(pages, 1):
        for is_heading, group in groupby(page, lambda row: _stands_out(row, usual)):
            text = "\n".join(row.text for row in group)
            heading = " ".join(text.split()) if is_heading and len(text) <= _LONGEST_HEADING else heading
            yield Part(heading, text, page=number)


_FOOT = 3  # lines that may stand at the foot of every page; a head may be that of a table, and is needed
_OFTEN = 3  # pages
_SENTENCE = 5  # words; "10 working days" at the foot of many pages is a cell of each


def _without_feet(pages: list[list[_Row]]) -> Iterator[list[_Row]]:
    """The pages without what stands at the foot of half of them and more, whatever the page's number; one keeps it."""
    feet = [[_foot(row, number) for row in page[-_FOOT:]] for number, page in enumerate(pages, 1)]
    count = Counter(words for foot in feet for words in set(foot) if words)
    often = {words for words, times in count.items() if times >= max(_OFTEN, len(pages) / 2)}
    yield from pages[:1]
    for page, foot in zip(pages[1:], feet[1:], strict=True):
        yield [*page[:-_FOOT], *(row for row, words in zip(page[-_FOOT:], foot, strict=True) if words not in often)]


def _foot(row: _Row, page: int) -> str:
    """The words of a row without the number of its page; none where they are too few for a foot."""
    words = re.sub(rf"\bpage \d+( of \d+)?|\A{page}\b|\b{page}\Z", "", row.text.strip().casefold()).split()
    return " ".join(words) if len(words) >= _SENTENCE else ""


def _stands_out(row: _Row, usual: tuple[int, int]) -> bool:
    size, weight = usual
    larger = row.size > size + 1
    bolder = row.weight >= 600 > weight and row.size > size - 1
    return (larger or bolder) and len(row.text.strip()) <= 90 and any(letter.isalpha() for letter in row.text)


def _rows(pdf: pypdfium2.PdfDocument, number: int) -> Iterator[_Row]:
    page = pdf[number]
    text = page.get_textpage()
    whole = text.get_text_range()
    start = 0
    for row in whole.split("\n"):
        first = start + len(row) - len(row.lstrip())
        size = pdfium.FPDFText_GetFontSize(text, first)
        yield _Row(row.rstrip("\r"), float(size), int(pdfium.FPDFText_GetFontWeight(text, first)))
        start += len(row) + 1
    text.close()
    page.close()
