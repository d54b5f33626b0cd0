"""The proof of a whole site: one thing altered in one file is one complaint, and the clean site has none."""

from __future__ import annotations

import ctypes
import functools
import io
import json
import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests import golden
from tests.proof import small

from charterpress.formats import pdf as paper
from charterpress.model import Charter
from charterpress.proof import pdf as reader
from charterpress.proof import prove
from charterpress.proof.document import Document
from charterpress.proof.file import READERS
from charterpress.publications import Type

PDFS = {
    "standard-print": "anytown-standard.pdf",
    "large-print": "anytown-large-print.pdf",
    "easy-read-print": "anytown-easy-read.pdf",
    "changes-print": "anytown-changes.pdf",
}


@functools.cache
def _read_pdf(identity: tuple[int, int, int]) -> Document:
    return reader.read(_paths[identity])


_paths: dict[tuple[int, int, int], Path] = {}


def _read_pdf_once(path: Path) -> Document:
    """Read a PDF that several copies of a site share only once."""
    there = path.stat()
    identity = (there.st_ino, there.st_mtime_ns, there.st_size)
    _paths[identity] = path
    return _read_pdf(identity)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most files of a mutated site are those of the clean one."""
    monkeypatch.setitem(READERS, Type.PDF, _read_pdf_once)


@pytest.fixture(scope="session")
def clean(shared: Path) -> Path:
    """The small site as `charterpress build` made it."""
    return small.built(shared)


@pytest.fixture
def site(clean: Path, tmp_path: Path) -> Path:
    """A copy of the small site beside it in its project, to be altered."""
    return small.copy(clean, clean.parent / f"{tmp_path.parent.name}-{tmp_path.name}")


@pytest.fixture(scope="session")
def charter() -> Charter:
    """The policy data."""
    return small.charter()


def said(site: Path, charter: Charter, day: date = small.DAY) -> list[str]:
    """Every complaint about a site inside its project."""
    return [str(difference) for difference in prove(site, [charter], day, site.parent)]


def _edit_pdf(path: Path, number: int, edit: Callable[[pypdfium2.PdfPage], object]) -> None:
    """Change one page of a PDF, as a program for editing PDFs does."""
    document, saved = pypdfium2.PdfDocument(path), io.BytesIO()
    page = document[number - 1]
    edit(page)
    page.gen_content()
    page.close()
    document.save(saved)
    document.close()
    small.write(path, saved.getvalue())


def _call_the_link(page: pypdfium2.PdfPage) -> None:
    words = (ctypes.c_ushort * 50)(*map(ord, "within 3 working days"))
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        link = pdfium.FPDFPage_GetAnnot(page, index)
        pdfium.FPDFAnnot_SetStringValue(link, b"Contents", words)
        pdfium.FPDFPage_CloseAnnot(link)
        return


def test_a_clean_site_has_no_complaint(clean: Path, charter: Charter) -> None:
    """Nothing is said about the site as it was built."""
    assert [] == said(clean, charter)


@pytest.mark.parametrize("case", golden.rows("mutations/pages.yml"))
def test_a_page_altered(site: Path, charter: Charter, case: dict[str, Any]) -> None:
    """Each alteration of a page gets its one complaint, naming the standard and its side."""
    small.alter(site / "anytown" / case["file"], case["find"], case["put"], case.get("after", ""))

    assert case["says"] == said(site, charter)


@pytest.mark.parametrize("case", golden.rows("mutations/files.yml"))
def test_a_data_file_altered(site: Path, charter: Charter, case: dict[str, Any]) -> None:
    """Each alteration of the table and the data gets its one complaint."""
    small.alter(site / "anytown" / case["file"], case["find"], case["put"], case.get("after", ""))

    assert case["says"] == said(site, charter)


@pytest.mark.parametrize("case", golden.rows("mutations/prints.yml"))
def test_a_pdf_made_of_altered_data(site: Path, charter: Charter, case: dict[str, Any]) -> None:
    """A PDF set from altered data, under the check code of the true one, gets its one complaint with its page."""
    text = small.SOURCE
    assert case["find"] in text
    altered = small.charter(text.replace(case["find"], case["put"], 1), charter)
    small.write(site / "anytown" / PDFS[case["print"]], small.printed(altered, case["print"]))

    assert case["says"] == said(site, charter)


def test_an_alternative_text_in_a_pdf(site: Path, charter: Charter) -> None:
    """What only a screen reader says is read too."""
    letter, *others = charter.standards
    (words,) = letter.current
    spoilt = replace(words, easy_read=tuple(replace(line, alt="An answer within 4 days") for line in words.easy_read))
    other = replace(charter, standards=(replace(letter, current=(spoilt,)), *others))
    small.write(site / "anytown" / PDFS["easy-read-print"], small.printed(other, "easy-read-print"))

    assert [
        'anytown/anytown-easy-read.pdf, page 2: outside every standard: published "within 4 days", policy nothing'
    ] == said(site, charter)


def test_the_foot_of_a_pdf(site: Path, charter: Charter, monkeypatch: pytest.MonkeyPatch) -> None:
    """A foot that says something else of the edition is one complaint, for the first page."""
    sheet = paper._sheet
    wrong = ("Proposed edition", "Approved edition")
    monkeypatch.setattr(paper, "_sheet", lambda job: replace(sheet(job), html=sheet(job).html.replace(*wrong)))
    small.write(site / "anytown" / PDFS["large-print"], small.printed(charter, "large-print"))

    (complaint,) = said(site, charter)
    assert complaint.startswith("anytown/anytown-large-print.pdf, page 1: foot of the page: published")
    assert "Approved edition" in complaint


class TestWholeFiles:
    """Files that are missing, of another edition, or not to be there."""

    FILES = (
        *PDFS.values(),
        "anytown-changes.csv",
        "anytown-charter.json",
        "index.html",
        "changes/index.html",
        "easy-read/index.html",
        "staff/index.html",
        "formats/index.html",
    )

    @pytest.mark.parametrize("file", FILES)
    def test_a_file_left_out(self, site: Path, charter: Charter, file: str) -> None:
        """Each missing file is named once, with what it should have been."""
        (site / "anytown" / file).unlink()
        (complaint,) = said(site, charter)

        assert complaint.startswith(f"anytown/{file}: published no file, policy ")

    @pytest.mark.parametrize("file", FILES)
    def test_a_file_cut_short(self, site: Path, charter: Charter, file: str) -> None:
        """A file of which a full disk kept only the beginning is noticed, however it breaks."""
        path = site / "anytown" / file
        small.write(path, path.read_bytes()[:300])
        complaints = said(site, charter)

        assert complaints
        assert {f"anytown/{file}"} == {complaint.partition(":")[0].partition(",")[0] for complaint in complaints}

    def test_a_page_cut_before_its_end(self, site: Path, charter: Charter) -> None:
        """A page without its last part is not called one of another day."""
        path = site / "anytown" / "index.html"
        text = path.read_text(encoding="utf-8")
        small.write(path, text[: text.index('id="edition--note"')].encode())
        (complaint,) = said(site, charter)
        assert complaint.startswith("anytown/index.html: published a file that does not say of which edition it is")

    @pytest.mark.parametrize("file", FILES)
    def test_an_empty_file(self, site: Path, charter: Charter, file: str) -> None:
        """An empty file has exactly one complaint."""
        small.write(site / "anytown" / file, b"")
        (complaint,) = said(site, charter)

        assert complaint.startswith(f"anytown/{file}")

    @pytest.mark.parametrize("name", PDFS)
    def test_a_pdf_of_another_edition(self, site: Path, charter: Charter, name: str) -> None:
        """A PDF of a source with other words is stale, even though all its figures agree."""
        older = small.charter(small.SOURCE + "\n# an older edition\n")
        small.write(site / "anytown" / PDFS[name], small.printed(older, name))
        (complaint,) = said(site, charter)

        assert complaint.startswith(f"anytown/{PDFS[name]}, page ")
        assert ": another edition, day or charter: " in complaint
        assert older.check_code in complaint
        assert charter.check_code in complaint

    @pytest.mark.parametrize("name", PDFS)
    def test_a_pdf_of_another_day(self, site: Path, charter: Charter, name: str) -> None:
        """A PDF of yesterday is stale."""
        small.write(site / "anytown" / PDFS[name], small.printed(charter, name, small.DAY - timedelta(days=1)))
        (complaint,) = said(site, charter)

        assert "another edition, day or charter" in complaint
        assert "20 November 2026" in complaint

    @pytest.mark.parametrize("name", PDFS)
    def test_a_pdf_of_another_charter(self, site: Path, charter: Charter, name: str) -> None:
        """Another charter's PDF under the name of this one is noticed, whatever it says."""
        other = small.charter(small.SOURCE.replace("North Council", "West Council"), charter)
        small.write(site / "anytown" / PDFS[name], small.printed(other, name))
        (complaint,) = said(site, charter)

        assert "another edition, day or charter" in complaint
        assert "West Council and South Council" in complaint

    @pytest.mark.parametrize(
        "name",
        [
            "standard-print",
            "large-print",
            "easy-read-print",
            "changes-print",
        ],
    )
    def test_a_pdf_that_is_another_publication(self, site: Path, charter: Charter, name: str) -> None:
        """A PDF of the same charter and day, but of another kind, is noticed."""
        other = next(known for known in PDFS.values() if known != PDFS[name])
        small.write(site / "anytown" / PDFS[name], (site / "anytown" / other).read_bytes())

        assert said(site, charter)

    @pytest.mark.parametrize("name", ["index.html", "staff/index.html", "changes/index.html"])
    def test_a_page_that_is_another_publication(self, site: Path, charter: Charter, name: str) -> None:
        """A page of the same charter in the place of another one is one complaint."""
        other = "easy-read/index.html"
        small.write(site / "anytown" / name, (site / "anytown" / other).read_bytes())
        (complaint,) = said(site, charter)
        assert complaint.startswith(f"anytown/{name}: published easy read")

    def test_a_page_of_another_edition_that_leads_nowhere(self, site: Path, charter: Charter) -> None:
        """Of a stale page nothing else is said, nor of its links."""
        page = site / "anytown" / "changes" / "index.html"
        text = page.read_text(encoding="utf-8").replace(charter.check_code, "0000-0000-0000")
        small.write(page, text.replace("</main>", '<a href="../gone/">Gone</a></main>').encode())
        (complaint,) = said(site, charter)

        assert "another edition, day or charter" in complaint

    def test_the_data_of_another_edition(self, site: Path, charter: Charter) -> None:
        """Old data is said to be old, and not compared."""
        path = site / "anytown" / "anytown-charter.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        small.write(path, json.dumps({**content, "check_code": "0000-0000-0000"}).encode())

        assert [
            (
                "anytown/anytown-charter.json: another edition, day or charter: "
                f'published check code and day "0000-0000-0000 2026-11-21", policy "{charter.check_code} 2026-11-21"'
            )
        ] == said(site, charter)

    def test_the_whole_site_of_another_day(self, clean: Path, charter: Charter) -> None:
        """On the next day every file of the site is stale, each said once."""
        complaints = said(clean, charter, small.DAY + timedelta(days=1))

        assert len(self.FILES) == len(complaints)
        assert all("another edition, day or charter" in complaint for complaint in complaints)

    @pytest.mark.parametrize(
        "file",
        [
            "anytown/old.pdf", "anytown/old-changes.csv", "anytown/copy.json", "another/x.pdf", "assets/old.pdf",
            "pictures/old.csv", "anytown/index.htm", "anytown/charter.docx", "old.txt",
        ],
    )  # fmt: skip
    def test_a_stray_file(self, site: Path, charter: Charter, file: str) -> None:
        """A file that no charter publishes may not lie in the site."""
        small.write(site / file, b"anything")

        assert [f"{file}: published a file, policy no such publication"] == said(site, charter)

    def test_a_picture_or_style_left_out(self, site: Path, charter: Charter) -> None:
        """A page may not need what is not there; each thing is said once, however many pages show it."""
        (style,) = (site / "assets").glob("charterpress*.css")
        style.unlink()

        assert len(said(site, charter)) == 1
        assert "charterpress.css" in said(site, charter)[0]

    @pytest.mark.parametrize("file", ["anytown/note.rtfd", "anytown/robots.txt", "anytown/deep/LICENCE"])
    def test_a_file_in_the_folder_of_a_charter(self, site: Path, charter: Charter, file: str) -> None:
        """Whatever its name, a file among those of a charter that is none of its publications is one complaint."""
        small.write(site / file, b"We answer within 3 days.")
        assert [f"{file}: published a file, policy no such publication"] == said(site, charter)

    def test_the_list_of_charters(self, site: Path, charter: Charter) -> None:
        """The status and the name of a charter on the first page are its own."""
        page = site / "index.html"
        text = page.read_text(encoding="utf-8")
        small.write(page, text.replace("Proposed: the changes are not decided yet", "Approved").encode())
        (complaint,) = said(site, charter)
        assert complaint.startswith('index.html: anytown, status: published "Status: Approved."')
        small.write(page, text.replace("North Council and South Council", "North Council").encode())
        assert all(complaint.startswith("index.html: anytown: published") for complaint in said(site, charter))
        small.write(page, text.replace("<p>Customer charter</p>", "<p>Old charter</p>").encode())
        assert ['index.html: the list of all charters: published "Old charter", policy nothing'] == said(site, charter)
        small.write(page, text.replace('<li><a href="anytown/changes/">', '<li hidden><a href="#">').encode())
        (complaint,) = said(site, charter)
        assert complaint.startswith("index.html: link")
        page.unlink()
        (complaint,) = said(site, charter)
        assert complaint.startswith("index.html: published a file that cannot be read")

    def test_wordings_under_each_others_standard(self, site: Path, charter: Charter) -> None:
        """A standard of the data that holds the wordings of another one is one complaint."""
        path = site / "anytown" / "anytown-charter.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        first, second = content["standards"][:2]
        first["wordings"], second["wordings"] = second["wordings"], first["wordings"]
        small.write(path, json.dumps(content).encode())
        assert [
            'anytown/anytown-charter.json: letter: published the wordings of "email", policy those of "letter"',
            'anytown/anytown-charter.json: email: published the wordings of "letter", policy those of "email"',
        ] == said(site, charter)

    @pytest.mark.parametrize(
        ("alter", "complaint"),
        [
            (lambda content: content["changes"].pop(0), "letter, change: published null, policy"),
            (lambda content: content.update(norms=content.pop("standards")), "the file: published"),
            (lambda content: content["standards"][0].update(name=content["standards"][0].pop("title")), "letter:"),
            (
                lambda content: content["changes"].append(content["changes"].pop(0)),
                'changes: published "another order"',
            ),
            (
                lambda content: content["standards"][0]["wordings"][0].update(words=[]),
                "letter--past: published",
            ),
        ],
        ids=["a change lost", "standards renamed", "a field renamed", "changes in another order", "a field more"],
    )
    def test_one_mistake_in_the_data(
        self, site: Path, charter: Charter, alter: Callable[[Any], object], complaint: str
    ) -> None:
        """What is lost, renamed or moved in the data is one complaint, whatever else it touches."""
        path = site / "anytown" / "anytown-charter.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        alter(content)
        small.write(path, json.dumps(content).encode())
        (said_of,) = said(site, charter)
        assert said_of.startswith(f"anytown/anytown-charter.json: {complaint}")

    def test_a_number_written_as_another_kind(self, site: Path, charter: Charter) -> None:
        """Machines that count days do not take 10.0 for 10."""
        path = site / "anytown" / "anytown-charter.json"
        text = path.read_text(encoding="utf-8")
        small.write(path, text.replace('"quantity": 10,', '"quantity": 10.0,', 1).encode())
        (complaint,) = said(site, charter)
        assert complaint.endswith("published quantity 10.0, policy quantity 10")

    def test_a_wrong_value_beside_the_right_one(self, site: Path, charter: Charter) -> None:
        """A deadline that stands among the figures too is one complaint, and the one among the deadlines counts."""
        path = site / "anytown" / "anytown-charter.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        wording = next(one for one in content["standards"][0]["wordings"] if one["deadlines"])
        name, value = next(iter(wording["deadlines"].items()))
        wording["figures"][name] = value
        small.write(path, json.dumps(content).encode())
        (complaint,) = said(site, charter)
        assert complaint.endswith(f'published the value "{name}", policy nothing')

    def test_a_link_of_a_pdf_that_says_more(self, site: Path, charter: Charter) -> None:
        """What a screen reader says of a link is the place that it leads to."""
        path = site / "anytown" / PDFS["large-print"]
        _edit_pdf(path, 1, _call_the_link)
        published = 'a link that is called "within 3 working days" on page 1'
        assert [f"anytown/{path.name}: published {published}, policy nothing"] == said(site, charter)

    def test_a_page_of_a_pdf_that_is_turned(self, site: Path, charter: Charter) -> None:
        """A page that nobody can read without turning the screen is one complaint."""
        path = site / "anytown" / PDFS["large-print"]
        _edit_pdf(path, 2, lambda page: page.set_rotation(90))
        assert [f"anytown/{path.name}: published another side up on page 2, policy nothing"] == said(site, charter)

    @pytest.mark.parametrize("packed", [True, False])
    def test_what_a_pdf_tells_machines(self, site: Path, charter: Charter, *, packed: bool) -> None:
        """A time in the metadata that only machines read is one complaint, compressed or not."""
        path = site / "anytown" / PDFS["large-print"]
        content = path.read_bytes()
        begin = content.index(b"stream\n", content.index(b"/Type /Metadata")) + len(b"stream\n")
        end = content.index(b"\nendstream", begin)
        words = b"<dc:title>Replies within 3 days</dc:title>"
        stream = (zlib.compress(words) if packed else words).ljust(end - begin)
        small.write(path, content[:begin] + stream + content[end:])
        complaint = f'anytown/{path.name}: outside every standard: published "within 3 days", policy nothing'
        assert [complaint] == said(site, charter)

    def test_the_pages_of_a_file(self, site: Path, charter: Charter) -> None:
        """A link that says that a PDF has more pages than it has is one complaint; none if the PDF is wrong itself."""
        page = site / "anytown" / "formats" / "index.html"
        text = page.read_text(encoding="utf-8")
        begin = text.index('id="large-print--file"')
        small.write(page, (text[:begin] + text[begin:].replace(" pages", "0 pages", 1)).encode())
        (complaint,) = said(site, charter)
        assert complaint.startswith(
            'anytown/formats/index.html: link to large print: published "Large print (PDF, 18 point letters, '
        )
        (site / "anytown" / PDFS["large-print"]).unlink()
        assert ["anytown/anytown-large-print.pdf: published no file, policy large print"] == said(site, charter)

    def test_a_note_on_a_pdf(self, site: Path, charter: Charter) -> None:
        """What somebody put over a page of a PDF is no part of it."""
        path = site / "anytown" / PDFS["standard-print"]
        _edit_pdf(path, 1, lambda page: pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_TEXT))

        assert [f"anytown/{path.name}: published a note, stamp or form field on page 1, policy nothing"] == said(
            site, charter
        )

    def test_a_link_over_a_page_of_a_pdf(self, site: Path, charter: Charter) -> None:
        """A link to a place that the charter does not name is one complaint."""

        def link(page: pypdfium2.PdfPage) -> None:
            note = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_LINK)
            pdfium.FPDFAnnot_SetRect(note, pdfium.FS_RECTF(0, 400, 400, 0))
            pdfium.FPDFAnnot_SetURI(note, b"https://elsewhere.example/")
            pdfium.FPDFPage_CloseAnnot(note)

        path = site / "anytown" / PDFS["standard-print"]
        _edit_pdf(path, 1, link)
        assert [f'anytown/{path.name}: link: published "https://elsewhere.example/", policy nothing'] == said(
            site, charter
        )

    def test_the_author_of_a_pdf(self, site: Path, charter: Charter, monkeypatch: pytest.MonkeyPatch) -> None:
        """A PDF that calls another council its author, and is right otherwise, is one complaint."""
        sheet, wrong = paper._sheet, ('name="author" content="North Council', 'name="author" content="West Council')
        monkeypatch.setattr(paper, "_sheet", lambda job: replace(sheet(job), html=sheet(job).html.replace(*wrong)))
        path = site / "anytown" / PDFS["large-print"]
        small.write(path, small.printed(charter, "large-print"))

        published, policy = "West Council and South Council", "North Council and South Council"
        assert [f'anytown/{path.name}: author of the document: published "{published}", policy "{policy}"'] == said(
            site, charter
        )

    @pytest.mark.parametrize(
        "drawing",
        [
            '<g opacity="0.5"><rect width="90" height="90" fill="#333"/></g>',
            '<clipPath id="c"><circle r="9"/></clipPath><rect y="-99" width="9" height="999" clip-path="url(#c)"/>',
            '<rect x="-900" y="-900" width="9000" height="9000" fill="#333"/>',
        ],
        ids=["see-through", "clipped", "larger than its frame"],
    )
    def test_a_picture_that_covers_no_words(self, tmp_path: Path, drawing: str) -> None:
        """However a picture is drawn, what is not seen of it covers no words."""
        project = small.project(tmp_path)
        picture = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><title>A letter</title>{drawing}</svg>'
        )
        (project / "charters" / "pictures" / "letter.svg").write_text(picture, encoding="utf-8")
        small.command(project, "build", "--as-of", small.DAY.isoformat())

    @pytest.mark.parametrize(
        ("style", "seen"),
        [
            ("text-decoration: line-through", 1),
            ("background: black", 1),
            ("background: #fff3b0", 0),
            ("border: 1pt solid black", 0),
        ],
    )
    def test_words_with_something_over_them(
        self, site: Path, charter: Charter, monkeypatch: pytest.MonkeyPatch, style: str, seen: int
    ) -> None:
        """A line through words, or a dark box behind them, is one complaint; a light box or a frame is none."""
        sheet = paper._sheet
        words = ("within 10", f'<span style="{style}">within 10</span>')
        monkeypatch.setattr(paper, "_sheet", lambda job: replace(sheet(job), html=sheet(job).html.replace(*words, 1)))
        path = site / "anytown" / PDFS["standard-print"]
        small.write(path, small.printed(charter, "standard-print"))
        complaints = [one for one in said(site, charter) if not one.startswith("anytown/formats")]
        assert seen == any("words with a line or shape over or behind them on page" in one for one in complaints)
        assert len(complaints) == seen

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda text: pdfium.FPDFPageObj_SetFillColor(text, 250, 250, 240, 255),
            lambda text: pdfium.FPDFPageObj_SetFillColor(text, 0, 0, 0, 20),
            lambda text: pdfium.FPDFPageObj_Transform(text, 0.4, 0, 0, 0.4, 200, 300),
            lambda text: pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, -900, 0),
            lambda text: pdfium.FPDFTextObj_SetTextRenderMode(text, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE),
        ],
        ids=["nearly white", "nearly transparent", "tiny", "beside the page", "unseen"],
    )
    def test_words_of_a_pdf_that_nobody_sees(self, site: Path, charter: Charter, spoil: Callable[..., None]) -> None:
        """Words that a program reads in a PDF and a person cannot are no part of it."""
        path = site / "anytown" / PDFS["large-print"]
        _edit_pdf(path, 2, lambda page: spoil(list(page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]))[5]))

        published = "words that are too light, too small or beside the paper on page 2"
        assert [f"anytown/{path.name}: published {published}, policy nothing"] == said(site, charter)

    def test_a_site_without_the_charter(self, clean: Path, charter: Charter) -> None:
        """When the charter is not to be published any more, each of its files is left over."""
        complaints = [str(difference) for difference in prove(clean, [], small.DAY, clean.parent)]

        assert {f"anytown/{file}" for file in self.FILES if not file.endswith(".html")} <= {
            complaint.partition(":")[0] for complaint in complaints
        }
        assert charter.id == "anytown"


class TestSwaps:
    """Two true values, each in the other's place."""

    def swap(self, path: Path, one: str, other: str) -> None:
        """Exchange two stretches of a file."""
        text = path.read_text(encoding="utf-8")
        assert one in text
        assert other in text
        small.write(path, text.replace(one, "\0").replace(other, one).replace("\0", other).encode())

    def test_the_ids_of_two_standards(self, site: Path, charter: Charter) -> None:
        """The words of one standard under the address of another are two complaints, one each."""
        self.swap(site / "anytown" / "index.html", 'id="letter--current"', 'id="complaint--current--south"')
        first, second = said(site, charter)

        assert "anytown/index.html: letter, current: " in first
        assert "anytown/index.html: complaint, current, South Council: " in second

    def test_the_words_of_two_standards_with_their_ids(self, site: Path, charter: Charter) -> None:
        """Words that are right at their address, and stand below the heading of another standard, are one complaint."""
        path = site / "anytown" / "index.html"
        text = path.read_text(encoding="utf-8")
        begins = [f'<div class="words" id="{id_}--current">' for id_ in ("letter", "email")]
        one, other = (begin + text.partition(begin)[2].partition("</div>")[0] for begin in begins)
        self.swap(path, one, other)

        assert ['anytown/index.html: email, current: published under "letter", policy under "email"'] == said(
            site, charter
        )

    def test_the_sides_of_a_standard(self, site: Path, charter: Charter) -> None:
        """The proposed words shown as current ones, and the other way round."""
        self.swap(site / "anytown" / "changes" / "index.html", 'id="email--current"', 'id="email--proposed"')
        complaints = said(site, charter)

        assert {"anytown/changes/index.html: email, current", "anytown/changes/index.html: email, proposed"} == {
            complaint.rpartition(": published")[0] for complaint in complaints
        }

    def test_the_headings_of_two_standards(self, site: Path, charter: Charter) -> None:
        """Two titles in each other's place are two complaints, one for each standard."""
        self.swap(site / "anytown" / "index.html", "<h3>Letters</h3>", "<h3>Emails</h3>")

        assert [
            'anytown/index.html: letter, title: published "Emails", policy "Letters" above it',
            'anytown/index.html: email, title: published "Letters", policy "Emails" above it',
        ] == said(site, charter)

    @pytest.mark.parametrize(
        ("one", "other", "complaint"),
        [
            (
                '<h4 id="complaint--current--north--council">North Council</h4>',
                '<h4 id="complaint--current--south--council">South Council</h4>',
                'complaint, current, South Council: published "South Council" over complaint, current, North Council',
            ),
            (
                '<h2 id="contact--heading">How to get in touch</h2>',
                '<h2 id="complain--heading">How to complain</h2>',
                'How to complain: published "How to complain" over How to get in touch',
            ),
        ],
    )
    def test_headings_with_their_ids(self, site: Path, charter: Charter, one: str, other: str, complaint: str) -> None:
        """What names words stands right before them, whatever it is called: the first that does not is told."""
        self.swap(site / "anytown" / "index.html", one, other)
        assert [f"anytown/index.html: {complaint}, policy it here"] == said(site, charter)

    def test_owners_with_their_ids(self, site: Path, charter: Charter) -> None:
        """A change that is said of another council is one complaint."""
        one, other = (
            f'id="complaint--{council}--owner">{council.capitalize()} Council' for council in ("north", "south")
        )
        self.swap(site / "anytown" / "changes" / "index.html", one, other)
        (complaint,) = said(site, charter)
        assert 'published "South Council" over complaint--north--effects, policy it here' in complaint

    def test_the_columns_of_two_sides(self, site: Path, charter: Charter) -> None:
        """The table with its current and proposed words in each other's columns is noticed."""
        self.swap(site / "anytown" / "anytown-changes.csv", ",current,", ",proposed,")
        (complaint,) = said(site, charter)

        assert complaint.startswith("anytown/anytown-changes.csv: published the columns charter, edition, ")

    def test_the_words_of_two_councils(self, site: Path, charter: Charter) -> None:
        """Two councils' words in each other's rows are complaints about both councils."""
        self.swap(site / "anytown" / "anytown-changes.csv", ",Complaints,North Council,", ",Complaints,South Council,")
        complaints = said(site, charter)

        assert {"complaint, change", "complaint, current", "complaint, current values"} == {
            complaint.split(": ")[1] for complaint in complaints
        }

    def test_rows_in_another_order_are_no_difference(self, site: Path, charter: Charter) -> None:
        """Each row names its standard and council, so their order says nothing."""
        path = site / "anytown" / "anytown-changes.csv"
        head, *rows, end = path.read_bytes().decode().split("\r\n")
        small.write(path, "\r\n".join([head, *reversed(rows), end]).encode())

        assert [] == said(site, charter)


class TestStandards:
    """Standards left out, or put in."""

    def test_a_row_left_out(self, site: Path, charter: Charter) -> None:
        """A standard that is not in the table is one complaint, whatever the rows around it."""
        path = site / "anytown" / "anytown-changes.csv"
        rows = path.read_bytes().decode().split("\r\n")
        small.write(path, "\r\n".join(row for row in rows if ",letter," not in row).encode())

        assert [
            "anytown/anytown-changes.csv: letter, North Council and South Council: published nothing, policy a row"
        ] == said(site, charter)

    def test_a_row_twice(self, site: Path, charter: Charter) -> None:
        """A row more is one complaint."""
        path = site / "anytown" / "anytown-changes.csv"
        rows = path.read_bytes().decode().split("\r\n")
        small.write(path, "\r\n".join([*rows[:-1], rows[1], rows[-1]]).encode())

        assert [
            "anytown/anytown-changes.csv: letter, North Council and South Council: published a row, policy nothing"
        ] == said(site, charter)

    @pytest.mark.parametrize("file", ["index.html", "changes/index.html", "easy-read/index.html"])
    def test_a_standard_left_out_of_a_page(self, site: Path, charter: Charter, file: str) -> None:
        """A standard that is nowhere on a page is one complaint that names it."""
        path = site / "anytown" / file
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for node in page.css("#email, #email--current--glance"):
            node.decompose()
        small.write(path, (page.html or "").encode())
        (complaint,) = said(site, charter)

        assert complaint.startswith(f"anytown/{file}: email")
        assert complaint.endswith(": published nothing, policy this standard")

    @pytest.mark.parametrize("name", PDFS)
    def test_a_standard_left_out_of_a_pdf(self, site: Path, charter: Charter, name: str) -> None:
        """A standard that is nowhere in a PDF is one complaint that names it."""
        start, end = small.SOURCE.index("  email:\n"), small.SOURCE.index("  complaint:\n")
        without = small.charter(small.SOURCE[:start] + small.SOURCE[end:], charter)
        small.write(site / "anytown" / PDFS[name], small.printed(without, name))
        (complaint,) = said(site, charter)

        assert complaint.startswith(f"anytown/{PDFS[name]}: email")
        assert complaint.endswith(": published nothing, policy this standard")

    def test_the_table_at_a_glance_left_out(self, site: Path, charter: Charter) -> None:
        """A whole table that is not there is one complaint, not one for each standard in it."""
        page = site / "anytown" / "index.html"
        text = page.read_text(encoding="utf-8")
        small.write(page, re.sub("<table.*?</table>", "", text, flags=re.DOTALL).encode())
        assert ["anytown/index.html: at a glance: published nothing, policy the table at a glance"] == said(
            site, charter
        )

    def test_headings_of_two_groups_exchanged(self, site: Path, charter: Charter) -> None:
        """Two groups whose headings changed places are one complaint, however many standards they have."""
        page = site / "anytown" / "index.html"
        text = page.read_text(encoding="utf-8")
        first, second = re.findall(r'<h2 id="[a-z-]+--group">.*?</h2>', text)[:2]
        small.write(page, text.replace(second, "*").replace(first, second).replace("*", first).encode())
        (complaint,) = said(site, charter)
        assert complaint.endswith('group: published under "Meeting us", policy under "Talking to us"')

    def test_a_standard_twice(self, site: Path, charter: Charter) -> None:
        """A standard that stands on a page twice is one complaint."""
        page = site / "anytown" / "index.html"
        text = page.read_text(encoding="utf-8")
        (standard,) = re.findall(r'<section class="standard" id="letter">.*?</section>', text, re.DOTALL)
        small.write(page, text.replace(standard, standard * 2).encode())
        assert ["anytown/index.html: letter--current: published this address twice, policy it once"] == said(
            site, charter
        )

    def test_a_standard_put_in(self, site: Path, charter: Charter) -> None:
        """A standard that no charter has is a complaint as soon as it sets a time."""
        small.alter(
            site / "anytown" / "index.html",
            '<section class="standard" id="email">',
            '<section id="fax"><h3>Fax</h3><p id="fax--current">We answer your fax within 3 days.</p></section>'
            '<section class="standard" id="email">',
        )

        assert ['anytown/index.html: fax--current: published "within 3 days", policy nothing'] == said(site, charter)
