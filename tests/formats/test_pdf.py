"""PDFs: what the reader of a paper copy holds, and what may not get into one."""

from __future__ import annotations

import ctypes
import itertools
import re
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from charterpress.formats import pdf
from charterpress.formats.job import Job, Published
from charterpress.formats.store import Store
from charterpress.model import Charter, Council
from charterpress.publications import PUBLICATIONS, Publication, Type
from charterpress.source import Pictures, load_text

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 21)
PRINTED = tuple(publication for publication in PUBLICATIONS if publication.type is Type.PDF)

SOURCE = """
councils: {north: North Council, south: South Council}
title: Customer charter
nation: england
edition: {status: proposed, from: null, review_by: 2027-03-01}
about: {title: About this charter, text: We promise how fast we answer.}
contact:
  title: How to get in touch
  text: ["Phone **{number}**.", "See [our **website**](https://www.example.org/help/) or [www.example.org](https://www.example.org)."]
  figures: {number: 01234 567890}
complain: Tell us when something goes wrong.
other_formats: Ask us for Braille.
groups: {talk: Talking to us}
standards:
  letter:
    title: Letters
    channel: Letter
    group: talk
    current:
      text: We answer your letter {reply}.
      deadlines: {reply: about 10 working days}
    proposed:
      text: We answer your letter {reply}. That leaves time for the post.
      deadlines: {reply: within 15 working days}
      why: Post takes time.
      query: Is this what was meant on 8 April 2010?
    easy_read:
      - {picture: letter, text: "You can write to us. We answer {reply}."}
  complaint:
    title: Complaints
    current:
      north:
        text: ["We write back {reply}.", "We say who deals with it."]
        deadlines: {reply: {limit: within 5 working days, from: receipt}}
      south:
        text: We write back {reply}.
        deadlines: {reply: within 3 working days}
    proposed:
      text: We write back {reply}.
      deadlines: {reply: within 3 working days}
      why: The shorter time of both councils.
  rules:
    title: House rules
    current: {text: Please be kind to our staff.}
  calls:
    title: Calls given up
    current:
      text: Fewer than {share} of callers give up.
      figures: {share: 10%}
    proposed: withdrawn
    why: It tells us little.
  visit:
    title: Visits
    proposed:
      text: We see you {wait} of your appointment time.
      deadlines: {wait: within 10 minutes}
background:
  cost: {title: What it costs, text: Nothing more.}
"""


@pytest.fixture(scope="module")
def charter() -> Charter:
    """A small charter that has one of everything."""
    loaded, problems = load_text(SOURCE, "small", "small.yml", Pictures.of(ROOT / "charters" / "pictures"))
    assert loaded, "\n".join(map(str, problems))
    return loaded


@pytest.fixture(scope="module", autouse=True)
def _store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A store of its own, which no other build empties."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "KEPT", tmp_path_factory.mktemp("kept"))
        yield


@pytest.fixture(scope="module")
def made(charter: Charter) -> dict[str, Published]:
    """Every PDF of the small charter, by the name of its publication."""
    return {published.publication.name: published for published in pdf.write_all(_jobs(charter))}


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing made yet."""
    monkeypatch.setattr(Store, "get", lambda *_: None)


each_publication = pytest.mark.parametrize("publication", PRINTED, ids=lambda publication: publication.name)


def _jobs(charter: Charter) -> list[Job]:
    return [Job(publication, charter, DAY, ROOT) for publication in PRINTED]


def _job(charter: Charter, name: str = "large-print") -> Job:
    return next(job for job in _jobs(charter) if job.publication.name == name)


def _pages(content: bytes) -> list[str]:
    """The words of each page, with one space for every gap."""
    document = pypdfium2.PdfDocument(content)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


@cache
def _glyphs(content: bytes) -> tuple[tuple[int, float, float, str], ...]:
    """Page, way down the page, size and letter of everything printed."""
    return tuple(_each_glyph(content))


def _each_glyph(content: bytes) -> Iterator[tuple[int, float, float, str]]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    matrix = pdfium.FS_MATRIX()
    for number, page in enumerate(pypdfium2.PdfDocument(content)):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            letter = chr(pdfium.FPDFText_GetUnicode(text, index))
            if not letter.isspace():
                pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
                pdfium.FPDFText_GetMatrix(text, index, matrix)
                size = pdfium.FPDFText_GetFontSize(text, index) * matrix.a
                yield number, page.get_height() - (bottom.value + top.value) / 2, size, letter


def _marks(content: bytes) -> dict[str, tuple[int, float]]:
    """The page of each named destination, and how far down it is."""
    document = pypdfium2.PdfDocument(content)
    marks = {}
    for index in range(pdfium.FPDF_CountNamedDests(document)):
        length = ctypes.c_long(0)
        pdfium.FPDF_GetNamedDest(document, index, None, length)
        name = ctypes.create_string_buffer(length.value)
        target = pdfium.FPDF_GetNamedDest(document, index, name, length)
        flags = [ctypes.c_int() for _ in range(3)]
        x, y, zoom = (ctypes.c_float() for _ in range(3))
        pdfium.FPDFDest_GetLocationInPage(target, *flags, x, y, zoom)
        number = pdfium.FPDFDest_GetDestPageIndex(document, target)
        height = document.get_page_size(number)[1]
        marks[name.raw.decode("utf-16-le").rstrip("\0")] = (number, height - y.value)
    return marks


@cache
def _foot(content: bytes, number: int) -> float:
    """How far down a page its footer begins."""
    page = [(down, letter) for on, down, _, letter in _glyphs(content) if on == number]
    start = "".join(letter for _, letter in page).rindex(f"Page{number + 1}of")
    return page[start][0] - 5


def _region(content: bytes, address: str) -> str:
    """The letters between one destination and the next, without footers and bullets."""
    marks = _marks(content)
    start = marks[address]
    end = min((mark for mark in marks.values() if mark > start), default=(start[0] + 1, 0.0))
    return "".join(
        letter
        for page, down, _, letter in _glyphs(content)
        if start <= (page, down) < end and down < _foot(content, page) and letter != "•"
    )


def _altered(sheet: pdf.Sheet, html: str) -> pdf.Sheet:
    """The sheet with more HTML at its start."""
    return replace(sheet, html=sheet.html.replace('<div class="cover"', f'{html}<div class="cover"'))


# What a copy holds


@each_publication
def test_nothing_is_smaller_than_the_body(made: dict[str, Published], publication: Publication) -> None:
    """No letter is below the publication's size, neither in the footer nor in the contents (LP-02, LP-04)."""
    assert publication.points is not None
    smallest = min(size for _, _, size, _ in _glyphs(made[publication.name].content))
    assert publication.points <= smallest < publication.points + 0.1


@each_publication
def test_every_page_is_a4(made: dict[str, Published], publication: Publication) -> None:
    """Paper is A4 without tricks of scale (LP-17)."""
    document = pypdfium2.PdfDocument(made[publication.name].content)
    assert {(595, 842)} == {(round(page.get_width()), round(page.get_height())) for page in document}


@each_publication
def test_every_page_has_its_footer(made: dict[str, Published], publication: Publication) -> None:
    """Every footer names councils, edition and as-of date, and counts the pages."""
    pages = _pages(made[publication.name].content)
    assert made[publication.name].pages == len(pages)
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Proposed edition, as at 21 November 2026" in text
        assert text.count("North Council and South Council") >= 1


@each_publication
def test_only_two_upright_faces_are_used(made: dict[str, Published], publication: Publication) -> None:
    """One sans serif typeface, regular and bold, and no italics (LP-05, LP-06)."""
    fonts = set(re.findall(rb"/BaseFont /[A-Z]{6}\+([\w-]+)", made[publication.name].content))
    assert fonts <= {b"Atkinson-Hyperlegible", b"Atkinson-Hyperlegible-Bold"}


@each_publication
def test_it_says_what_it_is(made: dict[str, Published], publication: Publication) -> None:
    """The file is tagged and has a language, an author, a subject, and a title that names the councils (AX-09)."""
    document = pypdfium2.PdfDocument(made[publication.name].content)
    facts = document.get_metadata_dict()
    assert facts["Title"].startswith("Customer charter, North Council and South Council: ")
    assert facts["Author"] == "North Council and South Council"
    assert facts["Subject"]
    assert pdfium.FPDFCatalog_IsTagged(document)
    language = ctypes.create_string_buffer(20)
    pdfium.FPDFCatalog_GetLanguage(document, ctypes.cast(language, ctypes.POINTER(ctypes.c_ushort)), 20)
    assert language.raw.decode("utf-16-le").startswith("en-GB")


@each_publication
def test_the_first_page_is_a_cover(made: dict[str, Published], publication: Publication) -> None:
    """Page 1 says what it is, whose, of which edition and date, and in which other formats it comes (LP-23)."""
    first = _pages(made[publication.name].content)[0]
    for words in (
        "Customer charter",
        "North Council and South Council",
        "Proposed",
        "As at 21 November 2026",
        "Other formats",
    ):
        assert words in first


@each_publication
def test_contents_name_the_pages(made: dict[str, Published], publication: Publication) -> None:
    """The list of contents leads to the page on which each heading stands (LP-22)."""
    content = made[publication.name].content
    words = " ".join(_pages(content))
    last = _marks(content)["edition--heading"][0] + 1
    assert re.search(rf"About this copy ?[. ]+ ?{last}\b", words)


@each_publication
def test_headings_become_bookmarks(made: dict[str, Published], publication: Publication) -> None:
    """The bookmarks begin with the title and never skip a level."""
    document = pypdfium2.PdfDocument(made[publication.name].content)
    levels = [bookmark.level for bookmark in document.get_toc()]
    assert levels[0] == 0
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@each_publication
def test_no_heading_is_stranded(made: dict[str, Published], publication: Publication) -> None:
    """No page ends with a heading (LP-12)."""
    assert publication.points is not None
    glyphs = list(_glyphs(made[publication.name].content))
    for number in range(made[publication.name].pages or 0):
        page = [(down, size) for on, down, size, _ in glyphs if on == number]
        foot = _foot(made[publication.name].content, number)
        _, size = max((down, size) for down, size in page if down < foot)
        assert size < publication.points + 0.1


@pytest.mark.parametrize(
    ("name", "address", "words"),
    [
        ("large-print", "letter--current", "Weansweryourletterabout10workingdays."),
        ("large-print", "letter--current--glance", "Reply:about10workingdays"),
        ("large-print", "complaint--current--north--glance", "Reply(countedfromwhenwegetit):within5workingdays"),
        ("large-print", "complaint--current--south", "Wewritebackwithin3workingdays."),
        ("large-print", "complaint--current--north--facts", "Reply:countedfromwhenwegetit"),
        ("large-print", "working-day--note", "AworkingdayisMondaytoFriday.BankholidaysinEnglanddonotcount."),
        ("large-print", "visit--state", "Proposed,notyetinforce"),
        ("changes-print", "letter--effects", "Slower:replyFirmer:reply"),
        ("changes-print", "complaint--effects", "NorthCouncil:Quicker:reply"),
        ("changes-print", "letter--proposed--why", "Posttakestime."),
        ("changes-print", "letter--proposed--query", "Aquestionaboutthis:Isthiswhatwasmeanton8April2010?"),
        ("changes-print", "visit--no-current", "Current:Nostandardbefore."),
        ("changes-print", "rules--no-proposed", "Proposed:Nochange."),
        ("changes-print", "calls--no-proposed", "Proposed:Withdrawn."),
        ("changes-print", "calls--proposed--why", "Ittellsuslittle."),
        ("changes-print", "cost--note", "WhatitcostsNothingmore."),
        ("easy-read-print", "letter--current", "Youcanwritetous.Weanswerabout10workingdays."),
    ],
)
def test_a_region_holds_its_words_and_no_others(
    made: dict[str, Published], name: str, address: str, words: str
) -> None:
    """Between one address and the next stand the words of that address."""
    assert words == _region(made[name].content, address)


def test_easy_read_has_the_picture_left_of_its_words(made: dict[str, Published]) -> None:
    """Each idea has a picture at least 40 mm wide, left of its words and level with them (ER-04)."""
    content = made["easy-read-print"].content
    number, down = _marks(content)["letter--current"]
    page = pypdfium2.PdfDocument(content)[number]
    text = page.get_textpage()
    words_left, words_bottom, _, words_top = text.get_charbox(text.get_text_range().index("You can write"))
    strokes = [shape.get_bounds() for shape in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH])]
    picture = [(left, right) for left, bottom, right, top in strokes if bottom < words_top and top > words_bottom]
    left, right = min(left for left, _ in picture), max(right for _, right in picture)
    assert right - left > 40 / 25.4 * 72
    assert right < words_left
    assert down < page.get_height() - words_bottom


def test_a_sentence_of_easy_read_has_its_own_line(charter: Charter) -> None:
    """Sentences begin on new lines (ER-15)."""
    assert "You can write to us.<br>We answer" in pdf._sheet(_job(charter, "easy-read-print")).html


def test_links_are_words_with_their_address(made: dict[str, Published]) -> None:
    """A link is printed with its address, once."""
    text = " ".join(_pages(made["large-print"].content))
    assert "our website (www.example.org/help) or www.example.org." in text


def test_numbers_stay_with_what_they_count(charter: Charter) -> None:
    """The parts of dates, phone numbers and times are tied, wherever they stand (LP-11)."""
    assert "on 8\N{NO-BREAK SPACE}April 2010?" in pdf._sheet(_job(charter, "changes-print")).html
    assert "01234\N{NO-BREAK SPACE}567890" in pdf._sheet(_job(charter)).html


def test_welsh_letters_are_printed(charter: Charter) -> None:
    """The typeface has no ŵ and ŷ; they are made of a letter and its accent."""
    welsh = replace(charter, councils=(Council("ty", "Cyngor Tŷ Gŵyr"),))
    glyphs = "".join(letter for *_, letter in _glyphs(pdf.write(_job(welsh)).content))
    assert "Ty\N{COMBINING CIRCUMFLEX ACCENT}Gw\N{COMBINING CIRCUMFLEX ACCENT}yr" in glyphs


# The same bytes, however they are made


@pytest.mark.usefixtures("fresh")
def test_a_pool_gives_the_same_bytes(
    charter: Charter, made: dict[str, Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other processes make the same files as this one."""
    monkeypatch.setattr(pdf, "_set_all", lambda sheets: [pdf._set(sheet) for sheet in sheets])
    assert [made[job.publication.name].content for job in _jobs(charter)] == [
        published.content for published in pdf.write_all(_jobs(charter))
    ]


@pytest.mark.usefixtures("fresh")
def test_without_a_pool_the_files_are_made_one_by_one(
    charter: Charter, made: dict[str, Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no process can be started, or one is killed, this process makes the files."""

    def broken(sheets: Sequence[pdf.Sheet], cores: Sequence[int]) -> list[bytes]:
        raise BrokenProcessPool(f"{len(sheets)} sheets, {len(cores)} cores")

    monkeypatch.setattr(pdf, "_cores", lambda: [0, 1])
    monkeypatch.setattr(pdf, "_set_in_pool", broken)
    assert set(made.values()) == set(pdf.write_all(_jobs(charter)))


def test_what_has_not_changed_is_not_made_again(
    charter: Charter, made: dict[str, Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit of one publication's words makes only that publication again."""
    asked: list[str] = []

    def counted(sheets: Sequence[pdf.Sheet]) -> list[bytes]:
        asked.extend(sheet.address for sheet in sheets)
        return [made["changes-print"].content for _ in sheets]

    monkeypatch.setattr(pdf, "_set_all", counted)
    assert set(made.values()) == set(pdf.write_all(_jobs(charter)))
    edited = replace(charter, background=())
    pdf.write_all(_jobs(edited))
    assert asked == ["small/small-changes.pdf"]


# What may not get into a PDF


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<img src="https://example.org/a.png" alt="">', "https://example.org/a.png is neither a picture nor a font"),
        ('<img src="charters/hart.yml" alt="">', "charters/hart.yml is neither a picture nor a font"),
        ("<style>p { colour: red }</style>", "unknown property"),
        ('<a href="#nowhere">there</a>', "No anchor #nowhere"),
        ("<p>→</p>", "some letters are set in"),
    ],
)
def test_every_warning_is_an_error(charter: Charter, html: str, message: str) -> None:
    """What cannot be set as it should be stops the publication and names it."""
    with pytest.raises(pdf.PdfError, match=re.escape(message)) as error:
        pdf._set(_altered(pdf._sheet(_job(charter)), html))
    assert str(error.value).startswith("small/small-large-print.pdf: ")


def test_a_character_without_a_glyph_is_named(charter: Charter) -> None:
    """A character that the typeface lacks is an error that says which one."""
    with pytest.raises(pdf.PdfError, match=r"no → \(U\+2192 RIGHTWARDS ARROW\): write it in another way"):
        pdf.write(_job(replace(charter, title="Letters → answers")))


@pytest.mark.parametrize(
    ("picture", "message"),
    [
        ("nothing.svg", "cannot read the picture charters/pictures/nothing.svg"),
        ("../../pyproject.toml", "is not in charters/pictures"),
    ],
)
def test_a_picture_that_no_file_holds_is_an_error(charter: Charter, picture: str, message: str) -> None:
    """A picture must be a file in the folder of pictures."""
    letter = charter.standards[0]
    idea = replace(letter.current[0].easy_read[0], picture=picture)
    broken = replace(letter, current=(replace(letter.current[0], easy_read=(idea,)),))
    with pytest.raises(pdf.PdfError, match=re.escape(message)):
        pdf.write(_job(replace(charter, standards=(broken,)), "easy-read-print"))
