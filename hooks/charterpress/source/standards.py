"""Standards: their sides, and the words that they share with each other."""

from __future__ import annotations

import dataclasses

from charterpress.model import Line, Problem, Side, Standard, Wording
from charterpress.source import words
from charterpress.source.fields import OF_PAGES, Fields, Report, identifier, mapping, near, token
from charterpress.source.nodes import Mapping, Node, Scalar
from charterpress.source.wording import SIDES, Context, easy_read, known_slots, side, wording

_STANDARD = ("title", "group", "channel", "current", "proposed", "past", "staff", "easy_read", "why")
NOT_GIVEN = "not given"
WITHDRAWN = "withdrawn"


def standards(fields: Fields, context: Context) -> tuple[Standard, ...]:
    """Read all standards of a charter."""
    node = fields.need("standards", "standards: and below it one map for each standard")
    found = mapping(node, "standards", context.report) if node else None
    if found is None:
        return ()
    if not found.entries:
        context.report(Problem(found.place, "missing", "no standard", "at least one standard", "add one"))
    read = [_standard(key, value, context) for key, value in found.entries]
    return _resolved(tuple(standard for standard in read if standard), context.report)


def _standard(key: Scalar, node: Node, context: Context) -> Standard | None:
    id_ = identifier(key, "the id of a standard", context.report, OF_PAGES)
    found = mapping(node, f'the standard "{key.text}"', context.report)
    if found is None:
        return None
    fields = Fields(found, _STANDARD, f'the standard "{key.text}"', context.report)
    easy = easy_read(fields.get("easy_read"), context)
    current, proposed = fields.get("current"), fields.get("proposed")
    unknown = isinstance(current, Scalar) and current.text == NOT_GIVEN
    withdrawn = isinstance(proposed, Scalar) and proposed.text == WITHDRAWN
    staff = fields.get("staff")
    lent = [one for one in (proposed, current) if isinstance(one, Mapping)]
    standard = Standard(
        id=id_ or key.text,
        title=words.title(fields, "title", "title: Letters"),
        place=key.place,
        group=_group(fields, context),
        channel=words.heading(fields, "channel"),
        current=() if unknown else side(current, Side.CURRENT, context, easy),
        proposed=() if withdrawn else side(proposed, Side.PROPOSED, context, easy),
        past=side(fields.get("past"), Side.PAST, context),
        staff=wording(staff, SIDES[Side.STAFF], context, lent=lent) if staff else None,
        withdrawn=_withdrawn(fields, key) if withdrawn else None,
        current_unknown=unknown,
    )
    _check_sides(fields, key, current, proposed, withdrawn=withdrawn)
    return standard if id_ else None


def _check_sides(fields: Fields, key: Scalar, current: Node | None, proposed: Node | None, *, withdrawn: bool) -> None:
    why = fields.get("why")
    if why and not withdrawn:
        fields.report(
            Problem(why.place, "why", 'a "why" beside the sides', 'the "why" inside "proposed"', "move it there")
        )
    if withdrawn and proposed and not current:
        found = f'"{key.text}" withdrawn without "current"'
        fields.report(Problem(proposed.place, "value", found, "words that are withdrawn", "write them under current"))
    if not (current or proposed):
        found = f'neither "current" nor "proposed" in "{key.text}"'
        fields.report(Problem(key.place, "missing", found, "at least one of them", "say what the standard is"))


def _group(fields: Fields, context: Context) -> str | None:
    node = fields.get("group")
    found = token(node, "group", context.report) if node else None
    if found is None:
        return None
    known = [group.id for group in context.groups]
    if found.text not in known:
        remedy = near(found.text, known) if known else 'list it under "groups"'
        context.report(
            Problem(found.place, "reference", f'the group "{found.text}"', "a group of this charter", remedy)
        )
    return found.text


def _withdrawn(fields: Fields, key: Scalar) -> Line | None:
    node = fields.get("why")
    if node is None:
        found, remedy = f'"{key.text}" withdrawn without "why"', "write why: beside proposed: withdrawn"
        fields.report(Problem(key.place, "why", found, "the reason", remedy))
        return None
    line = words.line(node, "why", fields.report)
    for piece in line.pieces if line else ():
        if piece.slot:
            found = f"{{{piece.slot}}} in the reason of a withdrawal"
            place = piece.place or node.place
            fields.report(Problem(place, "slot-unknown", found, "words without a slot", "leave the figure out"))
    return line


def _resolved(read: tuple[Standard, ...], report: Report) -> tuple[Standard, ...]:
    """Give each side that is `as:` another standard's the words of that other."""
    known = {standard.id: standard for standard in read}

    def lend(standard: Standard, wordings: tuple[Wording, ...], which: Side) -> tuple[Wording, ...]:
        return tuple(
            lent for one in wordings for lent in (_lent(standard, one, which, known, report) if one.shared else (one,))
        )

    return tuple(
        dataclasses.replace(
            standard,
            current=lend(standard, standard.current, Side.CURRENT),
            proposed=lend(standard, standard.proposed, Side.PROPOSED),
        )
        for standard in read
    )


def _lent(
    standard: Standard, one: Wording, which: Side, known: dict[str, Standard], report: Report
) -> tuple[Wording, ...]:
    other = known.get(one.shared or "")
    lenders = () if other is None else other.current if which is Side.CURRENT else other.proposed
    own = [lender for lender in lenders if not lender.shared and one.council in (None, lender.council)]
    if other is None or other is standard or not own:
        names = [id_ for id_ in known if id_ != standard.id]
        remedy = "name a standard that has words of its own on this side"
        if other is None and names:
            remedy = near(one.shared or "", names)
        found, expected = f'the standard "{one.shared}"', "another standard with words on this side"
        report(Problem(one.place, "reference", found, expected, remedy))
        return ()
    query = one.query
    if one.why:
        known_slots(one.why, [value.name for each in own for value in each.values], report)
    return tuple(dataclasses.replace(each, shared=other.id, why=one.why, query=query or each.query) for each in own)
