"""Rules on a charter as a whole (CH), and on the sides of a standard held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from charterpress.model import Charter, Status, changes
from charterpress.rules.registry import Finding, rule

_DECIDED = (Status.APPROVED, Status.INTERIM, Status.IN_FORCE)


@rule("CH-03", "A decided edition names the day of its review, at most 12 months on.", warning=True)
def _review(charter: Charter) -> Iterator[Finding]:
    edition = charter.edition
    begin = edition.starts or (edition.decided.date if edition.decided else None)
    if edition.review_by is None:
        if edition.status in _DECIDED:
            remedy = "add review_by: and a day to the edition"
            yield Finding(charter.place, "no day of review", "a day within 12 months", remedy)
    elif begin and edition.review_by > _year_after(begin):
        found = f"a review by {edition.review_by}, more than 12 months after {begin}"
        yield Finding(charter.place, found, f"a day up to {_year_after(begin)}", "review it earlier")


def _year_after(day: date) -> date:
    """The same day of the next year; 1 March after 29 February; the last day there is where there is no next year."""
    if day.year == date.max.year:
        return date.max
    return day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else date(day.year + 1, 3, 1)


@rule("CH-05", "A charter says what people can do when a standard is missed.", warning=True)
def _complain(charter: Charter) -> Iterator[Finding]:
    if charter.complain is None:
        yield Finding(charter.place, 'no "complain"', "how to complain", "add complain: with words")


@rule("CH-06", "A charter says how to ask for it in another format.", warning=True)
def _other_formats(charter: Charter) -> Iterator[Finding]:
    if charter.other_formats is None:
        expected = "how to ask for another format"
        yield Finding(charter.place, 'no "other_formats"', expected, "add other_formats: with words")


@rule("no-change", "A standard has a proposal only where it changes something.", warning=True)
def _no_change(charter: Charter) -> Iterator[Finding]:
    changing = {change.standard.id for change in changes(charter) if change.is_change}
    for standard in charter.standards:
        if standard.proposed and standard.id not in changing:
            found = f'a proposal for "{standard.id}" that says the same as the current side'
            remedy = 'leave "proposed" out: nothing changes then'
            yield Finding(standard.proposed[0].place, found, "a change", remedy)


@rule(
    "councils",
    "Where councils have their own current words, each council that a proposal is for has some.",
    warning=True,
)
def _councils(charter: Charter) -> Iterator[Finding]:
    everyone = {council.id for council in charter.councils}
    for standard in charter.standards:
        current = {wording.council for wording in standard.current}
        proposed = {wording.council for wording in standard.proposed}
        if not current or None in current:
            continue
        wanted = everyone if None in proposed else {council for council in proposed if council}
        for council in sorted(wanted - current):
            found = f'no current words of "{council}" in "{standard.id}"'
            yield Finding(
                standard.current[0].place, found, "words of each council that the proposal is for", "add them"
            )
