"""How an expression looks where nobody is said to act: whether it can be a limit at all, and one of a service."""

from __future__ import annotations

import re

from charterpress.deadlines.context import AFTER_IT, Context, Meaning
from charterpress.deadlines.cues import NOTICE, NOTIFIES, SERVICE
from charterpress.deadlines.grammar import MARK
from charterpress.deadlines.reading import Kind
from charterpress.model.limit import Bound, Unit


def by_look(context: Context) -> Meaning:
    """What an expression means that no row and no actor tells."""
    one = context.one
    if one.form == "at once":
        label = _CELL.search(context.before) and not _NEXT_CELL.match(context.after)
        label = label or context.sentences.ends_row(one)
        alone = _brief(context.before, context.after) and not re.match(r" ?[|:] ?(?:within|\d)", context.after)
        held = label or _ANSWER.search(context.before) or alone
        return Meaning(Kind.DEADLINE, "council", "limit") if held else Meaning(Kind.VAGUE, None, "at once")
    if one.limit and one.limit.bound is Bound.EXACTLY and AFTER_IT.match(context.words):
        return Meaning(Kind.CONDITION, None, "after")
    if not binds(context):
        return Meaning(Kind.DURATION, None, "bare" if one.bare else "for so long")
    least = one.limit and one.limit.bound is Bound.AT_LEAST
    if least and not NOTICE.search(context.before + MARK + context.after):
        return Meaning(Kind.CONDITION, None, "at least")
    return (
        Meaning(Kind.DEADLINE, "council", "limit") if _serves(context) else Meaning(Kind.DURATION, None, "no service")
    )


def of_notice(context: Context) -> bool:
    """Whether it is a time of notice: "two days before"."""
    limit = context.one.limit
    return bool(limit and context.noticed and limit.bound not in (Bound.NEXT, Bound.SAME))


def notifies(context: Context) -> bool:
    """Whether the sentence is about something that a body gives notice of."""
    return bool(NOTIFIES.search(context.before + MARK + context.after))


def _serves(context: Context) -> bool:
    """Whether a limit that names nobody is one of a service: its unit, its place or the words around it say so."""
    one, text = context.one, context.sentences.text
    assert one.limit
    if of_notice(context):
        return notifies(context)
    if one.limit.unit is Unit.YEAR or (one.limit.unit is Unit.WEEK and one.limit.quantity > _MOST_WEEKS):
        return False  # plans and courts take so long; nobody waits so for a service
    return (
        one.limit.unit.is_working
        or one.limit.unit is Unit.RING
        or one.limit.bound is Bound.AVERAGE
        or bool(
            _VALUE.search(context.before)
            or _FAULT.search(context.before)
            or PER_CENT.search(context.before + MARK + context.after)
        )
        or "|" in context.before + context.after
        or context.sentences.labelled(one)
        or bool(SERVICE.search(text, max(0, one.start - 2 * _FAR), one.start))
        or bool(SERVICE.search(text, one.end, one.end + _FAR))
    )


_FAR = 240
_MOST_WEEKS = 26
PER_CENT = re.compile(r"\d ?(?:%|per ?cent\b)")
_VALUE = re.compile(r"(?:[:(=]|\s-) ?\Z")

# --- can it be a limit? ---------------------------------------------------------------------------------------

# "Immediately" is a standard only for acts like these: "calls are answered immediately", "we will immediately reply".
_SERVICES = (
    r"(?:answer|respond|repl[yi]|attend|deal|dealt|act|see|seen|acknowledge|visit|investigat|contact|repair|fix"
    r"|made? safe|inspect|start|help|transfer|pass|put you|(?:call|phone|ring) (?:you|back)|tell|let you|inform"
    r"|remove|resolve|address|notif|approv|complet|send|sent|cover|mend|treat|settl|confirm|clarif|cancel|done|pick)"
)
_SERVES = re.compile(rf"\b{_SERVICES}\w*[^.;]{{0,100}}\Z")
# "Appeals answered in writing within 10 days".
DONE = re.compile(rf"\b{_SERVICES}\w*d (?:in writing )?\Z")
_TO_SERVE = re.compile(rf"\b(?:will|shall|we) {MARK} {_SERVICES}")
_ANSWER = re.compile(r"\b(?:acknowledgement|response|reply|answer|attendance)[^.;|]{0,20}\Z")
_CELL = re.compile(r"[|:-] ?\Z")
# "Immediate | danger to life | 2 hours": the name of a priority.
_NEXT_CELL = re.compile(r" ?\|[^\n]*\d ?(?:min|hour|hr|day|week|working)")
_NOT_AT_ONCE = re.compile(r" (?:after|before|following|adjacent|next|available)")
# "The first 14 weeks of the course".
_FIRST = re.compile(r"(?:(?:the|their|your) )?first (?:\d|\w+ (?:minute|hour|day|week|month)s)")
_END_OF = re.compile(r"\bend of \Z")
FOR = re.compile(r"\bfor (?:a (?:total|period) of |another |the )?\Z")


def binds(context: Context) -> bool:
    """Whether the expression can be a limit at all: "for two weeks" is none, "within two weeks" is."""
    if context.one.form == "at once":
        serves = _SERVES.search(context.before) or _TO_SERVE.search(context.before[-10:] + MARK + context.after)
        return bool(serves) and not _NOT_AT_ONCE.match(context.after)
    if context.limiting:
        return True
    if _TIME_OF.match(context.after):
        return True
    if FOR.search(context.before) or (_FIRST.match(context.words) and not _END_OF.search(context.before)):
        return False
    return not context.one.bare or _stands(context)


# The words before a figure that is somebody's value: "target 3 days", "(10 days", "Priority 1 4 hours".
_LABEL = re.compile(
    r"(?:\b[a-z]\)|\b(?:priority|category|cat|stage|level|band|tier|p) ?[a-z0-9]{1,2}|\([^()]{0,40}|[|:(,/=*\"-]|\A"
    r"|\b(?:is|are|of|target|takes?|maximum|or|and|be|to|than|the|normally|usually|currently|then|now|a|an))[ ]?\Z"
)
# A row of a table of repairs that lost its bars: "Lift not working 24 hours".
_FAULT = re.compile(r"\b(?:not working|faulty|leaking) ?\Z")
# The head of a table of priorities, run together with it.
_PANEL = re.compile(
    r"\b(?:priority|severity|urgency|respon[ds]e? (?:by|time)|resol\w+ (?:by|time)|target|service standard)\b"
)
# "Within 2 days and urgent ones 24 hours".
_BESIDE = re.compile(r"\bwithin\b[^.;]*\b(?:and|or|but|otherwise)\b[^.;]{0,40}\Z|,[^.;,]{0,30}\Z")
# "A settling-in visit six weeks after you move in".
_ACT = re.compile(
    r"\b(?:visit|call|ring|phone|send|write|follow|ask|contact|reply|response|letter|acknowledge|survey|review"
    r"|inspect|decision|update|check|sent|issu|grant|publish)\w*[^.;]{0,30}\Z"
)
_AFTER = re.compile(r" (?:after|following|later|from receipt)\b")
# "A new password has 10 minutes resolution time".
_TIME_OF = re.compile(r" (?:resolution|response|reply|turn-?around|processing|completion|delivery) (?:time|target)\b")
_DEPENDS = re.compile(r",? (?:depending on|subject to)\b")
# "Within 10 minutes for visitors with an appointment, 20 minutes for others".
_FOR_SOME, _FOR_OTHERS = re.compile(r" for \w"), re.compile(r"\bwithin\b[^.;]* for [^.;]*\Z")
_SHARED = re.compile(r" [|(]?\d+(?:\.\d+)?%")


def _stands(context: Context) -> bool:
    """Whether a figure without bound words stands where limits stand: as the value of a label, beside another limit."""
    one, before, after = context.one, context.before, context.after
    assert one.limit
    if one.limit.unit is Unit.YEAR:
        return False
    return (
        one.limit.unit.is_working
        or one.limit.unit is Unit.RING
        or context.sentences.labelled(one)
        or bool(_SHARED.match(after) or _DEPENDS.match(after))
        or bool(_FOR_SOME.match(after) and _FOR_OTHERS.search(before))
        or context.sentences.ends_row(one)
        or (
            context.sentences.crowded(one)
            and bool(_PANEL.search(context.sentences.text, max(0, one.start - 240), one.start))
        )
        or bool(_LABEL.search(before) or _FAULT.search(before) or _BESIDE.search(before))
        or bool(_AFTER.match(after) and _ACT.search(before))
        or _brief(before, after)
    )


def _brief(before: str, after: str) -> bool:
    """A few words and a time are a label and its limit: "Response time 5 days"."""
    return len(before.split()) < 6 and (not after.strip(" .)") or after.lstrip()[:1] in "|(,;/-:")
