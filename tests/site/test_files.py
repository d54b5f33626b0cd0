"""The files for paper: tagged, in English, named, and each as its page says."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from selectolax.lexbor import LexborHTMLParser

KINDS = ("standard", "large-print", "easy-read", "changes")


@pytest.fixture(scope="session")
def prints(site: Path) -> tuple[Path, ...]:
    """Every PDF of the site."""
    return tuple(sorted(site.rglob("*.pdf")))


def _opened(prints: tuple[Path, ...]) -> Iterator[tuple[str, pypdfium2.PdfDocument]]:
    for path in prints:
        with closing(pypdfium2.PdfDocument(path)) as pdf:
            yield path.name, pdf


def test_every_charter_has_its_prints(site: Path, prints: tuple[Path, ...]) -> None:
    """The four prints of a charter are there, except easy read where there is none."""
    charters = [path.parent for path in site.glob("*/*-charter.json")]
    wanted = {
        folder / f"{folder.name}-{kind}.pdf"
        for folder in charters
        for kind in KINDS
        if kind != "easy-read" or (folder / "easy-read").is_dir()
    }

    assert 5 <= len(charters)
    assert wanted == set(prints)


def test_every_pdf_is_tagged(prints: tuple[Path, ...]) -> None:
    """A screen reader finds headings, lists and tables."""
    assert [] == [name for name, pdf in _opened(prints) if not pdfium.FPDFCatalog_IsTagged(pdf)]


def test_every_pdf_says_its_language(prints: tuple[Path, ...]) -> None:
    """Speech is in British English."""
    assert {"en-GB"} == {_language(pdf) for _, pdf in _opened(prints)}


def test_every_pdf_has_a_title_of_its_own(prints: tuple[Path, ...]) -> None:
    """Windows and lists show what a file is, and no two say the same."""
    titles = [pdf.get_metadata_dict()["Title"] for _, pdf in _opened(prints)]

    assert all(titles)
    assert sorted(set(titles)) == sorted(titles)


def test_every_pdf_names_its_council(prints: tuple[Path, ...]) -> None:
    """The author of a PDF is the council, not a program."""
    authors = {pdf.get_metadata_dict()["Author"] for _, pdf in _opened(prints)}

    assert authors
    assert all("Council" in author for author in authors)


def test_every_page_is_a4(prints: tuple[Path, ...]) -> None:
    """Any printer prints it."""
    sizes = {
        tuple(round(side) for side in pdf.get_page_size(page)) for _, pdf in _opened(prints) for page in range(len(pdf))
    }

    assert {(595, 842)} == sizes


def test_every_page_has_its_number(prints: tuple[Path, ...]) -> None:
    """The foot of every page says which one it is, and of how many."""
    for name, pdf in _opened(prints):
        for page in range(len(pdf)):
            words = " ".join(pdf[page].get_textpage().get_text_range().split())
            assert f"Page {page + 1} of {len(pdf)}" in words, name


def test_downloads_are_as_the_formats_page_says(site: Path) -> None:
    """The number of pages and the size beside a download are those of the file."""
    for page in site.glob("*/formats/index.html"):
        text = " ".join(LexborHTMLParser(page.read_text(encoding="utf-8")).text().split())
        for path in page.parent.parent.glob("*.pdf"):
            with closing(pypdfium2.PdfDocument(path)) as pdf:
                count = len(pdf)
            size = f"{max(1, round(path.stat().st_size / 1000)):,} KB"
            assert re.search(rf"{count} pages?\b", text), f"{path.name}: {count} pages"
            assert size in text, f"{path.name}: {size}"


def _language(pdf: pypdfium2.PdfDocument) -> str:
    length = pdfium.FPDFCatalog_GetLanguage(pdf, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFCatalog_GetLanguage(pdf, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
