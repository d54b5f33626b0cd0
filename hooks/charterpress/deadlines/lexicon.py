"""The words of English time limits: numbers, units, bounds. Data first, then the few functions that read it.

All patterns are for text that `tidy` has made plain: lower case, plain hyphens, one space or line end a gap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from charterpress.model.limit import Bound, Number, Unit

HYPHEN = r"[ \n]?-?[ \n]?"

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


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d{1,2})?|\.\d{1,2}"
_BELOW_HUNDRED = rf"(?:{_any(_TENS)})(?:[ \n-]?(?:{_any(_ONES)})(?![a-z]))?|{_any(_TEENS)}|{_any(_ONES)}"
_WORDS = rf"(?:one|two|three|a) hundred(?: and (?:{_BELOW_HUNDRED})| (?:{_BELOW_HUNDRED}))?|{_BELOW_HUNDRED}"
NUMBER = rf"(?:{_DIGITS}|{_WORDS})"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_any(_ORDINALS)})"


def number(words: str) -> Number:
    """The value of a number in digits or words, or of an ordinal: "1,000", "2.5", "twenty-one", "10th"."""
    digits = re.match(r"[\d.,]+", words)
    if digits:
        value = float(digits[0].replace(",", ""))
        return int(value) if value.is_integer() else value
    if words in _ORDINALS:
        return _ORDINALS[words]
    total = 0
    for part in re.findall(rf"hundred|{_any(_SMALL)}|\ba\b", words):
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


_DAY = r"(?:day(?:\(s\)|s?'?s?)|dyas|dasy)"
_MONTH = r"(?:month|mth)(?:\(s\)|s?'?s?)"
# "workings", "woking", "wokring", "workig": every word made of the letters of "working" is meant to be it.
_WORKING = r"\(?(?:w[orking]{4,7}s?|work[- ]{1,2}ing|wr?kg|b[usine]{6,8}s?|office|week)\)?(?:/(?:business|working))?"

UNIT_WORDS = (
    UnitWord(rf"clear[ \n-]{_WORKING}{HYPHEN}{_DAY}", Unit.CLEAR_WORKING_DAY, "5 clear working days"),
    UnitWord(rf"{_WORKING}{HYPHEN}(?:clear )?{_DAY}", Unit.WORKING_DAY, "10 working days"),
    UnitWord(rf"(?:work|school|w/){HYPHEN}{_DAY}", Unit.WORKING_DAY, "15 school days"),
    UnitWord(r"w\.?d\.?s?", Unit.WORKING_DAY, "10 wd"),
    UnitWord(rf"(?:calend[ae]r|consecutive){HYPHEN}{_DAY}", Unit.CALENDAR_DAY, "30 calendar days"),
    UnitWord(rf"(?:clear[ \n-])?{_DAY}", Unit.DAY, "28 days"),
    UnitWord(r"(?:second|sec)(?:\(s\)|s?'?s?)|secounds?", Unit.SECOND, "20 secs"),
    UnitWord(r"(?:minute|min)(?:\(s\)|s?'?s?)|minuets?|mintues?|minuites?", Unit.MINUTE, "5 mins"),
    UnitWord(
        rf"(?:(?:{_WORKING}|clock|operational|opening){HYPHEN})?(?:(?:hour|hr)(?:\(s\)|s?'?s?)|huors)|(?<=\d)h",
        Unit.HOUR,
        "24hrs",
    ),
    UnitWord(rf"(?:(?:{_WORKING}|calendar|full){HYPHEN})?(?:week|wk)(?:\(s\)|s?'?s?)", Unit.WEEK, "six weeks"),
    UnitWord(r"fou?rtnight(?:s?'?s?)", Unit.WEEK, "a fortnight", times=2),
    UnitWord(rf"(?:calend[ae]r{HYPHEN})?{_MONTH}", Unit.MONTH, "2 calendar months"),
    UnitWord(r"(?:calendar )?(?:year|yr)(?:\(s\)|s?'?s?)", Unit.YEAR, "2 years"),
    UnitWord(r"['\"]?(?:telephone |phone )?ring(?:ing)?(?:[ -]?tones?|\(s\)|s)?['\"]?", Unit.RING, "6 rings"),
)
UNIT = rf"(?:{'|'.join(f'(?:{word.pattern})' for word in UNIT_WORDS)})(?![a-z])"
_UNIT_OF = tuple((re.compile(word.pattern + r"\Z"), word) for word in UNIT_WORDS)


def unit(words: str) -> UnitWord:
    """The unit that these words name; they must match UNIT."""
    return next(word for pattern, word in _UNIT_OF if pattern.match(words))


# --- bounds --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BoundWord:
    """Words before (or after) a quantity that bound it."""

    pattern: str
    bound: Bound
    example: str


# The order is the order of trying: "no more than" must come before "more than".
BEFORE = (
    BoundWord(r"within an average (?:time )?of|(?:an |the )?averag(?:e|ing)(?: (?:time|wait|waiting time))?(?: of)?"
              r"|on average(?: of)?", Bound.AVERAGE, "on average 5 minutes"),
    BoundWord(r"(?:no|not|never|nor) (?:more|longer|later|greater|over|less frequently) than|not (?:to )?exceed(?:ing)?"
              r"|no later|not over|not more", Bound.WITHIN, "no later than 10 days"),
    BoundWord(r"(?:no|not) (?:less|fewer|sooner|earlier|shorter) than|at (?:the )?least|(?:a |the )?minimum(?: (?:period |notice )?of)?"
              r"|min\.?(?: of)?|>=?", Bound.AT_LEAST, "at least 48 hours"),
    BoundWord(r"more than|over(?! (?:the|a)\b)|longer than|older than|exceed(?:s|ing)?|in excess of|greater than|beyond", Bound.AT_LEAST, "more than 2 days"),
    BoundWord(r"about|around|approximately|approx\.?|roughly|circa|c\.|some|nearly|almost|typically|~", Bound.ABOUT, "about 10 days"),
    BoundWord(r"exactly|every|after", Bound.EXACTLY, "after 3 working days"),
    BoundWord(r"on or before|within|with in|inside|in|in under|under|below|by|before|until|up to|upto|less than|fewer than|at most|<=?"
              r"|(?:a |the |its |our )?max(?:imum|\.)?(?: (?:time |wait |period |limit )?of)?|as little as", Bound.WITHIN, "up to 5 days"),
)  # fmt: skip
AFTER = (
    BoundWord(r"on average|average|\(average\)", Bound.AVERAGE, "5 minutes on average"),
    BoundWord(r"or (?:less|fewer|under|sooner|quicker|better)|at (?:the )?(?:latest|most|maximum)|maximum|max\b|tops|\(max(?:imum|\.)?\)",
              Bound.WITHIN, "24 hours maximum"),
    BoundWord(r"or (?:more|over|longer)|minimum|at (?:the )?least(?= before|[.,;)|\n]|\Z)|\(min(?:imum|\.)?\)", Bound.AT_LEAST, "6 weeks minimum"),
    BoundWord(r"or so|approximately|approx\.?|\(approx(?:imately|\.)?\)", Bound.ABOUT, "20 seconds or so"),
)  # fmt: skip
# What may stand between a bound and its number: "within the next eight", "up to a further 10".
FILLER = (
    r"(?:the|a|an|either|between|from|this|that|these|those|your|our|its|another|any|only|just|first|next|following|further|"
    r"additional|extra|original|agreed|usual|normal|stated|target of|period of|total of|maximum of|max|same)"
)
_BEFORE_WORDS = "|".join(word.pattern for word in BEFORE)
LEAD = re.compile(
    rf"(?<![a-z0-9'-])(?:(?:{_BEFORE_WORDS})[ \n:]{{1,2}}(?:{FILLER}[ \n]){{0,3}}){{1,3}}\Z|(?<![a-z'-])(?:{FILLER}[ \n]){{1,3}}\Z"
)
TRAIL = re.compile(rf"[ \n,]{{1,2}}(?:{'|'.join(word.pattern for word in AFTER)})(?![a-z])")
_FIND_BEFORE = tuple((re.compile(rf"(?<![a-z])(?:{word.pattern})(?![a-z])"), word.bound) for word in BEFORE)
_FIND_AFTER = tuple((re.compile(word.pattern), word.bound) for word in AFTER)


def bound(lead: str, trail: str) -> Bound | None:
    """The bound that the words before and after a quantity set; None when they set none."""
    for pattern, found in _FIND_AFTER:
        if trail and pattern.search(trail):
            return found
    for pattern, found in _FIND_BEFORE:
        if lead and pattern.search(lead):
            return found
    return None


# --- shares --------------------------------------------------------------------------------------------------

_HUNDRED = r"(?:a |one |every )?(?:100|hundred|10|ten)"
SHARE = re.compile(
    rf"(?<![\d.,])(?:(?P<cent>\d{{1,3}}(?:\.\d+)?)\s?(?:%|per\s?cent\b)|(?P<part>{NUMBER})(?:\stimes)?\s(?:out\sof|in)(?:\severy)?\s(?P<whole>{_HUNDRED})(?![\d,.]*\d)(?! (?:{UNIT})))"
)


def share(found: re.Match[str]) -> Number:
    """The per cent that a match of SHARE states: "95%", "nine out of ten", "95 times out of 100"."""
    if found["cent"]:
        return number(found["cent"])
    of = 100 if re.search("hundred|100", found["whole"]) else 10
    return number(str(number(found["part"]) * 100 / of))
