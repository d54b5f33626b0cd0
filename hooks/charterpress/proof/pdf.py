"""Reads a PDF back: the glyphs on its pages, cut at the named destinations, which carry the addresses."""

from __future__ import annotations

import ctypes
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from charterpress.proof.document import Document, Link, Passage, UnreadableError, headings
from charterpress.proof.overlays import overlays, told
from charterpress.publications import is_region


@dataclass(frozen=True, slots=True, order=True)
class _Spot:
    """A place in reading order: the page from 0, then the way down it in points; and the address that begins there."""

    page: int
    down: float
    address: str = ""


def read(path: Path) -> Document:
    """Read a PDF. A region ends where the next address begins; text before the first address is at none."""
    try:
        pdf = pypdfium2.PdfDocument(path)
    except (OSError, pypdfium2.PdfiumError) as error:
        raise UnreadableError(f"cannot be read: {error}") from None
    try:
        spots = sorted(_spots(pdf))
        texts: dict[_Spot | None, list[str]] = {spot: [] for spot in spots}
        about = pdf.get_metadata_dict()
        texts[None] = [*(f"{about.get(key) or ''}\n" for key in _ABOUT), *(f"{words}\n" for words in _xmp(path, about))]
        feet = tuple(_take_page(pdf, page, spots, texts) for page in range(len(pdf)))
        said = [Passage(said, page + 1) for page in range(len(pdf)) for said in _alternatives(pdf, page)]
        alts = tuple(one.text for one in said)
        said += _marks(pdf, texts.values())
        points = _points(pdf)
        links = tuple(Link("", target, "", "", "") for target in _links(pdf))
        title = str(about.get("Title", ""))
        named = {*(spot.address for spot in spots), *(link.file for link in links)}
        aliens = tuple(overlays(pdf, named, points or 0))
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"cannot be read: {error}") from None
    finally:
        pdf.close()
    order = tuple(spot.address for spot in spots)
    document = _document(texts, feet, said)
    author = str(about.get("Author", ""))
    return replace(
        document, points=points, title=title, author=author, aliens=aliens, order=order, alts=alts, links=links
    )


# Besides the title; the rest is of the program that made the file.
_ABOUT = ("Author", "Subject", "Keywords", "Creator")
# The same once more, for machines: PDFium does not give it, and no library does in less than a tenth of a second.
_XMP = re.compile(rb"/Type\s*/Metadata\b.*?\bstream\r?\n(.*?)\s*endstream", re.DOTALL)
_XMP_WORDS = re.compile(
    r">([^<>]*[^<>\s])\s*<|\b(?:dc|pdf:(?!Producer)|photoshop|xmpRights):?\w+\s*=\s*[\"']([^\"'<>]+)"
)


def _xmp(path: Path, about: Mapping[str, str]) -> Iterator[str]:
    """What the metadata for machines (XMP) say and the other ones do not."""
    for stream in _XMP.findall(path.read_bytes()):
        try:
            words = zlib.decompressobj().decompress(stream)
        except zlib.error:
            words = stream  # not compressed
        said = (unescape(text or value) for text, value in _XMP_WORDS.findall(words.decode(errors="replace")))
        yield from (one for one in said if one not in about.values())


def pages(path: Path) -> int | None:
    """How many pages a PDF has; None when it is none."""
    try:
        pdf = pypdfium2.PdfDocument(path)
    except (OSError, pypdfium2.PdfiumError):
        return None
    try:
        return len(pdf)
    finally:
        pdf.close()


def _links(pdf: pypdfium2.PdfDocument) -> Iterator[str]:
    """Where links lead that leave the document; what they run or open instead, where they are no links at all."""
    for number in range(len(pdf)):
        page = pdf[number]
        at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, at, link):
            action = pdfium.FPDFLink_GetAction(link)
            kind = pdfium.FPDFAction_GetType(action) if action else pdfium.PDFACTION_GOTO
            if kind == pdfium.PDFACTION_URI:
                size = pdfium.FPDFAction_GetURIPath(pdf, action, None, 0)
                target = ctypes.create_string_buffer(size)
                pdfium.FPDFAction_GetURIPath(pdf, action, target, size)
                yield target.value.decode(errors="replace")
            elif kind != pdfium.PDFACTION_GOTO:
                yield f"a program: page {number + 1}"
        page.close()


def _points(pdf: pypdfium2.PdfDocument) -> int | None:
    """The size of the type of the first foot, which is that of the body (LP-04); None where there is no foot."""
    text = pdf[0].get_textpage() if len(pdf) else None
    index = text.get_text_range().rfind("Page 1 of ") if text else -1
    matrix = pdfium.FS_MATRIX()
    if index < 0 or not pdfium.FPDFText_GetMatrix(text, index, matrix):
        return None
    return int(pdfium.FPDFText_GetFontSize(text, index) * abs(matrix.d))


def _marks(pdf: pypdfium2.PdfDocument, texts: Iterable[list[str]]) -> Iterator[Passage]:
    """The bookmarks that say something else than the headings on the pages."""
    printed = "".join("".join("".join(text) for text in texts).split())
    for mark in pdf.get_toc():
        if "".join(mark.get_title().split()) not in printed:
            yield Passage(mark.get_title())


def _spots(pdf: pypdfium2.PdfDocument) -> Iterator[_Spot]:
    """The named destinations of a file."""
    for index in range(pdfium.FPDF_CountNamedDests(pdf)):
        length = ctypes.c_long(0)
        pdfium.FPDF_GetNamedDest(pdf, index, None, length)
        buffer = ctypes.create_string_buffer(max(length.value, 2))
        destination = pdfium.FPDF_GetNamedDest(pdf, index, buffer, length)
        page = pdfium.FPDFDest_GetDestPageIndex(pdf, destination)
        flags = [ctypes.c_int() for _ in range(3)]
        x, y, zoom = (ctypes.c_float() for _ in range(3))
        pdfium.FPDFDest_GetLocationInPage(destination, *flags, x, y, zoom)
        if page >= 0:
            name = buffer.raw[: max(length.value, 0)].decode("utf-16-le", "replace").rstrip("\0")
            yield _Spot(page, pdf.get_page_size(page)[1] - y.value, name)


def _take_page(
    pdf: pypdfium2.PdfDocument, page: int, spots: list[_Spot], texts: dict[_Spot | None, list[str]]
) -> Passage:
    """Give every glyph of a page to the region it lies in; "Page x of y" and what is level or lower is the foot."""
    glyphs = list(_glyphs(pdf, page))
    whole = "".join(glyph.character for glyph in glyphs)
    numbered = whole.rfind(f"Page {page + 1} of {len(pdf)}")
    line = glyphs[numbered].down if numbered >= 0 else float("inf")
    region: _Spot | None = None
    foot: list[str] = []
    for glyph in glyphs:
        if not glyph.character.isspace():
            last = bisect_right(spots, _Spot(page, glyph.down))
            region = spots[last - 1] if last else None
        taken = foot if glyph.down > line - _LEVEL else texts[region]
        taken.append(glyph.character)
    for taken in texts.values():
        taken.append("\n")
    return Passage("".join(foot), page + 1)


def _alternatives(pdf: pypdfium2.PdfDocument, page: int) -> Iterator[str]:
    """What a screen reader says in the place of pictures and other things on a page."""
    sheet = pdf[page]
    tree = pdfium.FPDF_StructTree_GetForPage(sheet)
    roots = range(pdfium.FPDF_StructTree_CountChildren(tree))
    waiting = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, n) for n in roots]
    while waiting:
        if element := waiting.pop():
            yield from filter(None, (told(ask, element) for ask in _ALTERNATIVES))
            children = range(pdfium.FPDF_StructElement_CountChildren(element))
            waiting += [pdfium.FPDF_StructElement_GetChildAtIndex(element, n) for n in children]
    pdfium.FPDF_StructTree_Close(tree)
    sheet.close()


_ALTERNATIVES = (
    pdfium.FPDF_StructElement_GetAltText,
    pdfium.FPDF_StructElement_GetActualText,
    pdfium.FPDF_StructElement_GetExpansion,
    pdfium.FPDF_StructElement_GetTitle,
)


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character and how far down the page it stands, in points; a space is where the last glyph was."""

    character: str
    down: float


_LEADER = re.compile(r"(?:\.\s?){4,}\d+")  # the dots and page number of a list of contents
_BROKEN = "\x02"  # what PDFium gives for a hyphen at which a line ends; no publication hyphenates (print/2-type.css)
_LEVEL = 4.0  # points within which glyphs stand in one line


def _glyphs(pdf: pypdfium2.PdfDocument, page: int) -> Iterator[_Glyph]:
    sheet = pdf[page]
    text = sheet.get_textpage()
    height = sheet.get_height()
    across, up = ctypes.c_double(), ctypes.c_double()
    down = 0.0
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, index)).replace(_BROKEN, "-")
        if not character.isspace():
            pdfium.FPDFText_GetCharOrigin(text, index, across, up)
            down = height - up.value
        yield _Glyph(character, down)
    text.close()
    sheet.close()


def _document(texts: dict[_Spot | None, list[str]], feet: tuple[Passage, ...], said: list[Passage]) -> Document:
    regions: dict[str, Passage] = {}
    rest = [Passage("".join(texts[None])), *said]
    heads = {}
    twice = []
    for spot, taken in texts.items():
        if spot is None:
            continue
        passage = Passage(_LEADER.sub("\n\n", "".join(taken).strip()), spot.page + 1)
        if not is_region(spot.address):
            rest.append(passage)
            heads[spot.address] = passage
        else:
            twice += [spot.address] if spot.address in regions else []
            regions[spot.address] = passage
    over = headings(regions)
    return Document(regions, tuple(rest), heads, tuple(twice), over, on_paper=True, feet=feet)
