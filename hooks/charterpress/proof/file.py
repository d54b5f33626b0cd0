"""One published file -> everything that is wrong with it; where it is of another edition or charter, only that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from charterpress.model import Charter
from charterpress.model import Note as Notice
from charterpress.proof import data, html, pdf, table
from charterpress.proof.address import Expected, Manner
from charterpress.proof.compare import (
    exactly_differs,
    head_differs,
    heading_differs,
    labels_differ,
    list_differs,
    plain_differs,
    says,
    times,
    words_differ,
)
from charterpress.proof.difference import NOTHING, About, Found, of_file, stale
from charterpress.proof.document import HEADINGS, Document, Passage, Reader, UnreadableError
from charterpress.proof.edition import foot_words, long_date, own_figures, title_of
from charterpress.proof.elsewhere import Proved, elsewhere_differs, readings, undeclared
from charterpress.proof.expected import expected, groups, kinds_of_change
from charterpress.proof.frame import own_lines
from charterpress.proof.known import dates, known_words
from charterpress.proof.links import links_differ, needs_differ
from charterpress.proof.order import list_of_contents_differs, order_differs
from charterpress.publications import Facet, Note, Part, Publication, Shows, Type, note_address, publications

READERS: dict[Type, Reader] = {Type.HTML: html.read, Type.PDF: pdf.read}
"""What reads each type of file that people read."""
_DATA: Mapping[Type, Callable[[Path, Charter, date], Iterator[Found]]] = {
    Type.CSV: table.differ,
    Type.JSON: data.differ,
}


def file_differs(site: Path, address: str, publication: Publication, charter: Charter, day: date) -> Iterator[Found]:
    """Compare the file at an address of a site with its charter. Reads it, writes none."""
    path = site / address
    if not path.is_file():
        yield of_file("no file", publication.title.lower())
        return
    try:
        if differ := _DATA.get(publication.type):
            yield from differ(path, charter, day)
            return
        document = READERS[publication.type](path)
    except UnreadableError as error:
        yield of_file(f"a file that {error}", publication.title.lower())
        return
    if whole := _other_file(document, publication, charter, day):
        yield whole
        return
    found = (*_contents_differ(document, publication, charter, day), *links_differ(document, address, charter))
    found = tuple(one for one in found if one.about is not About.WORDS) or found
    found = found or tuple(list_of_contents_differs(document))  # a heading that was altered is not its list's mistake
    # A standard that is left out or changes in another way is counted elsewhere too: one complaint, not two.
    counted = any(one.about in (About.STANDARD, About.CHANGE) for one in found)
    summary = note_address(Note.SUMMARY)
    yield from (one for one in found if not counted or one.where != summary or one.policy == NOTHING)
    linked = any(one.about is About.LINK for one in found)
    needs = needs_differ(document, site, address)
    yield from (one for one in needs if not linked or one.about is not About.NOWHERE)


def _other_file(document: Document, publication: Publication, charter: Charter, day: date) -> Found | None:
    """Why a file is not the publication at all: of another edition or form, or altered as a whole."""
    edition = document.regions.get(note_address(Note.EDITION), Passage(""))
    said, title = " ".join(edition.text.split()), publication.title.lower()
    if not said:
        return of_file("a file that does not say of which edition it is", title)
    parts = (charter.name, charter.check_code, long_date(day))
    if missing := [part for part in parts if not says(said, part)]:
        return stale(f'"{said[:400]}"', f'"{", ".join(missing)}" there', edition.page)
    if document.aliens:
        return of_file(", ".join(document.aliens), NOTHING)
    other = _called(document, publication, charter)
    # A wrong title alone makes no other publication.
    if other.shows is not publication.shows and _lacks(document, expected(publication, charter, day)):
        return of_file(other.title.lower(), title)
    if document.points != publication.points:
        return of_file(f"{document.points or 'no'} point type", f"{title}, {publication.points} point type")
    return None


def _called(document: Document, publication: Publication, charter: Charter) -> Publication:
    """The publication that a file calls itself; the one that it should be where its title is no other's."""
    title = document.title or document.regions.get(note_address("document"), Passage("")).text
    known = {title_of(one, charter): one for one in publications(charter) if one.type is publication.type}
    return known.get(title, publication)


def _lacks(document: Document, wanted: Iterable[Expected]) -> bool:
    """Whether any address is missing at which something must be said."""
    return any(one.address not in document.regions for one in wanted)


def _contents_differ(document: Document, publication: Publication, charter: Charter, day: date) -> Iterator[Found]:
    wanted = {one.address: one for one in expected(publication, charter, day)}
    words = _known_words(publication, charter, day)
    wrong = set(document.twice)
    if document.on_paper:
        yield from _names_differ(document, title_of(publication, charter), charter.name)
    for where, found in _addresses_differ(document, wanted):
        wrong.add(where)
        yield found
    yield from _titles_differ(document, charter, wanted, readings(words))
    kinds = tuple(kinds_of_change(charter, on_paper=document.on_paper)) if publication.shows is Shows.CHANGES else ()
    yield from _effects_differ(document, kinds, wanted)
    effects = {region for _, region, _ in kinds}
    proved = effects | {_heading_of(where) for where, one in wanted.items() if one.heading}
    names_page = document.on_paper and publication.shows is not Shows.EASY_READ and Part.CONTACT in publication.parts
    if charter.contact and names_page:
        proved.add(_CONTACT_PAGE)
        yield from _contact_page_differs(document, charter.contact)
    above = {f"{where}{end}" for where, one in wanted.items() if one.above for end in HEADINGS}
    lines = own_lines(publication, charter, day)
    yield from elsewhere_differs(document, wanted, Proved(frozenset(proved), frozenset(above)), words, lines)
    for twice in {where.partition("--")[0]: where for where in reversed(document.twice)}.values():
        yield Found("this address twice", "it once", twice)
    yield from _feet_differ(document, foot_words(charter, day))
    yield from _alternatives_differ(document, wanted.values())
    yield from _heads_differ(document, (one for one in wanted.values() if one.address not in wrong))
    standards = {standard.id for standard in charter.standards}
    yield from order_differs(document, wanted, groups(publication.shows, charter, day), standards, wrong)


def _known_words(publication: Publication, charter: Charter, day: date) -> tuple[str, ...]:
    """What may stand at no address besides the words of the templates."""
    return (*known_words(charter), *(long_date(known) for known in dates(charter, day)), *own_figures(publication))


def _names_differ(document: Document, title: str, author: str) -> Iterator[Found]:
    """What a reader of PDFs shows as title and author; a time in it is told where all words at no address are."""
    for found in exactly_differs(document.title, (title,)):
        yield found.at("title of the document")
    for found in exactly_differs(document.author, (author,)) if not times(document.author) else ():
        yield found.at("author of the document")


def _addresses_differ(document: Document, wanted: Mapping[str, Expected]) -> Iterator[tuple[str, Found]]:
    """What is wrong at each address where something must be said.

    A standard that is not there at all, or a table at a glance, is told once.
    """
    glances = {where: one for where, one in wanted.items() if where.endswith((f"--{Facet.GLANCE}", _GLANCE))}
    if len(glances) > 1 and not glances.keys() & document.regions.keys():
        yield _GLANCE, Found(NOTHING, "the table at a glance", "at a glance")
        wanted = {where: one for where, one in wanted.items() if where not in glances}
    for standard, facets in _by_standard(wanted.values()).items():
        if len(facets) > 1 and not any(one.address in document.regions for one in facets):
            yield standard, Found(NOTHING, "this standard", standard, about=About.STANDARD)
            continue
        for one in facets:
            if one.address not in document.twice:
                told = tuple(address_differs(document, one)) or tuple(_unseen(document, one))
                yield from ((one.address, found) for found in told)


_GLANCE = note_address(Note.GLANCE)


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


def address_differs(document: Document, one: Expected) -> Iterator[Found]:
    """Compare what is said at one address, and the pictures there, with what must be."""
    passage = document.regions.get(one.address)
    if passage is None:
        yield one.missing
        return
    words = tuple(_words_differ(passage.text, one))
    found = (*words, *(_heading_differs(document, one, passage, known=not words) if one.heading else ()))
    yield from (Found(each.published, each.policy, one.where, passage.page, one.about) for each in found)
    shown = document.pictures.get(one.address, ()) if not words else one.pictures
    if shown != one.pictures and not document.on_paper and not any(times(alt) for _, alt in shown):
        yield Found(_named(shown), _named(one.pictures), f"{one.where}, pictures")


def _words_differ(text: str, one: Expected) -> Iterator[Found]:
    match one.manner:
        case Manner.WORDS:
            return words_differ(text, one.lines, one.wording, one.heading)
        case Manner.EXACT:
            return exactly_differs(text, one.plain)
        case Manner.LABELS:
            return labels_differ(text, one.wording.deadlines, one.heading, proposed=one.proposed)
        case _:
            return plain_differs(text, one.plain)


def _heading_differs(document: Document, one: Expected, passage: Passage, *, known: bool) -> Iterator[Found]:
    """The heading over labels or a note: first in what is said, if that is known otherwise, or at its own address."""
    above = document.regions.get(_heading_of(one.address), passage)
    if above is passage or not above.text.strip():
        yield from heading_differs(passage.text, one.heading, proposed=one.proposed) if known else ()
    else:
        yield from exactly_differs(above.text, (f"{one.heading} (proposed)" if one.proposed else one.heading,))


def _named(pictures: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f'"{alt}" ({name})' for name, alt in pictures) or NOTHING


def _unseen(document: Document, one: Expected) -> Iterator[Found]:
    """Words at an address that a style sheet hides from some: nobody knows who reads them."""
    for passage in document.unseen:
        told = passage in document.rest and any(times(passage.text))
        if passage.beside == one.address and not told:
            yield Found(f'"{passage.text}" for some only', NOTHING, one.where)


def _titles_differ(
    document: Document, charter: Charter, wanted: Iterable[str], known: frozenset[str]
) -> Iterator[Found]:
    """Every standard that is shown under its id stands under its own title there; a time in it is told elsewhere."""
    shown = _standards(where for where in wanted if where in document.regions)
    for standard in charter.standards:
        head = document.heads.get(standard.id)
        if head and standard.id in shown and not any(undeclared(_first_line(head), known, "")):
            for found in heading_differs(head.text, standard.title):
                yield found.at(f"{standard.id}, title", head.page)


def _first_line(passage: Passage) -> Passage:
    return Passage(passage.text.strip().partition("\n")[0])


def _heading_of(address: str) -> str:
    return f"{address.removesuffix('--note')}--heading"


_CONTACT_PAGE = "paper--contact"


def _contact_page_differs(document: Document, contact: Notice) -> Iterator[Found]:
    """A cover says on which page people find how to get in touch."""
    there = document.regions.get(note_address(contact.id))
    said = document.regions.get(_CONTACT_PAGE, Passage(""))
    for found in exactly_differs(said.text, (f"How to get in touch: page {there.page}",)) if there else ():
        yield found.at("cover", said.page)


def _effects_differ(
    document: Document, wanted_kinds: Iterable[tuple[str, str, tuple[str, ...]]], wanted: Iterable[str]
) -> Iterator[Found]:
    """The kinds of change that are computed are said of each standard, no others; on paper of all councils at once."""
    shown = _standards(where for where in wanted if where in document.regions)
    for where, region, kinds in wanted_kinds:
        passage = document.regions.get(region, Passage(""))
        for found in list_differs(passage.text, kinds) if where in shown else ():
            yield Found(found.published, found.policy, f"{where}, change", passage.page, About.CHANGE)


def _feet_differ(document: Document, words: str) -> Iterator[Found]:
    """Every page of a PDF says at its foot whose it is, of which day, and which page; the first wrong one is told."""
    for number, foot in enumerate(document.feet, 1):
        for found in exactly_differs(foot.text, (words, f"Page {number} of {len(document.feet)}")):
            yield found.at("foot of the page", foot.page)
            return


def _alternatives_differ(document: Document, wanted: Iterable[Expected]) -> Iterator[Found]:
    """What a PDF says instead of its pictures; a time in it is told elsewhere, and web pages say it at addresses."""
    said = Counter(document.alts)
    there = (one for one in wanted if one.address in document.regions)
    policy = Counter(alt for one in there for _, alt in one.pictures)
    if document.on_paper and said != policy and not any(map(times, said)):
        more, less = (", ".join(f'"{alt}"' for alt in one) or NOTHING for one in (said - policy, policy - said))
        yield Found(more, less, "alternative texts")


def _heads_differ(document: Document, wanted: Iterable[Expected]) -> Iterator[Found]:
    """Each side stands under its head; a head that is missing, wrong or changed for another is told where it is first.

    A time in it is told where all words at no address are.
    """
    told = set()
    for one in (one for one in wanted if one.above and one.address in document.regions):
        for text in document.above.get(one.address, ("",)):
            for found in head_differs(text, one.above) if not times(text) else ():
                pair = frozenset((text, one.above if text else ""))
                if pair not in told:
                    published = found.published if text else NOTHING
                    yield Found(published, found.policy, one.where, document.regions[one.address].page)
                told.add(pair)
