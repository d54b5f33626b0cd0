"""The words of English time limits: numbers, units, bounds, shares. Data first, then the functions that read it.

The patterns are for text that `tidy` has made plain. In them `_` stands for a gap (a space or the end of a line),
`{NAME}` for another pattern, and real spaces and line ends count for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from charterpress.model.limit import Bound, Number, Unit

_OFTEN = 512  # the same few words come again and again


def lay(pattern: str, names: Mapping[str, str]) -> str:
    """A laid out pattern as a regular expression. Raises ValueError for a name that nobody gave."""
    made = "".join(pattern.split()).replace("_", r"\s")
    for name in re.findall(r"\{([A-Z]+)\}", made):
        if name not in names:
            raise ValueError(f"{{{name}}} is the name of no pattern, in {pattern.strip()}")
        made = made.replace(f"{{{name}}}", names[name])
    return made


# --- numbers -------------------------------------------------------------------------------------------------

_ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "ninty": 90,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_SMALL = {**_ONES, **_TEENS, **_TENS}


def _any(words: Mapping[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


NAMES = {"ONES": _any(_ONES), "TEENS": _any(_TEENS), "TENS": _any(_TENS), "ORDINALS": _any(_ORDINALS)}


def name(key: str, pattern: str) -> str:
    """Give a pattern a name that later patterns may use."""
    NAMES[key] = f"(?:{lay(pattern, NAMES)})"
    return NAMES[key]


name(
    "DIGITS",
    r"""(?!0\d\d)(?:
        \d{1,3}(?:,\d{3})+ | \d{1,2},\d(?![\d,]|_(?:or|and)_\d) | \d{1,5}(?:\.\d{1,2})? | (?<![.\w])\.\d{1,2}
    )""",
)
name("BELOW", r"(?:{TENS})(?:[_-]?(?:{ONES})(?![a-z]))? | {TEENS} | {ONES}")
name("NUMBER", r"(?>{DIGITS} | (?:one|two|three|a)_hundred(?:_and_{BELOW}|_{BELOW})? | {BELOW})")
name("ORDINAL", r"\d{1,2}(?:st|nd|rd|th) | {ORDINALS}")
_PARTS = re.compile(rf"hundred|{_any(_SMALL)}|\ba\b")


def number(words: str) -> Number:
    """The value of a number in digits or words, or of an ordinal: "1,000", "2.5", "twenty-one", "10th"."""
    digits = re.match(r"[\d.,]+", words)
    if digits:
        value = float(re.sub(r",(?=\d\Z)", ".", digits[0]).replace(",", ""))  # "1,5" as the Continent writes it
        return int(value) if value.is_integer() else value
    if words in _ORDINALS:
        return _ORDINALS[words]
    total = 0
    for part in _PARTS.findall(words):
        total = max(total, 1) * 100 if part == "hundred" else total + _SMALL.get(part, 1)
    return total


# --- units ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class UnitWord:
    """How a unit is written. `times` is how many of the unit one of these words stands for."""

    pattern: str
    unit: Unit
    example: str
    times: Number = 1


name("HYPHEN", "_?-?_?")
name("S", r"\(s\) | s?'?s?")  # days, day's, days', day(s)
name("DAY", r"day{S} | dyas | dasy")
# "workings", "woking", "wokring", "workig": every word made of the letters of "working" is meant to be it.
name("WORKING", r"w[orking]{4,7}s? | work[-_]{1,2}ing | wr?kg | b[usine]{6,8}s? | office | week")
name("OFWORK", r"\(?{WORKING}\)?(?:/(?:business|working))?")

UNIT_WORDS = (
    UnitWord("clear[_-](?:{OFWORK}|school){HYPHEN}{DAY}", Unit.CLEAR_WORKING_DAY, "5 clear working days"),
    UnitWord("{OFWORK}{HYPHEN}(?:clear_)?{DAY}", Unit.WORKING_DAY, "10 working days"),
    UnitWord("(?:work|school|w/){HYPHEN}{DAY}", Unit.WORKING_DAY, "15 school days"),
    UnitWord(r"w\.?d\.?s?", Unit.WORKING_DAY, "10 wd"),
    UnitWord("(?:calend[ae]r|consecutive){HYPHEN}{DAY}", Unit.CALENDAR_DAY, "30 calendar days"),
    UnitWord("(?:clear[_-])?{DAY}", Unit.DAY, "28 days"),
    UnitWord("(?:second|sec){S} | secounds?", Unit.SECOND, "20 secs"),
    UnitWord("(?:minute|min){S} | minuets? | mintues? | minuites?", Unit.MINUTE, "5 mins"),
    UnitWord(
        r"(?:(?:{OFWORK}|work|clock|operational|opening){HYPHEN})?(?:(?:hour|hr){S}|huors) | (?<=\d)h(?!\d)",
        Unit.HOUR,
        "24hrs",
    ),
    UnitWord("(?:(?:{OFWORK}|calendar|full){HYPHEN})?(?:week|wk){S}", Unit.WEEK, "six weeks"),
    UnitWord("fou?rtnight{S}", Unit.WEEK, "a fortnight", times=2),
    UnitWord("(?:calend[ae]r{HYPHEN})?(?:month|mth){S}", Unit.MONTH, "2 calendar months"),
    UnitWord("(?:calendar_)?(?:year|yr){S}", Unit.YEAR, "2 years"),
    UnitWord(r"['\"]?(?:telephone_|phone_)?ring(?:ing)?(?:[_-]?tones?|\(s\)|s)?['\"]?", Unit.RING, "6 rings"),
)
name("UNIT", rf"(?: {'|'.join(f'(?:{word.pattern})' for word in UNIT_WORDS)} )(?![a-z])")
# "24h" needs its number before it only while it is looked for.
_UNIT_OF = tuple(
    (re.compile(lay(rf"(?:{word.pattern})\Z".replace(r"(?<=\d)", ""), NAMES)), word) for word in UNIT_WORDS
)


@lru_cache(_OFTEN)
def unit(words: str) -> UnitWord:
    """The unit that these words name; they must match UNIT."""
    return next(word for pattern, word in _UNIT_OF if pattern.match(words))


# --- bounds --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BoundWord:
    """Words before or after a quantity that bound it."""

    bound: Bound
    example: str
    pattern: str


# The order is the order of trying: "no more than" must come before "more than".
BEFORE = (
    BoundWord(
        Bound.AVERAGE,
        "on average 5 minutes",
        r"""within_an_average_(?:time_)?of | on_average(?:_of)?
            | (?:an_|the_)?averag(?:e|ing)(?:_(?:time|wait|waiting_time))?(?:_of)?""",
    ),
    BoundWord(
        Bound.WITHIN,
        "no later than 10 days",
        r"""(?:no|not|never|nor)_(?:more|longer|later|greater|over|less_frequently)_than
            | (?:at_least|minimum)_within | not_(?:to_)?exceed(?:ing)? | no_later | not_over | not_more""",
    ),
    BoundWord(
        Bound.AT_LEAST,
        "at least 48 hours",
        r"""(?:no|not)_(?:less|fewer|sooner|earlier|shorter)_than | at_(?:the_)?least
            | (?:a_|the_)?minimum(?:_(?:period_|notice_)?of)? | min\.?(?:_of)? | >=?""",
    ),
    BoundWord(
        Bound.AT_LEAST,
        "more than 2 days",
        r"""more_than | upwards_of | over(?!_(?:the|a)\b) | longer_than
             | later_than | older_than | exceed(?:s|ing)? | in_excess_of
            | greater_than | beyond""",
    ),
    BoundWord(
        Bound.ABOUT,
        "about 10 days",
        r"about | around | approximately | approx\.? | roughly | circa | c\. | some | nearly | almost | typically | ~",
    ),
    BoundWord(Bound.EXACTLY, "after 3 working days", "exactly | every | after"),
    BoundWord(
        Bound.WITHIN,
        "up to 5 days",
        r"""on_or_before | by_(?:the_)?end_of | within | with_in | inside | in(?!_within) | in_under | under | below
            | by | before | until | up_to | upto | less_than | fewer_than | at_most | <=? | (?:a_)?target_of
            | as_little_as | aim(?:ing)?_for
            | (?:a_|the_|its_|our_)?max(?:imum|\.)?(?:_(?:time_|wait_|period_|limit_)?of)?""",
    ),
)
AFTER = (
    BoundWord(Bound.AVERAGE, "5 minutes on average", r"on_average | average | \(average\)"),
    BoundWord(
        Bound.WITHIN,
        "24 hours maximum",
        r"""or_(?:less|fewer|under|sooner|quicker|better) | at_(?:the_)?(?:latest|most|maximum|outside) | maximum
            | max\b | tops
            | \(max(?:imum|\.)?\)""",
    ),
    BoundWord(
        Bound.AT_LEAST,
        "6 weeks minimum",
        r"or_(?:more|over|longer) | minimum | at_(?:the_)?least(?=_before|[.,;)|\n]|\Z) | \(min(?:imum|\.)?\)",
    ),
    BoundWord(Bound.ABOUT, "20 seconds or so", r"or_so | approximately | approx\.? | \(approx(?:imately|\.)?\)"),
)
# What may stand between a bound and its number: "within the next eight", "up to a further 10".
name(
    "FILLER",
    r"""the | a | an | either | between | from | this | that | these | those | your | our | its | another | any | only
        | just | first | next | following | further | additional | extra | original | agreed | usual | normal | stated
        | period(?=_not)
        | period_of | total_of | maximum_of | max | same""",
)
name("BOUND", "|".join(word.pattern for word in BEFORE))
name("BOUNDAFTER", "|".join(word.pattern for word in AFTER))
LEAD = re.compile(
    lay(
        r"""(?<![a-z0-9'-])(?:(?:{BOUND}[_:]{1,2}(?:{FILLER}_){0,3}){1,3}|[<>~]=?|within)\Z
            | (?<![a-z'-])(?:{FILLER}_){1,3}\Z""",
        NAMES,
    )
)
# "95 mins", a new line, "Maximum time": that bounds what comes.
TRAIL = re.compile(lay(r"[_,]{1,2}(?<!\n(?=m|average)){BOUNDAFTER}(?![a-z])", NAMES))
_FIND_BEFORE = tuple((re.compile(lay(f"(?<![a-z])(?:{word.pattern})(?![a-z])", NAMES)), word.bound) for word in BEFORE)
_FIND_AFTER = tuple((re.compile(lay(word.pattern, NAMES)), word.bound) for word in AFTER)


@lru_cache(_OFTEN)
def bound(lead: str, trail: str) -> Bound | None:
    """The bound that the words before and after a quantity set; None when they set none."""
    after = (found for pattern, found in _FIND_AFTER if pattern.search(trail))
    before = (found for pattern, found in _FIND_BEFORE if pattern.search(lead))
    said = [*after] if trail else []
    said += [*before] if lead else []
    if said[:1] == [Bound.AVERAGE]:  # "on average at least 5 days" is a least time
        other = next((bound for bound in said if bound is not Bound.AVERAGE), None)
        return other if other in (Bound.AT_LEAST, Bound.EXACTLY) else Bound.AVERAGE
    return said[0] if said else None


# --- shares --------------------------------------------------------------------------------------------------

name("WHOLE", "100 | hundred | 20 | twenty | 10 | ten | 5 | five")
SHARE = re.compile(
    lay(
        r"""(?=[\d.aefnost])(?<![\d.,])(?:
                (?P<cent>\d{1,3}(?:\.\d+)?)_?(?:%|per_?cent\b) | (?<![a-z])(?:(?P<words>{BELOW})_per_?cent\b
                | (?P<part>{NUMBER})(?:_times)?_(?:out_of|in)(?:_every)?_
                  (?P<whole>(?:a_|one_|every_)?{WHOLE})(?![\d,.]*\d)(?!_{UNIT})
                | (?P<some>{NUMBER})_[a-z]+_out_of_(?:every_)?(?P<all>{WHOLE})
                  (?![\d,.]*\d)(?!_{UNIT})
            ))""",
        NAMES,
    )
)


def share(found: re.Match[str]) -> Number:
    """The per cent that a match of SHARE states: "95%", "nine calls out of ten", "95 times out of 100"."""
    if found["cent"] or found["words"]:
        return number(found["cent"] or found["words"])
    part, whole = found["part"] or found["some"], found["whole"] or found["all"]
    of = 100 if "hundred" in whole else number(whole.split()[-1])
    return number(str(number(part) * 100 / of))
