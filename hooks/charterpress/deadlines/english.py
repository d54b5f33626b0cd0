"""The reader of English time limits: any text in, every time expression with its place, kind and owner out.

    text -> tidy (plain signs) -> sentences (with forms and tables: what looks like a time, and what stands around it)
         -> judgement (what it is for, and whose) -> readings

It shares no word and no pattern with the notation of the YAML: a mistake in one cannot hide in the other.
A new unit, number or bound goes into `lexicon`, a new way to write a time into `forms`, a new way to use one
into `rules` or `actors`. All are tables; a row has an example that the tests read, and one of the last three a reason.
Their verdict and the words around a time are weighed together: `weights`, learnt from labelled texts.
The top of `rules` says how to add a wording, and `python -m charterpress.deadlines "…"` why a text is read as it is.
"""

from __future__ import annotations

import re

from charterpress.deadlines.context import Context, Meaning
from charterpress.deadlines.cues import NOTICE
from charterpress.deadlines.grammar import MARK
from charterpress.deadlines.judgement import judge
from charterpress.deadlines.reading import Kind, Owner, Reading
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.shares import Shares
from charterpress.deadlines.tidy import tidy
from charterpress.model.limit import Bound, Limit, Number, Unit

__all__ = ["Kind", "Owner", "Reading", "deadlines", "read"]


def read(text: str) -> tuple[Reading, ...]:
    """Give every time expression of the text, in order; none overlaps another."""
    plain = tidy(text)
    sentences = Sentences(plain)
    shares = Shares(sentences)
    readings: list[Reading] = []
    meaning = last = None  # of the expression and the share before it
    for place, one in enumerate(sentences.found):
        context = Context.of(sentences, place)
        meaning = judge(context, meaning)
        limit = None
        if one.limit:
            last = last if meaning.rule == "in brackets" else shares.of(place, context)
            limit = _limit(context, one.limit, meaning, last)
        again = meaning.restated or (meaning.kind is Kind.DEADLINE and bool(_AGAIN.match(context.words)))
        start, end = plain.span(one.start, one.end)
        sentence = plain.span(one.start - len(context.before), one.end + len(context.after))
        readings.append(
            Reading(start, end, text[start:end], meaning.kind, meaning.owner, limit, again, meaning.rule, sentence)
        )
    return tuple(readings)


def deadlines(text: str) -> tuple[Reading, ...]:
    """Give only the deadlines that the body sets for itself."""
    return tuple(reading for reading in read(text) if reading.kind is Kind.DEADLINE)


# "In those 10 days": said before.
_AGAIN = re.compile(
    r"(?:(?:within|in|than|exceed) )?(?:the|those|these|this|that) "
    r"(?!next|following|first|\d+(?:st|nd|rd|th)|same|hour|day|end|close)"
)
_LATER = re.compile(r" (?:after|later)\b")
_LATEST = re.compile(r"(?:no|not) later than\b")  # "no later than 2 days before it starts" is a least time
_AVERAGE = re.compile(r"average\b[^.;|]{0,60}\Z")


def _limit(context: Context, limit: Limit, meaning: Meaning, share: Number | None) -> Limit:
    """The limit as the sentence makes it: its share, bound, and working days where the head of a table says so."""
    unit = limit.unit
    if unit is Unit.DAY and context.sentences.headed(context.one):
        unit = Unit.WORKING_DAY
    return Limit(_bound(context, limit, meaning), limit.quantity, unit, limit.upper, share)


def _bound(context: Context, limit: Limit, meaning: Meaning) -> Bound:
    least = limit.bound is Bound.AT_LEAST and (meaning.bound is Bound.EXACTLY or context.words.startswith("at least"))
    if meaning.bound and not least:
        return meaning.bound
    open_ended = context.one.bare or limit.bound is Bound.EXACTLY
    if open_ended and NOTICE.search(context.before[-30:] + MARK + context.after):
        return Bound.AT_LEAST
    if context.one.bare and limit.upper is None and _LATER.match(context.after):
        return Bound.EXACTLY
    if context.noticed and _LATEST.match(context.words):
        return Bound.AT_LEAST
    if limit.bound is Bound.WITHIN and _AVERAGE.search(context.before):
        return Bound.AVERAGE
    return limit.bound
