"""What an expression means where it stands: its kind and owner.

Asked in this order: the form itself, the limit before it, the rules, the head of its column, the nearest actor,
and how the expression looks. The first that answers gives the verdict; the words around it may outweigh that together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from charterpress.deadlines.actors import CUSTOMER_CLOCK, NOTICE, NOTIFIES, SERVICE, first_actor, last_actor
from charterpress.deadlines.grammar import MARK, SIGNS, Actor
from charterpress.deadlines.quantities import Found
from charterpress.deadlines.reading import Kind, Owner
from charterpress.deadlines.rules import rules_that_hold
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.weights import Place, is_weighed, weight
from charterpress.model.limit import Bound, Unit


@dataclass(frozen=True)
class Context:
    """An expression, its words, and what stands before and after it in its sentence."""

    one: Found
    words: str
    before: str
    after: str
    sentences: Sentences
    previous: Found | None

    @classmethod
    def of(cls, sentences: Sentences, place: int) -> Context:
        """The context of one expression of a text."""
        one = sentences.found[place]
        words = sentences.text[one.start : one.end].replace("\n", " ")
        previous = sentences.found[place - 1] if place else None
        return cls(one, words, *sentences.around(place), sentences, previous)

    @property
    def noticed(self) -> bool:
        """Whether "notice", "before" and the like follow."""
        return bool(NOTICE.match(MARK + self.after))

    @property
    def at(self) -> Place:
        """What `weights` is asked about."""
        return Place(self.sentences.text, self.one.start, self.one.end, self.before, self.after)

    @cached_property
    def limiting(self) -> bool:
        """Whether the words say by themselves that something is to be done in time."""
        limit = self.one.limit
        in_time = limit and (limit.bound in (Bound.NEXT, Bound.SAME) or _WITHIN.match(self.words))
        return bool(in_time or (limit and self.noticed))

    @cached_property
    def signs(self) -> str:
        """What rules may ask about the expression itself (`grammar.SIGNS`)."""
        one, limit = self.one, self.one.limit
        if not limit:
            return ""
        holds = {
            "LONGER": _LONGER.match(self.words),
            "LESS": _LESS.match(self.words),
            "EVERY": one.form == "every",
            "ALWAYS": (limit.quantity, limit.unit) in _WHOLE,
            "DAY": limit.bound in (Bound.NEXT, Bound.SAME),
            "YEARS": one.bare and limit.unit is Unit.YEAR,
            "IMMEDIATE": limit.bound is Bound.IMMEDIATELY,
            "POSSESSIVE": self.words.endswith("'"),
            "EARLIEST": _EARLIEST.match(self.words),
            "ANY": _ANY.match(self.words),
            "STRETCH": _STRETCH.match(self.words),
            "KIND": _KIND.fullmatch(self.words),
            "AFTER": limit.bound is Bound.EXACTLY and _AFTER_IT.match(self.words),
            "FINE": not _WITHIN.match(self.words)
            and (limit.quantity * 4 % 1 or (one.form == "parts" and limit.quantity % 15)),
            "WORKING": limit.unit.is_working,
            "MINUTE": limit.unit in (Unit.MINUTE, Unit.SECOND) and (one.bare or limit.bound is Bound.ABOUT),
        }
        return "".join(SIGNS[name] for name, held in holds.items() if held)


WORDS_FOR, WORDS_AGAINST = "words for", "words against"
"""What decided where the words around an expression outweigh its verdict (weights.tsv)."""
AGAIN = ("in brackets", "goes on")
"""The steps that say the limit before again; they follow it, whatever the words are."""

# What gave the verdict, where no row of a table did.
STEPS = {
    "in brackets": "it says the limit before it again in another unit",
    "goes on": "it goes on with the limit before it",
    "customer's clock": "it runs from an act of the council or a mishap, so the customer is the one who acts",
    "nobody's notice": "nobody is said to give this notice, and bodies give none of such things (NOTIFIES in actors)",
    "column": "it stands in a column of results",
    "customer's column": "the head of its column says that the customer acts: 'You will', 'Your part'",
    "after": "it begins with 'after', so it says when something happens and not how soon",
    "bare": "no word bounds it, and it does not stand where limits stand",
    "for so long": "'for' says how long, not how soon",
    "at least": "a least time that is no notice decides whether something applies",
    "no service": "it names nobody, and no word around it is of a service (SERVICE in actors)",
    "limit": "it names nobody, but it looks like a limit, and words around it are of a service (SERVICE in actors)",
}

_WITHIN = re.compile(
    r"(?:within|with in|inside|by(?! more than)|before|no later than|not later than|in under|in less than)\b"
)
_LONGER = re.compile(
    r"(?:by )?(?:more than|over|longer than|later than|older than|exceed\w*|in excess of|greater than|beyond"
    r"|at least)\b"
)
_LESS = re.compile(r"(?:less than|fewer than|under|below)\b")
_EARLIEST = re.compile(r"(?:no|not) (?:earlier|sooner) than\b")
_AFTER_IT = re.compile(r"(?:in )?after\b")
_KIND = re.compile(r"(?:either )?(?:an?|the|this|each|that) .*\b(?:hour|day|week|month)")
_ANY = re.compile(r"(?:(?:with)?in|over|during) (?:a total of )?any\b")
_STRETCH = re.compile(r"(?:(?:with)?in|over|during) an? ")
_WHOLE = {(24, Unit.HOUR), (7, Unit.DAY), (365, Unit.DAY)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The verdict on an expression, and the name of what decided it."""

    kind: Kind
    owner: Owner | None
    rule: str
    bound: Bound | None = None
    restated: bool = False


def judge(context: Context, last: Meaning | None) -> Meaning:
    """The kind and owner of an expression; `last` is what the one before it means."""
    return _by_words(context, verdict(context, last))


def verdict(context: Context, last: Meaning | None) -> Meaning:
    """What the tables and steps say, before the words around it are weighed."""
    if context.one.kind:
        return _by_form(context)
    again = last and (_in_brackets(context, last) or _goes_on(context, last))
    if again:
        return again
    ruled = _by_rule(context) or _by_head(context)
    return ruled or _by_actor(context) or _by_look(context)


# "30 working days (six weeks)": the same in another unit.
_OPEN = re.compile(r" ?\((?:that is|that's|which is|i\.?e\.?|or|so|equal to)?,? ?\Z")


def _in_brackets(context: Context, last: Meaning) -> Meaning | None:
    """An expression in brackets right behind another one is the same again, if its unit is another."""
    one, other = context.one, context.previous
    if not (other and one.limit and other.limit and one.limit.unit is not other.limit.unit) or last.restated:
        return None
    again = _OPEN.match(context.sentences.text[other.end : one.start]) and context.after.startswith(")")
    return replace(last, rule="in brackets", restated=True) if again else None


def _goes_on(context: Context, last: Meaning) -> Meaning | None:
    """After "or" the limit before goes on: "within six months of the event; or within two months of our reply"."""
    other = context.previous
    if not other or last.kind not in (Kind.DUTY, Kind.DURATION):
        return None
    between = context.sentences.text[other.end : context.one.start]
    if _THAT_IS.fullmatch(context.before):
        return replace(last, rule="goes on", restated=True)
    next_part = last.kind is Kind.DUTY and context.before.strip(" ,") in ("or", "and") and ";" in between
    same_part = _OR.search(between) and not _NEW_ACTOR.search(between)
    return replace(last, rule="goes on") if next_part or same_part else None


_THAT_IS = re.compile(r"(?:that|this|it) (?:is|means) ")
# "You have three days to collect it, or five days if it is tagged".
_OR = re.compile(r"\A[^.;|]{0,120}[ (,]or \Z")
_NEW_ACTOR = re.compile(r"\b(?:we|will|must|should|shall|our)\b")


def _by_form(context: Context) -> Meaning:
    """The form alone decides; only hours and times of day may also explain a word."""
    one = context.one
    assert one.kind
    sentence = f"{context.before}{MARK}{context.after}"
    if one.kind in (Kind.HOURS, Kind.CLOCK):
        for rule in rules_that_hold(sentence, "", limiting=False):
            if rule.kind is Kind.DEFINITION:
                return Meaning(rule.kind, rule.owner, rule.name)
    return Meaning(one.kind, None, one.form)


def _by_rule(context: Context) -> Meaning | None:
    signs = context.signs
    sentence = f"{context.before}{MARK}{signs}{context.after}"
    rule = next(rules_that_hold(sentence, signs, limiting=context.limiting), None)
    if rule is None:
        return None
    other = _nearest(context) if rule.yields else None
    if other and other.kind is not rule.kind and other.kind in (Kind.DUTY, Kind.DEADLINE, Kind.PAST):
        return Meaning(other.kind, other.owner, other.name)
    return Meaning(rule.kind, rule.owner, rule.name, rule.bound, rule.restated)


def _by_head(context: Context) -> Meaning | None:
    """The head of its column, or what begins its row, may say that it is no limit of ours: "Loan period"."""
    cell, signs = context.sentences.cell(context.one.start), context.signs
    for head in (cell.head, cell.label) if cell else ():
        for rule in rules_that_hold(f"{head}: {MARK}{signs}", signs, limiting=context.limiting):
            if rule.kind is not Kind.DEADLINE:
                return Meaning(rule.kind, rule.owner, rule.name)
        if _FOR.search(f"{head} "):
            return Meaning(Kind.DURATION, None, "for so long")
        if _YOURS.fullmatch(head):
            return Meaning(Kind.DUTY, "reader", "customer's column")
        actor = last_actor(head)
        if actor and actor.kind is Kind.DUTY:
            return Meaning(actor.kind, actor.owner, actor.name)
    return None


_YOURS = re.compile(
    r"please:?|you (?:will|agree to|promise(?: to)?|should):?|your (?:part|side|role|duties|responsibilities)"
    r"|(?:customer|tenant|resident)s?'? (?:will|duties|responsibilities|promises?):?"
)
# "If you call before noon, we ...": who acts in a clause that a comma closes does not act after it.
_ASIDE = re.compile(
    r"\b(?:if|when|where|once|unless|after|whenever|as soon as|because|although|while|whether"
    r"|provided that|however|until)\b"
    r"(?:(?! (?:we|we'll|we're|our|you must|you should|you may|you can)\b)[^,;:|]){0,160},"
)
# "The person you want", "a form that you sent": what customers did with a thing is not what they owe.
_RELATIVE = re.compile(
    r"\b(?:that|which) (?:you|residents|tenants|customers|people|they|callers|applicants) (?:have )?"
    r"(?:report|rais|mak|ma|send|sen|ask|leav|left)\w*\b"
    r"(?! (?:us|to|by|at)\b)|"
    r"(?:\b(?:the|an?|any|each|every|all) (?:\w+ ){1,2}?|\A\w+s )(?:that |which |who |whom )?you(?: have|'ve)? "
    r"(?:want|need(?! to)|require|ask|contact|request|use|send|sent|made|make|report|complain|wrote|left|leave|told"
    r"|gave|hand|submit|submitted|wish)"
    r"(?:ed|ing)?(?: to \w+)?(?: (?:to|for|about|with|us|in))*\b(?! (?:us|to|by|at|in|on|within)\b)"
)


_BRACKETS = re.compile(r"\([^()|]{0,100}\) ")
# "You may appeal within 15 days, and within 20 days we tell you": what follows says whose the second is.
_NEW_CLAUSE = re.compile(r"[,;] (?:and|but) \Z")
# Words that say nothing of who acts, and may stand anywhere: "must usually be sent".
_ADVERB = re.compile(
    r"\b(?:usually|normally|generally|typically|ordinarily|therefore|always|certainly|formally|automatically|then|also"
    r"|still|again|only|thus|instead|ideally|preferably) "
)


def _nearest(context: Context) -> Actor | None:
    """The actor who stands nearest before the expression in its sentence."""
    before = context.before
    if context.one.form == "column":  # the other cells belong to other limits
        before = before.rsplit("|", 2)[-2] if before.count("|") > 1 else before
    before = _RELATIVE.sub(" ", _BRACKETS.sub(" ", _ADVERB.sub("", before)))
    if _NEW_CLAUSE.search(before) and (ahead := first_actor(context.after)):
        return ahead
    actor = last_actor(_ASIDE.sub(" ", before))
    if not actor and not before.rstrip().endswith(","):
        aside = last_actor(before)
        actor = aside if aside and aside.kind is not Kind.PAST else None
    return actor


# "We will: return your call": in a list of what the council does, an order is none to the customer.
_ORDERS = ("order", "please", "ask you")


def _by_actor(context: Context) -> Meaning | None:
    before = context.before
    actor = _nearest(context)
    opening = "" if context.one.form == "column" else context.sentences.opening(context.one)
    opens = last_actor(_ASIDE.sub(" ", opening))
    if opens and (not actor or (actor.name in _ORDERS and opens.kind is Kind.DEADLINE)):
        actor = opens
    if actor and actor.name == "order" and _PER_CENT.search(before + MARK + context.after):
        actor = None  # nobody asks customers for a share of cases: "report 90% within 10 days"
    if not actor and not before.strip():
        actor = first_actor(context.after)
    if not actor:
        above = last_actor(context.sentences.title(context.one))
        actor = above if above and above.name == "ask you" else None
    if not actor and CUSTOMER_CLOCK.match(MARK + context.after):
        return Meaning(Kind.DUTY, "reader", "customer's clock")
    if actor and actor.name == "passive" and _of_notice(context) and not _notifies(context):
        return Meaning(Kind.DUTY, "reader", "nobody's notice")
    if actor and (actor.kind is not Kind.DEADLINE or _binds(context)):
        return Meaning(actor.kind, actor.owner, actor.name)
    return None


# A text of more limits is a paper of promises: there a row that names nobody is rather one more of them.
_A_PAPER = 4
_NAMES_NOBODY = ("passive", "limit")
# Words make a promise only where they are clearly for it, and take one away where they are clearly against it; one that
# names nobody must have them for it, so that a text that holds none stays clean.
_LEAST_AGAINST = -0.3
_LEAST_NAMELESS = 0.2
_LEAST_FOR = 0.5
_AT_ONCE = 1.0  # "immediately" is said of so much that the words have to be clearer


def _by_words(context: Context, meaning: Meaning) -> Meaning:
    """What the words around it say together with the verdict, as far as that is to be trusted (`weights`)."""
    held = meaning.kind is Kind.DEADLINE
    if not context.one.limit or context.one.kind or not is_weighed(meaning.rule):
        return meaning
    if meaning.rule in _NAMES_NOBODY and (context.sentences.limits > _A_PAPER or _DONE.search(context.before)):
        return meaning
    worth = weight(meaning.rule, context.at)
    if held and worth < (_LEAST_NAMELESS if meaning.rule in _NAMES_NOBODY else _LEAST_AGAINST):
        return Meaning(Kind.DURATION, None, WORDS_AGAINST)
    if not held and worth > (_AT_ONCE if meaning.kind is Kind.VAGUE else _LEAST_FOR):
        return Meaning(Kind.DEADLINE, "council", WORDS_FOR)
    return meaning


def _by_look(context: Context) -> Meaning:
    one = context.one
    if one.form == "at once":
        label = _CELL.search(context.before) and not _NEXT_CELL.match(context.after)
        label = label or context.sentences.ends_row(one)
        alone = _brief(context.before, context.after) and not re.match(r" ?[|:] ?(?:within|\d)", context.after)
        held = label or _ANSWER.search(context.before) or alone
        return Meaning(Kind.DEADLINE, "council", "limit") if held else Meaning(Kind.VAGUE, None, "at once")
    if one.limit and one.limit.bound is Bound.EXACTLY and _AFTER_IT.match(context.words):
        return Meaning(Kind.CONDITION, None, "after")
    if not _binds(context):
        return Meaning(Kind.DURATION, None, "bare" if one.bare else "for so long")
    least = one.limit and one.limit.bound is Bound.AT_LEAST
    if least and not NOTICE.search(context.before + MARK + context.after):
        return Meaning(Kind.CONDITION, None, "at least")
    return (
        Meaning(Kind.DEADLINE, "council", "limit") if _serves(context) else Meaning(Kind.DURATION, None, "no service")
    )


def _of_notice(context: Context) -> bool:
    limit = context.one.limit
    return bool(limit and context.noticed and limit.bound not in (Bound.NEXT, Bound.SAME))


def _notifies(context: Context) -> bool:
    """Whether the sentence is about something that a body gives notice of."""
    return bool(NOTIFIES.search(context.before + MARK + context.after))


def _serves(context: Context) -> bool:
    """Whether a limit that names nobody is one of a service: its unit, its place or the words around it say so."""
    one, text = context.one, context.sentences.text
    assert one.limit
    if _of_notice(context):
        return _notifies(context)
    if one.limit.unit is Unit.YEAR or (one.limit.unit is Unit.WEEK and one.limit.quantity > _MOST_WEEKS):
        return False  # plans and courts take so long; nobody waits so for a service
    return (
        one.limit.unit.is_working
        or one.limit.unit is Unit.RING
        or one.limit.bound is Bound.AVERAGE
        or bool(
            _VALUE.search(context.before)
            or _FAULT.search(context.before)
            or _PER_CENT.search(context.before + MARK + context.after)
        )
        or "|" in context.before + context.after
        or context.sentences.labelled(one)
        or bool(SERVICE.search(text, max(0, one.start - 2 * _FAR), one.start))
        or bool(SERVICE.search(text, one.end, one.end + _FAR))
    )


_FAR = 240
_MOST_WEEKS = 26
_PER_CENT = re.compile(r"\d ?(?:%|per ?cent\b)")
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
_DONE = re.compile(rf"\b{_SERVICES}\w*d (?:in writing )?\Z")
_TO_SERVE = re.compile(rf"\b(?:will|shall|we) {MARK} {_SERVICES}")
_ANSWER = re.compile(r"\b(?:acknowledgement|response|reply|answer|attendance)[^.;|]{0,20}\Z")
_CELL = re.compile(r"[|:-] ?\Z")
# "Immediate | danger to life | 2 hours": the name of a priority.
_NEXT_CELL = re.compile(r" ?\|[^\n]*\d ?(?:min|hour|hr|day|week|working)")
_NOT_AT_ONCE = re.compile(r" (?:after|before|following|adjacent|next|available)")
# "The first 14 weeks of the course".
_FIRST = re.compile(r"(?:(?:the|their|your) )?first (?:\d|\w+ (?:minute|hour|day|week|month)s)")
_END_OF = re.compile(r"\bend of \Z")
_FOR = re.compile(r"\bfor (?:a (?:total|period) of |another |the )?\Z")


def _binds(context: Context) -> bool:
    """Whether the expression can be a limit at all: "for two weeks" is none, "within two weeks" is."""
    if context.one.form == "at once":
        serves = _SERVES.search(context.before) or _TO_SERVE.search(context.before[-10:] + MARK + context.after)
        return bool(serves) and not _NOT_AT_ONCE.match(context.after)
    if context.limiting:
        return True
    if _TIME_OF.match(context.after):
        return True
    if _FOR.search(context.before) or (_FIRST.match(context.words) and not _END_OF.search(context.before)):
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
