"""What an expression means where it stands: its kind and owner.

Asked in this order: the form itself, the limit before it, the rules, the head of its column, the nearest actor,
and how the expression looks. The first that answers gives the verdict; the words around it may outweigh that together.
"""

from __future__ import annotations

import re
from dataclasses import replace

from charterpress.deadlines.actors import first_actor, last_actor
from charterpress.deadlines.context import Context, Meaning
from charterpress.deadlines.cues import CUSTOMER_CLOCK
from charterpress.deadlines.grammar import MARK, Actor
from charterpress.deadlines.looks import DONE, FOR, PER_CENT, binds, by_look, notifies, of_notice
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.rules import rules_that_hold
from charterpress.deadlines.weights import is_weighed, weight

WORDS_FOR, WORDS_AGAINST = "words for", "words against"
"""What decided where the words around an expression outweigh its verdict (weights.tsv)."""
AGAIN = ("in brackets", "goes on")
"""The steps that say the limit before again; they follow it, whatever the words are."""

# What gave the verdict, where no row of a table did.
STEPS = {
    "in brackets": "it says the limit before it again in another unit",
    "goes on": "it goes on with the limit before it",
    "customer's clock": "it runs from an act of the council or a mishap, so the customer is the one who acts",
    "nobody's notice": "nobody is said to give this notice, and bodies give none of such things (NOTIFIES in cues)",
    "column": "it stands in a column of results",
    "customer's column": "the head of its column says that the customer acts: 'You will', 'Your part'",
    "after": "it begins with 'after', so it says when something happens and not how soon",
    "bare": "no word bounds it, and it does not stand where limits stand",
    "for so long": "'for' says how long, not how soon",
    "at least": "a least time that is no notice decides whether something applies",
    "no service": "it names nobody, and no word around it is of a service (SERVICE in cues)",
    "limit": "it names nobody, but it looks like a limit, and words around it are of a service (SERVICE in cues)",
}


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
    return ruled or _by_actor(context) or by_look(context)


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
        if FOR.search(f"{head} "):
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
    if actor and actor.name == "order" and PER_CENT.search(before + MARK + context.after):
        actor = None  # nobody asks customers for a share of cases: "report 90% within 10 days"
    if not actor and not before.strip():
        actor = first_actor(context.after)
    if not actor:
        above = last_actor(context.sentences.title(context.one))
        actor = above if above and above.name == "ask you" else None
    if not actor and CUSTOMER_CLOCK.match(MARK + context.after):
        return Meaning(Kind.DUTY, "reader", "customer's clock")
    if actor and actor.name == "passive" and of_notice(context) and not notifies(context):
        return Meaning(Kind.DUTY, "reader", "nobody's notice")
    if actor and (actor.kind is not Kind.DEADLINE or binds(context)):
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
    if meaning.rule in _NAMES_NOBODY and (context.sentences.limits > _A_PAPER or DONE.search(context.before)):
        return meaning
    worth = weight(meaning.rule, context.at)
    if held and worth < (_LEAST_NAMELESS if meaning.rule in _NAMES_NOBODY else _LEAST_AGAINST):
        return Meaning(Kind.DURATION, None, WORDS_AGAINST)
    if not held and worth > (_AT_ONCE if meaning.kind is Kind.VAGUE else _LEAST_FOR):
        return Meaning(Kind.DEADLINE, "council", WORDS_FOR)
    return meaning
