"""Where a value stands in a source file, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a source file; `line` and `column` count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{shown(self.file, 4096)}:{self.line}:{self.column}"

    def within(self, raw: str, fragment: str, start: int = 0) -> Place:
        """The place of a fragment of a text that begins here, looked for from `start`; this place where it is not."""
        offset = raw.find(fragment, start)
        if offset < 0:
            return self
        before = raw[:offset]
        lines = before.count("\n")
        column = len(before) - before.rfind("\n") if lines else self.column + offset
        return Place(self.file, self.line + lines, column)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in a source: the rule it breaks, what was found, what was expected, what to do."""

    place: Place
    rule: str
    found: str
    expected: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        level = "warning" if self.warning else "error"
        found, remedy = shown(self.found), shown(self.remedy, 2000)
        return f"{self.place}: {level} [{self.rule}]: found {found}; expected {self.expected}; {remedy}"


def shown(words: str, most: int = 300) -> str:
    """Words from a file as a message shows them: one line, without most of the middle, unseen letters as numbers."""
    if len(words) > most:
        words = f"{words[: most - 50]} … {words[-50:]}"
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in words)
