"""The forms of a time expression: what it looks like, before anybody asks what it means there.

`finding` goes through the forms in their order; the first form that claims a piece of text keeps it. To teach the
reader a new way to write a time, add a form with its reason and an example (the expression in brackets); the
tests read every example. `lexicon` explains the notation of the patterns, `quantities` holds the makers.
"""

from __future__ import annotations

from dataclasses import dataclass

from charterpress.deadlines import quantities as make
from charterpress.deadlines.lexicon import NAMES, lay, name
from charterpress.deadlines.quantities import OF_UNIT, QUANTITY, Make
from charterpress.deadlines.reading import Kind


@dataclass(frozen=True, slots=True)
class Form:
    """One form: how it is written, why it is a form of its own, and an example with the expression in brackets."""

    name: str
    why: str
    example: str
    pattern: str
    make: Make
    numbered: bool


def _form(title: str, *, why: str, example: str, pattern: str, make: Make | Kind) -> Form:
    maker = make if callable(make) else _fixed(title, make)
    numbered = pattern.lstrip().startswith("{FIGURE}")
    return Form(title, why, example, lay(pattern.replace("{FIGURE}", ""), NAMES), maker, numbered)


def _fixed(title: str, kind: Kind) -> Make:
    return make.fixed(title, kind)


# Where a number begins; a form whose pattern begins so is tried only there.
name("FIGURE", r"(?=[\d.aefnost]){EDGE}(?=[\d.] | (?:{BELOW}|a|an|once|twice|thrice)(?![a-z]))")
name("ONEDAY", r"(?:(?:{WORKING}|calendar|work|school)[_-]?)?day(?![a-z])")
name("WEEKDAY", r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:days?)?")
name("WEEKDAYS", r"(?<![a-z])(?:{WEEKDAY}_?(?:to|-|and|until|through)_?{WEEKDAY}|weekdays|weekends)(?![a-z])")
name(
    "CLOCK",
    r"""\d{1,2}h\d\d\b | \d{1,2}(?:[.:]\d\d)?_?(?:am\b|pm\b|a\.m\.?|p\.m\.?|o'clock) | \d{1,2}:\d\d
        | (?:12_?)?(?:noon|midday|midnight)""",
)
name("CLOCKS", r"(?:\d{1,2}(?:[.:]\d\d)?|{CLOCK})_?(?:-|to|and|until|till)_?{CLOCK}")
name("LONGMONTH", "january|february|april|june|july|august|september|october|november|december")
name("MONTH", r"(?:{LONGMONTH} | march | may | jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec)\b")
name("YEAR", r"(?:19|20)\d\d")
name("PER", "in(?=_{NUMBER}_)|an?|per|each|every|in_an?|in_any|in_every|in_each|/")
name("TIMES", "once|twice|thrice|{NUMBER}(?:_or_{NUMBER})?_times?")
name("ADAY", "a|per|each|every")
name(
    "CASES",
    r"""(?:all_)?(?:e-?mails?|letters?|(?:phone_|telephone_)?calls?|texts?|post|faxes|complaints?|(?:the_)?(?:others?|rest)
        |everything_else|complex|simple|urgent|routine|non-urgent|minor|major|larger|smaller|large|small
            |anything_else)\b""",
)

FORMS = (
    _form(
        "always",
        why="A service that never closes has no deadline.",
        example="Report it online, [24 hours a day, 7 days a week].",
        pattern=r"""
            (?=[23adrt])(?:
            {EDGE}24_?/_?7(?:/365)?(?!\d)
            | (?:around|round)[_-]the[_-]clock
            | {EDGE}(?:24|twenty[_-]four)[_-]?(?:hours?|hrs?)(?:,?_?{ADAY}_day|/day)
              (?:,?_?(?:and_)?(?:7|seven)_days_{ADAY}_week)?
              (?:,?_?(?:and_)?(?:365|366)_days_(?:{ADAY}|of_the)_year)?
            | (?<![\d.])(?:365|366)_days_(?:{ADAY}|of_the)_year
            | day_(?:and|or)_night(?!s)
            )
        """,
        make=Kind.AVAILABILITY,
    ),
    _form(
        "four digits",
        why="Hours and minutes written together are a time of day, not so many hours.",
        example="The desk is open from [0745 to 1630 hours].",
        pattern=r"""
            {FIGURE}(?:
                (?:(?<=from_)|(?<=between_)|(?=0))[012]\d[0-5]\d_?(?:hrs?|hours)?_?(?:-|to|and|until)_?
                | (?:(?<=by_)|(?<=at_)|(?<=before_)|(?<=after_)|(?<=until_))
            )[012]\d[0-5]\d_?(?:hrs?|hours)(?![a-z])
        """,
        make=Kind.HOURS,
    ),
    _form(
        "times a week",
        why="How often is not how soon.",
        example="We empty it [twice a week].",
        pattern=r"{FIGURE}{TIMES}_{PER}_?(?:{NUMBER}[_-])?{UNIT}",
        make=Kind.FREQUENCY,
    ),
    _form(
        "days a week",
        why="So much of every week is working time.",
        example="The officer works [two days a week].",
        pattern=r"{FIGURE}(?:{NUMBER}(?:_?-_?|_(?:to|or)_))?{NUMBER}_?{UNIT}_?(?:{ADAY}|/|in_a)_?{UNIT}",
        make=Kind.HOURS,
    ),
    _form(
        "every",
        why="How often; when it is about keeping people informed, the rules make it a deadline.",
        example="We sweep it [every 2 weeks].",
        pattern=r"""
            (?<![a-z])(?:every|each)_
            (?:(?P<low>other|second|third|{NUMBER})(?:{TO}(?P<high>{NUMBER}))?{HYPHEN})?{MORE}(?P<unit>{UNIT})
        """,
        make=make.every,
    ),
    _form(
        "often",
        why="One word for how often.",
        example="Roads are swept [weekly].",
        pattern=r"""
            (?<![a-z])(?:
                (?:bi-?|(?:six|three|two|four|eight|\d{1,2})[_-]|half[_-])?(?:daily|weekly|monthly|yearly|annually)
                | annual | fortnightly | quarterly | hourly | nightly
            )(?![a-z])
        """,
        make=Kind.FREQUENCY,
    ),
    _form(
        "per week",
        why="A rate.",
        example="100 calls [per day].",
        pattern=r"(?<![a-z])per_{UNIT}|(?<![a-z])in_a_(?:given_|calendar_|single_|financial_)?year(?![a-z])",
        make=Kind.FREQUENCY,
    ),
    _form(
        "few",
        why="No number, so nothing to measure.",
        example="It may move by [a few days].",
        pattern=r"""
            (?<![a-z])(?:a_few|several|some|a_couple_of|a_number_of|many
                |a_matter_of)_{MORE}{UNIT}(?:_up_to_a_few_{UNIT})?
        """,
        make=Kind.VAGUE,
    ),
    _form(
        "overnight",
        why="Hours that end on the next day promise nothing for it.",
        example="The noise patrol is out [5pm to 3am the following day].",
        pattern=r"{FIGURE}{CLOCKS}_(?:(?:on_)?(?:the_)?(?:next|following)_(?:day|morning)|on_the_(?:same_)?day)",
        make=Kind.HOURS,
    ),
    _form(
        "next",
        why="One day on, however many hours that is.",
        example="Calls are returned [by 5pm the next working day].",
        pattern=r"""
            (?<![a-z])(?:the_)?(?:very_)?(?:next|following)[_-](?:full_|available_|clear_|council_)?(?P<unit>{ONEDAY})
        """,
        make=make.next_day,
    ),
    _form(
        "day after",
        why="Another way to say the next day.",
        example="We ring you [by the working day after] your call.",
        pattern=r"(?<![a-z])the_(?P<unit>{ONEDAY})_(?:after|following)(?![a-z])",
        make=make.next_day,
    ),
    _form(
        "same",
        why="Before that day ends.",
        example="Ask before 9am and we come [the same day].",
        pattern=r"""
            (?=[cdst])(?:
            (?<![a-z])(?:the_)?(?:(?:very_)?same|current)[_-](?:council_)?(?P<unit>{ONEDAY})
            | (?<![a-z])the_(?:
                day | (?<!after_the_)(?<!following_the_)(?<!from_the_)(?<!of_the_)date(?=_we_)
              )_(?:that_|when_)?(?:we|you|they|it|(?:your|the|a)_\w+)_
              (?:is_|are_|was_|first_)?\w+
            | (?<=on_)the_date_(?:it_is|they_are)_\w+
            | (?<![a-z])(?<!of_)(?<!from_)(?<!after_)(?<!following_)the_day_of_(?:
                receipt | payment | contact | arrival | receiving | request | your_(?:call|visit|request|report)
              )
            | (?<=on_)day_of_(?:receipt|arrival|request)(?![a-z])
            | (?<=on_)the_day(?=[.,;)]|\Z|_(?:if|where|or|wherever)\b)
            | (?<![a-z])that_day(?=_or_(?:on_)?(?:the_)?next|,_otherwise)
            | (?<=end_of_)(?:the|that)_(?P<end>{ONEDAY})
            )
        """,
        make=make.same_day,
    ),
    _form(
        "the hour",
        why="An hour, said with the article.",
        example="A manager rings you [within the hour].",
        pattern=r"(?<![a-z])(?:within|inside)_(?:the|one_and_the_same)_(?P<unit>{UNIT})(?!_of)",
        make=make.the_hour,
    ),
    _form(
        "parts",
        why="Hours with minutes, minutes with seconds.",
        example="We are there [within 1 hour 30 minutes].",
        pattern=r"{FIGURE}(?P<low>{NUMBER}|an?)_?-?(?P<unit>{UNIT}|m(?=_\d))[_,]{1,2}(?:and_)?(?P<rest>{NUMBER})_?(?P<less>{UNIT})",
        make=make.parts,
    ),
    _form(
        "and a half",
        why="Halves said in words.",
        example="We are there [within an hour and a half].",
        pattern=r"""
            {FIGURE}(?:
                (?P<low>{NUMBER}|an?)_(?P<unit>{UNIT})_and_a_half(?![a-z])
                | (?P<whole>{NUMBER})[_-]and[_-]a[_-]half[_-](?P<after>{UNIT})
            )
        """,
        make=make.and_a_half,
    ),
    _form(
        "fraction",
        why="Parts of a unit said in words.",
        example="You are seen [within half an hour].",
        pattern=r"(?<![a-z])(?P<part>half|quarter|three[_-]quarters)[_-](?:of[_-])?(?:an?|one)?[_-]?(?P<unit>{UNIT})",
        make=make.fraction,
    ),
    _form(
        "rings",
        why="Rings as a verb.",
        example="We pick up [before it rings 4 times].",
        pattern=r"""
            (?<![a-z])(?:(?:before|until)_(?:it|the_(?:phone|telephone))_)?rings?_
            (?:(?:no_|not_)?(?:more|less|fewer)_than_|up_to_|at_most_|about_)?(?P<low>{NUMBER})_?times?(?![a-z])
        """,
        make=make.rings,
    ),
    _form(
        "nth",
        why="Counting days or rings by their number.",
        example="We answer [by the fifth ring].",
        pattern=r"(?<![a-z])(?P<low>{ORDINAL})(?:_\(\d{1,2}(?:st|nd|rd|th)?\))?[_-](?P<unit>{ONEDAY}|(?:hour|ring(?:[_-]tone)?)(?![a-z]))",
        make=make.nth,
    ),
    _form(
        "day number",
        why="The days are counted up.",
        example="We answer [by working day 10].",
        pattern=r"(?<![a-z])(?:by|before|within|on)_(?P<unit>{ONEDAY})_(?P<low>\d{1,3})(?![\d:]|[.,]\d)",
        make=make.day_number,
    ),
    _form(
        "listed",
        why="Several numbers before one unit are as many limits.",
        example="We come [in 2], 4 or 24 hours, depending on the risk.",
        pattern=r"(?<![\w£$.])(?<!\d[./:-])(?P<low>{NUMBER})(?=(?:_?,_?{NUMBER}){0,4}(?:_?,)?_(?:or|and)_{NUMBER}"
        + OF_UNIT
        + ")",
        make=make.listed,
    ),
    _form(
        "either",
        why="Two units make two limits.",
        example="We reply [within 48 hours] or two working days.",
        pattern=r"{FIGURE}(?P<low>{NUMBER}){HYPHEN}(?P<unit>{UNIT})(?=(?:_(?:or|-)_|_?/_?){NUMBER}{HYPHEN}{MORE}{UNIT})",
        make=make.either,
    ),
    _form(
        "duration",
        why="A number and a unit of time.",
        example="We reply [within 10 working days].",
        pattern=r"{FIGURE}(?:(?<=between_)(?P<from>{NUMBER}){AGAIN}(?:{HYPHEN}{UNIT})?(?:{TO}|_(?:and|&)_)|)"
        + QUANTITY
        + OF_UNIT,
        make=make.duration,
    ),
    _form(
        "two cells",
        why="A table may give the unit a column of its own.",
        example="Delivery of parcels | [4-10 | Days]",
        pattern=r"{FIGURE}(?<=\|_)(?<!every_\|_)" + QUANTITY + r"_\|_(?P<unit>{UNIT})(?=_?(?:\||\n|\Z))",
        make=make.two_cells,
    ),
    _form(
        "same unit",
        why="The unit of the limit before it is meant.",
        example="Graffiti goes within one working day, other marks [within 10].",
        pattern=r"""
            (?<![a-z])within_(?P<low>{NUMBER})
            (?=[.,;)]|_(?:and|or|but|of|for|if|where|when|from|otherwise)\b|\Z)
        """,
        make=make.same_unit,
    ),
    _form(
        "same unit, shorter",
        why="The unit of the limit before it is meant; only what it is for says so.",
        example="Emails are answered within five working days, letters [in ten].",
        pattern=r"""
            (?<![a-z\d])(?=[\d.aefinost])(?:
            (?<!one_)in_(?P<low>{NUMBER})(?=[.,;)]|\Z)
            | (?<=[:,;]_)(?P<bare>{NUMBER})(?=_for_{CASES})
            | (?<=_and_)(?P<next>{NUMBER})(?=_for_{CASES})
            | (?<=_or_)(?<!\d\d\d_or_)(?P<other>{NUMBER})(?=_(?:
                for_{CASES} | in_the_country | in_rural_areas | if_it_is | if_complex
              ))
            )
        """,
        make=make.same_unit_before,
    ),
    _form(
        "one",
        why="The article stands for one.",
        example="We reply [within a week].",
        pattern=r"""
            (?<![a-z])(?:an?[_-]{MORE}|(?:(?<=in_)|(?<=within_))the_next_(?=hour|week\b|fortnight))
            (?P<unit>(?!second\b|ring\b){UNIT})(?P<two>_or_two)?
        """,
        make=make.one,
    ),
    _form(
        "header",
        why="The head of a table row carries the unit.",
        example="Target, [working days: 10]",
        pattern=r"(?=['\"(bcdfhmoprstwy])(?<![a-z])(?P<unit>{UNIT})\)?_?(?:[:=]|\|(?=_?[a-z]*_?\d[\d.,-]*_?(?:[|\n.;(]|\Z)))_?"
        + QUANTITY
        + r"(?![\d%])(?!{HYPHEN}{MORE}\(?{UNIT})(?!\.?\d|_?%)",
        make=make.header,
    ),
    _form(
        "hours",
        why="Opening hours are no promise to be quick.",
        example="Ring us [Monday to Friday, 9am to 5pm].",
        pattern=r"""
            (?<![a-z])(?=[\dbfmnstw])(?:
            {WEEKDAYS}(?:[,:(]?_(?:from_|between_)?(?:the_hours_of_)?{CLOCKS}\)?)?
            | {EDGE}(?:(?:from|between)_(?:the_hours_of_)?)?{CLOCKS}(?:[_,]{1,2}(?:on_)?{WEEKDAYS})?
            )
        """,
        make=Kind.HOURS,
    ),
    _form(
        "clock",
        why="A time of day.",
        example="Put your bin out [by 6am].",
        pattern=r"(?<![\d.:a-z])(?=[\dabfmnu])(?:(?:by|before|after|until|at|from)_)?{CLOCK}",
        make=Kind.CLOCK,
    ),
    _form(
        "law",
        why="The year belongs to a name.",
        example="The Housing [Act 1996] applies.",
        pattern=r"(?<![a-z])(?:act|measure|regulations?|rules|order|code)(?:_\([a-z\s]+\))?_{YEAR}(?!\d)",
        make=Kind.LAW,
    ),
    _form(
        "date",
        why="A day of the calendar.",
        example="Checked on [16 March 2021].",
        pattern=r"""
            (?=[\dadfjmnos])(?:
            (?<!\d)\d{1,2}(?:st|nd|rd|th)?_(?:of_)?{MONTH}(?:,?_{YEAR})?(?!\d)
            | (?<![a-z]){MONTH}(?:_\d{1,2}(?:st|nd|rd|th)?,)?_{YEAR}(?:[-/](?:\d\d){1,2})?(?!\d)
            | (?<![a-z]){LONGMONTH}(?![a-z])
            | (?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}(?![\d/])
            | (?<![\d/.-]){YEAR}-\d\d-\d\d(?!\d)
            | (?<![\d.,/£-]){YEAR}(?:_?[-/]_?(?:\d\d){1,2})?(?![\d,/-])(?!\.\d)
            )
        """,
        make=Kind.DATE,
    ),
    _form(
        "at once",
        why="No waiting at all.",
        example="We answer [immediately].",
        pattern=r"""
            (?<![a-z])(?:
                immediate(?:ly)?(?!_(?:risk|threat|danger|hazard|famil|need|vicinity|area|neighbour|future|effect
                    |superior)) | straight[_-]?away | right_away | instantly | there_and_then | without_delay
                | on[_-]the[_-]spot(?!_(?:fine|penalt|check))
            )(?![a-z])
        """,
        make=make.at_once,
    ),
)
