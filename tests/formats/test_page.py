"""The web pages and the HTML of paper: everything from a source is text, in the voice of its publication."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from tests import golden
from tests.formats.test_data import SOURCE

from charterpress.deadlines.notation import parse
from charterpress.deadlines.voices import Voice
from charterpress.formats.job import Job
from charterpress.formats.page import file_size, home, long_date, render, voice_of, words
from charterpress.formats.pdf import write_all
from charterpress.model import Charter, Council, Deadline, Figure, Line, Piece, Place, Wording
from charterpress.publications import Publication, Type, publications

DAY = date(2026, 11, 21)
PLACE = Place("anytown.yml")
HOSTILE = """<i id="x--y" onclick="alert(1)">&amp; "it's" </i></title><script>alert(1)</script>{{ 7 * 7 }}{% raw %}"""
TEMPLATED = (Type.HTML, Type.PDF)


def wording(**values: str) -> Wording:
    """A wording whose slots have these limits."""
    return Wording((), PLACE, tuple(Deadline(name, name, parse(limit), PLACE) for name, limit in values.items()))


def poisoned(value: Any) -> Any:  # noqa: ANN401  # any value of the model
    """The value with hostile words in every place that a source can write words to."""
    if isinstance(value, tuple):
        return tuple(poisoned(part) for part in value)
    if not is_dataclass(value) or isinstance(value, (type, Place)):
        return value
    changed = {field.name: poisoned(getattr(value, field.name)) for field in fields(value)}
    for name in _words_of(value):
        if isinstance(changed[name], str):
            changed[name] += HOSTILE
    return replace(value, **changed)


def _words_of(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # any value of the model
    if isinstance(value, Piece):
        return () if value.slot else ("text",)
    if isinstance(value, Council):
        return ("name",)
    if isinstance(value, Figure):
        return ("label", "query")
    return tuple(
        {"title", "label", "channel", "law", "measured", "alt", "query", "by", "paper", "body"}
        & {f.name for f in fields(value)}
    )


def _jobs(charter: Charter, types: tuple[Type, ...] = TEMPLATED) -> list[Job]:
    own = [publication for publication in publications(charter) if publication.type in types]
    return [Job(publication, charter, DAY, golden.ROOT) for publication in own if publication.name != "formats"]


@pytest.fixture(scope="module")
def charter() -> Charter:
    """A charter that has one of everything."""
    return golden.charter(SOURCE, "shared")


NAMES = [job.publication.name for job in _jobs(golden.charter(SOURCE, "shared"))]


class TestWords:
    """A line of words becomes HTML."""

    @pytest.mark.parametrize(
        ("piece", "html"),
        [
            (Piece("Hello."), "Hello."),
            (Piece("Hello.", strong=True), "<strong>Hello.</strong>"),
            (Piece("us", link="https://example.org/?a=1&b=2"), '<a href="https://example.org/?a=1&amp;b=2">us</a>'),
            (
                Piece("us", strong=True, link="mailto:us@example.org"),
                '<a href="mailto:us@example.org"><strong>us</strong></a>',
            ),
            (Piece("", slot="reply"), "within 10 working days"),
            (Piece("", strong=True, slot="reply"), "<strong>within 10 working days</strong>"),
            (Piece("<b>&</b>"), "&lt;b&gt;&amp;&lt;/b&gt;"),
            (
                Piece('"><script>', link='https://example.org/"><script>'),
                '<a href="https://example.org/&#34;&gt;&lt;script&gt;">&#34;&gt;&lt;script&gt;</a>',
            ),
        ],
    )
    def test_each_piece_in_its_style(self, piece: Piece, html: str) -> None:
        """Emphasis and links are the only markup, and values stand in their slots."""
        line = Line((piece,), PLACE)

        assert html == words(line, wording(reply="within 10 working days"), Voice.DATA)

    @given(
        st.lists(
            st.tuples(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))), st.booleans(), st.booleans())
        )
    )
    def test_any_words_come_back_as_typed(self, pieces: list[tuple[str, bool, bool]]) -> None:
        """Whatever is typed is what a browser shows, and no element is there that was not meant."""
        line = Line(
            tuple(Piece(text, strong, "https://example.org" if link else None) for text, strong, link in pieces), PLACE
        )
        body = LexborHTMLParser(f"<body><p>{words(line, wording(), Voice.PLAIN)}</p>").css_first("p")
        assert body is not None

        assert "".join(text for text, *_ in pieces) == body.text()
        assert {"p", "strong", "a"} >= {node.tag for node in body.css("*")}


class TestHostileWords:
    """A charter in which every title, label and sentence is an attack."""

    @pytest.mark.parametrize("name", NAMES)
    def test_no_publication_takes_words_for_markup(self, charter: Charter, name: str) -> None:
        """HTML and template code from a source is shown, never run, on every page and sheet."""
        job = next(job for job in _jobs(poisoned(charter)) if job.publication.name == name)
        html = render(job)
        page = LexborHTMLParser(html)

        assert page.css("i, script, [onclick], [id='x--y']") == []
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
        assert "49" not in page.text()

    def test_neither_does_the_home_page(self, charter: Charter) -> None:
        """The list of all charters shows hostile names as text."""
        html = home([poisoned(charter)], DAY, golden.ROOT).decode()

        assert LexborHTMLParser(html).css("i, script, [onclick], [id='x--y']") == []
        assert "&lt;script&gt;" in html

    def test_neither_does_the_formats_page(self, charter: Charter) -> None:
        """The page of downloads, which is made after all files, too."""
        evil = poisoned(charter)
        made = write_all(_jobs(charter, (Type.PDF,)))
        html = render(Job(_publication("formats"), evil, DAY, golden.ROOT, made))

        assert LexborHTMLParser(html).css("i, script, [onclick], [id='x--y']") == []


class TestVoice:
    """Who is spoken to."""

    @pytest.mark.parametrize(
        ("name", "voice"),
        [
            ("charter", Voice.PLAIN),
            ("changes", Voice.PLAIN),
            ("staff", Voice.PLAIN),
            ("easy-read", Voice.EASY),
            ("easy-read-print", Voice.EASY),
            ("standard-print", Voice.PLAIN),
            ("large-print", Voice.PLAIN),
            ("changes-print", Voice.PLAIN),
        ],
    )
    def test_each_publication_has_its_own(self, charter: Charter, name: str, voice: Voice) -> None:
        """Pages and PDFs speak alike, easy read in its own way on both."""
        assert voice == voice_of(Job(_publication(name), charter, DAY, golden.ROOT))

    def test_easy_read_has_no_percentage(self, charter: Charter) -> None:
        """The same deadline is "95%" on the changes page and "95 times out of 100" in easy read."""
        current = charter.standards[0].current[0].deadlines[0]
        proposed = replace(charter.standards[0].proposed[0], deadlines=(current,))
        before = replace(charter, standards=(replace(charter.standards[0], proposed=(proposed,)),))
        easy, changes = (
            " ".join(LexborHTMLParser(render(Job(_publication(name), before, DAY, golden.ROOT))).text().split())
            for name in ("easy-read", "changes")
        )

        assert "within 5 working days, 95 times out of 100" in easy
        assert "%" not in easy
        assert "95% within 5 working days" in changes


class TestAddresses:
    """Ids and links."""

    @pytest.mark.parametrize("name", NAMES)
    def test_every_id_stands_once(self, charter: Charter, name: str) -> None:
        """No page has one id twice."""
        job = next(job for job in _jobs(charter) if job.publication.name == name)
        ids = [node.attributes["id"] for node in LexborHTMLParser(render(job)).css("[id]")]

        assert sorted(set(ids), key=str) == sorted(ids, key=str)


@pytest.mark.parametrize(("day", "said"), [(date(2026, 6, 4), "4_June_2026"), (date(2020, 12, 31), "31_December_2020")])
def test_a_date_is_said_in_full(day: date, said: str) -> None:
    """Day, month and year, tied together, without noughts or commas (PE-09)."""
    assert said == long_date(day).replace("\N{NO-BREAK SPACE}", "_")


@pytest.mark.parametrize(("size", "said"), [(0, "1_KB"), (400, "1_KB"), (46_400, "46_KB"), (1_234_567, "1,235_KB")])
def test_a_size_is_said_in_kilobytes(size: int, said: str) -> None:
    """No file is said to have no size."""
    assert said == file_size(size).replace("\N{NO-BREAK SPACE}", "_")


def test_data_has_no_template(charter: Charter) -> None:
    """Asking for the page of a file that has none is a mistake of the caller."""
    with pytest.raises(ValueError, match="data has no template"):
        render(Job(_publication("data"), charter, DAY, golden.ROOT))


def _publication(name: str) -> Publication:
    return next(p for p in publications(golden.charter(SOURCE, "shared")) if p.name == name)
