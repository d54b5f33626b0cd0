"""Which share of the cases a limit is for: "95% within 10 days", "10 days | 95%", "in 9 out of 10 cases"."""

from __future__ import annotations

import re
from bisect import bisect_left

from charterpress.deadlines.context import Context
from charterpress.deadlines.lexicon import SHARE, number, share
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tables import AIM
from charterpress.model.limit import Number

# What joins a share to the limit before it: "within 10 days in 95% of cases", "10 days | 95%".
_JOIN = re.compile(
    r"(?:\A|\b(?:in|for|on|to|with an?)\b|[(|,:=-])\s*"
    r"(?:(?:at least|over|more than|target|goal|about|around|of)[ :]+){0,2}\Z"
)
_JOIN_FIRMLY = re.compile(r"(?:\b(?:in|for|on)(?: at least| over)?|[(|](?: ?target(?: of|:)?)?) ?\Z")
_IN_BRACKETS = re.compile(r"\((?!.*\))[^|]*\Z")  # "30 seconds (80% of calls)", "10 days of receipt (target 95%)"
# "75% of visits within: two days for priority 1; ten days for priority 2", in one line or in several.
_LIST = re.compile(r"[^.:|\n]*:(?:(?!\n(?:we|you|our)\b)[^.|])*")
_LONGEST_LIST = 300  # characters
# "In 10 seconds, which is about 3 rings, at least 90% of the time".
_OF_TIME = re.compile(r" of (?:the time|cases|occasions|the cases)\b")
_TARGET = re.compile(r"(?:\(|[,;] (?:the |our )?)target(?: of| is|:)? \Z")
# The cell of a column headed "Target" or "Target (%)".
_PER_CENT = re.compile(r"(\d{1,3}(?:\.\d+)?) ?%?")
# "We answer in 15 seconds. We do this for 85 out of 100 calls."
_NEXT_SENTENCE = re.compile(r"[^.%]{0,60}[.;] (?:we(?! hope)|this|that|(?:our |the )?target|at least)\b[^.;%]{0,40}\Z")
# "90% of queries at once and all queries within a day", "(those for 80% of users) within 2 hours": not the limit's.
_NOT_BEFORE = re.compile(r"\band (?:all|every|each)\b|\A[^(]*\)")
# "90% of cases within six months": the limit that follows owns it.
_OWN_LIMIT = re.compile(r"(?:(?! and | but | or )[^,;.|*])*\Z")
# A row of a table that lost its bars: "Reply within 10 days of your call 95% 97.2%".
_IN_LINE = re.compile(r"[^.;:|\n]*")
_AT_END = re.compile(r"(?: \d+(?:\.\d+)? ?%)? ?(?:\n|\Z)")
# Between bars: another figure comes first, or this one is finer than anybody promises. And what was done is no promise.
_COUNTED = re.compile(r"\|[^|%]*\d[^|%]*\|")
_FINE = re.compile(r"\d+\.\d?[1-46-8]|\d+\.\d\d")
_DONE = re.compile(r" (?:achieved|met|attained)\b")


class Shares:
    """Which per cent belongs to which limit. A share has one limit, so the limits must ask in their order."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences, self._text, self._found = sentences, sentences.text, sentences.found
        self._shares = tuple(SHARE.finditer(self._text))
        self._starts = [one.start() for one in self._shares]
        self._given = 0  # the end of the last share that went to the limit before it
        self._nexts = [len(self._text)]  # where the next limit stands, for each expression
        for one in reversed(self._found[1:]):
            self._nexts.append(one.start if one.limit else self._nexts[-1])
        self._nexts.reverse()

    def of(self, place: int, context: Context) -> Number | None:
        """The share before the limit in its sentence, or the one after it that is no other limit's."""
        one = context.one
        for cell in self._sentences.row(one.start):
            per_cent = AIM.search(cell.head) and _PER_CENT.fullmatch(cell.words)
            if per_cent and "%" in cell.head + cell.words:
                return number(per_cent[1])
        begin = max(one.start - len(context.before), self._given, self._found[place - 1].end if place else 0)
        earlier = self._between(begin, one.start)
        if earlier and not _NOT_BEFORE.search(self._text[earlier[-1].end() : one.start]):
            return share(earlier[-1])
        end = self._nexts[place]
        for later in self._between(one.end, min(end, one.end + 120)):
            if not self._sentences.is_result(later.start()):
                if not self._joined(later, end, context):
                    break
                self._given = later.end()
                return share(later)
        return self._of_list(one.start)

    def _between(self, start: int, end: int) -> list[re.Match[str]]:
        """The shares from one place of the text to another."""
        some = self._shares[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [one for one in some if one.end() <= end]

    def _of_list(self, start: int) -> Number | None:
        """The share at the head of the list that a limit stands in."""
        heads = self._between(max(self._given, start - _LONGEST_LIST), start)
        return share(heads[-1]) if heads and _LIST.fullmatch(self._text, heads[-1].end(), start) else None

    def _joined(self, later: re.Match[str], other: int, context: Context) -> bool:
        """Whether a share after the limit is its own; `other` is where the next limit stands."""
        one, sentence, at = context.one, len(context.after), later.start()
        between = self._text[one.end : at]
        counted = "|" in between and (_COUNTED.search(between) or _FINE.match(later[0]))
        if counted or _DONE.match(self._text, later.end()):
            return False
        owned = other < len(self._text) and _OWN_LIMIT.match(self._text[later.end() : other])
        if owned and not _IN_BRACKETS.search(between):
            return False
        if at < one.end + sentence and (_OF_TIME.match(self._text, later.end()) or _TARGET.search(between)):
            return True
        if at >= one.end + min(sentence, 60):
            return bool(_NEXT_SENTENCE.match(between))
        if _IN_LINE.fullmatch(between) and not _FINE.match(later[0]) and _AT_END.match(self._text, later.end()):
            return True
        joint = _JOIN_FIRMLY if other < one.end + sentence else _JOIN
        return bool(joint.search(between) and _JOIN.search(between))
