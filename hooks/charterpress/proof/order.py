"""What stands where on a page: people take words for those of the heading above them, whatever their ids say."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import zip_longest

from charterpress.proof.address import Expected, Manner
from charterpress.proof.difference import NOTHING, Found
from charterpress.proof.document import Document
from charterpress.proof.expected import Grouped
from charterpress.publications import Facet

_NAMING = ("--heading", "--council", f"--{Facet.OWNER}", f"--{Facet.STATE}")
_OF_THEIR_OWN = (f"--{Facet.GLANCE}", "--note", "--group", "--file")


def order_differs(
    document: Document,
    wanted: Mapping[str, Expected],
    groups: Iterable[Grouped],
    standards: Container[str],
    wrong: Container[str],
) -> Iterator[Found]:
    """Compare what stands under and beside what; addresses that are `wrong` already are left out."""
    yield from _grouped(document, tuple(groups))
    sound = {address: one for address, one in wanted.items() if address not in wrong}
    moved = tuple(_misplaced(document, sound, standards))
    yield from moved or _parted(document, sound, wrong)


def list_of_contents_differs(document: Document) -> Iterator[Found]:
    """Tell the first entry of a page's list of contents that does not name and lead to its section."""
    sections = document.sections if len(document.sections) > 1 else ()
    for said, policy in zip_longest(document.contents, sections):
        if said != policy:
            published, wanted = (f'"{one[0]}", which leads to #{one[1]}' if one else NOTHING for one in (said, policy))
            yield Found(published, wanted, "list of contents")
            return


def _grouped(document: Document, wanted: tuple[Grouped, ...]) -> Iterator[Found]:
    """Every standard stands below the heading of its own group, if that is there; of two groups the first is told."""
    titles = {group.address: group.title for group in wanted}
    over: dict[str, str] = {}
    last = ""
    for id_ in document.order:
        last = id_ if id_ in titles else last
        over.setdefault(id_, last)
    told = set()
    for group in wanted:
        for standard in group.standards if group.address in over else ():
            above = over.get(standard, group.address)
            pair = frozenset((above, group.address))
            if above != group.address and pair not in told:
                told.add(pair)
                published = f'under "{titles[above]}"' if above else "under no group"
                yield Found(published, f'under "{group.title}"', f"{standard}, group")


def _misplaced(document: Document, wanted: Mapping[str, Expected], standards: Container[str]) -> Iterator[Found]:
    """Every address of a standard stands below the heading of its own; the first that does not is told."""
    over = ""
    for id_ in document.order:
        standard, _, facet = id_.partition("--")
        over = id_ if id_ in standards else over
        of_standard = id_ in wanted and standard in standards and not id_.endswith(_OF_THEIR_OWN)
        if of_standard and facet and over != standard:
            published = f'under "{over}"' if over else "under no standard"
            yield Found(published, f'under "{standard}"', wanted[id_].where)
            return


def _parted(document: Document, wanted: Mapping[str, Expected], wrong: Container[str]) -> Iterator[Found]:
    """A heading of a council or note, an owner, "not yet in force" stands in or right before what it names.

    The first that stands elsewhere is told.
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
            yield Found(f'"{said.text.strip()}" over {there}', "it here", here, said.page)
            return


def _is_of(address: str, named: str) -> bool:
    return address == named or address.startswith(f"{named}--")
