"""Nodes -> Charter: the charter's own fields, its edition and its notes."""

from __future__ import annotations

from datetime import date

from charterpress.model import (
    Charter,
    Council,
    Decision,
    EasyCheck,
    Edition,
    Example,
    Group,
    Nation,
    Note,
    Place,
    Problem,
    Status,
    label_of,
)
from charterpress.publications import Note as Fixed
from charterpress.source import words
from charterpress.source.fields import OF_PAGES, Fields, choice, identifier, is_nothing, mapping, text
from charterpress.source.nodes import Mapping, Node
from charterpress.source.pictures import Pictures
from charterpress.source.standards import standards
from charterpress.source.wording import NOTE, Context, wording

_CHARTER = (
    "council", "councils", "title", "nation", "edition", "example", "about", "contact", "complain",
    "other_formats", "groups", "standards", "background", "easy_read_checked",
)  # fmt: skip
_TITLES = {
    "about": "About this charter",
    "contact": "How to get in touch",
    "complain": "If something goes wrong",
    "other_formats": "Other formats",
}
_NOTES = frozenset((*(name.replace("_", "-") for name in _TITLES), *Fixed, "background", "contents"))
_RESERVED = ("main", "pictures", "assets", "accessibility", "search", "index", "404")
_LONGEST = 60
_ONLY = "council"  # the id of the only council of a charter


def build(
    node: Node | None, id_: str, digest: str, pictures: Pictures, place: Place
) -> tuple[Charter | None, tuple[Problem, ...]]:
    """Build the charter of a file; None when any problem is found."""
    problems: list[Problem] = []
    charter = _charter(node, id_, digest, place, Context(problems.append, pictures))
    return (None if problems else charter), tuple(problems)


def _charter(node: Node | None, id_: str, digest: str, place: Place, context: Context) -> Charter | None:
    report = context.report
    if node is None or is_nothing(node):
        remedy = 'begin with "council: " and the name of the council'
        report(Problem(place, "empty", "an empty file", "a charter", remedy))
        return None
    found = mapping(node, "a charter", report)
    if found is None:
        return None
    _check_name(id_, place, context)
    fields = Fields(found, _CHARTER, "a charter", report)
    context = Context(report, context.pictures, _councils(fields), _groups(fields))
    nation = fields.need("nation", "nation: england")
    notes = {name: _part(fields, name, context) for name in _TITLES}
    read = standards(fields, context)
    return Charter(
        id=id_,
        title=words.title(fields, "title", "title: Customer service standards"),
        councils=context.councils,
        nation=(choice(nation, "nation", Nation, report) if nation else None) or Nation.ENGLAND,
        edition=_edition(fields),
        standards=read,
        digest=digest,
        place=place,
        groups=context.groups,
        about=notes["about"],
        contact=notes["contact"],
        complain=notes["complain"],
        other_formats=notes["other_formats"],
        background=_background(fields, {standard.id for standard in read}, context),
        example=_example(fields),
        easy_read_checked=_checked(fields),
    )


def _check_name(id_: str, place: Place, context: Context) -> None:
    letters = id_.replace("-", "")
    fits = letters.isascii() and letters.isalnum() and letters == letters.lower() and "--" not in id_
    if id_ in _RESERVED or not fits or id_.strip("-") != id_ or len(id_) > _LONGEST:
        fitting = f"at most {_LONGEST} small letters, digits and single hyphens"
        expected = f"{fitting}, and no name that the site needs itself"
        context.report(Problem(place, "id", f'"{id_}" as the name of a charter', expected, "rename the file"))


def _councils(fields: Fields) -> tuple[Council, ...]:
    node = fields.node.get("councils")
    if node is None:
        return (Council(_ONLY, words.title(fields, "council", "council: Herefordshire Council")),)
    if other := fields.node.key("council"):
        found = 'both "council" and "councils"'
        fields.report(Problem(other.place, "council", found, "one of them", "delete one"))
    if not isinstance(node, Mapping) or not node.entries:
        expected, remedy = "councils by their ids", "write below it for example chorley: Chorley Council"
        fields.report(
            Problem(node.place, "missing" if isinstance(node, Mapping) else "type", "no council", expected, remedy)
        )
    return tuple(Council(id_, name) for id_, name in _named(fields, "councils", "council"))


def _groups(fields: Fields) -> tuple[Group, ...]:
    node = fields.node.get("groups")
    taken = node.key("all") if isinstance(node, Mapping) else None
    if taken:
        found, expected = 'the group id "all"', "another id: this one is the address of standards without a group"
        fields.report(Problem(taken.place, "id", found, expected, 'rename it, for example to "everything"'))
    return tuple(Group(id_, title) for id_, title in _named(fields, "groups", "group"))


def _named(fields: Fields, key: str, what: str) -> list[tuple[str, str]]:
    """A map of ids to names."""
    node = fields.node.get(key)
    named = []
    for name, value in node.entries if isinstance(node, Mapping) else ():
        id_ = identifier(name, f"the id of a {what}", fields.report)
        said = text(value, f'the name of "{name.text}"', fields.report)
        words.without_limits(value, said or "", f'the name of "{name.text}"', fields.report)
        if id_ and said:
            named.append((id_, said))
    return named


def _edition(fields: Fields) -> Edition:
    node = fields.need("edition", "edition: {status: proposed}")
    found = mapping(node, "edition", fields.report) if node else None
    if found is None:
        return Edition(Status.DRAFT)
    own = Fields(found, ("status", "decided", "from", "review_by"), "edition", fields.report)
    status = own.need("status", "status: proposed")
    edition = Edition(
        status=(choice(status, "status", Status, fields.report) if status else None) or Status.DRAFT,
        decided=_decision(own),
        starts=own.date("from"),
        review_by=own.date("review_by"),
    )
    if edition.starts and edition.review_by and edition.review_by < edition.starts:
        at = own.get("review_by") or found
        found_words, expected = f"a review by {edition.review_by} before the start", f"a day after {edition.starts}"
        fields.report(Problem(at.place, "date", found_words, expected, "check both dates"))
    return edition


def _decision(fields: Fields) -> Decision | None:
    paper = _paper(fields, "decided", "by", "by: Cabinet")
    return Decision(by=paper[0], date=paper[2], paper=paper[1]) if paper else None


def _example(fields: Fields) -> Example | None:
    paper = _paper(fields, "example", "body", "body: Hart District Council")
    return Example(body=paper[0], paper=paper[1], date=paper[2]) if paper else None


def _checked(fields: Fields) -> EasyCheck | None:
    node = fields.get("easy_read_checked")
    found = mapping(node, "easy_read_checked", fields.report) if node else None
    if found is None:
        return None
    own = Fields(found, ("by", "date"), "easy_read_checked", fields.report)
    by = own.needed_text("by", "by: a group of people with learning disabilities")
    own.need("date", "date: 2026-06-04")
    day = own.date("date")
    return EasyCheck(by, day) if day else None


def _paper(fields: Fields, key: str, who: str, example: str) -> tuple[str, str, date] | None:
    """Who, on which paper, on which day: the parts of a decision and of an example."""
    node = fields.get(key)
    found = mapping(node, key, fields.report) if node else None
    if found is None:
        return None
    own = Fields(found, (who, "paper", "date"), key, fields.report)
    body, paper = own.needed_text(who, example), own.needed_text("paper", "paper: Engagement standards update")
    own.need("date", "date: 2026-06-04")
    day = own.date("date")
    return (body, paper, day) if day else None


def _part(fields: Fields, name: str, context: Context) -> Note | None:
    node = fields.get(name)
    return _note(node, name.replace("_", "-"), _TITLES[name], context) if node else None


def _background(fields: Fields, taken: set[str], context: Context) -> tuple[Note, ...]:
    node = fields.get("background")
    found = mapping(node, "background", context.report) if node else None
    notes = []
    for key, value in found.entries if found else ():
        if key.text in {*taken, *_NOTES}:
            context.report(
                Problem(key.place, "id", f'"{key.text}" again', "an id that no standard and no page has", "rename it")
            )
        id_ = identifier(key, "the id of a note", context.report, OF_PAGES)
        note = _note(value, key.text, label_of(key.text.replace("-", "_")), context)
        notes += [note] if note and id_ else []
    return tuple(notes)


def _note(node: Node, id_: str, title: str, context: Context) -> Note | None:
    if isinstance(node, Mapping) and node.get("title"):
        title = words.title(Fields(node, node.keys, "a note", context.report), "title", f"title: {title}")
    read = wording(node, NOTE, context)
    return Note(id_, title, read) if read else None
