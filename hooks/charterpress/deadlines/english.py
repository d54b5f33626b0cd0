"""The reader of English time limits: any text in, every time expression with its place, kind and owner out.

    text -> tidy (plain signs) -> forms (what looks like a time) -> meaning (whose, and what for) -> readings

It shares no word and no pattern with the notation of the YAML: a mistake in one cannot hide in the other.
A new unit or number word goes into `lexicon`, a new way to write a time into `forms`, a new way to use one
into `meaning`. All three are lists of small values, each with its reason and an example that the tests run.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from charterpress.deadlines.forms import Found, find
from charterpress.deadlines.lexicon import SHARE, share
from charterpress.deadlines.meaning import ACTORS, ALWAYS, CUSTOMER_CLOCK, DAY, EVERY, IMMEDIATE, LESS, LONGER, MARK, NOTICE, POSSESSIVE, RULES, YEARS, Actor, rules_for
from charterpress.deadlines.reading import Kind, Owner, Reading
from charterpress.deadlines.tidy import Tidy, tidy
from charterpress.model.limit import Bound, Limit, Number, Unit

__all__ = ["Kind", "Owner", "Reading", "deadlines", "read"]

_AROUND = 240  # how far a sentence is looked at on either side; longer ones are lists
_FEW = 4  # and how many expressions far


def read(text: str) -> tuple[Reading, ...]:
    """Give every time expression of the text, in order; none overlaps another."""
    plain = tidy(text)
    found = find(plain.text)
    if not found:
        return ()
    places = _Places(plain, found)
    return tuple(_reading(text, plain, places, index) for index in range(len(found)))


def deadlines(text: str) -> tuple[Reading, ...]:
    """Give only the deadlines that the body sets for itself."""
    return tuple(reading for reading in read(text) if reading.kind is Kind.DEADLINE)


@dataclass(frozen=True, slots=True)
class _Meaning:
    kind: Kind
    owner: Owner | None
    rule: str
    bound: Bound | None = None
    restated: bool = False


# A full stop, a semicolon, a blank line, a list mark, or a line end before a capital ends a sentence.
_STOP = re.compile(
    r"(?<!e\.g)(?<!i\.e)(?<!approx)(?<! no)(?<!max)(?<!min)(?<!\b[A-Z])[.!?](?=[\"')\]]*(?:[ \n*|]|\Z))|;|\n\n"
    r"|\n(?=\*|[-o] |\d{1,2}[.)] |\([a-z]\)|[A-Z])|[*] "
)


# A head of its own, without a number: "Target date in working days".
_HEAD = re.compile(r"(?:(?<=\n)|\A)[^\n\d.]{0,60}\b(?:working|business)[ -]days?\)?[ ]?(?:\|[^\n\d]{0,200})?(?=\n)")


class _Places:
    """Where sentences begin and end, and what stands around an expression."""

    def __init__(self, plain: Tidy, found: list[Found]) -> None:
        self.text = plain.text
        self.found = found
        self.claimed = 0  # the end of the last share that went to the limit before it
        self.heads = [head.end() for head in _HEAD.finditer(self.text)]
        self.blanks = [blank.start() for blank in re.finditer("\n\n", self.text)] if self.heads else []
        self.stops = [stop.end() for stop in _STOP.finditer(plain.cased) if not _wrapped(plain.cased, stop)]

    def sentence(self, index: int) -> tuple[str, str]:
        """What stands before and after an expression in its sentence, a few expressions far at most."""
        one = self.found[index]
        at = bisect_right(self.stops, one.start)
        begin = max(self.stops[at - 1] if at else 0, one.start - _AROUND)
        after = bisect_left(self.stops, one.end)
        end = min(self.stops[after] if after < len(self.stops) else len(self.text), one.end + _AROUND)
        if index >= _FEW:
            begin = max(begin, self.found[index - _FEW].start)
        if index + _FEW < len(self.found):
            end = min(end, self.found[index + _FEW].end)
        return self.text[begin : one.start].replace("\n", " ").lstrip(" *-(\"'"), self.text[one.end : end].replace("\n", " ")

    def labelled(self, one: Found) -> bool:
        """Whether it stands at the start of a line or in the row of a table."""
        begin = self.text.rfind("\n", max(0, one.start - _AROUND), one.start) + 1
        end = self.text.find("\n", one.end, one.end + _AROUND)
        return begin == one.start or "|" in self.text[begin : end if end > 0 else one.end + _AROUND]

    def headed(self, one: Found) -> bool:
        """Whether the head of its table or list, up to the last blank line, counts in working days."""
        at = bisect_right(self.heads, one.start)
        return at > 0 and bisect_right(self.blanks, one.start) == bisect_right(self.blanks, self.heads[at - 1])

    def line_before(self, one: Found) -> str:
        end = self.text.rfind("\n", 0, one.start)
        return self.text[max(0, end - 100, self.text.rfind("\n", 0, max(end, 0)) + 1) : end] if end > 0 else ""


def _wrapped(text: str, stop: re.Match[str]) -> bool:
    """A long line that ends without a sign goes on in the next one, capital or not."""
    if stop[0] != "\n" or not text[stop.end() : stop.end() + 1].isupper():
        return False
    begin = max(text.rfind("\n", 0, stop.start()) + 1, stop.start() - 61)
    return stop.start() - begin > 60 and text[stop.start() - 1] not in ".:;|"


def _reading(text: str, plain: Tidy, places: _Places, index: int) -> Reading:
    one = places.found[index]
    start, end = plain.span(one.start, one.end)
    before, after = places.sentence(index)
    meaning = _meaning(one, before, after, places)
    limit = one.limit and _limit(one, one.limit, meaning, before, after, places, index)
    restated = meaning.restated or (meaning.kind is Kind.DEADLINE and bool(_AGAIN.match(places.text, one.start)))
    return Reading(start, end, text[start:end], meaning.kind, meaning.owner, limit, restated, meaning.rule)


_AGAIN = re.compile(r"(?:(?:within|in|than|exceed) )?(?:the|those|these|this|that) (?!next|following|first|same|hour|day|end|close)")


# --- kind and owner ------------------------------------------------------------------------------------------


def _meaning(one: Found, before: str, after: str, places: _Places) -> _Meaning:
    signs = _signs(one, places.text)
    sentence = f"{before}{signs}{MARK}{after}"
    if one.kind:
        definition = next((rule for rule in RULES[:2] if rule.pattern.search(sentence)), None)
        if definition and one.kind in (Kind.HOURS, Kind.CLOCK):
            return _Meaning(definition.kind, definition.owner, definition.name)
        return _Meaning(one.kind, None, one.form)
    for rule in rules_for(signs, limiting=_limiting(one, after, places.text)):
        if rule.pattern.search(sentence):
            return _Meaning(rule.kind, rule.owner, rule.name, rule.bound, rule.restated)
    return _by_actor(one, before, after, places)


_WITHIN = re.compile(r"(?:within|with in|inside|by|before|no later than|not later than|in under|in less than)\b")


def _limiting(one: Found, after: str, text: str) -> bool:
    """Whether the words say by themselves that something is to be done in time."""
    limit = one.limit
    return bool(
        limit
        and (
            limit.bound in (Bound.NEXT, Bound.SAME)
            or _WITHIN.match(text, one.start)
            or NOTICE.search(MARK + after)
        )
    )


_LONGER = re.compile(r"(?:more than|over|longer than|older than|exceed\w*|in excess of|greater than|beyond|at least)\b")
_LESS = re.compile(r"(?:less than|fewer than|under|below)\b")


def _signs(one: Found, text: str) -> str:
    """What rules may ask about the expression itself."""
    limit = one.limit
    if not limit:
        return ""
    signs = (
        (LONGER, _LONGER.match(text, one.start)),
        (LESS, _LESS.match(text, one.start)),
        (EVERY, one.form == "every"),
        (ALWAYS, (limit.quantity, limit.unit) in _WHOLE),
        (DAY, limit.bound in (Bound.NEXT, Bound.SAME)),
        (IMMEDIATE, limit.bound is Bound.IMMEDIATELY),
        (POSSESSIVE, text[one.end - 1] == "'"),
        (YEARS, one.bare and limit.unit is Unit.YEAR),
    )
    return "".join(sign for sign, holds in signs if holds)


_WHOLE = {(24, Unit.HOUR), (7, Unit.DAY), (365, Unit.DAY)}


_ACTOR = re.compile("|".join(rf"(?P<a{n}>(?<![a-z]){actor.pattern})" for n, actor in enumerate(ACTORS)))
_ASIDE = re.compile(r"\b(?:if|when|where|once|unless|after|whenever|as soon as|because|although|while)\b[^,;:|]{0,160},")


def _by_actor(one: Found, before: str, after: str, places: _Places) -> _Meaning:
    actor = _last_actor(_ASIDE.sub(" ", before)) or (_last_actor(before) if not before.rstrip().endswith(",") else None)
    if not actor and not before.strip(" *-(|\"'"):
        actor = _first_actor(after)
    if not actor and CUSTOMER_CLOCK.match(MARK + after):
        return _Meaning(Kind.DUTY, "reader", "customer's clock")
    if not actor:
        actor = _last_actor(places.line_before(one))
    if actor and (actor.kind is not Kind.DEADLINE or _binds(one, before, after, places)):
        return _Meaning(actor.kind, actor.owner, actor.name)
    return _default(one, before, after, places)


def _last_actor(words: str) -> Actor | None:
    found = None
    for found in _ACTOR.finditer(words):
        pass
    actor = _actor(found)
    # "Apply early: decisions take two months": an order ends where a colon opens another sentence.
    ends = found and actor and actor.name in ("order", "please") and re.search(r":\s*\w", words[found.end() :])
    return None if ends else actor


def _first_actor(words: str) -> Actor | None:
    return _actor(_ACTOR.search(words))


def _actor(found: re.Match[str] | None) -> Actor | None:
    return ACTORS[int(found.lastgroup[1:])] if found and found.lastgroup else None


_LABEL = re.compile(r"(?:\b(?:priority|category|cat|stage|level|band|tier|p) ?[a-z0-9]{1,2}|\([^()]{0,40}|[|:(,/=*\"-]|\A|\b(?:is|are|of|target|takes?|maximum|or|and|be|to|than|the|normally|usually|currently|then|now|a|an))[ ]?\Z")


_SERVES = re.compile(
    r"\b(?:answer|respond|repl[yi]|attend|deal|dealt|act|see|seen|acknowledge|visit|investigat|contact|repair|fix|made? safe|inspect|start|help|transfer|pass|put you|(?:call|phone|ring) (?:you|back)|tell|let you|inform|remove|resolve)\w*[^.;]{0,50}\Z"
)


def _binds(one: Found, before: str, after: str, places: _Places) -> bool:
    """Whether the expression can be a limit at all: "for two weeks" is none, "within two weeks" is."""
    if one.form == "at once":
        return bool(_SERVES.search(before)) and not re.match(r" (?:after|before|following|adjacent|next|available)", after)
    if _limiting(one, after, places.text):
        return True
    if re.search(r"\bfor (?:a (?:total|period) of |another |the )?\Z", before):
        return False
    return not one.bare or _stands(one, before, after, places)


def _stands(one: Found, before: str, after: str, places: _Places) -> bool:
    """Whether a figure without bound words stands where limits stand: as a label's value, or beside another limit."""
    assert one.limit
    if one.limit.unit is Unit.YEAR:
        return False
    return (
        one.limit.unit in (Unit.RING, Unit.WORKING_DAY, Unit.CLEAR_WORKING_DAY)
        or places.labelled(one)
        or bool(_LABEL.search(before))
        or _brief(before, after)
        or bool(re.match(r" (?:after|following|later|from receipt)\b", after) and _ACT.search(before))
        or bool(_BESIDE.search(before))
    )


# "Within 2 days and urgent ones 24 hours".
_BESIDE = re.compile(r"\bwithin\b[^.;]*\b(?:and|or|but|otherwise)\b[^.;]{0,40}\Z|,[^.;,]{0,30}\Z")


_AFTER = re.compile(r"(?:in )?after\b")
_ACT = re.compile(r"\b(?:visit|call|ring|phone|send|write|follow|ask|contact|reply|response|letter|acknowledge|survey|review|inspect|decision|update|check)\w*[^.;]{0,30}\Z")


def _brief(before: str, after: str) -> bool:
    """A few words and a time are a label and its limit: "Response time 5 days"."""
    return len(before.split()) < 6 and (not after.strip(" .)") or after.lstrip()[:1] in "|(,;/-:")


def _default(one: Found, before: str, after: str, places: _Places) -> _Meaning:
    if one.form == "at once":
        return _Meaning(Kind.VAGUE, None, "at once")
    if _AFTER.match(places.text, one.start):
        return _Meaning(Kind.CONDITION, None, "after")
    if not _binds(one, before, after, places):
        return _Meaning(Kind.DURATION, None, "bare" if one.bare else "for so long")
    if one.limit and one.limit.bound is Bound.AT_LEAST and not NOTICE.search(before + MARK + after):
        return _Meaning(Kind.CONDITION, None, "at least")
    return _Meaning(Kind.DEADLINE, "council", "limit")


# --- figures -------------------------------------------------------------------------------------------------


def _limit(one: Found, limit: Limit, meaning: _Meaning, before: str, after: str, places: _Places, index: int) -> Limit:  # noqa: PLR0913
    limit = replace(limit, bound=_bound(one, limit, meaning, before, after))
    if limit.unit is Unit.DAY and places.headed(one):
        limit = replace(limit, unit=Unit.WORKING_DAY)
    return replace(limit, share=_share(places, index)) if meaning.kind in (Kind.DEADLINE, Kind.PAST) else limit


def _bound(one: Found, limit: Limit, meaning: _Meaning, before: str, after: str) -> Bound:
    if meaning.bound and not (meaning.bound is Bound.EXACTLY and limit.bound is Bound.AT_LEAST):
        return meaning.bound
    if limit.bound in (Bound.WITHIN, Bound.EXACTLY) and NOTICE.search(before[-30:] + MARK + after) and (one.bare or limit.bound is Bound.EXACTLY):
        return Bound.AT_LEAST
    if one.bare and re.match(r" (?:after|later)\b", after):
        return Bound.EXACTLY
    if limit.bound is Bound.WITHIN and re.search(r"\baverage\b[^.;|]{0,60}\Z", before):
        return Bound.AVERAGE
    return limit.bound


# "We answer in 15 seconds. We do this for 85 out of 100 calls."
_NEXT_SENTENCE = re.compile(r"[^.%]{0,60}\. (?:we|this|that|our target|at least)\b[^.;%]{0,40}\Z")


_JOIN = re.compile(r"(?:\A|\b(?:in|for|on|to)\b|[(|,:=-])[ \n]*(?:(?:at least|over|more than|target|about|around|of)[ :]+){0,2}\Z")


def _share(places: _Places, index: int) -> Number | None:
    """The per cent of cases: before the limit in its sentence, or after it when it is no other limit's.

    Every share belongs to one limit, so the readings ask for theirs in order.
    """
    one = places.found[index]
    before, after = places.sentence(index)
    begin = max(one.start - len(before), places.claimed, places.found[index - 1].end if index else 0)
    earlier = list(SHARE.finditer(places.text, begin, one.start))
    if earlier:
        return share(earlier[-1])
    end = places.found[index + 1].start if index + 1 < len(places.found) else len(places.text)
    later = SHARE.search(places.text, one.end, min(end, one.end + 120))
    if not later:
        return None
    between = places.text[one.end : later.start()]
    same = later.start() < one.end + min(len(after), 60)
    others = same and end < one.end + len(after) and not re.search(r"(?:\b(?:in|for|on)(?: at least| over)?|[(|]) ?\Z", between)
    same = same and bool(_JOIN.search(between))
    if others or not (same or _NEXT_SENTENCE.match(between)):
        return None
    places.claimed = later.end()
    return share(later)
