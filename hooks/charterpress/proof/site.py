"""A whole site -> what is wrong with any of its files: none may be missing, old, altered or of nobody."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date
from pathlib import Path

from charterpress.model import Charter
from charterpress.proof import html, pdf
from charterpress.proof.address import LINK
from charterpress.proof.compare import heading_differs, lost_line, only_limits, other_line, plain, quoted
from charterpress.proof.copies import copies_differ
from charterpress.proof.difference import NOTHING, About, Difference, Found, of_file
from charterpress.proof.document import Document, Passage, UnreadableError
from charterpress.proof.edition import downloads, home_links, listed
from charterpress.proof.elsewhere import readings, strange_numbers
from charterpress.proof.file import address_differs, file_differs
from charterpress.proof.frame import home_lines
from charterpress.proof.known import known_limits, known_words
from charterpress.proof.links import FILES, needs_differ, once
from charterpress.proof.pages import HOME, pages_differ
from charterpress.publications import Publication, Shows, Type, publications

_READ = FILES | {".html"}
_NOWHERE = "404.html"
_FOR_ROBOTS = ("robots.txt", "security.txt", "humans.txt")


def prove(
    site: Path, charters: Iterable[Charter], day: date, root: Path, declared: Iterable[str] = ()
) -> tuple[Difference, ...]:
    """Compare everything published in a site with the charters as of a day. Reads files, writes none.

    `root` is the project whose templates, settings and files the site was made with; `declared` holds the times that
    hand-written pages may name besides those of the charters.
    """
    charters, allowed = tuple(charters), frozenset(map(plain, declared))
    known = {
        publication.address(charter): (publication, charter)
        for charter in charters
        for publication in publications(charter)
    }
    differences = [
        Difference.of(address, found)
        for address, (publication, charter) in known.items()
        for found in file_differs(site, address, publication, charter, day)
    ]
    told = {difference.file for difference in differences}
    # What a charter's page says of itself in its head is read with its frame, too.
    differences += [one for one in pages_differ(site, root, charters, allowed) if one.file not in told]
    told |= {difference.file for difference in differences}
    strays = [one for one in _addresses(site, [charter.id for charter in charters]) if one not in known]
    for address in strays:
        found = _stray(site, address, charters, allowed) if address not in told else ()
        differences += [Difference.of(address, one) for one in found]
    differences += copies_differ(site, root, {*known, *strays})
    if charters and not (site / _NOWHERE).is_file():
        differences += [Difference.of(_NOWHERE, of_file("no file", "the page for addresses where nothing is"))]
    if charters and not any(one.file == HOME for one in differences):
        differences += [Difference.of(HOME, found) for found in _home(site, charters)]
    wrong = {difference.file for difference in differences}
    differences += [difference for charter in charters for difference in _downloads(site, charter, wrong)]
    whole = {one.file for one in differences if one.about is About.FILE}
    return tuple(once(differences, {*known, HOME, *whole}))


def prove_file(
    site: Path, address: str, publication: Publication, charter: Charter, day: date
) -> tuple[Difference, ...]:
    """Compare one published file, without the files it shows, with its charter as of a day. Reads it, writes none."""
    found = file_differs(site, address, publication, charter, day)
    return tuple(Difference.of(address, one) for one in found if one.about not in (About.NEED, About.NOWHERE))


def _addresses(site: Path, charters: Container[str]) -> list[str]:
    """The files of a site that people read, anywhere in it, and all in the folder of a charter."""
    files = (path.relative_to(site) for path in sorted(site.rglob("*")) if path.is_file())
    return [
        file.as_posix()
        for file in files
        if file.parts[0] in charters or (file.suffix.lower() in _READ and file.name not in _FOR_ROBOTS)
    ]


def _stray(site: Path, address: str, charters: tuple[Charter, ...], declared: frozenset[str]) -> Iterator[Found]:
    """A file that no charter publishes: a page may stand there, as long as it sets no time limit of its own."""
    if not address.endswith(".html"):
        yield of_file("a file", "no such publication")
        return
    charters = tuple(one for one in charters if address.startswith(f"{one.id}/")) or charters
    words = declared | readings(text for charter in charters for text in known_words(charter))
    limits = {limit for charter in charters for limit in known_limits(charter)}
    try:
        document = html.read(site / address)
    except UnreadableError as error:
        yield of_file(f"a file that {error}", "a page that can be read")
        return
    yield from needs_differ(document, site, address)
    if address == HOME and _lists(document, charters):
        limits, words = set(), declared | readings(one.title for one in charters)
    texts = [passage.text for passage in (*document.rest, *document.regions.values())]
    found = [reading for text in texts for reading in only_limits(text)]
    found += [one for text in html.tables(site / address) if _WAITING.search(text) for one in only_limits(text)]
    told = {
        plain(reading.words): Found(quoted(reading.words), _DECLARE, "hand-written page")
        for reading in found
        if reading.limit not in limits and plain(reading.words) not in words
    }
    yield from told.values()


# A bare figure in a table may be anything that the head of its column counts: ages, fees, days of leave.
_WAITING = re.compile(
    r"\A.*\b(?:within|how (?:long|soon|quick|fast)|repl|answer|respon[ds]|target|time|wait)", re.IGNORECASE
)
_DECLARE = 'a limit of a charter, or one that is declared behind "times:" at the top of the page'


def _home(site: Path, charters: tuple[Charter, ...]) -> Iterator[Found]:
    """The page that lists all charters names each, and says its status; a council may have put its own in its place."""
    try:
        document = html.read(site / HOME)
    except UnreadableError as error:
        yield of_file(f"a file that {error}", "the list of all charters")
        return
    if not _lists(document, charters):
        return
    found = (*_home_links_differ(document, charters), *_home_order_differs(document, charters))
    words = [words for charter in charters for words in known_words(charter)]
    found += tuple(one for passage in document.loose for one in strange_numbers(passage, words))
    for charter in charters:
        found += tuple(address_differs(document, listed(charter)))
        head = document.heads.get(charter.id, Passage("")).text
        wrong = tuple(one.at(charter.id) for one in heading_differs(head, f"{charter.name}: {charter.title}"))
        found += wrong or tuple(_lost_links(document, charter))
    yield from found or _home_lines_differ(document, charters)


def _home_lines_differ(document: Document, charters: tuple[Charter, ...]) -> Iterator[Found]:
    """What the list of all charters says besides their names and status: no other line, and none is lost."""
    said = "\n".join(passage.text for passage in document.loose)
    if line := other_line(said, home_lines(charters)):
        yield Found(quoted(line), NOTHING, "the list of all charters", about=About.WORDS)
    elif line := lost_line("\n".join(home_lines(charters)), said):
        yield Found(NOTHING, quoted(line), "the list of all charters", about=About.WORDS)


def _lists(document: Document, charters: Iterable[Charter]) -> bool:
    """Whether a page is the list of all charters that comes with charterpress."""
    return any(listed(charter).address in document.regions for charter in charters)


def _home_links_differ(document: Document, charters: Iterable[Charter]) -> Iterator[Found]:
    """Each link with the name of a charter leads to it, or to another one of that name: a newer edition may have it."""
    targets: dict[str, list[str]] = {}
    for words, file in (link for charter in charters for link in home_links(charter)):
        targets.setdefault(words, []).append(file)
    for link in document.links:
        file, known = link.target(HOME), targets.get(link.words)
        if known and file not in known:
            policy = " or ".join(f'"{one}"' for one in known)
            yield Found(f'"{file}"', policy, f'{LINK} "{link.words}"', about=About.LINK)


def _lost_links(document: Document, charter: Charter) -> Iterator[Found]:
    """The first page of a charter to which no link leads."""
    there = {link.words for link in document.links}
    lost = next((words for words, _ in home_links(charter) if words not in there), None)
    if lost and listed(charter).address in document.regions:
        yield Found(NOTHING, f'"{lost}"', LINK, about=About.LINK)


def _home_order_differs(document: Document, charters: Iterable[Charter]) -> Iterator[Found]:
    """What is said of a charter stands below its name; the first that does not is told."""
    notes = {listed(charter).address: charter.id for charter in charters}
    over = ""
    for id_ in document.order:
        over = id_ if id_ in notes.values() else over
        if notes.get(id_, over) != over:
            yield Found(f'under "{over}"', f'under "{notes[id_]}"', notes[id_])
            return


def _downloads(site: Path, charter: Charter, wrong: Container[str]) -> Iterator[Difference]:
    """What the page of all formats says of each file, if nothing is wrong with the file itself."""
    files = [one for one in publications(charter) if one.type is not Type.HTML]
    sound = [(one.name, site / one.address(charter)) for one in files if one.address(charter) not in wrong]
    sizes = {name: (path.stat().st_size, pdf.pages(path)) for name, path in sound}
    for page in publications(charter):
        address = page.address(charter)
        if page.shows is Shows.DOWNLOADS and address not in wrong:
            document = html.read(site / address)
            for one in downloads(charter, sizes):
                yield from (Difference.of(address, found) for found in address_differs(document, one))
