"""The frame around pages, and hand-written pages, against the project's own files."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.proof import small

from charterpress.proof import prove

PAGE = """---
title: Phone us
description: Call 01632 960100
times: [every day]
---
# Phone us

Call **01632 960100**, 9am to 5pm. It costs £2 at most. We answer letters within 10 working days; we check every day.

| What | When |
|------|------|
| Letters | within 10 working days |
| Rent 3 | 4 May 2026 |

![A clock that shows 12](pictures/clock.svg)
"""
HTML = """<!doctype html><title>Phone us</title><meta name="description" content="Call 01632 960100">
<header>Our charters</header><main><h1>Phone us</h1><nav class="contents">Rent 3</nav>
<p>Call <strong>01632 960100</strong>,
9am to 5pm. It costs £2 at most. We answer letters within 10 working days; we check every
day.</p><table><tr><th>What<th>When<tr><td>Letters<td>within 10 working days<tr><td>Rent 3<td>4 May 2026</table>
<img src="../pictures/number-1.svg" alt="A clock that shows 12"></main>"""


DECLARE = 'a limit of a charter, or one that is declared behind "times:" at the top of the page'


@pytest.fixture
def site(shared: Path, tmp_path: Path) -> Path:
    """A copy of the small site with a hand-written page, in a project of its own."""
    project = small.project(tmp_path)
    (project / "charters" / "phone.md").write_text(PAGE, encoding="utf-8")
    site = small.copy(small.built(shared), tmp_path / "site")
    small.write(site / "phone" / "index.html", HTML.encode())
    return site


def said(site: Path) -> list[str]:
    """Every complaint about a site inside its project."""
    return [str(one) for one in prove(site, [small.charter()], small.DAY, site.parent, ["every day"])]


def test_a_page_as_it_is_written(site: Path) -> None:
    """A page that says what its Markdown says has no complaint."""
    assert [] == said(site)


@pytest.mark.parametrize(
    ("find", "put", "published", "policy"),
    [
        ("960100</strong>", "960101</strong>", '"01632 960101"', '"01632 960100"'),
        ("5pm", "6pm", '"9am to 6pm"', '"9am to 5pm"'),
        ("£2", "£3", '"£3"', '"£2"'),
        ("£2", "£2½", '"£2½"', '"£2"'),
        ("within 10 working days;", "within 4 days;", '"within 4 days"', '"within 10 working days"'),
        ("<td>within 10 working days", "<td>soon", "nothing", '"within 10 working days"'),
        ("4 May", "14 May", '"14 may 2026"', '"4 may 2026"'),
        ("shows 12", "shows 11", '"11"', '"12"'),
        ("every\nday", "every\nweek", '"every week"', '"every day"'),
    ],
)  # fmt: skip
def test_a_page_altered(site: Path, find: str, put: str, published: str, policy: str) -> None:
    """Each altered time or number of a hand-written page is one complaint, that says both."""
    page = site / "phone" / "index.html"
    assert HTML.count(find) == 1
    small.write(page, HTML.replace(find, put).encode())

    assert [f"phone/index.html: hand-written page: published {published}, policy {policy}"] == said(site)


@pytest.mark.parametrize(
    ("put", "published"),
    [
        ("<script>document.write(99)</script>", "<script>"),
        ('<p style="color: red">x</p>', "a style of its own"),
        ('<a href="tel:01632960111">01632 960100</a>', '"01632 960100" that leads to "01632960111"'),
    ],
)
def test_what_markdown_did_not_make(site: Path, put: str, published: str) -> None:
    """Scripts, styles and links to other numbers than they say are complaints on hand-written pages too."""
    text = HTML.replace("<strong>01632 960100</strong>", put) if "tel:" in put else HTML.replace("</h1>", f"</h1>{put}")
    small.write(site / "phone" / "index.html", text.encode())
    assert [f"phone/index.html: hand-written page: published {published}, policy nothing"] == said(site)


def test_a_limit_that_no_charter_knows(site: Path) -> None:
    """A hand-written page may set no time limit of its own, even if its Markdown does, unless that is declared."""
    (site.parent / "charters" / "help.md").write_text("We help you Within 7 days, or within 6 rings.", encoding="utf-8")
    small.write(site / "help" / "index.html", b"<title>Help</title><main>We help you Within 7 days, or within 6 rings.")
    assert [f'help/index.html: hand-written page: published "Within 7 days", policy {DECLARE}'] == said(site)
    assert () == prove(site, [small.charter()], small.DAY, site.parent, ["every day", "within 7 days"])


def test_a_first_page_of_the_council(site: Path) -> None:
    """A council may put a page of its own in the place of the list of charters."""
    (site.parent / "charters" / "index.md").write_text("# Welcome", encoding="utf-8")
    small.write(site / "index.html", b"<!doctype html><title>Welcome</title><main><h1>Welcome</h1></main>")
    assert [] == said(site)


def test_a_limit_whose_unit_stands_in_the_head_of_its_column(site: Path) -> None:
    """A table of a hand-written page is read as a table: its head may say what its figures count."""
    table = "| What | How long (working days) |\n|---|---|\n| Fax | 13 |\n"
    (site.parent / "charters" / "help.md").write_text(f"# Help\n\n{table}", encoding="utf-8")
    made = "<table><tr><th>What<th>How long (working days)<tr><td>Fax<td>13</table>"
    small.write(site / "help" / "index.html", f"<title>Help</title><main><h1>Help</h1>{made}</main>".encode())
    assert [f'help/index.html: hand-written page: published "13", policy {DECLARE}'] == said(site)


@pytest.mark.parametrize(("head", "cell"), [("Age (years)", "5 to 11"), ("Leave (days)", "28"), ("Price", "£5")])
def test_a_table_of_something_else(site: Path, head: str, cell: str) -> None:
    """What the head of a column counts is no limit of the council's only because it is counted in days or years."""
    table = f"| What | {head} |\n|---|---|\n| Club | {cell} |\n"
    (site.parent / "charters" / "help.md").write_text(f"# Help\n\n{table}", encoding="utf-8")
    made = f"<table><tr><th>What<th>{head}<tr><td>Club<td>{cell}</table>"
    small.write(site / "help" / "index.html", f"<title>Help</title><main><h1>Help</h1>{made}</main>".encode())
    assert [] == said(site)


@pytest.mark.parametrize(("find", "put"), [("We answer letters", "Never mind: letters"), ("<h1>Phone us</h1>", "")])
def test_words_altered_or_lost(site: Path, find: str, put: str) -> None:
    """Every line of the Markdown stands on its page, in its order."""
    small.write(site / "phone" / "index.html", HTML.replace(find, put).encode())
    (complaint,) = said(site)
    assert complaint.startswith("phone/index.html: hand-written page: published")


def test_times_in_a_frame(site: Path) -> None:
    """A day or an hour around a page is one complaint, too."""
    small.write(site / "phone" / "index.html", HTML.replace("</header>", "Shut on 25 December 2026.</header>").encode())
    assert ['phone/index.html: around the page: published "25 december 2026", policy nothing'] == said(site)


def test_a_read_me_among_the_charters(site: Path) -> None:
    """A README.md makes the page of its own folder, and none beside it."""
    (site.parent / "charters" / "README.md").write_text("# Notes 7\n", encoding="utf-8")
    (site.parent / "charters" / "help").mkdir()
    (site.parent / "charters" / "help" / "README.md").write_text("# Help 7\n", encoding="utf-8")
    small.write(site / "help" / "index.html", b"<title>Help 7</title><main><h1>Help 8</h1></main>")
    assert ['help/index.html: hand-written page: published "8", policy "7"'] == said(site)


def test_a_declared_time_more(site: Path) -> None:
    """A time that the folder declares may stand on a page even where its Markdown does not say it: a plugin's."""
    small.write(site / "phone" / "index.html", HTML.replace("</table>", "</table>Every day.").encode())
    assert [] == said(site)


@pytest.mark.parametrize("address", ["phone/index.html", "anytown/index.html", "404.html", "index.html"])
def test_a_number_in_a_frame(site: Path, address: str) -> None:
    """What stands around the main part of a page has no number that is in no file of the project."""
    page = site / address
    text = page.read_text(encoding="utf-8")
    small.write(page, text.replace("</header>", " Call 01632 960199</header>", 1).encode())
    assert [f'{address}: around the page: published "01632 960199", policy nothing'] == said(site)

    settings = site.parent / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "copyright: Call 01632 960199\n", encoding="utf-8")
    assert [] == said(site)


@pytest.mark.parametrize(
    ("address", "before", "where"),
    [
        ("anytown/index.html", "</main>", "outside every standard"),
        ("anytown/index.html", "</footer>", "around the page"),
        ("anytown/formats/index.html", "</main>", "outside every standard"),
        ("phone/index.html", "</main>", "hand-written page"),
        ("index.html", "</main>", "around the page"),
        ("404.html", "</main>", "around the page"),
    ],
)
@pytest.mark.parametrize(
    "words", ["We reply by return of post.", "All limits are doubled in summer.", "Twice as quick."]
)
def test_words_that_nobody_wrote(site: Path, address: str, before: str, where: str, words: str) -> None:
    """A promise without a time that can be read as one is found by a word that no template and no charter has."""
    page = site / address
    text = page.read_text(encoding="utf-8")
    small.write(page, text.replace(before, f"<p>{words}</p>{before}", 1).encode())
    assert [f'{address}: {where}: published "{words}", policy nothing'] == said(site)


@pytest.mark.parametrize("find", ["<title>", 'content="'])
def test_what_a_page_says_of_itself(site: Path, find: str) -> None:
    """The title and the description of a hand-written page hold no number that it does not have."""
    small.write(site / "phone" / "index.html", HTML.replace(find, f"{find}77 ", 1).encode())
    assert ['phone/index.html: around the page: published "77", policy nothing'] == said(site)


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ("markdown_extensions: [no.such.extension]", "Failed to load extension"),
        ('site_name: "Charters', "MkDocs encountered an error parsing the configuration file"),
        ("- a list", "it holds no map of settings"),
    ],
)
def test_settings_that_cannot_be_read(site: Path, settings: str, why: str) -> None:
    """Broken settings are one complaint, no traceback."""
    (site.parent / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (complaint,) = said(site)
    assert complaint.startswith(f"mkdocs.yml: published a file that cannot be read: {why}")


def test_settings_with_a_tag_of_mkdocs(site: Path) -> None:
    """The settings are read as MkDocs reads them."""
    settings = site.parent / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + "\nextra: {base: !relative $config_dir}\n", encoding="utf-8")
    assert [] == said(site)


def test_a_page_left_out(site: Path) -> None:
    """A page that others lead to and that is not there is one complaint, told of itself."""
    for address in ("anytown/index.html", "anytown/changes/index.html", "anytown/staff/index.html"):
        page = site / address
        up = "../" * address.count("/")
        text = page.read_text(encoding="utf-8").replace("</footer>", f'<a href="{up}phone/">Phone us</a></footer>')
        small.write(page, text.encode())
    assert [] == said(site)

    (site / "phone" / "index.html").unlink()
    assert ["phone/index.html: published no file, policy the page of phone.md"] == said(site)
    (site.parent / "charters" / "phone.md").unlink()
    (complaint,) = said(site)
    assert complaint.endswith('index.html: link to nowhere: published "phone/index.html", policy a file of the site')


def test_a_page_of_nobody(site: Path) -> None:
    """A page that neither a charter nor a Markdown file makes is one complaint, whatever it says."""
    small.write(site / "help" / "index.html", b"<title>Help</title><main><h1>Help</h1>We reply within 3 days.</main>")
    assert ["help/index.html: published a page, policy a charter or a Markdown file that makes it"] == said(site)


@pytest.mark.parametrize("content", [b"", b"<!doctype html><title>Welcome</title><main><p>Welcome.</p></main>"])
def test_a_first_page_that_lists_nothing(site: Path, content: bytes) -> None:
    """The list of all charters is missed where nobody wrote a first page; who writes one may leave it out."""
    small.write(site / "index.html", content)
    assert ["index.html: published a page that lists no charter, policy the list of all charters"] == said(site)
    (site.parent / "charters" / "index.md").write_text("Welcome.", encoding="utf-8")
    assert not any("lists no charter" in one for one in said(site))


@pytest.mark.parametrize("address", ["404.html", "index.html", "phone/index.html"])
def test_a_charter_over_another_page(site: Path, address: str) -> None:
    """The page of a charter in the place of one that is none is one complaint, however much it says."""
    small.write(site / address, (site / "anytown" / "index.html").read_bytes())
    assert [f"{address}: published a page of the charters, policy the page that stands here"] == said(site)


def test_the_list_of_charters_over_another_page(site: Path) -> None:
    """Who looks for a page that is not there is told so."""
    small.write(site / "404.html", (site / "index.html").read_bytes())
    assert ["404.html: published a page of the charters, policy the page that stands here"] == said(site)


def test_a_link_to_another_folder(site: Path) -> None:
    """A folder that is only linked is none of the site."""
    (site / "old").symlink_to(site / "phone")
    assert ["old: published a link to another place, policy a file or folder of the site"] == said(site)


def test_a_script_on_the_first_page(site: Path) -> None:
    """Nothing that may hide or replace words is added to the page that lists all charters."""
    page = site / "index.html"
    small.write(page, page.read_text(encoding="utf-8").replace("</main>", "<script>1</script></main>").encode())
    assert ["index.html: published <script>, policy nothing"] == said(site)


def test_a_hand_written_page_left_out(site: Path) -> None:
    """A page that its Markdown no longer makes is one complaint, unless the settings leave the file out."""
    (site / "phone" / "index.html").unlink()
    (site.parent / "charters" / "README.md").write_text("# Notes for us", encoding="utf-8")
    assert ["phone/index.html: published no file, policy the page of phone.md"] == said(site)

    settings = site.parent / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("  *.yaml\n", "  *.yaml\n  ph*.md\n")
    settings.write_text(text, encoding="utf-8")
    assert [] == said(site)
