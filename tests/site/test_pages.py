"""Every page, as a person meets it: by keyboard, on a phone, without JavaScript."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from selenium.webdriver.common.keys import Keys
from tests.golden import ROOT
from tests.site.browser import Browser, Scheme

FOCUS = """
const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
return {
    words: element.innerText.trim(), href: element.getAttribute('href'),
    seen: box.width > 0 && box.height > 0 && inside,
    marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
};
"""
FOCUSABLE = (
    "return document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]').length"
)


@pytest.fixture(scope="session")
def texts(site: Path, pages: tuple[str, ...]) -> dict[str, LexborHTMLParser]:
    """Every page, parsed, under its address."""
    return {page: LexborHTMLParser(_file(site, page).read_text(encoding="utf-8")) for page in pages}


def _one(text: LexborHTMLParser, selector: str) -> LexborNode:
    node = text.css_first(selector)
    assert node is not None, selector
    return node


def _file(site: Path, page: str) -> Path:
    return site / page / "index.html" if page.endswith("/") or not page else site / page


def _charter_pages(site: Path) -> list[str]:
    return sorted(f"{path.parent.name}/" for path in site.glob("*/*-charter.json"))


class TestEveryPage:
    """What holds for each page alone."""

    def test_there_are_pages_for_every_charter(self, site: Path, pages: tuple[str, ...]) -> None:
        """The walk over the site has found what it should: nothing below is true of nothing."""
        charters = _charter_pages(site)

        assert sorted(f"{path.stem}/" for path in (ROOT / "charters").glob("*.yml")) == charters
        assert {"", "404.html", "accessibility/", *charters, *(f"{charter}changes/" for charter in charters)} <= set(
            pages
        )

    def test_says_its_language(self, texts: dict[str, LexborHTMLParser]) -> None:
        """Every page is in British English and says so."""
        assert {"en-GB"} == {_one(text, "html").attributes["lang"] for text in texts.values()}

    def test_has_a_title_of_its_own(self, texts: dict[str, LexborHTMLParser]) -> None:
        """No two pages share a title, and none is without."""
        titles = Counter(_one(text, "head > title").text(strip=True) for text in texts.values())

        assert [] == [title for title, count in titles.items() if count > 1 or not title]

    def test_has_one_main_heading(self, texts: dict[str, LexborHTMLParser]) -> None:
        """One h1 a page, with words."""
        assert {} == {page: len(text.css("h1")) for page, text in texts.items() if len(text.css("h1")) != 1}
        assert [] == [page for page, text in texts.items() if not _one(text, "h1").text(strip=True)]

    def test_skips_no_level_of_headings(self, texts: dict[str, LexborHTMLParser]) -> None:
        """An h3 stands below an h2, never straight below an h1."""
        for page, text in texts.items():
            levels = [int((node.tag or "h0")[1]) for node in text.css("h1, h2, h3, h4, h5, h6")]
            assert all(after - before <= 1 for before, after in pairwise(levels)), page

    def test_has_every_id_once(self, texts: dict[str, LexborHTMLParser]) -> None:
        """An address leads to one place."""
        for page, text in texts.items():
            ids = Counter(node.attributes["id"] or "" for node in text.css("[id]"))
            assert [] == [id_ for id_, count in ids.items() if count > 1 or not id_], page

    def test_has_no_script(self, texts: dict[str, LexborHTMLParser]) -> None:
        """No JavaScript at all: no element, no attribute, no address runs any, so every page works without."""
        for page, text in texts.items():
            assert [] == text.css("script, noscript, iframe, object, embed"), page
            for node in text.css("*"):
                assert not [name for name in node.attributes if name.startswith("on")], page
                assert not (node.attributes.get("href") or "").strip().lower().startswith("javascript:"), page

    def test_can_be_zoomed(self, texts: dict[str, LexborHTMLParser]) -> None:
        """Nobody is kept from making the words larger."""
        for page, text in texts.items():
            viewport = _one(text, "meta[name=viewport]").attributes["content"]
            assert "width=device-width, initial-scale=1" == viewport, page

    def test_of_an_example_says_so(self, texts: dict[str, LexborHTMLParser], site: Path) -> None:
        """Pages of the examples carry the notice, and search engines leave them out."""
        charters = tuple(_charter_pages(site))
        for page, text in texts.items():
            if page.startswith(charters):
                assert "noindex" == _one(text, "meta[name=robots]").attributes["content"], page
                assert "example made from a public committee paper" in " ".join(text.text().split()), page

    def test_needs_nothing_from_elsewhere(self, texts: dict[str, LexborHTMLParser], site: Path) -> None:
        """Style, type and pictures come from the site itself, whatever a page or a style sheet asks for."""
        for page, text in texts.items():
            asked = [node.attributes.get("src") or "" for node in text.css("[src]")]
            asked += [node.attributes.get("href") or "" for node in text.css("link:not([rel=canonical])")]
            assert [] == [url for url in asked if urlsplit(url).netloc or urlsplit(url).scheme], page
        for sheet in site.rglob("*.css"):
            urls = re.findall(r"(?:url\(|@import)\s*['\"]?([^'\")\s]+)", sheet.read_text(encoding="utf-8"))
            assert [] == [url for url in urls if urlsplit(url).netloc], sheet.name


class TestLinks:
    """Links and anchors."""

    def test_all_inside_the_site_lead_somewhere(self, texts: dict[str, LexborHTMLParser], site: Path) -> None:
        """Every link to a page, a file or a place on a page resolves."""
        lost = []
        for page, text in texts.items():
            for link in text.css("[href], [src]"):
                url = link.attributes.get("href") or link.attributes.get("src") or ""
                if urlsplit(url).scheme or urlsplit(url).netloc:
                    continue
                target, anchor = urldefrag(urljoin(f"http://site/{page}", url))
                path = unquote(urlsplit(target).path).lstrip("/")
                there = path in texts or (bool(path) and not path.endswith("/") and (site / path).is_file())
                ids = {node.attributes["id"] for node in texts[path].css("[id]")} if path in texts else {""}
                if not there or (anchor and unquote(anchor) not in ids):
                    lost.append(f"/{page} -> {url}")

        assert [] == lost

    def test_all_to_other_sites_are_safe(self, texts: dict[str, LexborHTMLParser]) -> None:
        """A link out is https, mailto or tel, and opens where the reader is."""
        for page, text in texts.items():
            for link in text.css("a[href]"):
                scheme = urlsplit(link.attributes["href"] or "").scheme
                assert scheme in ("", "https", "mailto", "tel"), f"/{page}: {link.html}"
                assert "target" not in link.attributes, f"/{page}: {link.html}"

    def test_every_page_is_reached_from_the_home_page(self, texts: dict[str, LexborHTMLParser]) -> None:
        """A person who follows links sees the whole site."""
        reached, waiting = {"", "404.html"}, [""]
        while waiting:
            page = waiting.pop()
            for link in texts[page].css("a[href]"):
                url = urljoin(f"http://site/{page}", link.attributes["href"] or "")
                target = urlsplit(url).path.lstrip("/")
                if urlsplit(url).netloc == "site" and target in texts and target not in reached:
                    reached.add(target)
                    waiting.append(target)

        assert set(texts) == reached

    def test_every_file_is_linked(self, texts: dict[str, LexborHTMLParser], site: Path) -> None:
        """The formats page of a charter leads to each of its files."""
        for charter in _charter_pages(site):
            linked = {Path(link.attributes["href"] or "").name for link in texts[f"{charter}formats/"].css("a[href]")}
            files = {path.name for path in (site / charter).iterdir() if path.is_file() and path.suffix != ".html"}
            assert set() == files - linked, charter


class TestOnAScreen:
    """In a real browser."""

    def test_no_page_scrolls_sideways_on_a_phone(self, browser: Browser, pages: tuple[str, ...]) -> None:
        """At 320 px, which is also 400% zoom at a desk, one reads from top to bottom (WCAG 1.4.10)."""
        browser.window(320)
        wide = []
        for page in pages:
            browser.open(page)
            width = browser.ask("return document.documentElement.scrollWidth")
            wide += [f"/{page}: {width} px"] if width > 320 else []

        assert [] == wide

    def test_light_and_dark_differ(self, browser: Browser) -> None:
        """The browser's preference reaches the page, so that axe-core looks at both."""
        browser.open("")
        colours = []
        for scheme in get_args(Scheme):
            browser.scheme(scheme)
            colours.append(browser.ask("return getComputedStyle(document.body).backgroundColor"))

        assert len(set(colours)) == len(colours)

    def test_axe_finds_what_is_wrong(self, browser: Browser) -> None:
        """A page that is spoiled on purpose has findings: the checks of all pages can fail."""
        browser.open("")
        browser.scheme("light")
        browser.ask(
            "document.documentElement.removeAttribute('lang'); document.querySelector('main p').style.color = '#999'"
        )
        found = {rule["id"] for rule in browser.axe()["violations"]}

        assert {"html-has-lang", "color-contrast"} <= found

    def test_no_other_host_is_asked(self, browser: Browser, pages: tuple[str, ...]) -> None:
        """Opening every page asks this site and no other."""
        browser.hosts()
        for page in pages:
            browser.open(page)

        assert {urlsplit(browser.address).netloc} == browser.hosts()

    def test_every_picture_and_sheet_is_there(self, browser: Browser, site: Path) -> None:
        """What a page asks for arrives: pictures have a size, style sheets have rules, the typeface is in use."""
        for page in (charter + "easy-read/" for charter in _charter_pages(site)):
            browser.open(page)
            assert [] == browser.ask("return [...document.images].filter(i => !i.naturalWidth).map(i => i.src)"), page
            assert browser.ask("return [...document.styleSheets].every(sheet => sheet.cssRules.length > 0)"), page
            assert browser.ask(
                "return document.fonts.ready.then(() => document.fonts.check('16px \"Atkinson Hyperlegible\"'))"
            )


class TestKeyboard:
    """Without a mouse."""

    @pytest.fixture(autouse=True)
    def desk(self, browser: Browser) -> None:
        """A window at a desk."""
        browser.window(1280)

    def test_the_first_stop_skips_to_the_text(self, browser: Browser, pages: tuple[str, ...]) -> None:
        """On every page Tab shows the skip link, Enter goes to the text, and the next Tab goes on from there."""
        for page in pages:
            browser.open(page)
            browser.press(Keys.TAB)
            skip = browser.ask(FOCUS)
            assert ("#main", True, True) == (skip["href"], skip["seen"], skip["marked"]), page
            browser.press(Keys.ENTER)
            assert "main" == browser.ask("return document.activeElement.id"), page
            browser.press(Keys.TAB)
            outside = "const a = document.activeElement, m = document.getElementById('main');"
            assert browser.ask(f"{outside} return a === document.body || (m.compareDocumentPosition(a) & 4) === 4"), (
                page
            )

    def test_a_resident_walks_through_a_charter(self, browser: Browser, site: Path) -> None:
        """Every stop on a charter's page can be seen and is marked, each comes once, and none is a trap."""
        for page in _charter_pages(site):
            browser.open(page)
            stops = []
            for _ in range(browser.ask(FOCUSABLE)):
                browser.press(Keys.TAB)
                stop = browser.ask(FOCUS)
                assert stop["seen"], f"/{page}: {stop}"
                assert stop["marked"], f"/{page}: {stop}"
                stops.append(browser.ask("return [...document.querySelectorAll('*')].indexOf(document.activeElement)"))
            assert sorted(set(stops)) == stops, f"/{page}: the stops are not in the order of the page"

    def test_a_resident_finds_how_long_a_letter_takes(self, browser: Browser, site: Path) -> None:
        """From the list of charters by Tab and Enter to a charter, and from its first table to the standard."""
        browser.open("")
        tables = (
            page for page in _charter_pages(site) if "glance-table" in (site / page / "index.html").read_text("utf-8")
        )
        address = next(tables)
        self._follow(browser, f"a[href='{address}']")
        assert browser.driver.current_url == f"{browser.address}{address}"
        self._follow(browser, ".glance-table a")
        anchor = urlsplit(browser.driver.current_url).fragment
        assert browser.ask(
            "return document.getElementById(arguments[0]).getBoundingClientRect().top < innerHeight", anchor
        )
        assert browser.ask("return document.getElementById(arguments[0]).innerText", anchor)

    def _follow(self, browser: Browser, selector: str) -> None:
        """Press Tab until the focus is on such a link, then Enter."""
        for _ in range(browser.ask(FOCUSABLE)):
            browser.press(Keys.TAB)
            if browser.ask("return document.activeElement.matches(arguments[0])", selector):
                browser.press(Keys.ENTER)
                return
        pytest.fail(f"no stop is {selector}")

    def test_wide_tables_scroll_by_keyboard(self, browser: Browser, site: Path) -> None:
        """What scrolls inside a page can be reached by Tab and has a name."""
        browser.window(320)
        script = """
        return [...document.querySelectorAll('*')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX))
            .filter(e => e.tabIndex !== 0 || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')))
            .map(e => e.outerHTML.slice(0, 100))
        """
        for charter in _charter_pages(site):
            for page in (charter, f"{charter}changes/"):
                browser.open(page)
                assert [] == browser.ask(script), page
