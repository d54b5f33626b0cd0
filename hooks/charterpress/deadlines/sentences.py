"""Where sentences begin and end in a plain text, and what stands around an expression."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from charterpress.deadlines.finding import find
from charterpress.deadlines.quantities import Found
from charterpress.deadlines.tables import WIDEST, Cell, cells
from charterpress.deadlines.tidy import Tidy

_AROUND = 240  # how far a sentence is looked at on either side; longer ones are lists
_FEW = 4  # and how many expressions far

# A full stop, a semicolon, a blank line, a list mark, or a line end before a capital ends a sentence.
_STOP = re.compile(
    r"""
    [.!?] (?<!e\.g\.)(?<!i\.e\.)(?<!approx\.)(?<!\ no\.)(?<!max\.)(?<!min\.)(?<!\b[A-Z]\.)
    (?<!\d[ap]\.m\.)(?<!\d\ [ap]\.m\.) (?=[\"')\]]*(?:[\ \n*|]|\Z))
    | ; | \n\n | \n(?=\*|[-o]\ |\d{1,2}[.)]\ |\([a-z\d]{1,2}\)|[A-Z]) | [*]\ """,
    re.VERBOSE,
)

_ITEM = re.compile(r"[*]|[-o] |\d{1,2}[.)] |\([a-z\d]\)")
_TITLES = re.compile(r"(?:(?<=\n\n)|(?<=\A))[^\n|.;:]{3,70}[a-z]\n\n")
_TITLE = re.compile(r"[^|]{0,60}[a-z]")
_LONGEST_LIST = 30  # lines

# A head of its own, without a number: "Target date in working days".
_HEAD = re.compile(r"(?:(?<=\n)|\A)[^\n\d.]{0,60}\b(?:working|business)[ -]days?\)?[ ]?(?:\|[^\n\d]{0,200})?(?=\n)")
_WORKING_DAYS = re.compile(r"\b(?:working|business)[ -]days?\b")


class Sentences:
    """A plain text with its expressions, and what stands around each of them."""

    def __init__(self, plain: Tidy) -> None:
        self.text, self._cased = plain.text, plain.cased
        self._cells = list(cells(plain.text))
        self._cell_starts = [cell.start for cell in self._cells]
        self.found = find(plain.text, self._cells)
        self.limits = sum(one.limit is not None for one in self.found)
        self._starts = [one.start for one in self.found]
        ends = [one.end for one in self.found]
        self._titles = list(_TITLES.finditer(self.text))
        self._title_ends = [title.end() for title in self._titles]
        self._heads = [
            head.end()
            for head in _HEAD.finditer(self.text)
            if bisect_right(ends, head.start()) == bisect_left(self._starts, head.end())
        ]
        self._blanks = [blank.start() for blank in re.finditer("\n\n", self.text)] if self._heads else []
        self._stops = [stop.end() for stop in _STOP.finditer(plain.cased) if not _wrapped(plain.cased, stop)]

    def around(self, place: int) -> tuple[str, str]:
        """The words before and after an expression in its sentence, a few expressions far at most."""
        one = self.found[place]
        at = bisect_right(self._stops, one.start)
        begin = max(self._stops[at - 1] if at else 0, one.start - _AROUND)
        after = bisect_left(self._stops, one.end)
        end = min(self._stops[after] if after < len(self._stops) else len(self.text), one.end + _AROUND)
        if place >= _FEW:
            begin = max(begin, self.found[place - _FEW].start)
        if place + _FEW < len(self.found):
            end = min(end, self.found[place + _FEW].end)
        before = self.text[begin : one.start].replace("\n", " ").lstrip(" *-(\"'")
        return before, self.text[one.end : end].replace("\n", " ")

    def _unmarked(self, one: Found) -> bool:
        """Whether its sentence begins a line with a small letter: an item of a list whose marks a PDF has elsewhere."""
        at = bisect_right(self._stops, one.start)
        begin = self._stops[at - 1] if at else 0
        sentence = self._cased[begin : one.start]
        return sentence.startswith("\n") and sentence.lstrip()[:1].islower()

    def labelled(self, one: Found) -> bool:
        """Whether it stands where values stand: at the start of a line, in a table, at the end of an item of a list."""
        begin = self.text.rfind("\n", max(0, one.start - _AROUND), one.start) + 1
        end = self.text.find("\n", one.end, one.end + _AROUND)
        line = self.text[begin : end if end > 0 else one.end + _AROUND]
        return begin == one.start or "|" in line or (self._ends(one) and (bool(_ITEM.match(line)) or self._beside(one)))

    def ends_row(self, one: Found) -> bool:
        """Whether it ends a row whose neighbours end with values too, or the last cell of a table."""
        return self._ends(one) and (self._beside(one) or self.cell(one.start) is not None)

    def _ends(self, one: Found) -> bool:
        """Whether nothing follows it in its line."""
        return not self.text[one.end : one.end + 40].partition("\n")[0].strip(" .)")

    def _beside(self, one: Found) -> bool:
        """Whether the expression in the line before or after ends its line too: they are a list of values."""
        at = bisect_left(self._starts, one.start)
        others = (other for other in self.found[max(0, at - 3) : at + 4] if other is not one)
        between = ((self.text[min(one.end, other.end) : max(one.start, other.start)], other) for other in others)
        return any(gap.count("\n") == 1 and self._ends(other) for gap, other in between)

    def crowded(self, one: Found) -> bool:
        """Whether bare figures stand close on both sides: a table that lost its bars."""
        at = bisect_left(self._starts, one.start)
        near = self.found[max(0, at - 2) : at + 3]
        return sum(other.bare and abs(other.start - one.start) < _AROUND / 2 for other in near) > 2

    def cell(self, place: int) -> Cell | None:
        """The cell of a table at a place in the text."""
        at = bisect_right(self._cell_starts, place) - 1
        cell = self._cells[at] if at >= 0 else None
        return cell if cell and place < cell.start + len(cell.words) else None

    def row(self, place: int) -> list[Cell]:
        """The cells of the row of a table in which a place in the text stands."""
        at = bisect_right(self._cell_starts, place)
        near = self._cells[max(0, at - WIDEST) : at + WIDEST]
        if not near:
            return []
        begin, end = self.text.rfind("\n", near[0].start, place), self.text.find("\n", place, near[-1].start + 1)
        return [cell for cell in near if begin < cell.start and (end < 0 or cell.start < end)]

    def is_result(self, place: int) -> bool:
        """Whether a place in the text is in a column of results."""
        cell = self.cell(place)
        return bool(cell and cell.result)

    def headed(self, one: Found) -> bool:
        """Whether the head of its column counts in working days, or that of its table or list and no other column's."""
        cell = self.cell(one.start)
        if cell and _WORKING_DAYS.search(cell.head):
            return True
        if cell and any(_WORKING_DAYS.search(other.head) for other in self.row(one.start) if other.label):
            return False
        at = bisect_right(self._heads, one.start)
        return at > 0 and bisect_left(self._blanks, one.start) == bisect_left(self._blanks, self._heads[at - 1])

    def title(self, one: Found) -> str:
        """The heading that an expression stands under, as far as plain text shows it: a short line alone."""
        at = bisect_right(self._title_ends, one.start) - 1
        return self._titles[at][0].strip() if at >= 0 else ""

    def opening(self, one: Found) -> str:
        """The line that opens the list in which an expression stands, as "You must:" does; else nothing."""
        far = max(0, one.start - _LONGEST_LIST * _AROUND)
        end = self.text.rfind("\n", far, one.start)
        item = _ITEM.match(self.text, end + 1) or self.text[end + 1 : one.start].endswith((" - ", ": "))
        item = item or self._unmarked(one)
        apart = False  # whether a blank line stands between
        for step in range(_LONGEST_LIST if item else 1):
            begin = self.text.rfind("\n", far, max(end, 0)) + 1
            line = self.text[begin : max(end, 0)].rstrip(" -")
            if line.endswith(":") or (step == 0 and _TITLE.fullmatch(line) and not _ITEM.match(line)):
                return line[-_AROUND:]
            if begin <= far or (line and apart and not _ITEM.match(line)):
                break
            apart = not line
            end = begin - 1
        return ""


def _wrapped(text: str, stop: re.Match[str]) -> bool:
    """A long line that ends without a sign goes on in the next one, capital or not."""
    if (
        stop[0] != "\n"
        or "|" in text[max(0, stop.start() - 61) : stop.end() + 61]
        or not text[stop.end() : stop.end() + 1].isupper()
    ):
        return False
    begin = max(text.rfind("\n", max(0, stop.start() - 61), stop.start()) + 1, stop.start() - 61)
    return stop.start() - begin > 60 and text[stop.start() - 1] not in ".:;|)%0123456789"
