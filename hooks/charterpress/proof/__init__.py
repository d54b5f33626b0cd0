"""Published files -> differences: every file is read back from disk and held against the policy data.

In: a site's folder, the charters loaded afresh, and a day. Out: the differences, none for a proved site.
Imports no format and shares no pattern with the notation, so that one mistake cannot hide at both ends.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from charterpress.deadlines.english import read
from charterpress.model import Charter
from charterpress.proof import data, html, pdf, table
from charterpress.proof.address import LINK, MISSING, Expected, Manner
from charterpress.proof.compare import (
    NOTHING,
    Found,
    exactly_differs,
    head_differs,
    heading_differs,
    labels_differ,
    list_differs,
    numbers,
    only_limits,
    plain,
    plain_differs,
    says,
    times,
    words_differ,
)
from charterpress.proof.copies import copies_differ
from charterpress.proof.difference import STALE, Difference
from charterpress.proof.document import Document, Passage, Reader, UnreadableError
from charterpress.proof.edition import downloads, foot_words, home_links, listed, long_date, own_figures, title_of
from charterpress.proof.expected import Grouped, expected, groups, kinds_of_change
from charterpress.proof.known import dates, known_limits, known_words, links
from charterpress.proof.pages import HOME, pages_differ
from charterpress.proof.vocabulary import foreign, of_project, vocabulary
from charterpress.publications import (
    Facet,
    Note,
    Publication,
    Shows,
    Type,
    file_address,
    note_address,
    publications,
)

_READERS: dict[Type, Reader] = {Type.HTML: html.read, Type.PDF: pdf.read}
# Files that people open to read, or that machines take for the policy: each must be a publication, or a page.
_READ = frozenset((
    ".pdf", ".csv", ".json", ".html", ".htm", ".xhtml", ".txt", ".md", ".rtf", ".doc", ".docx", ".odt", ".xls", ".xlsx",
    ".ods", ".ppt", ".pptx", ".epub", ".zip", ".ics", ".yml", ".yaml",
))  # fmt: skip
_FILES = _READ - {".html"}
_FOR_ROBOTS = ("robots.txt", "security.txt", "humans.txt")


def prove(
    site: Path, charters: Iterable[Charter], day: date, declared: Iterable[str] = (), root: Path | None = None
) -> tuple[Difference, ...]:
    """Compare everything published in a site with the charters as of a day. Reads files, writes none.

    `declared` holds the times that hand-written pages may name besides those of the charters, `root` is the project
    whose files the site's pictures and styles are copied from; without it they are not compared.
    """
    charters = tuple(charters)
    words = of_project(root) if root else None
    allowed = frozenset(map(plain, declared))
    known = {
        publication.address(charter): (publication, charter)
        for charter in charters
        for publication in publications(charter)
    }
    differences = [
        difference
        for address, (publication, charter) in known.items()
        for difference in _file(site, address, publication, _Policy(charter, day, words))
    ]
    differences += pages_differ(site, root, charters, allowed, words) if root and words is not None else ()
    told = {difference.file for difference in differences}
    strays = [one for one in _addresses(site, [charter.id for charter in charters]) if one not in known]
    for address in strays:
        differences += _other(site, address, charters, allowed) if address not in told else ()
    differences += copies_differ(site, root, {*known, *strays}) if root else ()
    differences += _home(site, charters) if charters and HOME not in told else ()
    wrong = {difference.file for difference in differences}
    differences += [difference for charter in charters for difference in _downloads(site, charter, wrong)]
    return tuple(_once(differences, {*known, HOME}))


def _home(site: Path, charters: Iterable[Charter]) -> Iterator[Difference]:
    """The page that lists all charters names each, and says its status; a council may have put its own in its place."""
    try:
        document = html.read(site / HOME)
    except UnreadableError as error:
        yield Difference(HOME, None, "", f"a file that {error}", "the list of all charters")
        return
    charters = tuple(charters) if _lists(document, charters) else ()
    targets: dict[str, list[str]] = {}  # several editions may have one name
    for words, file in (link for charter in charters for link in home_links(charter)):
        targets.setdefault(words, []).append(file)
    for link in document.links:
        file, known = link.target(HOME), targets.get(link.words)
        if known and file not in known:
            policy = " or ".join(f'"{one}"' for one in known)
            yield Difference(HOME, None, f'{LINK} "{link.words}"', f'"{file}"', policy)
    words = [words for charter in charters for words in known_words(charter)]
    for passage in document.loose if charters else ():
        yield from _figures(passage, HOME, words)
    notes = {listed(charter).address: charter.id for charter in charters}
    over = ""
    for id_ in document.order:
        over = id_ if id_ in notes.values() else over
        if notes.get(id_, over) != over:
            yield Difference(HOME, None, notes[id_], f'under "{over}"', f'under "{notes[id_]}"')
            break
    for charter in charters:
        yield from _region(document, HOME, listed(charter))
        head = document.heads.get(charter.id, Passage("")).text
        for found in heading_differs(head, f"{charter.name}: {charter.title}"):
            yield Difference(HOME, None, charter.id, found.published, found.policy)


def _lists(document: Document, charters: Iterable[Charter]) -> bool:
    """Whether a page is the list of all charters that comes with charterpress."""
    return any(listed(charter).address in document.regions for charter in charters)


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
                yield from _region(document, address, one)


_MISSING = "picture or style"
_NOWHERE = f"{LINK} to nowhere"


def _missing(document: Document, site: Path, address: str) -> Iterator[Difference]:
    """Each picture or style sheet of a page that is not there, and each page that it leads to."""
    for name in document.needs:
        file = Path(os.path.normpath(site / Path(address).parent / name))
        if not file.is_file():
            yield Difference(address, None, _MISSING, f'"{os.path.relpath(file, site)}"', "a file of the site")
    for link in document.links:
        if not link.leads_out and not link.file.startswith("/") and not (site / link.target(address)).is_file():
            yield Difference(address, None, _NOWHERE, f'"{link.target(address)}"', "a file of the site")


def _linked(document: Document, address: str, charter: Charter) -> Iterator[Difference]:
    """Each link that leads to something else than it says, out of the folder of its charter, or to an unknown site."""
    files = {file_address(one.name): one for one in publications(charter)}
    pages = {one.title: one for one in publications(charter) if one.type is Type.HTML}
    own, known = {one.address(charter) for one in files.values()}, links(charter)
    for link in document.links:
        one = files.get(link.id) or pages.get(link.words)
        file = link.target(address)
        if link.inside.endswith(f"--{Facet.GLANCE}"):
            standard = link.inside.partition("--")[0]
            if link.file or link.place != standard:
                yield Difference(address, None, link.inside, f'a link to "{file}#{link.place}"', f'"#{standard}"')
        elif link.leads_out and file not in known:
            yield Difference(address, None, LINK, f'"{file}"', NOTHING)
        elif one and file != one.address(charter):
            yield Difference(address, None, f"{LINK} to {one.title.lower()}", f'"{file}"', f'"{one.address(charter)}"')
        elif not one and Path(file).suffix.lower() in _FILES and file not in own:
            yield Difference(address, None, LINK, f'"{file}"', "a file of this charter")


def _grouped(document: Document, address: str, wanted: tuple[Grouped, ...]) -> Iterator[Difference]:
    """Every standard stands below the heading of its own group, if that is there."""
    titles = {group.address: group.title for group in wanted}
    over: dict[str, str] = {}
    last = ""
    for id_ in document.order:
        last = id_ if id_ in titles else last
        over.setdefault(id_, last)
    for group in wanted:
        for standard in group.standards if group.address in over else ():
            above = over.get(standard, group.address)
            if above != group.address:
                published = f'under "{titles[above]}"' if above else "under no group"
                yield Difference(address, None, f"{standard}, group", published, f'under "{group.title}"')


def _misplaced(
    document: Document, address: str, wanted: Mapping[str, Expected], standards: Container[str]
) -> Iterator[Difference]:
    """Every address of a standard stands below the heading of its own; the first that does not is told."""
    over = ""
    for id_ in document.order:
        standard, _, facet = id_.partition("--")
        over = id_ if id_ in standards else over
        of_standard = id_ in wanted and standard in standards and not id_.endswith(_OF_THEIR_OWN)
        if of_standard and facet and over != standard:
            published = f'under "{over}"' if over else "under no standard"
            yield Difference(address, None, wanted[id_].where, published, f'under "{standard}"')
            return


def _parted(
    document: Document, address: str, wanted: Mapping[str, Expected], wrong: Container[str]
) -> Iterator[Difference]:
    """Headings of councils and notes, owners of changes and "not yet in force" stand in or right before what they name.

    People take them for what they stand over, whatever their ids say; the first that stands elsewhere is told.
    """
    regions = [id_ for id_ in document.order if id_ in document.regions]
    for id_, follows in zip(regions, (*regions[1:], ""), strict=True):
        is_promise = id_ in wanted and wanted[id_].manner is not Manner.EXACT  # a council may be called "owner"
        if not id_.endswith(_NAMING) or id_ in wrong or is_promise:
            continue
        named = id_.rpartition("--")[0]
        over = document.inside.get(id_, follows)
        own = [where for where in regions if where != id_ and _is_of(where, named)]
        if own and over not in wrong and not _is_of(over, named):
            said = document.regions[id_]
            here, there = (wanted[one].where if one in wanted else one or NOTHING for one in (min(own, key=len), over))
            yield Difference(address, said.page, here, f'"{said.text.strip()}" over {there}', "it here")
            return


_NAMING = ("--heading", "--council", f"--{Facet.OWNER}", f"--{Facet.STATE}")


def _is_of(address: str, named: str) -> bool:
    return address == named or address.startswith(f"{named}--")


_OF_THEIR_OWN = (f"--{Facet.GLANCE}", "--note", "--group")


def _once(differences: Iterable[Difference], known: Container[str]) -> Iterator[Difference]:
    """What many pages miss is told for the first of them; a missing publication is told itself, not by its links."""
    told: set[str] = set()
    for difference in differences:
        missing = difference.published.strip('"') if difference.where in _TOLD_ONCE else ""
        if not missing or (missing not in told and missing not in known):
            yield difference
            told.add(missing)


_TOLD_ONCE = (_MISSING, _NOWHERE)


def prove_file(
    site: Path, address: str, publication: Publication, charter: Charter, day: date
) -> tuple[Difference, ...]:
    """Compare one published file, without the files it shows, with its charter as of a day. Reads it, writes none."""
    differences = _file(site, address, publication, _Policy(charter, day, None))
    return tuple(difference for difference in differences if difference.where not in _TOLD_ONCE)


@dataclass(frozen=True, slots=True)
class _Policy:
    """What a file is held against: a charter, as of a day, and the words of the project; None where it is not known."""

    charter: Charter
    day: date
    words: frozenset[str] | None


def _file(site: Path, address: str, publication: Publication, policy: _Policy) -> Iterator[Difference]:
    """Everything wrong with one file of a charter; when it is of another edition or charter, only that."""
    path, charter, day = site / address, policy.charter, policy.day
    if not path.is_file():
        yield Difference(address, None, "", "no file", publication.title.lower())
        return
    try:
        if publication.type is Type.CSV:
            yield from _table(path, address, charter, day)
        elif publication.type is Type.JSON:
            yield from _data(path, address, charter, day)
        else:
            document = _READERS[publication.type](path)
            differences = tuple(_document(document, address, publication, charter, day))
            yield from differences or _foreign(document, address, publication, policy)
            if not any(one.where in _WHOLE for one in differences):
                linked = any(one.where.startswith(LINK) for one in differences)
                yield from (one for one in _missing(document, site, address) if not linked or one.where != _NOWHERE)
    except UnreadableError as error:
        yield Difference(address, None, "", f"a file that {error}", publication.title.lower())


_WHOLE = ("", STALE)  # where nothing else is said of a file


def _table(path: Path, address: str, charter: Charter, day: date) -> Iterator[Difference]:
    rows = table.read(path)
    policy = f"{charter.check_code} {day.isoformat()}"
    codes = table.check_code(rows)
    if codes != (policy,):
        yield _stale(address, ", ".join(codes), policy)
        return
    for where, found in table.differ(rows, charter):
        yield Difference(address, None, where, found.published, found.policy)


def _data(path: Path, address: str, charter: Charter, day: date) -> Iterator[Difference]:
    content = data.read(path)
    published = f"{content.get('check_code')} {content.get('as_of')}"
    policy = f"{charter.check_code} {day.isoformat()}"
    if published != policy:
        yield _stale(address, published, policy)
        return
    for where, found in data.differ(content, charter, day):
        yield Difference(address, None, where, found.published, found.policy)


def _stale(address: str, published: str, policy: str) -> Difference:
    return Difference(address, None, STALE, f'check code and day "{published}"', f'"{policy}"')


def _document(
    document: Document, address: str, publication: Publication, charter: Charter, day: date
) -> Iterator[Difference]:
    edition = document.regions.get(note_address(Note.EDITION), Passage(""))
    said = " ".join(edition.text.split())
    if not said:
        yield Difference(
            address, None, "", "a file that does not say of which edition it is", publication.title.lower()
        )
        return
    parts = (charter.name, charter.check_code, long_date(day))
    if missing := [part for part in parts if not says(said, part)]:
        yield Difference(address, edition.page, STALE, f'"{said[:400]}"', f'"{", ".join(missing)}" there')
        return
    if document.aliens:
        yield Difference(address, None, "", ", ".join(document.aliens), NOTHING)
        return
    other = _called(document, publication, charter)
    # A wrong title alone makes no other publication.
    if other.shows is not publication.shows and _lacks(document, expected(publication, charter, day)):
        yield Difference(address, None, "", other.title.lower(), publication.title.lower())
        return
    if document.points != publication.points:
        policy = f"{publication.title.lower()}, {publication.points} point type"
        yield Difference(address, None, "", f"{document.points or 'no'} point type", policy)
        return
    differences = tuple(_contents(document, address, publication, charter, day))
    # A standard that is left out or changes in another way is counted elsewhere too: one complaint, not two.
    counted = any(one.policy == MISSING or one.where.endswith(_CHANGE) for one in differences)
    summary = note_address(Note.SUMMARY)
    yield from (one for one in differences if not counted or one.where != summary or one.policy == NOTHING)


_CHANGE = ", change"


def _called(document: Document, publication: Publication, charter: Charter) -> Publication:
    """The publication that a file calls itself; the one that it should be where its title is no other's."""
    title = document.title or document.regions.get(note_address("document"), Passage("")).text
    known = {title_of(one, charter): one for one in publications(charter) if one.type is publication.type}
    return known.get(title, publication)


def _lacks(document: Document, wanted: Iterable[Expected]) -> bool:
    """Whether any address is missing at which something must be said."""
    return any(one.address not in document.regions for one in wanted)


def _contents(
    document: Document, address: str, publication: Publication, charter: Charter, day: date
) -> Iterator[Difference]:
    if publication.type is Type.PDF:
        for found in exactly_differs(document.title, (title_of(publication, charter),)):
            yield Difference(address, None, "title of the document", found.published, found.policy)
        # A time in it is told where all words at no address are.
        for found in exactly_differs(document.author, (charter.name,)) if not times(document.author) else ():
            yield Difference(address, None, "author of the document", found.published, found.policy)
    wanted = {one.address: one for one in expected(publication, charter, day)}
    wrong = set(document.twice)
    for standard, facets in _by_standard(wanted.values()).items():
        if len(facets) > 1 and not any(one.address in document.regions for one in facets):
            yield Difference(address, None, standard, NOTHING, MISSING)
            continue
        for one in facets:
            if one.address not in document.twice:
                told = tuple(_region(document, address, one)) or tuple(_unseen(document, address, one))
                wrong |= {one.address} if told else set()
                yield from told
    words = _known_words(publication, charter, day)
    yield from _titles(document, address, charter, wanted, _readings(words))
    if publication.shows is Shows.CHANGES:
        yield from _effects(document, address, charter, wanted)
    yield from _elsewhere(document, address, wanted, words)
    for twice in document.twice:
        yield Difference(address, None, twice, "this address twice", "it once")
    yield from _feet(document, address, charter, day)
    yield from _alternatives(document, address, wanted.values())
    yield from _heads(document, address, (one for one in wanted.values() if one.address not in wrong))
    yield from _grouped(document, address, tuple(groups(publication.shows, charter, day)))
    sound = {id_: one for id_, one in wanted.items() if id_ not in wrong}
    moved = tuple(_misplaced(document, address, sound, {standard.id for standard in charter.standards}))
    yield from moved or _parted(document, address, sound, wrong)
    yield from _linked(document, address, charter)


def _feet(document: Document, address: str, charter: Charter, day: date) -> Iterator[Difference]:
    """Every page of a PDF says at its foot whose it is, of which day, and which page; the first wrong one is told."""
    for number, foot in enumerate(document.feet, 1):
        words = (foot_words(charter, day), f"Page {number} of {len(document.feet)}")
        for found in exactly_differs(foot.text, words):
            yield Difference(address, foot.page, "foot of the page", found.published, found.policy)
            return


def _alternatives(document: Document, address: str, wanted: Iterable[Expected]) -> Iterator[Difference]:
    """What a PDF says instead of its pictures; a time in it is told elsewhere, and web pages say it at addresses."""
    said = Counter(document.alts)
    there = (one for one in wanted if one.address in document.regions)
    policy = Counter(alt for one in there for _, alt in one.pictures)
    if document.feet and said != policy and not any(map(times, said)):
        more, less = (", ".join(f'"{alt}"' for alt in one) or NOTHING for one in (said - policy, policy - said))
        yield Difference(address, None, "alternative texts", more, less)


def _by_standard(wanted: Iterable[Expected]) -> dict[str, list[Expected]]:
    """What must be said, under the standard, note or group that it is said of."""
    facets: dict[str, list[Expected]] = {}
    for one in wanted:
        of = _standards([one.address]) or {one.address}
        facets.setdefault(of.pop(), []).append(one)
    return facets


def _standards(addresses: Iterable[str]) -> set[str]:
    """The standards and notes that addresses are of; a group may have the id of a standard."""
    return {where.partition("--")[0] for where in addresses if not where.endswith("--group")}


def _titles(
    document: Document, address: str, charter: Charter, wanted: Iterable[str], known: frozenset[str]
) -> Iterator[Difference]:
    """Every standard that is shown under its id stands under its own title there; a time in it is told elsewhere."""
    shown = _standards(where for where in wanted if where in document.regions)
    for standard in charter.standards:
        head = document.heads.get(standard.id)
        if head and standard.id in shown:
            for found in heading_differs(head.text, standard.title):
                if not any(_undeclared(Passage(found.published), address, known, "")):
                    yield Difference(address, head.page, f"{standard.id}, title", found.published, found.policy)


def _effects(document: Document, address: str, charter: Charter, wanted: Iterable[str]) -> Iterator[Difference]:
    """The kinds of change that are computed are said of each standard, no others; on paper of all councils at once."""
    shown = _standards(where for where in wanted if where in document.regions)
    for where, region, kinds in kinds_of_change(charter, on_paper=bool(document.feet)):
        passage = document.regions.get(region, Passage(""))
        if where in shown:
            for found in list_differs(passage.text, kinds):
                yield Difference(address, passage.page, f"{where}{_CHANGE}", found.published, found.policy)


def _region(document: Document, address: str, one: Expected) -> Iterator[Difference]:
    passage = document.regions.get(one.address)
    if passage is None:
        yield Difference(address, None, one.where, NOTHING, one.missing)
        return
    differences = tuple(_said(passage.text, one))
    if one.manner is Manner.LABELS and not differences:
        # On paper the heading has an address of its own, where a time is told of.
        above = document.regions.get(f"{one.address}--heading", passage)
        if above is passage:
            differences = tuple(heading_differs(above.text, one.heading, proposed=one.proposed))
        elif not times(above.text):
            heading = f"{one.heading} (proposed)" if one.proposed else one.heading
            differences = tuple(exactly_differs(above.text, (heading,)))
    for found in differences:
        yield Difference(address, passage.page, one.where, found.published, found.policy)
    shown = document.pictures.get(one.address, ())
    if shown != one.pictures and not document.feet and not any(times(alt) for _, alt in shown):
        yield Difference(address, None, f"{one.where}, pictures", _named(shown), _named(one.pictures))


def _heads(document: Document, address: str, wanted: Iterable[Expected]) -> Iterator[Difference]:
    """Each side stands under its head; a head that is missing, wrong or changed for another is told where it is first.

    A time in it is told where all words at no address are.
    """
    told = set()
    for one in (one for one in wanted if one.above and one.address in document.regions):
        for text in document.above.get(one.address, ("",)):
            for found in head_differs(text, one.above) if not times(text) else ():
                pair = frozenset((text, one.above if text else ""))
                if pair not in told:
                    page = document.regions[one.address].page
                    yield Difference(address, page, one.where, found.published if text else NOTHING, found.policy)
                told.add(pair)


def _unseen(document: Document, address: str, one: Expected) -> Iterator[Difference]:
    """Words at an address that a style sheet hides from some: nobody knows who reads them."""
    for passage in document.unseen:
        told = passage in document.rest and any(times(passage.text))
        if passage.beside == one.address and not told:
            yield Difference(address, None, one.where, f'"{passage.text}" for some only', NOTHING)


def _named(pictures: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f'"{alt}" ({name})' for name, alt in pictures) or NOTHING


def _said(text: str, one: Expected) -> Iterator[Found]:
    if one.manner is Manner.WORDS:
        return words_differ(text, one.lines, one.wording, one.heading)
    if one.manner is Manner.EXACT:
        return exactly_differs(text, one.plain)
    if one.manner is Manner.LABELS:
        return labels_differ(text, one.wording.deadlines, one.heading, proposed=one.proposed)
    return plain_differs(text, one.plain)


def _elsewhere(
    document: Document, address: str, wanted: dict[str, Expected], words: Sequence[str]
) -> Iterator[Difference]:
    """No time that the policy data does not know stands at any other address, at none, or in an alternative text."""
    known = _readings(words)
    for where, passage in document.regions.items():
        if where not in wanted and document.inside.get(where) in wanted and not where.endswith("--heading"):
            yield Difference(address, None, where, f'"{passage.text.strip()}"', NOTHING)
        elif where not in wanted and not where.endswith(f"--{Facet.EFFECTS}"):
            yield from _undeclared(passage, address, known, where)
            if where.endswith(f"--{Facet.STATE}"):
                yield Difference(address, passage.page, where, f'"{passage.text.strip()}"', NOTHING)
    for passage in document.rest:
        where = wanted[passage.beside].where if passage.beside in wanted else passage.beside
        yield from _undeclared(passage, address, known, where or _OUTSIDE)
    headings = [text for where, text in document.regions.items() if where.endswith("--heading")]
    for passage in (*document.loose, *_on_paper(document), *headings):
        yield from _figures(passage, address, words)


_OUTSIDE = "outside every standard"


def _foreign(document: Document, address: str, publication: Publication, policy: _Policy) -> Iterator[Difference]:
    """What is said at no address in words that neither the templates nor the policy data have."""
    if policy.words is None:
        return
    known = policy.words | vocabulary(_known_words(publication, policy.charter, policy.day))
    for passage in (*document.loose, *_on_paper(document)):
        for line in foreign(passage.text, known):
            yield Difference(address, passage.page, _OUTSIDE, f'"{line}"', NOTHING)


def _on_paper(document: Document) -> list[Passage]:
    """What a PDF says at no address, but its alternative texts."""
    return [passage for passage in document.rest if passage.text not in document.alts] if document.feet else []


def _known_words(publication: Publication, charter: Charter, day: date) -> tuple[str, ...]:
    """What may stand at no address besides the words of the templates."""
    return (*known_words(charter), *(long_date(known) for known in dates(charter, day)), *own_figures(publication))


def _figures(passage: Passage, address: str, known: Iterable[str]) -> Iterator[Difference]:
    """Every number that is in no time, and in no words which may stand anywhere."""
    for number in numbers(passage.text, known):
        yield Difference(address, None, _OUTSIDE, f'"{number}"', NOTHING)


def _undeclared(passage: Passage, address: str, known: frozenset[str], where: str) -> Iterator[Difference]:
    for reading in times(passage.text):
        if plain(reading.words) not in known:
            published = f'"{" ".join(reading.words.split())}"'
            yield Difference(address, passage.page, where, published, NOTHING)


def _readings(texts: Iterable[str]) -> frozenset[str]:
    """The times that texts name, as they are compared with published ones."""
    return frozenset(plain(reading.words) for text in texts for reading in read(text))


def _other(site: Path, address: str, charters: tuple[Charter, ...], declared: frozenset[str]) -> Iterator[Difference]:
    """A file that no charter publishes: a page may stand there, as long as it sets no time limit of its own."""
    if not address.endswith(".html"):
        yield Difference(address, None, "", "a file", "no such publication")
        return
    charters = tuple(one for one in charters if address.startswith(f"{one.id}/")) or charters
    words = declared | _readings(text for charter in charters for text in known_words(charter))
    limits = {limit for charter in charters for limit in known_limits(charter)}
    try:
        document = html.read(site / address)
    except UnreadableError as error:
        yield Difference(address, None, "", f"a file that {error}", "a page that can be read")
        return
    yield from _missing(document, site, address)
    if address == HOME and _lists(document, charters):
        limits, words = set(), declared | _readings(one.title for one in charters)
    for passage in (*document.rest, *document.regions.values()):
        for reading in only_limits(passage.text):
            if reading.limit not in limits and plain(reading.words) not in words:
                published = f'"{" ".join(reading.words.split())}"'
                yield Difference(address, None, "hand-written page", published, NOTHING)


def _addresses(site: Path, charters: Container[str]) -> list[str]:
    """The files of a site that people read, anywhere in it, and all in the folder of a charter."""
    files = (path.relative_to(site) for path in sorted(site.rglob("*")) if path.is_file())
    return [
        file.as_posix()
        for file in files
        if file.parts[0] in charters or (file.suffix.lower() in _READ and file.name not in _FOR_ROBOTS)
    ]


__all__ = ["Difference", "prove", "prove_file"]
