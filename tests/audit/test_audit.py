"""The audit of any document: each time with its page or line and its heading, whatever the type of the file."""

from __future__ import annotations

import json

import pytest
import weasyprint

from charterpress.audit import AuditError, Item, audit
from charterpress.audit.report import json_lines, table

PAGE = """<!doctype html><html><head><title>Our promise: an answer in 3 days</title>
<meta name="description" content="We pick up within 20 seconds">
<style>p { color: black } .old { display: none }</style></head><body>
<h1>Old charter</h1><p>We answer <b>80%</b> of calls within 20&nbsp;seconds.</p>
<p style="display: none">We answer letters within 99 days.</p><p hidden>Within 98 days.</p>
<p class="old">Within 97 days.</p>
<h2>Bins</h2><img src="bin.png" alt="We empty a missed bin within 2 days">
<table><tr><th>What</th><th>Target (working days)</th></tr><tr><td>Potholes</td><td>28</td></tr></table>
<h2>What we ask of you</h2><p>The form is short. Bring back the form within 7 days.</p></body></html>"""


LOCKED = b"""%%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj
4 0 obj <</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>> endobj
trailer <</Root 1 0 R/Encrypt 4 0 R/ID[(a)(a)]>>
""" % (b"o" * 32, b"u" * 32)


def pdf(html: str) -> bytes:
    """A PDF of a page."""
    made: bytes = weasyprint.HTML(string=f"<style>.new {{ break-before: page }}</style>{html}").write_pdf()
    return made


def said(items: tuple[Item, ...]) -> list[tuple[str, str, str]]:
    """Each time with its heading and what it is."""
    return [(item.heading, " ".join(item.reading.words.split()), item.reading.kind.value) for item in items]


def test_a_web_page() -> None:
    """Title, description and alternative texts count, hidden words do not, and a heading says whose time it is."""
    assert said(audit(PAGE.encode())) == [
        ("(the title and description of the page)", "in 3 days", "deadline"),
        ("(the title and description of the page)", "within 20 seconds", "deadline"),
        ("Old charter", "within 20 seconds", "deadline"),
        ("Bins", "within 2 days", "deadline"),
        ("Bins", "28", "deadline"),
        ("What we ask of you", "within 7 days", "duty"),
    ]


def test_the_lines_of_a_web_page() -> None:
    """A time has the line of the source that it begins on, also where tags stand between its words; else none."""
    page = b"""<h1>Help</h1>
<p>We answer <b>within</b>
<i>5</i> days.</p>
<p>We write within 5&nbsp;days. We ring you within 6<style>i {}</style> days.</p>"""
    assert [2, 4, None] == [item.line for item in audit(page)]


def test_a_text_with_lines() -> None:
    """A text is told by its lines, under the heading that stands alone."""
    text = "Writing to us\n\nWe read every letter.\nWe reply within\n10 working days.\n\n# Phone\nWithin 6 rings."
    items = audit(text.encode())
    assert [(item.heading, item.line) for item in items] == [("Writing to us", 4), ("Phone", 8)]


def test_a_list_after_a_blank_line() -> None:
    """A list belongs to the line with a colon above it, so "Return your call" is the council's act."""
    text = "When you ring us we will:\n\n  • Say our name\n  • Return your call within one working day."
    assert [kind for _, _, kind in said(audit(text.encode()))] == ["deadline"]


LISTS = """<h1>Duties</h1><p>You must:</p><ul><li><p>send us the form within 9 days of the day
on which you got it.</p></li>
<li><p>answer our letters within 12 days.</p></li></ul><p>We will:</p><ul><li>answer yours within 5 days</li></ul>"""


@pytest.mark.parametrize("document", [LISTS.encode(), pdf(LISTS)], ids=["page", "pdf"])
def test_a_list_below_the_line_that_opens_it(document: bytes) -> None:
    """Every item belongs to the line above the list, also where a PDF has the marks of the items elsewhere."""
    assert said(audit(document)) == [
        ("Duties", "within 9 days", "duty"),
        ("Duties", "within 12 days", "duty"),
        ("Duties", "within 5 days", "deadline"),
    ]


def test_terms_struck_words_and_summaries() -> None:
    """What a definition is of stands before it, struck words say nothing, and a summary is a line of its own."""
    page = """<!doctype html><main><dl><dt>Emails</dt><dd>8 working days</dd></dl>
    <p>We reply within <del>25</del> <ins>26</ins> days.</p>
    <details><summary>Repairs</summary><p>Emergency repairs in 4 hours.</p></details></main>"""
    items = audit(page.encode())
    assert ["8 working days", "within 26 days", "in 4 hours"] == [" ".join(one.reading.words.split()) for one in items]
    assert items[0].before.endswith("Emails: ")
    assert items[2].before.strip() == "Emergency repairs"


def test_what_stands_alone_and_is_no_heading() -> None:
    """A time alone is the cell of a table that lost its lines, and large type over many lines is a text."""
    (item,) = audit(b"Letters\n\nReply\n\n7 working days\n\nFree of charge.")
    assert item.heading == "Reply"
    long = "These are words in larger type than the rest of this page has, which goes on and on. " * 3
    rest = "<p>" + "We answer every letter that reaches our office within 5 days. " * 12 + "</p>"
    assert {item.heading for item in audit(pdf(f"<p style='font-size: 20pt'>{long}</p>{rest}"))} == {""}


def test_a_pdf() -> None:
    """A PDF is told by its pages, under headings in larger type; a long table keeps its unit."""
    items = audit(pdf("<h1>Letters</h1><p>We answer within 5 days.</p><h1 class=new>Visits</h1><p>Same day.</p>"))
    assert [(item.page, item.heading, item.reading.words) for item in items] == [
        (1, "Letters", "within 5 days"),
        (2, "Visits", "Same day"),
    ]


def test_the_foot_of_pages() -> None:
    """What stands at the foot of every page of a PDF is told once, whatever number the page has."""
    foot = "<style>@page { @bottom-center { content: 'We reply within 9 days. Page ' counter(page) } }</style>"
    pages = [f"<p class='new'>Letter {days}: we reply within {days} days.</p>" for days in (11, 12, 13)]
    items = audit(pdf(foot + "".join(pages)))
    assert [item.reading.words for item in items if item.reading.limit] == [
        "within 11 days", "within 9 days", "within 12 days", "within 13 days",
    ]  # fmt: skip


def test_cells_at_the_foot_of_pages() -> None:
    """A short line that ends many pages is no foot: it may be the cell of a table, and no deadline is lost."""
    pages = [
        f"<p class='new'>{what}</p><p>Answer:</p><p>10 working days</p>" for what in ("Letters", "Emails", "Calls")
    ]
    assert [item.page for item in audit(pdf("".join(pages))) if item.reading.limit] == [1, 2, 3]


def test_the_table_and_the_json_lines() -> None:
    """People see the promises and how many other times there are; machines get one object a promise."""
    items = audit(b"Bins\n\nWe come within 2 days. You must ring within 3 days.")
    assert list(table("old.txt", items, everything=False)) == [
        "old.txt: 1 deadline, 1 other time",
        "  Bins",
        '    line 3     "within 2 days"  within 2 days  We come within 2 days.',
        "  (the other times were read as duties, conditions, lengths, opening hours or dates: --all shows them)",
    ]
    (line,) = json_lines("old.txt", items, everything=False)
    wanted = {"line": 3, "heading": "Bins", "sentence": "We come within 2 days.", "quantity": 2, "unit": "day"}
    assert wanted.items() <= json.loads(line).items()


def test_a_long_sentence() -> None:
    """The table shows what stands nearest to a time, cut between words; nothing of it moves the terminal."""
    text = f"When you write to us about {'a very ' * 9}old\x1b[2J lamp we come within 2 days, {'and so ' * 9}on."
    _, _, row, *_ = table("old.txt", audit(text.encode()), everything=False)
    assert row.endswith(r"  … a very a very old\x1b[2J lamp we come within 2 days, and so and so …")


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (LOCKED, "protected by a password"),
        (pdf("<p>Within 5 days.</p>")[:400], "damaged"),
        (pdf("<hr>"), "pictures of pages and no text"),
        (b"\1\0\0", "no text, HTML or PDF"),
        (b" \n", "empty"),
        (b"\x89PNG\0\0", "picture"),
        (b"PK\x03\x04\0", "Word file or another archive: save it as PDF"),
        (b"a" * 50_000_001, "more than 50,000,000 bytes"),
    ],
    ids=["password", "cut", "scanned", "program", "empty", "picture", "Word", "huge"],
)
def test_what_cannot_be_read(document: bytes, message: str) -> None:
    """One message that says what is wrong with the file."""
    with pytest.raises(AuditError, match=message):
        audit(document)
