"""Typed access to nodes: each reader returns a value, or None after it has reported what is wrong."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Container, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from charterpress.model import Problem
from charterpress.source.nodes import Mapping, Node, Scalar, Sequence

Report = Callable[[Problem], None]
Choice = TypeVar("Choice", bound=StrEnum)

_ID = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MARKUP = re.compile(r"</?[A-Za-z!][^<>]*>?|[{}]|\*\*|&#?\w+;|\]\(")
MOST_LETTERS = 3_000
"""A line of words is a paragraph: 3,000 letters fill a page."""

_NOTHING = ("", "null", "~")


def near(word: str, known: Iterable[str]) -> str:
    """The part of a remedy that names the known word that is meant, or all of them."""
    names = list(known)
    close = difflib.get_close_matches(word.lower(), names, 1, 0.6)
    return f'did you mean "{close[0]}"?' if close else f"use one of: {', '.join(names)}"


def kind_of(node: Node) -> str:
    """What a node is, for messages."""
    if isinstance(node, Mapping):
        return "a map of keys"
    if isinstance(node, Sequence):
        return "a list"
    return f'"{node.text}"' if node.text else "nothing"


def is_nothing(node: Node | None) -> bool:
    """Whether a value is left out, empty or null."""
    return node is None or (isinstance(node, Scalar) and node.plain and node.text in _NOTHING)


class Fields:
    """The keys of one map: refuses unknown ones, gives the known ones out."""

    def __init__(self, node: Mapping, known: tuple[str, ...], what: str, report: Report) -> None:
        self.node = node
        self.what = what
        self.report = report
        for key, _ in node.entries:
            if key.text not in known:
                report(
                    Problem(
                        key.place,
                        "unknown-key",
                        f'"{key.text}" in {what}',
                        "a key that is known there",
                        near(key.text, known),
                    )
                )

    def get(self, key: str) -> Node | None:
        """The value of an optional key; None where it is left out or null."""
        node = self.node.get(key)
        return None if is_nothing(node) else node

    def need(self, key: str, example: str) -> Node | None:
        """The value of a key that must be there; None, reported, where it is not."""
        node = self.get(key)
        if node is None:
            written = self.node.get(key)
            place = written.place if written else self.node.place
            found = f'"{key}" without a value' if written else f'no "{key}" in {self.what}'
            self.report(Problem(place, "missing", found, f'"{key}"', f"write for example {example}"))
        return node

    def text(self, key: str) -> str | None:
        """An optional plain text."""
        node = self.get(key)
        return None if node is None else text(node, key, self.report)

    def needed_text(self, key: str, example: str) -> str:
        """A text that must be there; empty, reported, where it is not."""
        node = self.need(key, example)
        return (text(node, key, self.report) if node else None) or ""

    def date(self, key: str) -> date | None:
        """An optional date."""
        node = self.get(key)
        return None if node is None else day(node, key, self.report)


def wrong_type(
    node: Node, what: str, expected: str, report: Report, remedy: str = "check the indentation and the quotes"
) -> None:
    """Report a value of the wrong kind."""
    report(Problem(node.place, "type", f"{kind_of(node)} as {what}", expected, remedy))


def scalar(node: Node, what: str, report: Report) -> Scalar | None:
    """A scalar that says something."""
    if not isinstance(node, Scalar) or not node.text.strip():
        wrong_type(node, what, "words", report, "write the words on this line, in double quotes where they hold signs")
        return None
    if len(node.text) > MOST_LETTERS:
        found, remedy = f"{len(node.text):,} letters as {what}", "cut it into several lines, each with a dash before it"
        report(Problem(node.place, "size", found, f"at most {MOST_LETTERS:,}", remedy))
        return None
    if node.cut:
        place = node.place
        report(
            Problem(
                place,
                "cut-words",
                f'words that end before "{node.cut}"',
                "words that are published whole",
                'put them in double quotes: " #" begins a comment',
            )
        )
    return node


def text(node: Node, what: str, report: Report) -> str | None:
    """A plain text, its line breaks and runs of spaces made single spaces."""
    found = scalar(node, what, report)
    if found is None:
        return None
    if sign := _MARKUP.search(found.text):
        report(Problem(found.place, "markup", f'"{sign.group()}" in {what}', "plain words", "delete it"))
        return None
    return " ".join(found.text.split())


def mapping(node: Node, what: str, report: Report) -> Mapping | None:
    """A map."""
    if isinstance(node, Mapping):
        return node
    wrong_type(node, what, "a map of keys", report)
    return None


def token(node: Node, what: str, report: Report) -> Scalar | None:
    """A scalar that is no prose: a comment after it does no harm."""
    if isinstance(node, Scalar) and node.text.strip():
        return node
    wrong_type(node, what, "one value", report)
    return None


def choice(node: Node, what: str, choices: type[Choice], report: Report) -> Choice | None:
    """One of a closed list of words."""
    found = token(node, what, report)
    if found is None:
        return None
    for one in choices:
        if one.value == found.text:
            return one
    names = [one.value for one in choices]
    report(
        Problem(
            found.place, "value", f'"{found.text}" as {what}', f"one of: {', '.join(names)}", near(found.text, names)
        )
    )
    return None


def day(node: Node, what: str, report: Report) -> date | None:
    """A date as 2020-02-10."""
    found = token(node, what, report)
    if found is None:
        return None
    try:
        if _DATE.fullmatch(found.text):
            if (parsed := date.fromisoformat(found.text)).year >= _FIRST_YEAR:
                return parsed
            reason = f"{found.text}, a year in which nobody published a charter, as {what}"
        else:
            reason = f'"{found.text}" as {what}'
    except ValueError:
        reason = f"{found.text}, a day that does not exist, as {what}"
    remedy = f"write {meant}" if (meant := _meant(found.text)) else "write for example 2026-06-04"
    report(Problem(found.place, "date", reason, "a date as year-month-day", remedy))
    return None


_FIRST_YEAR = 1900
_LIKE_DATES = (
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})"),  # as the British write it
)


def _meant(text: str) -> date | None:
    """The day that somebody meant who wrote it otherwise."""
    found = next((match for like in _LIKE_DATES if (match := like.fullmatch(text))), None)
    try:
        day = date(*(int(found[part]) for part in ("year", "month", "day"))) if found else None
    except ValueError:
        return None
    return day if day and day.year >= _FIRST_YEAR else None


OF_PAGES = ("main", "paper")
"""No id of a page's part: that of its main part, and what begins those of a cover and a list of contents."""


def is_id(words: str) -> bool:
    """Whether words can be an id: small letters, digits, single hyphens or underscores; so it cannot leave a folder."""
    return bool(_ID.fullmatch(words)) and len(words) <= 60


def identifier(key: Scalar, what: str, report: Report, taken: Container[str] = ()) -> str | None:
    """An id that is not taken; None, reported, for any other words."""
    if is_id(key.text) and key.text not in taken:
        return key.text
    expected = "small letters and digits, with single hyphens or underscores between them"
    expected += f', and not "{key.text}", which every page has' if key.text in taken else ""
    report(Problem(key.place, "id", f'"{key.text}" as {what}', expected, "write for example out-of-office"))
    return None
