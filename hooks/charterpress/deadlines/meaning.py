"""What a time expression means where it stands: the rules, in the order in which they are tried.

A rule's pattern is matched against the sentence with the expression replaced by TIME:
"you may speak for TIME". To teach the reader a new wording, add a rule with its reason and an example
(the expression in square brackets); the tests run every example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from charterpress.deadlines.reading import Kind, Owner
from charterpress.model.limit import Bound

MARK = "\x02"  # stands for the expression in the sentence
LONGER = "\x03"  # before MARK: the expression begins with "more than", "at least" and the like
EVERY = "\x04"  # before MARK: it begins with "every"
ALWAYS = "\x05"  # before MARK: it is as long as a whole day or week: 24 hours, 7 days
DAY = "\x06"  # before MARK: it is a next or same day
YEARS = "\x07"  # before MARK: it counts years and nothing bounds it
IMMEDIATE = "\x0e"  # before MARK: it says at once
POSSESSIVE = "\x0f"  # before MARK: it ends with an apostrophe
LESS = "\x08"  # before MARK: it begins with "less than", "under" and the like
_SIGNS = {"LONGER": LONGER, "EVERY": EVERY, "ALWAYS": ALWAYS, "DAY": DAY, "YEARS": YEARS, "LESS": LESS, "IMMEDIATE": IMMEDIATE, "POSSESSIVE": POSSESSIVE}


@dataclass(frozen=True, slots=True)
class Rule:
    """If `pattern` is found in the sentence, the expression is of this kind and owner."""

    name: str
    kind: Kind
    owner: Owner | None
    pattern: re.Pattern[str]
    why: str
    example: str
    bound: Bound | None = None
    restated: bool = False
    within: bool = True
    """Whether the rule holds for "within 2 days" and "the next day" too, which are hardly ever a length."""
    sign: str = ""
    """LONGER or EVERY when only such expressions are meant."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Words that show who acts. The actor nearest before the expression owes the act."""

    name: str
    kind: Kind
    owner: Owner | None
    pattern: str
    why: str
    example: str


def _rule(  # noqa: PLR0913 - one line a rule is easier to read than a builder
    name: str,
    kind: Kind,
    owner: Owner | None,
    pattern: str,
    why: str,
    example: str,
    bound: Bound | None = None,
    restated: bool = False,  # noqa: FBT001, FBT002
    within: bool | None = None,  # noqa: FBT001
) -> Rule:
    any_sign = f"[{''.join(_SIGNS.values())}]*"
    sign, plain = "", pattern
    for word, special in _SIGNS.items():
        if f"{word}_TIME" in pattern:
            sign, plain = special, pattern.replace(f"{word}_TIME", f"{any_sign}{special}{any_sign}{MARK}")
    plain = plain.replace("TIME", any_sign + MARK).replace("_", " ")
    return Rule(name, kind, owner, re.compile(plain), why, example, bound, restated, kind not in LENGTHS if within is None else within, sign)


LENGTHS = (Kind.DURATION, Kind.AVAILABILITY, Kind.AGE, Kind.CONDITION)


_ITEM = r"(?:service|line|helpline|hotline|phone|telephone|number|cover|access|contact|support|care|call centre|answerphone|switchboard|" \
        r"control (?:room|centre)|on-call|duty|basis|opening|freephone|desk|centre|reception|payment|staffing|enquir(?:y|ies)|inspection requests?|society|operation)"
_EVENT = r"(?:meeting|visit|journey|call|survey|test|session|appointment|interview|course|consultation event|debate|speech|presentation|walk|inspection|check|assessment|hearing|stay|tour)"
_SLOT = r"(?:slot|window|band|session|meeting|course|interview|walk|drive|journey|tenancy|lease|contract|trial|pilot|gap|break|video|placement|" \
        r"guarantee|warranty|ban|sentence|subscription|permit|licence|loan|programme|plan|strategy|cycle|probation|cooling[- ]off|stay|" \
        r"waiting_list|appointment|parking|shift|round|event|interval|term|budget|agreement|fixed)"
_HAND = r"(?:appeal|apply|complain|object|comment|challenge|dispute|escalate|reapply|withdraw|cancel|opt out|pay (?!invoices|suppliers|bills|claims|out)|" \
        r"make (?:a|an|your|any)\b|submit|lodge|tell us|let us|ask (?!you)|request|decide (?:if|whether)|accept|contact us|reply to us|provide us|send us|return (?:it|the form|your)|move out|claim)"

RULES = (
    # --- words that say what they are -------------------------------------------------------------------------
    _rule("counts as received", Kind.DEFINITION, None,
          r"\b(?:treated|counted|counts?|considered|deemed|classed|regarded|logged|recorded|taken|as_if)_(?:as_|to_)?[^.;]{0,60}DAY_TIME"
          r"|\b(?:count|start|begin|run)(?:s|ing|ning)?_DAY_TIME|\bfrom_DAY_TIME|\b(?:day_(?:one|1)|first_(?:working_)?day)_(?:is|will_be)_DAY_TIME|DAY_TIME[^.;]{0,40}_(?:is|counts_as|as)_day_(?:one|1)",
          "Says when the clock starts, not how long it runs.", "Emails after 5pm are treated as received [the next working day]."),
    _rule("definition", Kind.DEFINITION, None,
          r"working_days?'?_(?:are|is|mean|means|run|runs)_[^.;]{0,50}TIME|TIME_(?:are|is)_(?:a_)?working_days?|by_'?\"?working_day[^.;]{0,40}TIME",
          "Explains a word.", "Working days are [Monday to Friday]."),
    _rule("age", Kind.AGE, None,
          r"\b(?:aged?|ages)(?:_of)?_(?:is_)?TIME|TIME(?:_|-)(?:olds?|of_age)\b|TIME_or_(?:over|older|younger|under)_(?:at|on|when)|(?:child|children|adult|bab(?:y|ie))s?_(?:who_(?:is|are)_)?(?:aged_)?TIME(?!_(?:of|after|before))",
          "The age of somebody.", "A child [under 8 years] old travels free."),
    _rule("always open", Kind.AVAILABILITY, None,
          rf"ALWAYS_TIME[ -](?:\w+[ -]){{0,3}}{_ITEM}\b|\b(?:open|available|operat\w+|staffed|there|manned|runs?|monitored|accessible|on_call)_(?:for_)?ALWAYS_TIME(?!_(?:notice|before|of|after|in))",
          "A 24-hour service is always there; that is no deadline.", "There is a [24-hour] phone service."),
    _rule("journey", Kind.DURATION, None, r"TIME'?[ -](?:walk|drive|bus|journey|train|cycle)",
          "A distance told in time.", "The stop is [within 10 minutes]' walk.", within=True),
    # --- keeping people informed --------------------------------------------------------------------------------
    _rule("update every", Kind.DEADLINE, "council",
          r"\b(?:(?:updat\w*|inform|keep|contact|tell|call|ring|write_to|let|report_to|report_back_to|visit|see)_(?:you|them|residents|tenants|customers)|(?:progress|regular|an|send|get|give|provide|receive)_(?:updates?|reports?)|you(?:'ll|_will|_are)?_(?:be_)?(?:kept_)?(?:updated|informed)|(?:victim|tenant|resident|customer|complainant|applicant)s?_(?:will|are|is)_(?:be_)?(?:kept_)?(?:updated|informed)|hear_from_us|in_touch)\b[^.;|]{0,60}EVERY_TIME",
          "News at a fixed pace is a promise.", "We update you [every 10 working days].", bound=Bound.EXACTLY),
    _rule("every", Kind.FREQUENCY, None, "EVERY_TIME", "Any other thing that happens again and again.", "We sweep it [every 2 weeks]."),
    _rule("same day each week", Kind.FREQUENCY, None, r"DAY_TIME_(?:each|every)\b", "The day of a round.", "Your bins are emptied on the [same day] each week."),
    _rule("interval", Kind.FREQUENCY, None, r"\bintervals?_of_TIME|TIME[ -](?:intervals?|cycles?|rota|rotation)\b|\b(?:once|twice|(?:two|three|four|five|\d+)_times|occasions?)_(?:in_any_|in_a_|in_|over_any_|over_)?TIME(?=_period|[.,;)]|\Z)",
          "How often, told by the time between.", "Inspected at intervals of [6 weeks].", within=False),
    # --- said again ---
    _rule("need at once", Kind.VAGUE, None, r"\b(?:need|requir|demand)\w*_(?:an_)?IMMEDIATE_TIME", "Says how urgent something is.", "Incidents needing an [immediate] response come first."),
    _rule("customer's period", Kind.DUTY, "reader", r"TIME[ -](?:\w+_)?(?:appeal|objection|comment|payment|cancellation|cooling|representation)s?(?:-off)?_(?:period|limit|window|deadline)",
          "A period in which the customer acts.", "The [28-day] appeal period is over."),
    _rule("years", Kind.DURATION, None, r"YEARS_TIME[ -](?:\w+[ -])?(?:period|plan|strategy|target|programme|standard)", "Plans run for years; promises do not.",
          "The strategy covers a [five-year] period."),
    _rule("the period", Kind.DEADLINE, "council", r"TIME[ -](?:(?!(?:to|for|of|and|or|after|before|from|in|if|the)\b)\w+[ -])?(?:period|limit|deadline|target|time ?(?:scale|frame|line|limit)|turnaround|response|reply|standard|call ?back|service_level|promise|pledge)\b(?!_(?:on|of_(?:notice|grace|absence|time))\b)",
          "The limit as the name of a thing.", "We aim for a [one-day] callback."),
    _rule("at once", Kind.DEADLINE, "council", r"IMMEDIATE_TIME_(?:response|attendance|attention|reply|answer|visit)\b", "The name of a service without waiting.",
          "Dangerous buildings: [immediate] attendance."),
    _rule("that means", Kind.DEADLINE, "council", r"\A_?(?:that|this|it)_(?:means|is)_TIME", "Says the limit in another unit.", "That means [1 day].", restated=True),
    _rule("no answer yet", Kind.DEADLINE, "council",
          r"\bif_(?:you|they)_(?:have_not|haven't|do_not|don't|did_not|didn't|are_not|aren't|have)_(?:\w+_){0,2}(?:hear|heard|receive|received|get|got|had|have|contacted|seen)\b[^.;]{0,60}TIME",
          "The customer waits; the limit is the council's.", "If you have not heard from us [within 10 working days], ring us.", restated=True),
    _rule("we wait", Kind.DUTY, "reader",
          r"\b(?:if|unless|until|when|where)_we_(?:have_not|haven't|do_not|don't|did_not|didn't)_(?:\w+_)?(?:hear|heard|get|got|receive|received|had)\b[^.;,]{0,60}TIME",
          "The council waits; the limit is the customer's.", "If we do not hear from you [within 14 days] we close the case."),
    _rule("we cannot", Kind.DEADLINE, "council",
          r"\b(?:if|when|where|unless)_(?:we|it|this|that|the_\w+|an?_\w+|your_\w+|our_\w+|there)(?:'re|'s)?_(?:\w+_)?(?:cannot|can't|can_not|are_unable|are_not_able|is_unable|do_not|don't|does_not|fail|is_not|isn't|are_not|aren't|will_not|won't|miss|have_not|haven't|not_be|needs?_(?:more|longer|extra)|is_no)\b(?:(?!_we_)[^.;,]){0,80}TIME",
          "A limit that we may miss is a limit of ours.", "If we cannot reply [within 10 working days] we say why.", restated=True),
    _rule("takes longer", Kind.DEADLINE, "council",
          r"\b(?:if|when|where|that|say)_(?:\w+_){0,6}(?:tak(?:e|es|ing)|wait(?:ing)?|need|be|require)_(?:you_)?(?:any_)?(?:to_wait_)?(?:for_)?LONGER_TIME",
          "Longer than the limit: the limit itself is meant.", "We tell you if a reply will take [longer than 10 working days].", bound=Bound.WITHIN, restated=True),
    # --- customers' duties and choices ----------------------------------------------------------------------------
    _rule("consult", Kind.DEADLINE, "council",
          r"\b(?:consult(?:ed|s|ing)?|consultations?|publici[sz]e\w*|displayed|advertis\w+)\b(?!_period_for_you)[^.;]{0,70}\b(?:for|lasts?|last_for|run|runs|run_for|of|over|be|least)_(?:a_(?:minimum_)?period_of_)?TIME|TIME[ -](?:public_)?consultation\b(?!_event)|consultation_period[^.;]{0,15}TIME|\b(?:site_notices?|comments?|on_display|open_(?:to|for)_(?:views|responses)|have_your_say)\b[^.;]{0,60}_for_(?:a_period_of_)?TIME|gives?_(?:you|people|residents|everyone)_TIME_to_[^.;]{0,30}consult",
          "A consultation is open as long as the council promised.", "We consult for [12 weeks].", bound=Bound.EXACTLY),
    _rule("you have time to", Kind.DUTY, "reader",
          rf"\b(?:you|residents|tenants|customers|applicants|neighbours|people|they|parents|consultees|complainants)(?:'ll|'ve|_will|_then|_must|_should|_only|_normally|_usually|_also)*_(?:have|has|got|be_given|is_given|are_given|get|need)_(?:the_right_|got_|up_to_)?(?:for_)?(?:a_period_of_)?TIME_(?:[^.;,]{{0,30}}_)?(?:to_(?!hear|get_a)\w+|in_which)",
          "Time given to the customer to act.", "You have [28 days] to appeal."),
    _rule("you have time", Kind.DUTY, "reader", r"\byou(?:'ll|'ve|_will|_then|_must|_only|_normally|_usually)*_(?:have|got)_(?:got_|only_)?TIME(?!'?s?_(?:notice|warning))(?=_(?:from|after|of|in_which|for_this)|[.,;)]|\Z)",
          "Time given to the customer.", "You have [21 days] from the date of the letter."),
    _rule("customer's limit", Kind.DUTY, "reader",
          r"\b(?:deadline|time_?limit|limit|closing_date|cut-off|period)s?_(?:for|to)_(?:an_|your_|a_|making_a_)?(?:appeal|complain|claim|appl|object|comment|pay|return|request|submi|regist|lodg|representation|challeng)\w*[^.;]{0,30}TIME",
          "The limit of an act of the customer.", "The time limit for appeals is [28 days]."),
    _rule("too short a notice", Kind.CONDITION, None, r"LESS_TIME'?s?_(?:\w+_)?(?:notice|warning|before)", "Notice shorter than that has consequences.",
          "Visits cancelled with [less than 24 hours'] notice are charged.", within=True),
    _rule("notice if you", Kind.DUTY, "reader", r"\A(?!.*\b(?:we|we'll)\b).*TIME'?s?_(?:\w+_)?(?:notice|before|beforehand|in_advance)[^.;]{0,20}_(?:if_you|to_(?:cancel|change|rearrange|book)|when_you|if_cancel)",
          "Notice that the customer gives.", "[24 hours'] notice if you cannot come."),
    _rule("questions before", Kind.DUTY, "reader",
          r"\A(?!.*\b(?:we|we'll)\b).*\b(?:questions?|petitions?|requests?|deputations?|statements?|motions?|objections?|registrations?|bookings?|representations?|changes|cancellations?)\b[^.;]{0,60}TIME_(?:before|prior|ahead|in_advance)",
          "What the public hands in before a meeting.", "Questions in writing [three working days] before the meeting."),
    _rule("we give you time", Kind.DUTY, "reader", r"\b(?:gives?|allows?)_(?:you|them|people|residents|tenants|neighbours|the_\w+)_TIME_to_", "Time given to the customer to act.",
          "We give you [48 hours] to remove your things."),
    _rule("time to act", Kind.DUTY, "reader", rf"TIME_(?:(?:in_which|from|of|after|following)_[^.;,]{{0,25}}_)?to_{_HAND}", "The act is the customer's.", "There are [21 days] to comment."),
    _rule("give us notice", Kind.DUTY, "reader",
          r"\b(?:give|giving|provide)_(?:us|the_council|our|your_landlord|the_office|the_team)\b[^.;]{0,40}TIME",
          "Notice that the customer gives.", "Please give us [24 hours' notice]."),
    _rule("notice is needed", Kind.DUTY, "reader",
          r"\b(?:needs?|requires?|ask_for|must_have|want)_TIME'?s?_(?:\w+_)?notice|TIME'?s?_(?:\w+_)?notice_(?:is|are|must_be|should_be)_(?:required|needed|given_to_us)",
          "Notice that the customer gives.", "We need [at least three working days'] notice for an interpreter."),
    _rule("please allow", Kind.DEADLINE, "council", r"\b(?:please_)?allow_(?:us_)?(?:for_)?(?:up_to_)?TIME(?!_(?:between|before|for_your_journey))",
          "The customer waits that long at most.", "Please allow [10 working days] for a reply."),
    _rule("too old", Kind.CONDITION, "reader", r"\b(?:made|received|happened|reported|occurred|submitted|raised|old|dating_back|outstanding)_(?:\w+_)?LONGER_TIME",
          "Too late to be looked at.", "We do not look at complaints made [more than 12 months] after the event."),
    _rule("do not", Kind.DUTY, "reader", r"(?:\A|[,:]_)_?(?:please_)?(?:do_not|don't|never)_[^.;]{0,60}LONGER_TIME", "An order to the customer.",
          "Do not put bins out [more than 24 hours] before collection."),
    _rule("never longer", Kind.DEADLINE, "council",
          r"\A(?!.*\b(?:if|where)\b).*(?:\bnot|n't|\bnever|\bnobody|\bno[ -]one|\bnone|\bcannot|\bwithout|\bno_(?:customer|caller|visitor|call|person|resident|tenant|patient)s?)\b[^.;,]{0,50}LONGER_TIME",
          "Never more than the limit: a limit.", "You will not wait [longer than 15 minutes].", bound=Bound.WITHIN),
    _rule("outcome", Kind.PAST, None, r"\b(?:actual|achieved|result|outturn|performance|last_year|this_year|to_date)_?[:|=-]?_?TIME", "What came out, not what was promised.",
          "Target: 10 minutes. Actual: [14 minutes]."),
    _rule("notified if away", Kind.CONDITION, "reader",
          r"\b(?:if|when|where|unless|once)_(?:you|your_\w+|the_tenant|a_tenant|a_customer|someone|anyone|the_property|they|he|she|the_applicant|the_complainant)\b[^.;,]{0,80}LONGER_TIME",
          "Decides whether a rule applies.", "Tell us if you are away [more than 2 working days]."),
    _rule("lasts longer", Kind.CONDITION, None,
          r"\b(?:interrupt\w*|outage|power_cuts?|absen\w+|stay|works?|closures?|delays?|lasting|last|lasts|supply|off|away|overdue|arrears|late|empty|vacant|lived?|resident|residing|employed|owned|parked|abandoned|unpaid|for|of|older)_(?:is_|are_|be_)?(?:for_|of_)?LONGER_TIME",
          "A length that decides whether a rule applies.", "For interruptions of [more than four hours] you get a letter."),
    # --- how long something lasts -----------------------------------------------------------------------------------
    _rule("speaking", Kind.DURATION, None,
          r"\b(?:speak|speaks|speaking|talk|speech|speeches|address(?:es|ing)?_(?:the|a|our)_\w+|presentation|present_(?:it|them|your|the)|debate|debated|discuss\w*|speakers?|deputations?|petitioners?|each_person|per_person|question_time|public_participation)\b[^.;]{0,70}TIME",
          "Speaking time at a meeting.", "Each person may speak for [3 minutes]."),
    _rule("speaking after", Kind.DURATION, None, r"TIME_(?:[^.;,]{0,25}_)?(?:to_(?:speak|talk|present|address|explain_your)|per_(?:speaker|person)|each\b|debate|speech)",
          "Speaking time at a meeting.", "Everyone gets [five minutes] to speak."),
    _rule("you may use", Kind.DURATION, None,
          r"\byou_(?:can|may|could|are_allowed_to)_(?:park|stay|borrow|keep|use|hire|book|leave|reserve|be_away|stop|wait_here)\b[^.;]{0,50}TIME",
          "How long the customer may do something.", "You can borrow a laptop up to [three hours]."),
    _rule("lasts", Kind.DURATION, None,
          r"\b(?:last|lasts|lasted|lasting|runs?_for|valid|kept|keep|retain\w*|stor(?:e|ed|es)|h[eo]ld|records?|stay|stays|remain\w*|closed|suspend\w*|banned|barred|live|lived|living|worked|working|experience|tenancy|guarantee\w*|warranty|period|term|spend|spent|free|park|parking|rent|insured|covers?|live_in|fixed|run|continue\w*|sit|display)(?:_for|_of|_is|_is_for)?_(?:at_least_|up_to_|only_|a_)*TIME",
          "How long something goes on.", "Planned work lasts [two days]."),
    _rule("slot", Kind.DURATION, None, rf"TIME[ -](?:(?!(?:before|after|of|for|to|from|in|prior|until|when|by|if|and|or|the|your|our|an?|on)\b)\w+[ -]){{0,2}}{_SLOT}\b(?!_(?:is|will_be)_(?:offered|made))", "A piece of time with a length.", "We offer a [two-hour] time band.", within=True),
    _rule("event takes", Kind.DURATION, None, rf"\b{_EVENT}s?_(?:(?:will|should|can|may|usually|normally|normally_takes?|typically)_)*(?:take|takes|last|lasts|is|are)_TIME",
          "How long an event takes.", "The inspection takes [about 2 hours]."),
    _rule("time to do", Kind.DURATION, None, r"TIME_to_(?:fill|read|walk|drive|get_(?:to|there)|travel|cook|do|complete_(?:the|this|our)_(?:form|survey|questionnaire|application))\b",
          "How long the customer is busy.", "It takes [about 20 minutes] to fill in the form."),
    _rule("so much of", Kind.DURATION, None, r"TIME_(?:is|are)_free\b|TIME'?_(?:pregnant|long|apart|away|in_length)\b|TIME'?_(?:of_)?(?:free_\w+|respite|leave|experience|parking|pay|rent|work|worth|supply|holiday|training|support|care)\b",
          "An amount of something.", "Carers get up to [six weeks'] respite."),
    _rule("worth of", Kind.DURATION, None, r"POSSESSIVE_TIME_(?!wait|delay|time|of|before)\w+", "An amount of something.", "Bring [two months'] bank statements."),
    _rule("limited to", Kind.DURATION, None,
          r"\blimited_to_TIME|TIME_(?:is|are|will_be)_(?:allowed|set_aside|allotted|allocated)|\b(?:interruptions?|breaks?|outages?|absences?|power_cuts?|delays?|stays?|stay:|message|supply)_of_TIME|stay:_TIME", "A cap on a length.", "Use of the computers is limited to [30 minutes]."),
    _rule("since", Kind.DURATION, None, r"\b(?:(?:last|past|previous|preceding|recent|coming|over|during|throughout)_|backdat\w+[^.;]{0,30}_)TIME(?!'?_notice)",
          "A stretch of time that is looked at.", "We looked at the past [12 months]."),
    _rule("no return", Kind.CONDITION, "reader", r"\bno_return_TIME", "A rule of car parks.", "No return [within one hour].", within=True),
    _rule("each further", Kind.FREQUENCY, None, r"\b(?:each|every)_TIME", "So much for each such time.", "£10 for each [further 24 hours]."),
    _rule("late", Kind.CONDITION, None, r"TIME_(?:late|overdue)\b", "Being late has consequences.", "If you are [10 minutes] late we may not see you."),
    _rule("ago", Kind.PAST, None, r"TIME_(?:ago|earlier_than)\b", "Looks back.", "We moved [2 years] ago."),
    # --- notice ---------------------------------------------------------------------------------------------------
    _rule("remind", Kind.DEADLINE, "council", r"\bremind\w*\b[^.;]{0,60}TIME_before", "A reminder has its moment.", "We send a reminder [24 hours before].", bound=Bound.EXACTLY),
)  # fmt: skip

# The clock of these limits starts with our own act or with a mishap, so the customer is the one who must act.
CUSTOMER_CLOCK = re.compile(
    MARK + r" (?:of|from|after|following) (?:(?:the date of |receiving |getting |hearing |receipt of )?(?:our|the council's) (?:final |first |written |stage \w+ )?(?:reply|response|decision|letter|answer|notice)"
    r"|(?:the |it |this )?(?:event|incident|happen\w+|purchase|problem)|(?:the date (?:of|on) )?(?:the|this) (?:decision|notice|letter|refusal)|finding out|becoming aware of the (?:problem|issue|matter)|you (?:finding|noticing|becoming))"
)

# Tried on the words after the expression, once the actor is known: notice is a least time, whoever gives it.
NOTICE = re.compile(
    MARK + r"(?:'|'s)? (?:(?:written|advance|prior|formal|clear|of|full) ){0,2}(?:notice|warning)\b|" + MARK + r" (?:before|prior|ahead|in advance|beforehand|advance)\b|\b(?:notice|warning)\b[^.;]{0,25}" + MARK
)


@cache
def rules_for(signs: str, *, limiting: bool) -> tuple[Rule, ...]:
    """The rules that can hold for an expression with these signs."""
    return tuple(
        rule
        for rule in RULES
        if rule.sign in signs and (rule.within or not limiting) and not (DAY in signs and rule.kind in LENGTHS)
    )


ACTORS = (
    Actor("ombudsman", Kind.DUTY, "other", r"(?:ombudsman|tribunal|courts?|inspectorate|secretary of state|regulator)(?: \w+)? (?:will|aims?|should|must|may|usually|decides?|has|have)\b",
          "A third party keeps its own times.", "The ombudsman will decide [within 6 months]."),
    Actor("we passive past", Kind.PAST, None, r"(?:was|were|had|took|averaged|achieved|(?:should|could|would) have|performance (?!standard|target|indicator|measure)[^.:]{0,20}:|has been|have been|had been|last year|in (?:19|20)\d\d|we (?:answered|replied|responded|acknowledged|dealt|processed|met|completed|resolved))\b",
          "Tells what was, not what will be.", "Last year calls were answered [in 40 seconds]."),
    Actor("hand in", Kind.DUTY, "reader",
          r"(?:(?:must|should|needs? to|has to|have to) (?:reach us|reach the|arrive|be with us|(?:come|get) (?:back )?to us)"
          r"|(?:must|should|needs? to|has to|have to|to) be (?:received|asked for|applied for|submitted|made|paid|returned|lodged|registered|reported|requested|appealed|sent to|given to us|in writing|booked|claimed|cancelled|"
          r"renewed|handed|declared|supplied|notified|raised|brought|accepted|collected|settled in full)|(?:we|the (?:council|office|team|landlord)) (?:must|should|need to) be (?:told|notified|informed|contacted)|(?:must|should|need to|have to) (?:tell|notify|inform|contact|pay|apply|return|register|renew|appeal|complain|give us|let us)(?! you\b)|payable|(?:if|when|unless) (?:it is |they are )?(?:paid|returned|claimed|cancelled)|(?:submitted|lodged|claimed|received) (?=\Z)"
          r"|(?:failure|failing|fails?|failed) to (?:pay|return|provide|report|attend|comply|register|appeal)|(?:payment|fee|balance|rent|form|bill|instal?ment)s? (?:is|are) due|reported|(?:to|can) (?:appeal|apply|complain|object|escalate|reapply|opt out|dispute|challenge))",
          "Acts that only customers do.", "Payment is due [within 14 days]."),
    Actor("we", Kind.DEADLINE, "council", r"(?<!that )(?<!which )(?:we|we'll|we're|we've)\b(?! (?:ask|expect|need|require|want) (?:that |of |from )?you)", "We are the council.", "If you email us we answer [within 5 days]."),
    Actor("you must", Kind.DUTY, "reader",
          r"(?:you|residents?|tenants?|customers?|applicants?|owners?|famil(?:y|ies)|landlords|neighbours?|claimants?|parents?|complainants?|visitors?|anyone|everyone|people|they|the appellant|the organiser|the buyer|leaseholders?|users?|businesses|employers?|drivers?|members of the public|councillors|members|candidates|developers|patients|pupils|students|hirers?|traders?|licence holders?|license holders?|the owner|the occupier)(?:'ll|'re|'d|'ve)?"
          r" (?:must|should|need|needs|needed|have to|has to|ought to|can|may|could|might|will need|will have to|will be asked|may be asked|will be required|are asked|is asked|are required|is required|are expected|are advised|asked|required|expected|advised|wish|want|are entitled|have the right|decide|choose|agree|apply|ask|appeal|report|return|pay|fail|cancel|do not|don't|did not|didn't|have not|haven't|are not|are away|move|leave|buy|send|tell|contact)\b(?! (?:also |then |normally |usually |not |never |only |have to )*(?:be (?:able|\w+ed|seen|told|given|sent|paid)\b|to (?:a|an) (?:full |written )?(?:reply|response|answer|refund|visit|decision|copy)|expect|get|receive|hear|have (?:a|an|your|it|the) |wait|find |see |know))",
          "Tells the customer what to do.", "You must appeal [within 28 days]."),
    Actor("you get", Kind.DEADLINE, "council",
          r"(?:you|they|customers?|tenants?|residents?|applicants?|complainants?|people|visitors?|callers?|everyone|organisers)(?:'ll| will| should| can| may| would|'re)?(?: also| then| normally| usually| always| have to| not| never)* (?:be|get|gets|receive|receives|hear|hears|expect|see|sees|have (?:a|an|your|it|the)|wait|waits|find|know)\b|(?<=and )(?:get|receive|expect|hear)\b",
          "The customer gets something: the council owes it.", "You will get a reply [within 5 days]."),
    Actor("ask you", Kind.DUTY, "reader", r"(?:ask|expect|need|require|want|invite|request)s?(?: that| of| from)? you\b|your (?:duty|responsibility|responsibilities|appeal|payment|right)|right (?:to|of) appeal",
          "Asks the customer.", "We ask you to cancel [at least 24 hours before]."),
    Actor("order", Kind.DUTY, "reader",
          r"(?:(?<=\A)|(?<=[:,|*\n] )|(?<=[|*\n])|(?<=and )|(?<=please )|(?<=please also )|(?<=or )|(?<=then ))"
          r"(?:(?:apply|complain|cancel|escalate|opt out|object)\b|(?:appeal|respond to us|reply to us|ask (?!you)|let us|let the|(?:tell|notify|inform|advise|contact|email|ring|phone|call|write to|provide|give|send) (?:us|the (?:council|office|team|landlord|court|dvla|police|clerk|registrar|department|customer|helpdesk))|write in|(?:come|get|write) back to us|get in touch(?! with you)|let your|write to (?:the|your)|reply to (?:the|our|this|your) offer|(?:call|ring|phone|book|write)(?= \Z)|register a (?:birth|death)|hand (?:in|the|your))\b"
          r"|report (?!back|on|to\b)\w+|register (?:at|with|for|to|online)\b|(?:return|send|take|bring|make|show|give)\b[^.;|]{0,40} to (?:us|the (?:council|office))\b|(?:return|submit|pay|send|register|book|renew|claim|collect|complete|bring|take|leave|move|make|keep|check|use|fill in|put) (?:it|them|the form|a form|your|any|a missed|in your|out your)\b)",
          "An order to the customer.", "Tell us [within 2 days]."),
    Actor("please", Kind.DUTY, "reader", r"please (?!allow|expect|note|be aware|bear)(?:\w+)", "A polite order to the customer.", "Please reply [within 10 days]."),
    Actor("passive", Kind.DEADLINE, "council", r"(?:will|'ll|is|are|be|get|gets|being|should be|must be|to be) (?:normally |usually |always |then |also |first |fully |formally )?"
          r"(?!report|receiv|submit|charg|divert|delet|destroy|clos|cancel|withdrawn|suspend|paid\b|claimed|expected|required|asked|advised|interested|concerned|based|unable|away|late|due\b)(?:\w+ed|dealt|seen|given|told|sent|put right|made|done|held|met|written|ready|available|written|begun|understood|kept|safe|back|there)\b",
          "Something is done: the council does it.", "Letters are answered [within 5 days]."),
    Actor("staff", Kind.DEADLINE, "council",
          r"(?:council|officers?|staff|team|department|service|surveyors?|engineers?|contractors?|managers?|assistants?|someone|panel|committee|trust|company|association|advis[eo]rs?|planners?|wardens?|director|landlord|helpdesk|landlord's|our \w+|person)"
          r" (?:will|aims?|should(?! have)|must|tries|try|endeavours?|respond|responds|looks?|replies|reply|answers?|contacts?|visits?|has|have|calls?|rings?|deals?|inspects?|decides?|writes?|acknowledges?|investigates?|can|is|are)\b",
          "The council's people act.", "An officer will visit [within 2 days]."),
)  # fmt: skip
