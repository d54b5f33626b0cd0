"""The notation of the rules of meaning: how a pattern over a sentence is written, and what it becomes.

A pattern is a regular expression over the sentence in lower case, with these conveniences:

    TIME            the time expression itself: `lasts?_TIME` finds "the permit lasts [12 months]"
    LONGER_TIME     only an expression that begins with "more than", "at least" and the like; see SIGNS
    _               a space; real spaces and line ends count for nothing, so a pattern may be laid out freely
    <slot>          one of the lists of words in WORDS

TIME holds the words that bind the number too, so write `for_TIME` and not `for_up_to_TIME`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from charterpress.deadlines.reading import Kind, Owner
from charterpress.model.limit import Bound

MARK = "\x02"  # stands for the expression in the sentence; `tidy` lets no such character through

# What rules may ask of the expression itself. The signs of an expression stand behind its mark.
SIGNS = {
    "LONGER": "\x03",  # it begins with "more than", "at least"
    "LESS": "\x04",  # it begins with "less than", "under"
    "EVERY": "\x05",  # it begins with "every" or "each"
    "ALWAYS": "\x06",  # it is 24 hours, 7 days or 365 days
    "DAY": "\x07",  # it is a next or same day
    "YEARS": "\x08",  # it counts years, and nothing bounds it
    "IMMEDIATE": "\x0e",  # it says at once
    "POSSESSIVE": "\x0f",  # it ends with an apostrophe
    "ANY": "\x10",  # it says "in any", "within any one"
    "STRETCH": "\x17",  # it says "within a 28-day", "over a five-day"
    "KIND": "\x13",  # it is "a 24 hour", as before the name of a thing
    "MINUTE": "\x14",  # it counts minutes or seconds, and nothing but "about" bounds it
    "WORKING": "\x15",  # it counts working days
    "AFTER": "\x12",  # it begins with "after", and nothing else bounds it
    "EARLIEST": "\x16",  # it says "no earlier than"
    "FINE": "\x11",  # its figure is finer than anybody promises: 27.6, 7 minutes 47 seconds
}

WORDS = {
    "service": r"""(?:
        service | line | helpline | hotline | phone | telephone | number | cover | access | contact | support
        | care | call_centre | answerphone | switchboard | control_(?:room|centre) | on-call | duty | basis
        | opening | freephone | desk | centre | reception | payment | staffing | enquir(?:y|ies)
        | inspection_requests? | society | operation
    )""",
    "event": r"""(?:
        meeting | visit | journey | call | survey | test | session | appointment | interview | course
        | consultation_event | debate | speech | presentation | walk | inspection | check | assessment
        | hearing | stay | tour
    )""",
    "slot": r"""(?:
        slot | window | band | session | meeting | course | interview | walk | drive | journey | tenancy
        | lease | contract | trial | pilot | gap | break | video | placement | guarantee | warranty | weekend | ban
        | sentence | subscription | permit | licence | loan | programme | plan | strategy | cycle | probation
        | cooling[-_]off | stay | waiting_list | appointment | parking | shift | round | event | schedule
        | visit | lesson | computer_use | leash_law | interval | term | budget | agreement | fixed
    )""",
    "customer": r"""(?:
        you | student
        | customer(?!_(?:relations|services?|care|contact|support|liaison|team))
        | tenant | applicant | complainant | claimant | resident | appellant
        | (?<!staff_)(?<!team_)member(?!_of_(?:staff|our)) | patient | hirer | owner | parent | driver
        | licensee
        | (?:licen[cs]e|permit|card|account|blue_badge|plot)[_-]?holder
        | leaseholder | lessee | buyer | objector | neighbour | visitor | occupier | employer | developer
        | pupil | trader | motorist | householder | taxpayer | ratepayer | passenger | borrower | learner
        | keeper | bidder | delegate | petitioner | organi[sz]er | guest | candidate | landowner | user
        | patron | client | consumer | requester | enquirer | caller | purchaser | recipient | household
        | carer | guardian | successor | debtor | offender | participant | employee | (?<!portfolio_)holder
        | respondent | operators | speaker | citizen | elector | victim
    )""",
    "anybody": r"""(?:
        <customer>s? | famil(?:y|ies) | anyone | anybody | everyone | people | they | businesses | those
        | whoever | members?_of_the_public | councillors? | landlords
    )""",
    "others": r"""(?:
        bank | building_societ(?:y|ie) | insurer | insurance_compan(?:y|ie) | lender | trader | retailer
        | builder | undertaker | funeral_director | returning_officer | electoral_officer | plaintiff
        | defendant | solicitor | law_firm | service_provider | seller | manufacturer | pharmacist
        | letting_agent | witness | promoter | sponsor | train_compan(?:y|ie) | airline | employer
        | organi[sz]ation | telco | utilit(?:y|ie) | government_agenc(?:y|ie)
        | (?:many|most|some|other|all|several)_(?:
            companie | provider | authoritie | council | landlord | state | agencie | hospital | universitie
        )
    )""",
    # Never the council itself.
    "strangers": r"""(?:
        royal_mail | network_rail
        | (?:the|an?|your|that|their|any|each)_(?:local_|own_)?(?:
            (?:water|gas|electricity|energy|power|phone|broadband|bus|train|rail|utility|insurance)_
                (?:company|firm|supplier|operator|provider|transporter)
            | bank | insurer
        )
        | (?:water|gas|electricity|energy|power|phone|bus|train|rail|utility|insurance)_
            (?:companies|firms|operators)
        | your_(?:own_)?(?:landlord|lender|school|doctor|gp(?!_practice|_surgery)|supplier|provider)
    )""",
    # Whoever does something is called so, but staff, and things whose names end alike.
    "agent": r"""(?:
        (?!
            officer | manager | engineer | inspector | surveyor | contractor | advis[eo]r | operator | planner
            | director | registrar | assistant | consultant | commissioner | adjudicator | investigator
            | \w*worker | handler | minister | auditor | doctor | practitioner | coordinator | administrator
            | supervisor | assessor | reviewer | examiner | dispatcher | firefighter | receptionist
            | technician | councillor | accountant | letter | matter | order | number | other | another
            | water | computer | register | answer | charter | offer | paper | member | transfer | folder
            | quarter | after | under | over | either | neither | whether | never | ever | per | centre
            | committee | fee | error | door | floor | minor | major | prior | factor | sector | monitor
            | relevant | important | restaurant | covenant | grant | plant | significant
        )[a-z]{3,}(?:er|or|ant|ee|ist)
    )""",
    "answering": r"""(?:
        answer | acknowledg | explain | undertaken | conduct | conclud | finali[sz] | respond | repl | dealt
        | resolv | investigat
        | complet | repair | process | decid | determin | issu | sent | given | notif | held | publish | inspect
        | attend | visit | contact
        | inform | told | safe | clear | remov | collect | updat | review | heard | paid | provid | offer
        | consider | assign | emptied | empty | clean | fix | install | deliver | return | check | start
        | made_(?:safe|available|within) | done | kept | seen | met | put_right | assess | schedul | approv
        | transfer | forward | refer | record | log | prioriti | allocat | restor | connect | carried | analys
        | test | entertain | arrang | taken | dispatch | despatch | picked_up | closed | hear | run | sort
        | settl | tackl | welcom | greet | assist | serv(?!ed_on)
    )""",
    "customers-thing": r"""(?:
        appeal | objection | representation | cancellation | counter-notice | challenge | petition
        | right_of_reply
    )""",
    "customers-act": r"""(?:
        appeal | apply | complain | object | comment | challenge | dispute | escalate | reapply | withdraw
        | cancel | opt_out | pay_(?!invoices|suppliers|bills|claims|out) | make_(?:a|an|your|any)\b | submit
        | lodge | tell_us | let_us | ask_(?!you) | request(?!s) | decide_(?:if|whether) | accept | contact_us
        | reply_to_us | provide_us | send_us | return_(?:it|the_form|your) | move_out | claim
    )""",
}

# A rule about lengths is not asked about "within 2 days" and "by the next day", which are hardly ever lengths.
LENGTHS = (Kind.DURATION, Kind.AVAILABILITY, Kind.AGE, Kind.CONDITION)


@dataclass(frozen=True, slots=True)
class Rule:
    """If `pattern` is found in the sentence, the expression is of this kind and owner.

    `within` says whether the rule holds for "within 2 days" and "by the next day" too, `sign` which sign the expression
    must have, if all alternatives of the pattern ask for the same; a rule that `yields` does so to an actor before the
    expression who says something else of it.
    """

    name: str
    kind: Kind
    owner: Owner | None
    why: str
    example: str
    pattern: str
    bound: Bound | None
    restated: bool
    within: bool
    sign: str
    yields: bool


@dataclass(frozen=True, slots=True)
class Actor:
    """Words that show who acts. The actor nearest before an expression owes the act."""

    name: str
    kind: Kind
    owner: Owner | None
    why: str
    example: str
    pattern: str


def rule(  # noqa: PLR0913 - a line a field is the easiest table to read
    name: str,
    kind: Kind,
    owner: Owner | None,
    *,
    why: str,
    example: str,
    pattern: str,
    bound: Bound | None = None,
    restated: bool = False,
    within: bool | None = None,
    yields: bool = False,
) -> Rule:
    """A rule from its row in the table."""
    asked = set(re.findall(r"(?:([A-Z]+)_)?TIME", pattern))
    sign = SIGNS.get(asked.pop(), "") if len(asked) == 1 else ""
    holds = kind not in LENGTHS if within is None else within
    return Rule(name, kind, owner, why, example, tight(pattern), bound, restated, holds, sign, yields)


def actor(name: str, kind: Kind, owner: Owner | None, *, why: str, example: str, pattern: str) -> Actor:  # noqa: PLR0913
    """An actor from its row in the table."""
    return Actor(name, kind, owner, why, example, tight(pattern))


_LIST = re.compile(r"(?<!\?)(?<!\?P)<[a-z-]+>")  # no look-behind and no name of a group


def tight(pattern: str) -> str:
    """A pattern of the tables as a regular expression for the sentence. Raises ValueError for a list that is none."""
    made = "".join(pattern.split())
    for name, words in reversed(WORDS.items()):  # a list may hold those above it
        made = made.replace(f"<{name}>", "".join(words.split()))
    if unknown := _LIST.search(made):
        raise ValueError(f"{unknown[0]} is no list of WORDS, in the pattern {pattern.strip()}")
    signs = f"[{''.join(SIGNS.values())}]*"
    for word, special in SIGNS.items():
        made = made.replace(f"{word}_TIME", f"{MARK}{signs}{special}{signs}+")
    return made.replace("TIME", f"{MARK}{signs}+").replace("_", " ")  # all signs, or none: a pattern never cuts them
