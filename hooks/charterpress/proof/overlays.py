"""What may hide, cover or replace the words on the pages of a PDF: a program that reads them does not see it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Container, Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

_FILLED = (pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE)
_OPAQUE = 255
_DARK = 1.05 / 7 - 0.05  # the luminance that has a contrast of 7 to 1 with white paper (LP-19)
_LIGHT = (_DARK + 0.05) * 4.5 - 0.05  # one that dark words can still be read on
_ROUNDED = 0.1  # points
_ASIDE = 4.0  # points that words may reach over the edge of the page: marks of accents do
_TOUCHING = 1.0  # points that a shape may reach into words


def overlays(pdf: pypdfium2.PdfDocument, places: Container[str], points: int) -> Iterator[str]:
    """What somebody laid over the pages of a PDF, put beside them, or made hard to read; in words.

    `places` are those that a link may be called after, `points` is the size of its type.
    """
    for number in range(len(pdf)):
        page = pdf[number]
        yield from (f"{what} on page {number + 1}" for what in _on_page(page, places, points))
        page.close()
    if pdfium.FPDFDoc_GetAttachmentCount(pdf):
        yield "a file inside it"
    if pdfium.FPDFDoc_GetJavaScriptActionCount(pdf) > 0:
        yield "a script"


def _on_page(page: pypdfium2.PdfPage, places: Container[str], points: int) -> Iterator[str]:
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        kind, name = pdfium.FPDFAnnot_GetSubtype(note), told(_contents, note)
        pdfium.FPDFPage_CloseAnnot(note)
        if kind != pdfium.FPDF_ANNOT_LINK:
            yield "a note, stamp or form field"
        elif name and name not in places:
            yield f'a link that is called "{name}"'
    if page.get_cropbox() != page.get_mediabox():
        yield "a part cut off"
    if page.get_rotation():
        yield "another side up"
    things = list(page.get_objects(max_depth=1))  # what lies in a drawing has the drawing's own measures
    words = [place for place, thing in enumerate(things) if thing.type == pdfium.FPDF_PAGEOBJ_TEXT]
    everywhere = page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT])
    if any(_is_dim(one, page.get_mediabox(), points) for one in everywhere):
        yield "words that are too light, too small or beside the paper"
    if any(_is_covered(place, things) for place in words):
        yield "words with a line or shape over or behind them"


def _is_dim(text: pypdfium2.PdfObject, sheet: Sequence[float], points: int) -> bool:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    *colour, ink = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFTextObj_GetFontSize(text, size)
    pdfium.FPDFPageObj_GetMatrix(text, matrix)
    pdfium.FPDFPageObj_GetFillColor(text, *colour, ink)
    left, bottom, right, top = text.get_bounds()
    wrong = (
        pdfium.FPDFTextObj_GetTextRenderMode(text) not in _FILLED or ink.value < _OPAQUE,
        _luminance([part.value for part in colour]) > _DARK,
        size.value * abs(matrix.d) < points - _ROUNDED,
        left < sheet[0] - _ASIDE or bottom < sheet[1] - _ASIDE or right > sheet[2] + _ASIDE or top > sheet[3] + _ASIDE,
    )
    return any(wrong)


def _is_covered(place: int, things: Sequence[pypdfium2.PdfObject]) -> bool:
    """Whether a line, shape or picture is drawn over the words at a place, or a dark one behind them."""
    own = things[place].get_bounds()
    shapes = ((at, one) for at, one in enumerate(things) if one.type in _SHAPES and not _is_of_picture(one))
    near = ((at, one) for at, one in shapes if _reaches_into(one.get_bounds(), own))
    return any(not (_is_frame(one) or (at < place and _is_light(one))) for at, one in near)


_SHAPES = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)


def _is_of_picture(shape: pypdfium2.PdfObject) -> bool:
    """Whether a shape is marked as part of a picture, which may be larger than what is seen of it."""
    for index in range(pdfium.FPDFPageObj_CountMarks(shape)):
        mark = pdfium.FPDFPageObj_GetMark(shape, index)
        if told(_name, mark) == "Figure":
            return True
    return False


def _name(mark: object, buffer: ctypes.Array[ctypes.c_char] | None, length: int) -> int:
    letters = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if buffer else None
    size = ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, letters, length, size)
    return size.value


def _reaches_into(one: Sequence[float], other: Sequence[float]) -> bool:
    across, up = (min(one[edge + 2], other[edge + 2]) - max(one[edge], other[edge]) for edge in (0, 1))
    return across > _TOUCHING and up >= min(_TOUCHING, one[3] - one[1])  # a line has no height


def _is_frame(shape: pypdfium2.PdfObject) -> bool:
    """Whether only the border of a box is drawn: what lies between two outlines."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    is_path = shape.type == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPath_GetDrawMode(shape, fill, stroke)
    return bool(is_path) and fill.value == pdfium.FPDF_FILLMODE_ALTERNATE and not stroke.value


def _is_light(shape: pypdfium2.PdfObject) -> bool:
    red, green, blue, ink = (ctypes.c_uint() for _ in range(4))
    filled = shape.type == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetFillColor(shape, red, green, blue, ink)
    return bool(filled) and _luminance((red.value, green.value, blue.value)) > _LIGHT


def _luminance(colour: Sequence[int]) -> float:
    """The relative luminance of red, green and blue from 0 to 255, as WCAG 2.2 defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contents(note: object, buffer: ctypes.Array[ctypes.c_char] | None, length: int) -> int:
    letters = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if buffer else None
    size: int = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", letters, length)
    return size


def told(ask: Callable[..., int], element: object) -> str:
    """What PDFium says when it is asked for the text of something; it is asked for its length first."""
    length = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    ask(element, buffer, length)
    return buffer.raw[: max(length, 0)].decode("utf-16-le", "replace").rstrip("\0")
