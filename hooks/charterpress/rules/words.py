"""Rules of plain English (PE) for everything but easy read, and words that were left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Bound, Charter, Status, Unit
from charterpress.rules.registry import Finding, rule
from charterpress.rules.texts import all_texts, longer_than, texts, typed

_LONGEST = 25

# Words that councils' own style guides ask to avoid, and what to write.
AVOID = {
    r"facilitat(?:e|es|ed|ing)": "help",
    r"utilis(?:e|es|ed|ing|ation)": "use",
    r"going forward": "from now on",
    r"in order to": "to",
    r"prior to": "before",
    r"commenc(?:e|es|ed|ing|ement)": "start",
    r"endeavour(?:s|ed|ing)?": "try",
    r"in the event (?:of|that)": "if",
    r"(?:with|in) regards? to|in respect of|in relation to": "about",
    r"in accordance with": "as … says, or by",
    r"ascertain(?:s|ed|ing)?": "find out",
    r"expedit(?:e|es|ed|ing)": "hurry, or make quicker",
    r"leverag(?:e|es|ed|ing)": "use",
    r"deliver(?:s|ed|ing)? (?:\w+ ){0,2}(?:services?|outcomes?|improvements?|savings|value|benefits)": "provide",
    r"stakeholders?": "say who they are",
    r"empower(?:s|ed|ing)?": "let, or help",
    r"holistic(?:ally)?": "whole",
    r"robust(?:ly)?": "strong, or say how",
    r"at this (?:moment|point) in time": "now",
    r"whilst": "while",
    r"subsequent(?:ly)?": "later, or after that",
    r"touch ?points?": "say which: phone, letter, visit …",
    r"synerg(?:y|ies)": "say what is done together",
    r"forthwith": "at once",
    r"hereby|herein|thereof|aforementioned": "leave it out",
}
_AVOID = re.compile("|".join(rf"(?P<a{n}>\b{pattern}\b)" for n, pattern in enumerate(AVOID)), re.IGNORECASE)

# Marks of words that somebody meant to replace. They name only what no finished text holds.
_LEFT = re.compile(
    r"\bxx+\b|\b(?:TBC|TBA|TBD)\b|\blorem ipsum\b|\bclick or tap (?:here|to enter)\b|\bselect date\b|"
    r"\bdd/mm/yy(?:yy)?\b|\?\?\?|_{4,}|\[(?:insert|add|enter|name|date|number|address|link)\b[^\]]{0,40}\]|"
    r"\b(?:details?|address(?:es)?|link|numbers?|dates?|text|information|page|figures?|picture|more)"
    r" (?:is |are |still )*to (?:follow|be (?:added|inserted|confirmed|completed))(?=[.,;)\]]|\Z)|"
    r"\Ato (?:follow|be (?:added|confirmed|announced|agreed|decided))\W*\Z",
    re.IGNORECASE,
)


@rule("PE-02", "A sentence has at most 25 words.", warning=True)
def _long_sentence(charter: Charter) -> Iterator[Finding]:
    yield from longer_than(_LONGEST, texts(charter))


@rule("PE-05", "Plain words stand where councils' style guides ask for them.", warning=True)
def _avoid(charter: Charter) -> Iterator[Finding]:
    plain = list(AVOID.values())
    for text in all_texts(charter):
        for found in typed(text, _AVOID):
            if found.lastgroup:
                said = plain[int(found.lastgroup[1:])]
                yield Finding(text.place, f'"{found[0]}"', "a plain word", f"write instead: {said}")


@rule(
    "PE-11", "Days are working days or calendar days by name where the same words promise working days.", warning=True
)
def _plain_days(charter: Charter) -> Iterator[Finding]:
    for _, wording in charter.wordings:
        working = {deadline.limit.unit for deadline in wording.deadlines if deadline.limit.unit.is_working}
        for deadline in wording.deadlines if working else ():
            if deadline.limit.unit is Unit.DAY and deadline.limit.bound is not Bound.SAME:
                found = f'"{say(deadline, Voice.DATA)}" beside a deadline in working days'
                yield Finding(deadline.place, found, "days by their name", "write working days or calendar days")


@rule("placeholder", "No words are left to be filled in, except in a draft or with a question about them.")
def _placeholder(charter: Charter) -> Iterator[Finding]:
    draft = charter.edition.status is Status.DRAFT
    for text in all_texts(charter):
        asked = text.wording is not None and bool(text.wording.queries)
        for found in typed(text, _LEFT) if not asked else ():
            yield Finding(
                text.place,
                f'"{found[0].strip()}" in the words',
                "words that are ready to be published",
                'fill it in, leave it out, or say in a "query" what is missing',
                warning=draft,
            )
