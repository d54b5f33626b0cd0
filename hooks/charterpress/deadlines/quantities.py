"""From the match of a form to what was found: its figures, and the bound words around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from charterpress.deadlines.lexicon import LEAD, NAMES, TRAIL, bound, lay, name, number, unit
from charterpress.deadlines.reading import Kind
from charterpress.model.limit import Bound, Limit, Number, Unit


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression in plain text. `kind` is set when the form alone decides it; `bare` means no bound word."""

    start: int
    end: int
    form: str
    limit: Limit | None
    kind: Kind | None = None
    bare: bool = False


# Every form has a maker: the match of its pattern in, what was found out, or None when it was none after all.
Make = Callable[[re.Match[str]], Found | None]

_REACH = 70  # how far back the words of a bound may begin


_ALONE = re.compile(r"\(\d{1,3}\) ")  # "within (10) days"


def sized(found: re.Match[str], form: str, quantity: Number, written: str, *, high: Number | None = None) -> Found:
    """A quantity with its unit, and the bound words around it."""
    return _sized(found.string, found.span(), form, (quantity, high), written)


def _sized(text: str, span: tuple[int, int], form: str, ends: tuple[Number, Number | None], written: str) -> Found:
    word = unit(written)
    begin = span[0] - bool(span[0] and _ALONE.match(text, span[0] - 1))
    lead = LEAD.search(text, max(0, begin - _REACH), begin)
    trail = TRAIL.match(text, span[1])
    by = bound(lead[0] if lead else "", trail[0] if trail else "")
    low, high = ends
    if not by and high is None and lead and lead[0].split()[-1] == "from":
        by = Bound.AT_LEAST  # "from 5 days" has no upper end
    upper = None if high is None else _whole(high * word.times)
    limit = Limit(by or Bound.WITHIN, _whole(low * word.times), word.unit, upper)
    start, end = lead.start() if lead else begin, trail.end() if trail else span[1]
    return Found(start, end, form, limit, bare=by is None)


def _whole(value: Number) -> Number:
    return int(value) if float(value).is_integer() else value


# --- numbers with units ---------------------------------------------------------------------------------------

# "Stage 1 - 10 working days" is no range.
_NUMBERED = re.compile(
    r"(?<![a-z])(?:stage|step|priority|category|cat|level|band|tier|phase|option|grade|class|part|type|group|zone|page"
    r"|section|table|row|standard|target|code|no\.?|number|p)\s?\Z"
)


# In "2, 4 or 24 hours" the last two numbers are no range either.
_LISTED = re.compile(lay(r"(?<![a-z\d]){NUMBER}_?,_?\Z", NAMES))


def _range(low: str, high: str | None, text: str, at: int) -> tuple[Number, Number | None, bool]:
    """The two ends of a range, and whether it is none after all, so that only its second number counts."""
    if not high:
        return number(low), None, False
    ends = number(low), number(high)
    tight = text.startswith(f"{low}-{high}", at) and ends[1] > ends[0]  # "standard 2-3 days"
    if tight:
        return ends[0], ends[1], False
    if ends[1] <= ends[0] or _NUMBERED.search(text, max(0, at - 12), at) or _LISTED.search(text, max(0, at - 12), at):
        return ends[1], None, True
    return ends[0], ends[1], False


_YEAR_END = re.compile(r"(?:19|20)\d\d\n")  # "September 2019", and a new line: "Days to decide"
# The end of "Leeds LS1 3HR" is no 3 hours.
_POSTCODE = re.compile(r"(?<![a-z\d])(?:[beglmnsw]|[a-z]{2})\d[a-z\d]?\s\Z")


def duration(found: re.Match[str]) -> Found | None:
    """For "10 working days", "3 to 5 days", "between 15 and 20 days"."""
    if _YEAR_END.match(found[0]):
        return None
    if len(found[0]) == 3 and _POSTCODE.search(found.string, max(0, found.start() - 6), found.start()):
        return None
    if found["again"] and number(found["again"]) != number(found["high"] or found["low"]):
        start = found.start("again")  # "ten (11) days" is eleven, or whatever the last number says
        return _sized(found.string, (start, found.end()), "duration", (number(found["again"]), None), found["unit"])
    first, second = ("from", "low") if found["from"] else ("low", "high")
    low, high, apart = _range(found[first], found[second], found.string, found.start())
    start = found.start(second) if apart else found.start()
    made = _sized(found.string, (start, found.end()), "duration", (low, high), found["unit"])
    return replace(made, bare=made.bare and not found["from"])  # "between 5 and 10 days" is bounded


def two_cells(found: re.Match[str]) -> Found | None:
    """For "4-10" and "Days" in cells side by side; "9-5" is none."""
    low, high, apart = _range(found["low"], found["high"], found.string, found.start())
    return None if apart else sized(found, "two cells", low, found["unit"], high=high)


def either(found: re.Match[str]) -> Found | None:
    """For "48 hours" in "48 hours or two days", "15 days" in "15 days - one day if urgent": two limits, no range."""
    other = _OTHER.match(found.string, found.end())
    same = not other or (
        unit(other["unit"]).unit is unit(found["unit"]).unit and number(other["low"]) > number(found["low"])
    )
    ranged = _RANGED.search(found.string, max(0, found.start() - 20), found.start())  # "3 to 5 days or 2 weeks"
    return None if same or ranged else sized(found, "either", number(found["low"]), found["unit"])


_RANGED = re.compile(lay(r"(?<![\w.]){NUMBER}_?(?:-|to)_?\Z", NAMES))


def listed(found: re.Match[str]) -> Found | None:
    """For "2" and "4" in "2, 4 or 24 hours"."""
    text, start, end = found.string, found.start(), found.end()
    if "," not in text[end : end + 2] and not _LISTED.search(text, max(0, start - 12), start):
        return None
    return sized(found, "listed", number(found["low"]), found["unit"])


_HOLDS_ONE = re.compile(
    r"'?\s?(?:written\s)?(?:notice|before|after|prior|later|in\sadvance|beforehand|maximum|early)\b"
)


_RUNS = re.compile(r"\b(?:(?:runs?|lasts?|open|consult) for|allow(?: us)?|takes?(?: us)?|than) \Z")


def one(found: re.Match[str]) -> Found | None:
    """For "a week": it counts only with a bound ("within a week", "a week before") or where it stands alone."""
    made = sized(found, "one", 1, found["unit"], high=2 if found["two"] else None)
    held = _HOLDS_ONE.match(found.string, found.end()) or _RUNS.search(
        found.string, max(0, found.start() - 20), found.start()
    )
    return made if not made.bare or held or _alone(found) else None


def _alone(found: re.Match[str]) -> bool:
    """Whether it fills a table cell or a line, as a limit does."""
    text = found.string
    before = text[max(0, found.start() - 3) : found.start()].rstrip(" ")
    after = text[found.end() : found.end() + 2].lstrip(" ")
    return before[-1:] in ("", "|", "\n", ":", "(") and after[:1] in ("", "|", "\n", "(", ".", ")")


_SMALLER = {Unit.HOUR: (60, "minutes"), Unit.MINUTE: (60, "seconds")}


def parts(found: re.Match[str]) -> Found | None:
    """For "1 hour 30 minutes", "3 mins 30 secs": two parts make one quantity of the smaller unit."""
    written = "minutes" if found["unit"] == "m" else found["unit"]
    times, smaller = _SMALLER.get(unit(written).unit, (0, ""))
    if not times or unit(found["less"]).unit is not unit(smaller).unit:
        return None
    return sized(found, "parts", _article(found["low"]) * times + number(found["rest"]), smaller)


def and_a_half(found: re.Match[str]) -> Found:
    """For "an hour and a half", "one and a half hours"."""
    low, written = (found["low"], found["unit"]) if found["low"] else (found["whole"], found["after"])
    return sized(found, "and a half", _article(low) + 0.5, written)


_FRACTION = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}


def fraction(found: re.Match[str]) -> Found:
    """For "half an hour", which is 30 minutes; "half a day" stays half a day, since days are no clocks."""
    part = _FRACTION[re.sub(r"[\s-]+", " ", found["part"])]
    times, smaller = _SMALLER.get(unit(found["unit"]).unit, (1, found["unit"]))
    return sized(found, "fraction", part * times, smaller)


def _article(words: str) -> Number:
    return 1 if words in ("a", "an") else number(words)


_IN_TIME = re.compile(r"(?:by|before|within|on|than|end of) (?:the )?\Z")


def nth(found: re.Match[str]) -> Found | None:
    """For "by the tenth working day", within ten of them; "the first ring" alone only starts a clock."""
    before = found.string[max(0, found.start() - 12) : found.start()].replace("\n", " ")
    if not _IN_TIME.search(before) or (unit(found["unit"]).unit is Unit.HOUR and "within" not in before):
        return None
    return sized(found, "nth", number(found["low"]), found["unit"])


def day_number(found: re.Match[str]) -> Found:
    """For "by working day 10"."""
    limit = Limit(Bound.WITHIN, number(found["low"]), unit(found["unit"]).unit)
    return Found(found.start(), found.end(), "day number", limit)


def rings(found: re.Match[str]) -> Found:
    """For "before it rings 4 times"."""
    return Found(found.start(), found.end(), "rings", Limit(Bound.WITHIN, number(found["low"]), Unit.RING))


# --- figures whose unit stands elsewhere ----------------------------------------------------------------------


def header(found: re.Match[str]) -> Found:
    """The unit stands in the head of a row or before a colon, the number after it."""
    low, high, _ = _range(found["low"], found["high"], found.string, found.start("low"))
    return sized(found, "header", low, found["unit"], high=high)


def column(start: int, cell: re.Match[str], written: str) -> Found:
    """A bare number in a table, below a head that carries the unit."""
    low, high, _ = _range(cell["low"], cell["high"], "", 0)
    word = unit(written)
    upper = None if high is None else _whole(high * word.times)
    by = bound(cell.string[: cell.start("low")], "") or Bound.WITHIN
    limit = Limit(by, _whole(low * word.times), word.unit, upper)
    return Found(start, start + len(cell.string), "column", limit, bare=True)


name("EDGE", r"(?:(?<![\w£$€#])|(?<=within))(?<!\d[.,/:-])")
name(
    "MORE",
    r"(?:(?:full|complete|whole|normal|council|university|further|more|additional|extra|standard|statutory|service_desk|core|support)[_-]){0,2}",
)
name("AGAIN", r"(?:_?\({NUMBER}\))?")  # two (2)
name("TO", r"_?-_? | _/(?=\d) | _(?:to|or|up_to|through_to)_(?:a_maximum_of_|a_|at_most_)? | /")
QUANTITY = (
    r"(?P<low>{NUMBER})(?:(?<=\d)\)(?=_))?(?:"
    r"(?:{AGAIN}(?:{HYPHEN}{UNIT})?{TO}(?P<high>{NUMBER})(?:_?\({NUMBER}_?-_?{NUMBER}\))?)?)"
    r"(?:_?\((?P<again>{NUMBER})\))?"
)
OF_UNIT = r"{HYPHEN}{MORE}\(?(?P<unit>{UNIT})"
_SIZED = re.compile(lay(QUANTITY + OF_UNIT, NAMES))
_OTHER = re.compile(lay("(?:_(?:or|-)_|_?/_?)" + QUANTITY + OF_UNIT, NAMES))


_HEADING = re.compile(lay(r"(?<![a-z])(?P<unit>{UNIT})\)?[^.;|\d\n]{0,40}:", NAMES))


def same_unit(found: re.Match[str]) -> Found | None:
    """For "within one working day, other marks within 10": the unit before it in the sentence, or else after it."""
    after = re.split(r"[.;\n]", found.string[found.end() : found.end() + 120])[0]
    return same_unit_before(found) or _like(found, found["low"], _SIZED.search(after))


def same_unit_before(found: re.Match[str]) -> Found | None:
    """For "five working days, letters in ten" and "working days to reply: five for emails"."""
    before = re.split(r"[.\n]", found.string[max(0, found.start() - 120) : found.start()])[-1]
    earlier = list(_SIZED.finditer(before))
    return _like(found, found[found.lastgroup or "low"], earlier[-1] if earlier else _HEADING.search(before))


def _like(found: re.Match[str], low: str, near: re.Match[str] | None) -> Found | None:
    """A number with the unit of the quantity near it."""
    if not near:
        return None
    word = unit(near["unit"])
    limit = Limit(Bound.WITHIN, _whole(number(low) * word.times), word.unit)
    return Found(found.start(), found.end(), "same unit", limit, bare=not found[0].startswith(("within", "in")))


# --- without a number -----------------------------------------------------------------------------------------

# "By 5pm on the next working day", "before the close of business the same day".
_BY = re.compile(
    lay(
        r"""(?<![a-z])(?:(?:within|by|on_or_before|before|on|until|at|in|no_later_than|not_later_than|of|the|end_of|end
                |close(?:_of)?(?:_business|_play|_work)?|we_close(?:_on)?|c\.?o\.?b|noon|midday
                |\d{1,2}(?:[.:]\d\d)?_?(?:am|pm|a\.m\.?|p\.m\.?)|(?:start|morning|beginning)_of)_){1,7}\Z""",
        NAMES,
    )
)


def next_day(found: re.Match[str]) -> Found:
    """For "by 5pm the next working day"."""
    return _day(found, Bound.NEXT, 1)


def same_day(found: re.Match[str]) -> Found:
    """For "the same day", "on the day we get it"."""
    return _day(found, Bound.SAME, 0)


def _day(found: re.Match[str], by: Bound, quantity: int) -> Found:
    lead = _BY.search(found.string, max(0, found.start() - _REACH), found.start())
    words = found.groupdict()
    working = unit(words.get("unit") or words.get("end") or "day").unit is Unit.WORKING_DAY
    limit = Limit(by, quantity, Unit.WORKING_DAY if working else Unit.DAY)
    return Found(lead.start() if lead else found.start(), found.end(), by.value, limit)


def the_hour(found: re.Match[str]) -> Found:
    """For "within the hour", which is 60 minutes, and "within the day", the same day."""
    word = unit(found["unit"])
    limit = Limit(Bound.WITHIN, word.times, word.unit)
    if word.unit is Unit.HOUR:
        limit = Limit(Bound.WITHIN, 60, Unit.MINUTE)
    elif word.unit in (Unit.DAY, Unit.WORKING_DAY):
        limit = Limit(Bound.SAME, 0, word.unit)
    return Found(found.start(), found.end(), "the hour", limit)


def at_once(found: re.Match[str]) -> Found:
    """For "immediately"."""
    return Found(found.start(), found.end(), "at once", Limit(Bound.IMMEDIATELY, 0, Unit.MINUTE))


_NTH = {"other": 2, "second": 2, "third": 3}


def every(found: re.Match[str]) -> Found:
    """For "every 2 weeks", "every other week", "each month"."""
    word, low = unit(found["unit"]), found["low"] or "one"
    count = _NTH.get(low) or number(low)
    upper = _whole(number(found["high"]) * word.times) if found["high"] else None
    limit = Limit(Bound.EXACTLY, _whole(count * word.times), word.unit, upper)
    return Found(found.start(), found.end(), "every", limit)


def fixed(form: str, kind: Kind) -> Make:
    """The maker of a form that has no limit, and whose kind it decides by itself."""

    def make(found: re.Match[str]) -> Found:
        return Found(found.start(), found.end(), form, None, kind)

    return make
