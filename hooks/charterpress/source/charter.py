"""Nodes -> Charter: reads every key, reports every problem, and builds the frozen values."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping as MappingOf
from typing import TypeVar

from charterpress.deadlines import notation
from charterpress.model import (
    Charter,
    Council,
    Deadline,
    Decision,
    EasyLine,
    Edition,
    Example,
    Figure,
    Group,
    Limit,
    Line,
    Nation,
    Note,
    Place,
    Problem,
    Side,
    Standard,
    Start,
    Status,
    Wording,
    label_of,
)
from charterpress.source import words
from charterpress.source.fields import (
    Fields,
    choice,
    identifier,
    is_nothing,
    kind_of,
    mapping,
    near,
    scalar,
    text,
    token,
    wrong_type,
)
from charterpress.source.nodes import Mapping, Node, Scalar, Sequence
from charterpress.source.pictures import Pictures

_CHARTER = (
    "council", "councils", "title", "nation", "edition", "example", "about", "contact", "complain",
    "other_formats", "groups", "standards", "background",
)  # fmt: skip
_STANDARD = ("title", "group", "channel", "current", "proposed", "past", "staff", "easy_read", "why")
_WORDING = ("text", "deadlines", "figures", "easy_read", "query")
_SIDES = {
    Side.CURRENT: (*_WORDING, "as"),
    Side.PROPOSED: (*_WORDING, "as", "why"),
    Side.PAST: (*_WORDING, "until"),
    Side.STAFF: _WORDING,
}
_DEADLINE = ("limit", "label", "from", "law", "measured")
_FIGURE = ("value", "label", "query")
_NOTE_TITLES = {
    "about": "About this charter",
    "contact": "How to get in touch",
    "complain": "If something goes wrong",
    "other_formats": "Other formats",
}
_RESERVED = ("pictures", "assets", "accessibility", "index", "404", "search")

Item = TypeVar("Item")


def build(node: Node | None, id_: str, digest: str, pictures: Pictures, place: Place) -> tuple[Charter | None, tuple[Problem, ...]]:
    """Build the charter of a file; None when any problem is found."""
    builder = _Builder(pictures)
    charter = builder.charter(node, id_, digest, place)
    errors = any(not problem.warning for problem in builder.problems)
    return (None if errors else charter), tuple(builder.problems)


class _Builder:
    """Collects the problems of one charter while its parts are read."""

    def __init__(self, pictures: Pictures) -> None:
        self.problems: list[Problem] = []
        self.report = self.problems.append
        self.pictures = pictures
        self.councils: tuple[Council, ...] = ()
        self.groups: tuple[Group, ...] = ()

    def say(self, place: Place, rule: str, found: str, expected: str, remedy: str) -> None:
        """Report a problem."""
        self.report(Problem(place, rule, found, expected, remedy))

    def charter(self, node: Node | None, id_: str, digest: str, place: Place) -> Charter | None:
        if node is None or is_nothing(node):
            self.say(place, "empty", "an empty file", "a charter", 'begin with "council: " and the name of the council')
            return None
        found = mapping(node, "a charter", self.report)
        if found is None:
            return None
        if id_ in _RESERVED or "_" in id_:
            self.say(place, "id", f'"{id_}" as the name of a charter', "small letters, digits and single hyphens", "rename the file")
        fields = Fields(found, _CHARTER, "a charter", self.report)
        self.councils = self._councils(fields)
        self.groups = self._groups(fields)
        nation = fields.need("nation", "nation: england")
        title = fields.needed_text("title", "title: Customer service standards")
        edition = self._edition(fields)
        notes = {name: self._part(fields, name) for name in _NOTE_TITLES}
        standards = self._standards(fields)
        return Charter(
            id=id_,
            title=title,
            councils=self.councils,
            nation=(choice(nation, "nation", Nation, self.report) if nation else None) or Nation.ENGLAND,
            edition=edition,
            standards=standards,
            digest=digest,
            place=place,
            groups=self.groups,
            about=notes["about"],
            contact=notes["contact"],
            complain=notes["complain"],
            other_formats=notes["other_formats"],
            background=self._background(fields, {standard.id for standard in standards}),
            example=self._example(fields),
        )

    # --- the charter's own fields -------------------------------------------------------------

    def _councils(self, fields: Fields) -> tuple[Council, ...]:
        if fields.node.get("councils") is None:
            return (Council("council", fields.needed_text("council", "council: Herefordshire Council")),)
        if fields.node.get("council") is not None:
            self.say(fields.node.place, "council", 'both "council" and "councils"', "one of them", "delete one")
        return tuple(Council(id_, name) for id_, name in self._named(fields, "councils", "council", _plain_text))

    def _groups(self, fields: Fields) -> tuple[Group, ...]:
        return tuple(Group(id_, title) for id_, title in self._named(fields, "groups", "group", _plain_text))

    def _named(self, fields: Fields, key: str, what: str, read: Callable[[_Builder, Scalar, Node], Item | None]) -> list[tuple[str, Item]]:
        """A map of ids to things of one kind."""
        node = fields.get(key)
        entries = mapping(node, key, self.report) if node else None
        named = []
        for name, value in entries.entries if entries else ():
            id_ = identifier(name, f"the id of a {what}", self.report)
            item = read(self, name, value)
            if id_ and item is not None:
                named.append((id_, item))
        return named

    def _edition(self, fields: Fields) -> Edition:
        node = fields.need("edition", "edition: {status: proposed}")
        found = mapping(node, "edition", self.report) if node else None
        if found is None:
            return Edition(Status.DRAFT)
        own = Fields(found, ("status", "decided", "from", "review_by"), "edition", self.report)
        status = own.need("status", "status: proposed")
        edition = Edition(
            status=(choice(status, "status", Status, self.report) if status else None) or Status.DRAFT,
            decided=self._decision(own),
            starts=own.date("from"),
            review_by=own.date("review_by"),
        )
        if edition.status is Status.IN_FORCE and edition.starts is None and own.node.get("from") is None:
            self.say(found.place, "missing", 'an edition in force without "from"', "the day it took effect", "write for example from: 2026-04-01")
        if edition.starts and edition.review_by and edition.review_by < edition.starts:
            at = own.node.get("review_by") or found
            self.say(at.place, "date", f"a review by {edition.review_by} before the start", f"a day after {edition.starts}", "check both dates")
        return edition

    def _decision(self, fields: Fields) -> Decision | None:
        node = fields.get("decided")
        found = mapping(node, "decided", self.report) if node else None
        if found is None:
            return None
        own = Fields(found, ("by", "date", "paper"), "decided", self.report)
        own.need("date", "date: 2026-06-04")
        by, paper = own.needed_text("by", "by: Cabinet"), own.needed_text("paper", "paper: Engagement standards update")
        day = own.date("date")
        return Decision(by, day, paper) if day else None

    def _example(self, fields: Fields) -> Example | None:
        node = fields.get("example")
        found = mapping(node, "example", self.report) if node else None
        if found is None:
            return None
        own = Fields(found, ("body", "paper", "date"), "example", self.report)
        own.need("date", "date: 2026-06-04")
        body, paper = own.needed_text("body", "body: Hart District Council"), own.needed_text("paper", "paper: Customer care")
        day = own.date("date")
        return Example(paper, body, day) if day else None

    # --- notes ---------------------------------------------------------------------------------

    def _part(self, fields: Fields, name: str) -> Note | None:
        node = fields.get(name)
        return self._note(node, name.replace("_", "-"), _NOTE_TITLES[name]) if node else None

    def _background(self, fields: Fields, standards: set[str]) -> tuple[Note, ...]:
        def read(builder: _Builder, key: Scalar, node: Node) -> Note | None:
            if key.text in standards or key.text in {name.replace("_", "-") for name in _NOTE_TITLES}:
                builder.say(key.place, "id", f'"{key.text}" again', "an id that is not used yet", "rename it")
            return builder._note(node, key.text, label_of(key.text.replace("-", "_")))

        return tuple(note for _, note in self._named(fields, "background", "note", read))

    def _note(self, node: Node, id_: str, title: str) -> Note | None:
        if isinstance(node, Mapping):
            own = node.get("title")
            title = (text(own, "title", self.report) if own else None) or title
        wording = self._wording(node, "a note", ("title", "text", "figures", "deadlines", "query"))
        return Note(id_, title, wording) if wording else None

    # --- standards -----------------------------------------------------------------------------

    def _standards(self, fields: Fields) -> tuple[Standard, ...]:
        node = fields.need("standards", "standards: and below it one map for each standard")
        if isinstance(node, Mapping) and not node.entries:
            self.say(node.place, "missing", "no standard", "at least one standard", "add one")

        def read(builder: _Builder, key: Scalar, value: Node) -> Standard | None:
            return builder._standard(key, value)

        standards = tuple(standard for _, standard in self._named(fields, "standards", "standard", read)) if node else ()
        return _Sharing(standards, self.report).resolved()

    def _standard(self, key: Scalar, node: Node) -> Standard | None:
        found = mapping(node, f'the standard "{key.text}"', self.report)
        if found is None:
            return None
        fields = Fields(found, _STANDARD, f'the standard "{key.text}"', self.report)
        easy = self._easy_read(fields.get("easy_read"))
        current_node, proposed_node = fields.get("current"), fields.get("proposed")
        unknown = isinstance(current_node, Scalar) and current_node.text == "not given"
        withdrawn = isinstance(proposed_node, Scalar) and proposed_node.text == "withdrawn"
        current = () if unknown else self._side(current_node, Side.CURRENT, easy)
        standard = Standard(
            id=key.text,
            title=fields.needed_text("title", "title: Letters"),
            place=key.place,
            group=self._group(fields),
            channel=fields.text("channel"),
            current=current,
            proposed=() if withdrawn else self._side(proposed_node, Side.PROPOSED, easy),
            past=self._side(fields.get("past"), Side.PAST, None),
            staff=self._staff(fields.get("staff"), current_node, proposed_node),
            withdrawn=self._withdrawn(fields, key) if withdrawn else None,
            current_unknown=unknown,
        )
        if not withdrawn and fields.get("why"):
            self.say(fields.node.get("why").place, "why", 'a "why" beside the sides', 'the "why" inside "proposed"', "move it there")  # type: ignore[union-attr]  # get() above says it is there
        if not (current_node or proposed_node):
            self.say(key.place, "missing", f'neither "current" nor "proposed" in "{key.text}"', "at least one of them", "say what the standard is")
        return standard

    def _group(self, fields: Fields) -> str | None:
        node = fields.get("group")
        found = token(node, "group", self.report) if node else None
        if found is None:
            return None
        known = [group.id for group in self.groups]
        if found.text not in known:
            remedy = near(found.text, known) if known else 'list it under "groups"'
            self.say(found.place, "reference", f'the group "{found.text}"', "a group of this charter", remedy)
        return found.text

    def _withdrawn(self, fields: Fields, key: Scalar) -> Line | None:
        node = fields.get("why")
        if node is None:
            self.say(key.place, "why", f'"{key.text}" withdrawn without "why"', "the reason", "write why: beside proposed: withdrawn")
            return None
        line = words.line(node, "why", self.report)
        for slot in line.slots if line else ():
            self.say(_slot_place(node, slot), "slot-unknown", f"{{{slot}}} in the reason of a withdrawal", "words without a slot", "leave the figure out")
        return line

    def _side(self, node: Node | None, side: Side, easy: tuple[EasyLine, ...] | None) -> tuple[Wording, ...]:
        """One wording, or one for each council that the map names."""
        if node is None:
            return ()
        ids = [council.id for council in self.councils]
        if isinstance(node, Mapping) and len(ids) > 1 and any(key in ids for key in node.keys):
            Fields(node, tuple(ids), f"{side} by council", self.report)
            found = [(key.text, self._wording(value, side.value, _SIDES[side], easy)) for key, value in node.entries if key.text in ids]
            return tuple(dataclasses.replace(wording, council=id_) for id_, wording in found if wording)
        wording = self._wording(node, side.value, _SIDES[side], easy)
        return (wording,) if wording else ()

    def _staff(self, node: Node | None, current: Node | None, proposed: Node | None) -> Wording | None:
        """Guidance for staff may also use the values of the standard's sides."""
        lent = [side for side in (proposed, current) if isinstance(side, Mapping)]
        return self._wording(node, "staff", _SIDES[Side.STAFF], lent=lent) if node else None

    # --- wordings ------------------------------------------------------------------------------

    def _wording(
        self,
        node: Node,
        what: str,
        known: tuple[str, ...],
        easy: tuple[EasyLine, ...] | None = None,
        lent: Iterable[Mapping] = (),
    ) -> Wording | None:
        if not isinstance(node, Mapping):
            lines = self._lines(node, what)
            return self._checked(Wording(lines, node.place), node, {}, lent) if lines else None
        fields = Fields(node, known, what, self.report)
        if shared := fields.get("as"):
            return self._shared(fields, shared)
        body = fields.need("text", "text: We answer your letter {reply}.")
        own_easy = fields.get("easy_read")
        why = fields.get("why")
        deadlines, figures = self._deadlines(fields), self._figures(fields)
        wording = Wording(
            lines=self._lines(body, "text") if body else (),
            place=node.place,
            deadlines=tuple(value for value in deadlines.values() if value),
            figures=tuple(value for value in figures.values() if value),
            easy_read=self._easy_read(own_easy) if own_easy else easy or (),
            why=words.line(why, "why", self.report) if why else None,
            query=fields.text("query"),
            until=fields.date("until"),
        )
        for name in deadlines.keys() & figures.keys():
            self.say(node.place, "id", f'"{name}" as a deadline and as a figure', "one name for one value", "rename one")
        return self._checked(wording, node, {**deadlines, **figures}, lent)

    def _shared(self, fields: Fields, node: Node) -> Wording | None:
        found = token(node, "as", self.report)
        for key in ("text", "deadlines", "figures", "easy_read"):
            if other := fields.get(key):
                self.say(other.place, "reference", f'"{key}" beside "as"', '"as" alone: it shares the words of another standard', "delete one of them")
        why = fields.get("why")
        line = words.line(why, "why", self.report) if why else None
        return Wording((), node.place, shared=found.text, why=line, query=fields.text("query")) if found else None

    def _lines(self, node: Node, what: str) -> tuple[Line, ...]:
        items: tuple[Node, ...] = node.items if isinstance(node, Sequence) else (node,)
        if not items:
            wrong_type(node, what, "at least one line of words", self.report)
        return tuple(line for item in items if (line := words.line(item, what, self.report)))

    def _checked(self, wording: Wording, node: Node, declared: MappingOf[str, object], lent: Iterable[Mapping]) -> Wording:
        """Hold slots and declared values against each other; take in the values that staff guidance borrows."""
        borrowed = self._borrowed(wording, declared, lent)
        names = [*declared, *(value.name for value in borrowed)]
        lines = [*wording.lines, *((wording.why,) if wording.why else ())]
        for line in lines:
            self._known_slots(line, names, node)
        used = {slot for line in wording.lines for slot in line.slots}
        for value in wording.values:
            if value.name not in used:
                what = "deadline" if isinstance(value, Deadline) else "figure"
                self.say(value.place, "slot-unused", f'the {what} "{value.name}", which no words use', f"{{{value.name}}} in the text", "use it or delete it")
        for easy in wording.easy_read:
            self._known_slots(easy.line, names, node, " in the easy read of this side")
        return dataclasses.replace(
            wording,
            deadlines=(*wording.deadlines, *(value for value in borrowed if isinstance(value, Deadline))),
            figures=(*wording.figures, *(value for value in borrowed if isinstance(value, Figure))),
        )

    def _borrowed(self, wording: Wording, declared: MappingOf[str, object], lent: Iterable[Mapping]) -> list[Deadline | Figure]:
        quiet = _Builder(self.pictures)  # the lender reports its own problems
        borrowed: dict[str, Deadline | Figure] = {}
        wanted = {slot for line in wording.lines for slot in line.slots} - declared.keys()
        for lender in lent:
            fields = Fields(lender, lender.keys, "", quiet.report)
            for name, value in {**quiet._deadlines(fields), **quiet._figures(fields)}.items():
                if value and name in wanted:
                    borrowed.setdefault(name, value)
        return list(borrowed.values())

    def _known_slots(self, line: Line, names: list[str], node: Node, where: str = "") -> None:
        for slot in line.slots:
            if slot not in names:
                remedy = near(slot, names) if names else "declare it under deadlines or figures"
                self.say(_slot_place_in(node, slot, line.place), "slot-unknown", f"{{{slot}}}{where}", "the name of a deadline or figure declared beside the text", remedy)

    def _easy_read(self, node: Node | None) -> tuple[EasyLine, ...]:
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            wrong_type(node, "easy_read", "a list of pictures with words", self.report, 'write "- picture: letter" and below it "text: ..."')
            return ()
        return tuple(line for item in node.items if (line := self._easy_line(item)))

    def _easy_line(self, node: Node) -> EasyLine | None:
        found = mapping(node, "a line of easy_read", self.report)
        if found is None:
            return None
        fields = Fields(found, ("picture", "text", "alt"), "a line of easy_read", self.report)
        picture_node, text_node = fields.need("picture", "picture: letter"), fields.need("text", "text: We answer your letter {reply}.")
        line = words.line(text_node, "text", self.report) if text_node else None
        name = token(picture_node, "picture", self.report) if picture_node else None
        picture = self.pictures.find(name, self.report) if name else None
        alt = fields.text("alt") or (picture.alt if picture else None)
        if picture and not alt and name:
            self.say(name.place, "picture", f'the picture "{name.text}" without words', "words for people who do not see it", 'add "alt: " and what it shows')
        return EasyLine(picture.file, alt or "", line) if picture and line else None

    # --- values --------------------------------------------------------------------------------

    def _deadlines(self, fields: Fields) -> dict[str, Deadline | None]:
        """Deadlines by name; None for one that cannot be read, so that its slots are not reported again."""
        return self._values(fields, "deadlines", self._deadline)

    def _figures(self, fields: Fields) -> dict[str, Figure | None]:
        return self._values(fields, "figures", self._figure)

    def _values(self, fields: Fields, key: str, read: Callable[[str, Node], Item | None]) -> dict[str, Item | None]:
        node = fields.get(key)
        found = mapping(node, key, self.report) if node else None
        return {name.text: read(name.text, value) if identifier(name, f"a name under {key}", self.report) else None for name, value in (found.entries if found else ())}

    def _deadline(self, name: str, node: Node) -> Deadline | None:
        if not isinstance(node, Mapping):
            limit = self._limit(node)
            return Deadline(name, label_of(name), limit, node.place) if limit else None
        fields = Fields(node, _DEADLINE, f'the deadline "{name}"', self.report)
        typed = fields.need("limit", "limit: within 10 working days")
        limit = self._limit(typed) if typed else None
        start = fields.get("from")
        label, law, measured = fields.text("label") or label_of(name), fields.text("law"), fields.text("measured")
        clock = choice(start, "from", Start, self.report) if start else None
        return Deadline(name, label, limit, node.place, clock, law, measured) if limit else None

    def _limit(self, node: Node) -> Limit | None:
        found = token(node, "a deadline", self.report)
        if found is None:
            return None
        try:
            return notation.parse(found.text)
        except notation.NotationError as error:
            remedy = f'did you mean "{error.suggestion}"?' if error.suggestion else "write it in the notation, or declare it under figures if it is no promise of the council"
            place = dataclasses.replace(found.place, column=found.place.column + error.offset)
            self.say(place if found.raw == found.text else found.place, "notation", f'"{found.text}"', error.expected, remedy)
            return None

    def _figure(self, name: str, node: Node) -> Figure | None:
        label, query, value = label_of(name), None, node
        if isinstance(node, Mapping) and node.get("value") is not None:
            fields = Fields(node, _FIGURE, f'the figure "{name}"', self.report)
            label, query = fields.text("label") or label, fields.text("query")
            value = fields.get("value") or node
        values = self._years(value) if isinstance(value, Mapping) else ((None, self._figure_words(value)),)
        if not values or not all(said for _, said in values):
            return None
        return Figure(name, label, tuple((year, said or "") for year, said in values), node.place, query)

    def _years(self, node: Mapping) -> tuple[tuple[str | None, str | None], ...]:
        values: list[tuple[str | None, str | None]] = []
        for key, value in node.entries:
            if not _is_year(key.text):
                self.say(key.place, "unknown-key", f'"{key.text}" in a figure', 'a year such as 2023/24, or "value", "label", "query"', near(key.text, _FIGURE))
                values.append((None, None))
            else:
                values.append((key.text, self._figure_words(value)))
        return tuple(values)

    def _figure_words(self, node: Node) -> str | None:
        found = scalar(node, "a figure", self.report)
        if found is None:
            return None
        said = " ".join(found.text.split())
        if not any(character.isdigit() for character in said):
            self.say(found.place, "value", f'"{said}" as a figure', "words that hold a number in digits", "write it into the text, or give the number")
            return None
        if any(sign in said for sign in "{}<>*"):
            self.say(found.place, "markup", f'"{said}" as a figure', "plain words", "take the signs out")
            return None
        return said


class _Sharing:
    """Gives a side that is `as:` another standard's the words of that other."""

    def __init__(self, standards: tuple[Standard, ...], report: Callable[[Problem], None]) -> None:
        self.standards = {standard.id: standard for standard in standards}
        self.report = report

    def resolved(self) -> tuple[Standard, ...]:
        """The standards, every wording with words."""
        return tuple(
            dataclasses.replace(
                standard,
                current=self._side(standard, standard.current, Side.CURRENT),
                proposed=self._side(standard, standard.proposed, Side.PROPOSED),
            )
            for standard in self.standards.values()
        )

    def _side(self, standard: Standard, wordings: tuple[Wording, ...], side: Side) -> tuple[Wording, ...]:
        return tuple(lent for wording in wordings for lent in (self._lend(standard, wording, side) if wording.shared else (wording,)))

    def _lend(self, standard: Standard, wording: Wording, side: Side) -> tuple[Wording, ...]:
        other = self.standards.get(wording.shared or "")
        lenders = () if other is None else other.current if side is Side.CURRENT else other.proposed
        own = [lender for lender in lenders if not lender.shared and wording.council in (None, lender.council)]
        if other is None or other is standard or not own:
            known = [id_ for id_ in self.standards if id_ != standard.id]
            remedy = near(wording.shared or "", known) if other is None else "name a standard that has words of its own on this side"
            self.report(Problem(wording.place, "reference", f'the standard "{wording.shared}"', "another standard with words on this side", remedy))
            return ()
        return tuple(dataclasses.replace(lender, shared=other.id, why=wording.why, query=wording.query or lender.query) for lender in own)


def _plain_text(builder: _Builder, key: Scalar, node: Node) -> str | None:
    return text(node, f'the name of "{key.text}"', builder.report)


def _is_year(key: str) -> bool:
    """2024 or 2023/24."""
    year, slash, end = key.partition("/")
    return len(year) == 4 and year.isdigit() and (not slash or (len(end) == 2 and end.isdigit()))


def _slot_place(node: Node, slot: str) -> Place:
    return node.at(f"{{{slot}}}") if isinstance(node, Scalar) else node.place


def _slot_place_in(node: Node, slot: str, line: Place) -> Place:
    """The place of a slot in the line that begins at `line`, somewhere below a node."""
    if isinstance(node, Scalar):
        return node.at(f"{{{slot}}}") if node.place == line else line
    below = [value for _, value in node.entries] if isinstance(node, Mapping) else list(node.items)
    for child in below:
        place = _slot_place_in(child, slot, line)
        if place != line:
            return place
    return line


__all__ = ["build", "kind_of"]
