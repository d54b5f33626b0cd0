"""The forms of a time expression: what it looks like, before anybody asks what it means there.

`find` goes through the forms in their order; the first form that claims a piece of text keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from charterpress.deadlines.lexicon import (
    AFTER, BEFORE, HYPHEN, LEAD, NUMBER, ORDINAL, TRAIL, UNIT, bound, number, unit,
)  # fmt: skip
from charterpress.deadlines.reading import Kind
from charterpress.model.limit import Bound, Limit, Number, Unit

__all__ = ["AFTER", "BEFORE", "FORMS", "Form", "Found", "find"]


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression in plain text. `kind` is set when the form alone decides it; `bare` means no bound word."""

    start: int
    end: int
    form: str
    limit: Limit | None
    kind: Kind | None = None
    bare: bool = False


Make = Callable[[re.Match[str], str], Found | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One form: how it is written, why it is a form of its own, and an example with the expression in brackets."""

    name: str
    pattern: re.Pattern[str]
    make: Make
    why: str
    example: str


_REACH = 70  # how far back the words of a bound may begin


def _lead(text: str, start: int) -> re.Match[str] | None:
    return LEAD.search(text, max(0, start - _REACH), start)


# "Stage 1 - 10 working days" is no range.
_NUMBERED = re.compile(
    r"(?<![a-z])(?:stage|step|priority|category|cat|level|band|tier|phase|option|grade|class|part|type|group|zone|page|section|table|row|standard|target|code|no\.?|number|p)[ \n]?\Z"
)


def _range(low: str, high: str | None, text: str, at: int) -> tuple[Number, Number | None, bool]:
    """The two ends of a range, and whether it is none, so that only its second number counts."""
    if not high:
        return number(low), None, False
    ends = number(low), number(high)
    if ends[1] <= ends[0] or _NUMBERED.search(text, max(0, at - 12), at):
        return ends[1], None, True
    return ends[0], ends[1], False


def _sized(quantity: Number, written: str, high: Number | None, text: str, start: int, end: int, form: str) -> Found:
    """A quantity with its unit, and the bound words around it."""
    word = unit(written)
    lead = _lead(text, start)
    trail = TRAIL.match(text, end)
    found = bound(lead[0] if lead else "", trail[0] if trail else "")
    limit = Limit(
        found or Bound.WITHIN,
        _times(quantity, word.times),
        word.unit,
        None if high is None else _times(high, word.times),
    )
    return Found(
        lead.start() if lead else start, trail.end() if trail else end, form, limit, bare=found is None
    )


def _times(quantity: Number, times: Number) -> Number:
    value = quantity * times
    return int(value) if float(value).is_integer() else value


def _duration(found: re.Match[str], text: str) -> Found | None:
    if found["from"]:
        low, high, apart = _range(found["from"], found["low"], text, found.start())
        start = found.start("low") if apart else found.start()
    else:
        low, high, apart = _range(found["low"], found["high"], text, found.start())
        start = found.start("high") if apart else found.start()
    return _sized(low, found["unit"], high, text, start, found.end(), "duration")


def _one(found: re.Match[str], text: str) -> Found | None:
    """ "A week" counts only where something bounds it: "within a week", "a week before"."""
    made = _sized(1, found["unit"], 2 if found["two"] else None, text, found.start(), found.end(), "one")
    after = re.match(r"'? ?(?:written )?(?:notice|before|after|prior|later|in advance|beforehand|maximum|early)\b", text[found.end() : found.end() + 24])
    return made if after or not made.bare or _alone(found, text) else None


def _alone(found: re.Match[str], text: str) -> bool:
    """Whether it fills a table cell or a line, as a limit does."""
    before, after = text[max(0, found.start() - 3) : found.start()].rstrip(" "), text[found.end() : found.end() + 2].lstrip(" ")
    return before[-1:] in ("", "|", "\n", ":") and after[:1] in ("", "|", "\n", "(", ".")


def _parts(found: re.Match[str], text: str) -> Found | None:
    """ "1 hour 30 minutes", "an hour and a half": two parts make one quantity of the smaller unit."""
    big, small = (unit(found[name]) for name in ("unit", "less"))
    if (big.unit, small.unit) not in _SIXTY:
        return None
    total = (number(found["low"]) if found["low"] not in ("a", "an") else 1) * 60 + number(found["rest"])
    return _sized(total, found["less"], None, text, found.start(), found.end(), "parts")


_SIXTY = {(Unit.HOUR, Unit.MINUTE), (Unit.MINUTE, Unit.SECOND)}
_FRACTION = {"half": (1, 2), "quarter": (1, 4), "three quarters": (3, 4)}
_SMALLER = {Unit.HOUR: (60, "minutes"), Unit.MINUTE: (60, "seconds")}


def _fraction(found: re.Match[str], text: str) -> Found | None:
    """ "Half an hour" is 30 minutes; "half a day" stays half a day, since days are not clocks."""
    top, bottom = _FRACTION[re.sub(r"[\s-]+", " ", found["part"])]
    word = unit(found["unit"])
    times, smaller = _SMALLER.get(word.unit, (1, found["unit"]))
    return _sized(_times(top * times / bottom, 1), smaller, None, text, found.start(), found.end(), "fraction")


def _and_a_half(found: re.Match[str], text: str) -> Found | None:
    low = found["low"] or found["whole"]
    return _sized(
        (1 if low in ("a", "an") else number(low)) + 0.5,
        found["unit"] or found["unit2"],
        None,
        text,
        found.start(),
        found.end(),
        "and a half",
    )


def _the_hour(found: re.Match[str], text: str) -> Found | None:  # noqa: ARG001 - every make has one shape
    word = unit(found["unit"])
    if word.unit is Unit.HOUR:
        limit = Limit(Bound.WITHIN, 60, Unit.MINUTE)
    elif word.unit in (Unit.DAY, Unit.WORKING_DAY):
        limit = Limit(Bound.SAME, 0, word.unit)
    else:
        limit = Limit(Bound.WITHIN, word.times, word.unit)
    return Found(found.start(), found.end(), "the hour", limit)


def _next(found: re.Match[str], text: str) -> Found | None:
    return _day_word(found, text, Bound.NEXT, 1)


def _same(found: re.Match[str], text: str) -> Found | None:
    return _day_word(found, text, Bound.SAME, 0)


_BY = re.compile(
    r"(?:(?:within|by|on or before|before|on|until|at|in|no later than|not later than|of|the|end of|close(?: of)?(?: business| play| work)?|end|"
    r"we close(?: on)?|c\.?o\.?b|noon|midday|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.?|p\.m\.?)|(?:start|morning|beginning) of)[ \n]){1,7}\Z"
)


def _day_word(found: re.Match[str], text: str, kind: Bound, quantity: int) -> Found:
    lead = _BY.search(text, max(0, found.start() - _REACH), found.start())
    written = found.groupdict().get("unit") or "day"
    # "The next week" in a sentence about days: only working days and days can be next or same.
    word = unit(written)
    limit = Limit(kind, quantity, Unit.WORKING_DAY if word.unit is Unit.WORKING_DAY else Unit.DAY)
    return Found(lead.start() if lead else found.start(), found.end(), kind.value, limit)


def _nth(found: re.Match[str], text: str) -> Found | None:
    """ "By the tenth working day" is within ten of them; "the first ring" only starts a clock."""
    if not re.search(r"(?:by|before|within|on|than) (?:the )?\Z", text[max(0, found.start() - 12) : found.start()]):
        return None
    return _sized(number(found["low"]), found["unit"], None, text, found.start(), found.end(), "nth")


def _day_number(found: re.Match[str], text: str) -> Found | None:  # noqa: ARG001 - every make has one shape
    return Found(found.start(), found.end(), "day number", Limit(Bound.WITHIN, number(found["low"]), unit(found["unit"]).unit))


def _same_unit(found: re.Match[str], text: str) -> Found | None:
    """ "Within one working day, other marks within 10": the unit before it, or else after it, in the sentence."""
    around = (
        re.split(r"[.;\n]", text[max(0, found.start() - 120) : found.start()])[-1],
        re.split(r"[.;\n]", text[found.end() : found.end() + 120])[0],
    )
    before = list(_SIZED.finditer(around[0]))
    near = before[-1] if before else _SIZED.search(around[1])
    if not near:
        return None
    word = unit(near["unit"])
    return Found(found.start(), found.end(), "same unit", Limit(Bound.WITHIN, _times(number(found["low"]), word.times), word.unit))


def _rings(found: re.Match[str], text: str) -> Found | None:  # noqa: ARG001 - every make has one shape
    return Found(found.start(), found.end(), "rings", Limit(Bound.WITHIN, number(found["low"]), Unit.RING))


def _header(found: re.Match[str], text: str) -> Found | None:
    """The unit stands in the head of a row or before a colon, the number after it."""
    low, high, _ = _range(found["low"], found["high"], text, found.start("low"))
    return _sized(low, found["unit"], high, text, found.start(), found.end(), "header")


def _at_once(found: re.Match[str], text: str) -> Found | None:  # noqa: ARG001 - every make has one shape
    return Found(found.start(), found.end(), "at once", Limit(Bound.IMMEDIATELY, 0, Unit.MINUTE))


def _often(found: re.Match[str], text: str) -> Found | None:  # noqa: ARG001 - every make has one shape
    return Found(found.start(), found.end(), "often", None, Kind.FREQUENCY)


def _every(found: re.Match[str], text: str) -> Found | None:  # noqa: ARG001 - every make has one shape
    word = unit(found["unit"])
    quantity = {"other": 2, "second": 2, "third": 3}.get(found["low"] or "")
    count = quantity or (number(found["low"]) if found["low"] else 1)
    high = _times(number(found["high"]), word.times) if found["high"] else None
    return Found(found.start(), found.end(), "every", Limit(Bound.EXACTLY, _times(count, word.times), word.unit, high))


def _fixed(name: str, kind: Kind) -> Make:
    def make(found: re.Match[str], text: str) -> Found | None:  # noqa: ARG001 - every make has one shape
        return Found(found.start(), found.end(), name, None, kind)

    return make


_EDGE = r"(?<![a-z0-9£$€#_])(?<!\d[.,/:-])"
_MORE = r"(?:(?:full|complete|whole|normal|council|further|more|additional|extra|standard|statutory)[ \n-]){0,2}"
_TWICE = rf"(?:[ \n]?\((?:{NUMBER})\))?"
_TO = r"(?:[ \n]?-[ \n]?|[ \n](?:to|or|up to|through to)[ \n](?:a maximum of |a |at most )?|/)"
_BOTH = rf"(?:{_TO}|[ \n](?:and|&)[ \n])"
_QUANTITY = rf"(?P<low>{NUMBER}){_TWICE}(?:(?:{HYPHEN}(?:{UNIT}))?{_TO}(?P<high>{NUMBER}){_TWICE})?"
_WHOLE_UNIT = rf"{HYPHEN}{_MORE}\(?(?P<unit>{UNIT})"
_SIZED = re.compile(_QUANTITY + _WHOLE_UNIT)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:days?)?"
_WEEKDAYS = rf"(?<![a-z])(?:{_WEEKDAY}[ \n]?(?:to|-|and|until|through)[ \n]?{_WEEKDAY}|weekdays|weekends)(?![a-z])"
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:am\b|pm\b|a\.m\.?|p\.m\.?|o'clock)|\d{1,2}:\d\d|(?:12 ?)?(?:noon|midday|midnight))"
_CLOCKS = rf"(?:\d{{1,2}}(?:[.:]\d\d)?|{_CLOCK})[ \n]?(?:-|to|and|until|till)[ \n]?{_CLOCK}"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)
_YEAR = r"(?:19|20)\d\d"
_PER = r"(?:an?|per|each|every|in an?|in any|in every|in each|/)"
_TIMES = rf"(?:once|twice|thrice|(?:{NUMBER})(?: or (?:{NUMBER}))? times?)"


def _form(name: str, pattern: str, make: Make, why: str, example: str) -> Form:
    return Form(name, re.compile(pattern), make, why, example)


FORMS = (
    _form("always", rf"{_EDGE}24[ ]?/[ ]?7(?:/365)?(?!\d)|(?:around|round)[ -]the[ -]clock|{_EDGE}(?:24|twenty[ -]four)[ -]?(?:hours?|hrs?)"
          rf"(?:,? ?(?:a|per|each|every) day|/day)(?:,? ?(?:and )?(?:7|seven) days (?:a|per|each|every) week)?(?:,? ?(?:and )?(?:365|366) days (?:a|per|each|of the|every) year)?"
          r"|(?<![\d.])(?:365|366) days (?:a|per|each|of the) year|day (?:and|or) night(?!s)",
          _fixed("always", Kind.AVAILABILITY), "A service that never closes has no deadline.", "Report it online, [24 hours a day, 7 days a week]."),
    _form("times a week", rf"(?<![a-z\d]){_TIMES}[ \n](?:{_PER})[ \n]?(?:(?:{NUMBER})[ -])?(?:{UNIT})",
          _often, "How often is not how soon.", "We empty it [twice a week]."),
    _form("days a week", rf"{_EDGE}(?:(?:{NUMBER})(?:[ \n]?-[ \n]?|[ \n](?:to|or)[ \n]))?(?:{NUMBER})[ \n]?(?:{UNIT})[ \n]?(?:a|per|each|every|/|in a)[ \n]?(?:{UNIT})",
          _fixed("days a week", Kind.HOURS), "So much of every week is working time.", "The officer works [two days a week]."),
    _form("every", rf"(?<![a-z])(?:every|each)[ \n](?:(?P<low>other|second|third|{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?{HYPHEN})?{_MORE}(?P<unit>{UNIT})",
          _every, "How often; when it is about keeping people informed, the rules make it a deadline.", "We sweep it [every 2 weeks]."),
    _form("often", r"(?<![a-z])(?:(?:bi-?|(?:six|three|two|four|eight|\d{1,2})[ -]|half[ -])?(?:daily|weekly|monthly|yearly|annually)|annual|fortnightly|quarterly|hourly|nightly)(?![a-z])",
          _often, "One word for how often.", "Roads are swept [weekly]."),
    _form("per week", rf"(?<![a-z])per[ \n](?:{UNIT})",
          _often, "A rate.", "100 calls [per day]."),
    _form("few", rf"(?<![a-z])(?:a few|several|some|a couple of|a number of|many|a matter of)[ \n]{_MORE}(?:{UNIT})(?: up to a few (?:{UNIT}))?",
          _fixed("few", Kind.VAGUE), "No number, so nothing to measure.", "It may move by [a few days]."),
    _form("next", r"(?<![a-z])(?:the[ \n])?(?:very )?(?:next|following)[ \n-](?:full |available |clear |council )?(?P<unit>(?:(?:w[orking]{4,7}|b[usine]{6,8}s?|office|week)[ \n-]?)?day)(?![a-z])",
          _next, "One day on, however many hours that is.", "Calls are returned [by 5pm the next working day]."),
    _form("day after", r"(?<![a-z])the[ \n](?P<unit>(?:(?:w[orking]{4,7}|b[usine]{6,8}s?)[ \n-]?)?day)[ \n]after(?![a-z])",
          _next, "Another way to say the next day.", "We ring you [by the working day after] your call."),
    _form("same", r"(?<![a-z])(?:the[ \n])?(?:very )?same[ \n-](?:council )?(?P<unit>(?:(?:w[orking]{4,7}|b[usine]{6,8}s?|office|calendar)[ \n-]?)?day)(?![a-z])"
          r"|(?<![a-z])(?:(?<=on )|(?<=by ))?the[ \n]day[ \n](?:that[ \n]|when[ \n])?(?:we|you|they|it|your \w+|the \w+|a \w+)[ \n](?:is |are |was |first )?\w+"
          r"|(?<![a-z])the[ \n]day[ \n]of[ \n](?:receipt|contact|arrival|receiving|your (?:call|visit|request|report))"
          r"|(?<=on )the[ \n]day(?=[.,;)]|\Z|[ \n](?:if|where|or|wherever)\b)|(?<=end of )(?:the|that)[ \n](?P<unit2>(?:w[orking]{4,7}|b[usine]{6,8}s?)?[ \n-]?day)(?![a-z])",
          _same, "Before that day ends.", "Ask before 9am and we come [the same day]."),
    _form("the hour", rf"(?<![a-z])within[ \n](?:the|one and the same)[ \n](?P<unit>{UNIT})(?! of)", _the_hour,
          "An hour, said with the article.", "A manager rings you [within the hour]."),
    _form("parts", rf"{_EDGE}(?P<low>{NUMBER}|an?)[ \n]?-?(?P<unit>{UNIT})[ \n,]{{1,2}}(?:and[ \n])?(?P<rest>{NUMBER})[ \n]?(?P<less>{UNIT})",
          _parts, "Hours with minutes, minutes with seconds.", "We are there [within 1 hour 30 minutes]."),
    _form("and a half", rf"{_EDGE}(?:(?P<low>{NUMBER}|an?)[ \n](?P<unit>{UNIT})[ \n]and[ \n]a[ \n]half(?![a-z])|(?P<whole>{NUMBER})[ \n]and[ \n]a[ \n]half[ \n](?P<unit2>{UNIT}))",
          _and_a_half, "Halves said in words.", "We are there [within an hour and a half]."),
    _form("fraction", rf"(?<![a-z])(?P<part>half|quarter|three[ -]quarters)(?:[ \n-](?:of[ \n-])?(?:an?|one)?[ \n-]?)(?P<unit>{UNIT})",
          _fraction, "Parts of a unit said in words.", "You are seen [within half an hour]."),
    _form("rings", rf"(?<![a-z])(?:(?:before|until)[ \n](?:it|the (?:phone|telephone))[ \n])?rings?[ \n](?:(?:no |not )?(?:more|less|fewer) than |up to |at most |about )?(?P<low>{NUMBER})[ \n]times?(?![a-z])",
          _rings, "Rings as a verb.", "We pick up [before it rings 4 times]."),
    _form("nth", rf"(?<![a-z])(?P<low>{ORDINAL})[ \n-](?P<unit>(?:(?:w[orking]{{4,7}}|b[usine]{{6,8}}s?|calendar)[ \n-]?)?day|ring(?:[ -]tone)?)(?![a-z])",
          _nth, "Counting days or rings by their number.", "We answer [by the fifth ring]."),
    _form("day number", rf"(?<![a-z])(?:by|before|within|on)[ \n](?P<unit>(?:w[orking]{{4,7}}[ \n-]?)?day)[ \n](?P<low>\d{{1,3}})(?![\d:]|[.,]\d)", _day_number,
          "The days are counted up.", "We answer [by working day 10]."),
    _form("duration", rf"{_EDGE}(?:(?<=between )(?P<from>{NUMBER}){_TWICE}(?:{HYPHEN}(?:{UNIT}))?{_BOTH}|){_QUANTITY}{_WHOLE_UNIT}",
          _duration, "A number and a unit of time.", "We reply [within 10 working days]."),
    _form("same unit", rf"(?<![a-z])within[ \n](?P<low>{NUMBER})(?=[.,;)]|[ \n](?:and|or|but|of|for|if|where|when|from|otherwise)\b|\Z)", _same_unit,
          "The unit of the limit before it is meant.", "Graffiti goes within one working day, other marks [within 10]."),
    _form("one", rf"(?<![a-z])an?[ \n-]{_MORE}(?P<unit>(?!second\b){UNIT})(?P<two>[ \n]or[ \n]two)?", _one,
          "The article stands for one.", "We reply [within a week]."),
    _form("header", rf"(?<![a-z])(?P<unit>{UNIT})\)?[ \n]?[:|=\t][ \n]?{_QUANTITY}(?![\d%])(?!{HYPHEN}{_MORE}\(?(?:{UNIT}))(?!\.?\d| ?%)",
          _header, "The head of a table row carries the unit.", "Target, [working days: 10]"),
    _form("hours", rf"{_WEEKDAYS}(?:[,:(]?[ \n](?:from |between )?(?:the hours of )?{_CLOCKS}\)?)?|{_EDGE}(?:(?:from|between)[ \n](?:the hours of )?)?{_CLOCKS}(?:[ \n,]{{1,2}}(?:on )?{_WEEKDAYS})?",
          _fixed("hours", Kind.HOURS), "Opening hours are no promise to be quick.", "Ring us [Monday to Friday, 9am to 5pm]."),
    _form("clock", rf"(?<![\d.:a-z])(?:(?:by|before|after|until|at|from)[ \n])?{_CLOCK}", _fixed("clock", Kind.CLOCK),
          "A time of day.", "Put your bin out [by 6am]."),
    _form("law", rf"(?<![a-z])(?:act|measure|regulations?|rules|order|code)(?: \((?:[a-z ]+)\))? {_YEAR}(?!\d)", _fixed("law", Kind.LAW),
          "The year belongs to a name.", "The Housing [Act 1996] applies."),
    _form("date", rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?[ \n](?:of )?{_MONTH}(?:,?[ \n]{_YEAR})?(?!\d)|(?<![a-z]){_MONTH}(?:[ \n]\d{{1,2}}(?:st|nd|rd|th)?,)?[ \n]{_YEAR}(?:[-/](?:\d\d){{1,2}})?(?!\d)"
          r"|(?<![a-z])(?:january|february|april|june|july|august|september|october|november|december)(?![a-z])"
          rf"|(?<![\d/.-])\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d\d){{1,2}}(?![\d/])|(?<![\d/.-]){_YEAR}-\d\d-\d\d(?!\d)|(?<![\d.,/£-]){_YEAR}(?:[ ]?[-/][ ]?(?:\d\d){{1,2}})?(?![\d,/-])(?!\.\d)",
          _fixed("date", Kind.DATE), "A day of the calendar.", "Checked on [16 March 2021]."),
    _form("at once", r"(?<![a-z])(?:immediate(?:ly)?|straight[ -]?away|right away|instantly|there and then|without delay)(?![a-z])", _at_once,
          "No waiting at all.", "We answer [immediately]."),
)  # fmt: skip


def find(text: str) -> list[Found]:
    """Every time expression of a plain text, in order, none overlapping another."""
    taken = bytearray(len(text))
    found: list[Found] = []
    for made in _candidates(text):
        if taken.find(1, made.start, made.end) < 0:
            taken[made.start : made.end] = b"\1" * (made.end - made.start)
            found.append(made)
    return sorted(found, key=lambda one: one.start)


def _candidates(text: str) -> Iterator[Found]:
    for form in FORMS:
        for match in form.pattern.finditer(text):
            made = form.make(match, text)
            if made:
                yield made
    yield from _columns(text)


_UNIT_HEAD = re.compile(rf"[^|\n\d]{{0,60}}?(?<![a-z])(?P<unit>{UNIT})[^|\n\d]{{0,40}}")
_NUMBER_CELL = re.compile(rf"\s*{_QUANTITY}\s*")


def _columns(text: str) -> Iterator[Found]:
    """Bare numbers in table rows below a head that carries the unit: "Target (working days)", then "Letters | 10"."""
    units: dict[int, str] = {}
    start = 0
    for line in text.split("\n") if "|" in text else ():
        cells = line.split("|")
        heads = {n: head["unit"] for n, cell in enumerate(cells) if (head := _UNIT_HEAD.fullmatch(cell))}
        units = (heads or units) if len(cells) > 1 else {}
        at = start
        for n, cell in enumerate(cells):
            sized = n in units and _NUMBER_CELL.fullmatch(cell)
            if sized:
                low, high, _ = _range(sized["low"], sized["high"], text, at)
                shift = at + len(cell) - len(cell.lstrip())
                yield _sized(low, units[n], high, text, shift, at + len(cell.rstrip()), "column")
            at += len(cell) + 1
        start += len(line) + 1
