"""PDF: the templates of paper, set by WeasyPrint and tagged for PDF/UA.

The same input gives the same bytes in any process: there are no times of making, and one typeface.
"""

from __future__ import annotations

import hashlib
import html as entities
import logging
import os
import re
import signal
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pypdfium2
import weasyprint
from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from charterpress.formats.job import Job, Published
from charterpress.formats.page import render
from charterpress.formats.store import Store

VARIANT = "pdf/ua-1"

_FAMILY = "Atkinson Hyperlegible"
_FONTS = Path(str(files("fontpkg_atkinson_hyperlegible"))) / "files"
_FACES = {400: _FONTS / "AtkinsonHyperlegible-Regular.ttf", 700: _FONTS / "AtkinsonHyperlegible-Bold.ttf"}

# Starting workers takes about as long as setting three files.
_FEW = 4

KEPT = Path(".cache", "charterpress")
"""The folder of the project in which PDFs are kept from one build to the next."""


class PdfError(Exception):
    """A publication that cannot be set as it should be: the message names it and says what is wrong."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that decides the bytes of one PDF; `pictures` holds the names and bytes of those that it shows."""

    address: str
    html: str
    style: str
    root: Path
    pictures: tuple[tuple[str, bytes], ...]


def write(job: Job) -> Published:
    """Make one PDF. Raises PdfError."""
    return write_all([job])[0]


def write_all(jobs: Sequence[Job]) -> tuple[Published, ...]:
    """Make the PDFs of all jobs, on all cores where that pays. Raises PdfError.

    What was made before and has not changed since, in this process or an earlier one, is not made again.
    """
    if not jobs:
        return ()
    store = Store(jobs[0].root / KEPT)
    sheets = {job: _sheet(job) for job in jobs}
    keys = {sheet: _key(sheet) for sheet in sheets.values()}
    made = {sheet: content for sheet, key in keys.items() if (content := store.get(key)) is not None}
    new = [sheet for sheet in keys if sheet not in made]
    made |= dict(zip(new, _set_all(new), strict=True))
    store.keep({keys[sheet]: content for sheet, content in made.items()})
    return tuple(_published(job, made[sheet]) for job, sheet in sheets.items())


def _key(sheet: Sheet) -> str:
    """A digest of everything that decides the bytes of a PDF: the sheet, the typeface, and what sets it."""
    digest = hashlib.sha256(_maker())
    for part in (sheet.html, sheet.style, str(sheet.root)):
        digest.update(hashlib.sha256(part.encode()).digest())
    for name, content in sheet.pictures:
        digest.update(hashlib.sha256(name.encode()).digest() + hashlib.sha256(content).digest())
    return digest.hexdigest()


@cache
def _maker() -> bytes:
    faces = b"".join(file.read_bytes() for file in _FACES.values())
    return hashlib.sha256(weasyprint.__version__.encode() + Path(__file__).read_bytes() + faces).digest()


def _published(job: Job, content: bytes) -> Published:
    pages = len(pypdfium2.PdfDocument(content))
    return Published(job.publication, job.charter, job.publication.address(job.charter), content, pages)


# From a job to a sheet


def _sheet(job: Job) -> Sheet:
    address = job.publication.address(job.charter)
    html = _in_words(_tied, _in_words(_composed, _spelled_out(render(job))))
    _check_characters(address, html)
    pictures = tuple((name, _picture(address, job.root, name)) for name in sorted(set(_PICTURE.findall(html))))
    return Sheet(address, html, _style(job), job.root.resolve(), pictures)


_TARGET = r'(?P<target>(?:https?://|mailto:|tel:)(?P<address>[^"]+?)/?)'
# A link is over when no other to the same target follows at once: words in bold make pieces of one link.
_LINK = re.compile(rf'<a href="{_TARGET}">(?P<words>.*?)</a>(?!<a href="(?P=target)">)', re.DOTALL)
_TAG = re.compile(r"<(style|title)\b.*?</\1>|<[^>]*>", re.DOTALL)
_PICTURE = re.compile(r'<img\b[^>]*?\bsrc="([^"]*)"')


def _spelled_out(html: str) -> str:
    """Print the address after the words of each link (AX-12), unless the words are the address."""

    def spell(link: re.Match[str]) -> str:
        # PDF/UA allows nothing but text in a link.
        words = _TAG.sub("", link["words"])
        whole = f'<a href="{link["target"]}">{words}</a>'
        if link["address"].removeprefix("www.") in words:
            return whole
        return f'{whole} <span class="address">({link["address"]})</span>'

    return _LINK.sub(spell, html)


def _in_words(change: Callable[[str], str], html: str) -> str:
    """Change the words of a page, not its tags."""
    done, parts = 0, []
    for tag in _TAG.finditer(html):
        parts += [change(html[done : tag.start()]), tag[0]]
        done = tag.end()
    return "".join([*parts, change(html[done:])])


_UNITS = r"(?:working|calendar|clear|am|pm|(?:second|minute|hour|day|week|month|year|ring)s?)\b"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SPACES = re.compile(
    rf"(?<=\d) (?=\d|{_UNITS}|{_MONTHS})|(?<=working) (?=days?\b)|(?<=\ba) (?=(?:day|week|month|year)\b)"
)


def _tied(words: str) -> str:
    """Tie the parts of times, dates and phone numbers to each other, wherever they stand (LP-11)."""
    return _SPACES.sub("\N{NO-BREAK SPACE}", words)


def _composed(words: str) -> str:
    """Write letters that the typeface lacks as a letter and its accent, where it has those: the Welsh ŵ and ŷ."""
    return "".join(_parts(char) if char not in _covered() else char for char in words)


def _parts(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    return parts if set(parts) <= _covered() else char


def _check_characters(address: str, html: str) -> None:
    text = entities.unescape(_TAG.sub("", html))
    if strange := sorted(set(text) - _covered() - set("\n\t\r")):
        names = ", ".join(f"{char} (U+{ord(char):04X} {unicodedata.name(char, 'without a name')})" for char in strange)
        raise PdfError(f"{address}: the typeface has no {names}: write it in another way")


@cache
def _covered() -> frozenset[str]:
    """The characters that every face of the typeface has."""
    faces = [{chr(code) for code in TTFont(file)["cmap"].getBestCmap()} for file in _FACES.values()]
    return frozenset(set.intersection(*faces))


def _picture(address: str, root: Path, source: str) -> bytes:
    file = (root / unquote(source)).resolve()
    if not file.is_relative_to(_pictures(root)):
        raise PdfError(f"{address}: the picture {source} is not in charters/pictures")
    try:
        return file.read_bytes()
    except OSError as error:
        raise PdfError(f"{address}: cannot read the picture {source}: {error.strerror}") from error


def _pictures(root: Path) -> Path:
    return (root / "charters" / "pictures").resolve()


def _style(job: Job) -> str:
    """The typeface, the size of the body type, and the style of paper."""
    faces = "".join(
        f'@font-face {{ font-family: "{_FAMILY}"; font-weight: {weight}; src: url("{file.as_uri()}") }}\n'
        for weight, file in _FACES.items()
    )
    # Sizes are rounded down to a part of a pixel: a hair more, so that no letter is under the promised size.
    size = f":root {{ --points: {job.publication.points}.01pt }}\n"
    sheets = sorted((job.root / "templates" / "print").glob("*.css"))
    return faces + size + "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


# From sheets to PDFs


def _set_all(sheets: Sequence[Sheet]) -> list[bytes]:
    cores = _cores()
    if len(sheets) < _FEW or len(cores) < 2:
        return [_set(sheet) for sheet in sheets]
    try:
        return _set_in_pool(sheets, cores)
    except (OSError, BrokenProcessPool):  # no more processes, no shared memory, a worker killed
        return [_set(sheet) for sheet in sheets]


def _cores() -> list[int]:
    """The cores that this process may use; none where the system does not say."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


def _set_in_pool(sheets: Sequence[Sheet], cores: Sequence[int]) -> list[bytes]:
    # Not fork: the text library keeps threads, which a forked process would wait for in vain.
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    free = context.SimpleQueue()
    for core in cores:
        free.put(core)
    longest_first = sorted(sheets, key=lambda sheet: -len(sheet.html))
    with ProcessPoolExecutor(min(len(cores), len(sheets)), context, _pin, (free,)) as pool:
        with _deaf():
            waiting = {sheet: pool.submit(_set, sheet) for sheet in longest_first}
        try:
            return [waiting[sheet].result() for sheet in sheets]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


@contextmanager
def _deaf() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C, and hear it here only once they run: they end when this one does."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pin(free: Any) -> None:  # noqa: ANN401 # multiprocessing names no type for its queues
    """Keep each worker on a core of its own: a kernel may stack two on one."""
    os.sched_setaffinity(0, {free.get()})


def _set(sheet: Sheet) -> bytes:
    style = _css(sheet.style)
    with _strict(sheet.address):
        fetcher = _Fetcher(sheet.root, sheet.pictures)
        html = HTML(string=sheet.html, base_url=f"{sheet.root.as_uri()}/", url_fetcher=fetcher)
        document = html.render(stylesheets=[style], font_config=_fonts(), pdf_variant=VARIANT)
        content = document.write_pdf(pdf_variant=VARIANT)
    if others := sorted({font.family for font in document.fonts.values()} - {_FAMILY}):
        raise PdfError(f"{sheet.address}: some letters are set in {', '.join(others)}: is there text in a picture?")
    return bytes(content)


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _css(style: str) -> CSS:
    with _strict("templates/print"):
        return CSS(string=style, font_config=_fonts(), url_fetcher=_Fetcher(_FONTS))


class _Fetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint ships no types
    """Serves the typeface and the given pictures, and nothing else: no other file, and no network."""

    def __init__(self, root: Path, pictures: Iterable[tuple[str, bytes]] = ()) -> None:
        super().__init__(allowed_protocols=["file"])
        self._pictures = {(root / source).as_uri(): content for source, content in pictures}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 # its shape
        """Return the file at the address; ValueError for any other."""
        if url in self._pictures:
            return URLFetcherResponse(url, self._pictures[url])
        face = next((face for face in _FACES.values() if face.as_uri() == url), None)
        if face is None:
            raise ValueError(f"{url} is neither a picture nor a font of this publication")
        return URLFetcherResponse(url, face.read_bytes())


@contextmanager
def _strict(address: str) -> Iterator[None]:
    """Make an error of everything that WeasyPrint warns of."""
    logger = logging.getLogger("weasyprint")
    listener = _Listener()
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)
    if listener.messages:
        raise PdfError(f"{address}: {'; '.join(dict.fromkeys(map(_clear, listener.messages)))}")


def _clear(message: str) -> str:
    """WeasyPrint's words for a picture that it cannot draw do not say what to do."""
    picture = re.match(r"Failed to load image at '.*/(.+?)': (?!.*neither a picture)", message)
    return f"cannot draw the picture {picture[1]}: save it again, smaller and as SVG or PNG" if picture else message


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
