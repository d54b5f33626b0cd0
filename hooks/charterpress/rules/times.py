"""Rules on how times of day, ranges and dates are written (PE-06 to PE-09), in all words, easy read too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from charterpress.model import Charter
from charterpress.rules.registry import Finding, rule
from charterpress.rules.texts import all_texts, typed

_START = r"(?<![\w£.:/])"
_HALVED = re.compile(
    _START + r"(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
)
_NOON = re.compile(_START + r"(?:12(?:[.:]00)? ?)?noon\b", re.IGNORECASE)
# 09.00 and 17:30 are times of the 24-hour clock; a figure such as 17.30 only where its neighbours say so.
_COLON = re.compile(
    _START + r"(?P<hour>0\d|1[3-9]|2[0-3]):(?P<minute>[0-5]\d)(?!\s?[ap]\.?m\b|\w|[.:]\d)", re.IGNORECASE
)
_POINT = re.compile(
    r"(?:\b(?:at|from|until|till|by|before|after|to|between) |(?:\d|[ap]m) ?[-\u2013] ?)"
    r"(?P<time>(?P<hour>0\d|1[3-9]|2[0-3])\.(?P<minute>[0-5][05]))(?!\s?[ap]\.?m\b|[\w%]|\.\d)"
    r"(?! (?:per|hours|calls|mil|bil|po))",
    re.IGNORECASE,
)
_NO_HALF = re.compile(_START + r"(?:[1-9]|1[0-2]):[0-5]\d(?!\s?[ap]\.?m\b|\w|[.:]\d)", re.IGNORECASE)


@rule("PE-06", "Times are written like 9am, 5:30pm and midday.")
def _time(charter: Charter) -> Iterator[Finding]:
    for text in all_texts(charter):
        for pattern in (_HALVED, _NOON, _COLON, _POINT):
            for found in typed(text, pattern):
                time = found.groupdict().get("time") or found[0].rstrip(".")
                right = _right(found.groupdict())
                if right not in (None, time):
                    yield Finding(text.place, f'the time "{time}"', f'"{right}"', "write it so")
        for found in typed(text, _NO_HALF):
            expected = f'"{found[0]}am" or "{found[0]}pm"'
            yield Finding(text.place, f'the time "{found[0]}"', expected, "say which", warning=True)


def _right(parts: dict[str, str | None]) -> str | None:
    """The time as it should be written; None for midnight, which is rule PE-07's."""
    hour, minute = int(parts.get("hour") or 12), parts.get("minute") or "00"
    half = "p" if hour > 12 else (parts.get("half") or ("p" if hour == 12 else "a")).lower()
    if minute == "00" and (hour == 0 or (hour == 12 and half == "a")):
        return None
    if minute == "00" and hour == 12:
        return "midday"
    return f"{(hour - 1) % 12 + 1}{'' if minute == '00' else ':' + minute}{half}m"


@rule("PE-07", "Nothing happens at midnight, which may mean two days: write 11:59pm and the day.", warning=True)
def _midnight(charter: Charter) -> Iterator[Finding]:
    pattern = re.compile(r"\bmid-?night\b|" + _START + r"(?:12(?:[.:]00)? ?am\b|(?:00|24):00\b)", re.IGNORECASE)
    for text in all_texts(charter):
        for found in typed(text, pattern):
            yield Finding(text.place, f'"{found[0]}"', "11:59pm and the day", "say which day ends then")


_AMOUNT = r"£?\d[\d,.:]*(?<!,)(?:[ap]m|%)?"
_RANGE = re.compile(rf"(?<![\w/.@\u2013-])({_AMOUNT})\s?[-\u2013\u2014]\s?({_AMOUNT})(?![\w/\u2013-])", re.IGNORECASE)


@rule("PE-08", 'Ranges are written with "to", as in 10am to 11am.', warning=True)
def _range(charter: Charter) -> Iterator[Finding]:
    for text in all_texts(charter):
        for found in typed(text, _RANGE):
            first, last = found[1], found[2].rstrip(".:")
            if not _is_number_or_years(first, last):
                yield Finding(text.place, f'"{found[0].rstrip(".:")}"', f'"{first} to {last}"', 'write "to"')


def _is_number_or_years(first: str, last: str) -> bool:
    """Whether two runs of digits are parts of a phone number, or of a year such as 2023-24: no range."""
    years = re.fullmatch(r"(?:19|20)\d\d", first) and re.fullmatch(r"(?:19|20)?\d\d", last)
    return bool(years) or any(part.isdigit() and (len(part) > 4 or part[0] == "0") for part in (first, last))


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = {"Sept": "September", **{month[:3]: month for month in _MONTHS if month != "May"}}
_MONTH = "|".join(_MONTHS)


def _month(number: str) -> str:
    return _MONTHS[int(number) - 1]


# A way to write a date that is not ours, and ours for it.
_DATES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"\b(\d\d?)(?:st|nd|rd|th)(?: of)? ({_MONTH})\b", lambda date: f"{date[1]} {date[2]}"),
    (rf"\b({_MONTH}) (?:the )?(\d\d?)(?:st|nd|rd|th)\b", lambda date: f"{date[2]} {date[1]}"),
    (rf"\b(\d\d? (?:{_MONTH})), ?((?:19|20)\d\d)\b", lambda date: f"{date[1]} {date[2]}"),
    (rf"\b(\d\d?) ({'|'.join(_SHORT)})\b\.?", lambda date: f"{date[1]} {_SHORT[date[2]]}"),
    (
        r"(?<![\w/.-])(0?[1-9]|[12]\d|3[01])([/.-])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)(?![\w/-])",
        lambda date: f"{int(date[1])} {_month(date[3])} {date[4]}",
    ),
    (
        r"(?<![\w/.-])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/(\d\d)(?![\w/-])",
        lambda date: f"{int(date[1])} {_month(date[2])} 20{date[3]}",
    ),
    (
        r"(?<![\w/.-])((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w/-])",
        lambda date: f"{int(date[3])} {_month(date[2])} {date[1]}",
    ),
)


@rule("PE-09", "Dates are written like 4 June 2026.")
def _date(charter: Charter) -> Iterator[Finding]:
    for text in all_texts(charter):
        for pattern, right in _DATES:
            for found in typed(text, re.compile(pattern)):
                yield Finding(text.place, f'the date "{found[0]}"', f'"{right(found)}"', "write it so")
