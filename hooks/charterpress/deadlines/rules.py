"""The rules of meaning, in the order in which they are tried; the first that holds decides.

What no rule decides, goes to the head of its column, to the nearest actor (`actors`), and then to how the expression
itself looks (`judgement`). Then the words around it are weighed (`weights`) and may overrule all of them but a new row,
of which nobody has learnt yet how far it is to be trusted.

To teach the reader a new wording (CONTRIBUTING has a table of what to do when):

1. Ask how it is read now: `python -m charterpress.deadlines "Bring it back within 7 days."` prints what each
   expression means, what decided, and the sentence as patterns see it: in lower case, cut at full stops,
   with TIME for the expression. Small words before a number belong to it ("within the next 7 days" is all TIME).
2. Choose the table. Not found, or the wrong figure: `forms`, or `lexicon` for a word. Another act of the council
   or the customer: a verb in `actors`. Words that decide whoever acts ("no return within"): a row here.
3. Add a word to a row, or a row with its reason and an example, the expression in brackets. A new row goes before
   the row that decided wrongly. Write `_` for a space: an escaped space becomes an escape of what follows it.
   A row of a length or condition is not asked about "within 7 days" unless it says `within=True`.
4. Add the text to `tests/examples/english`, and run `pytest tests/deadlines`. The example of a rule or an actor must
   be decided by its own row; if another row now takes it, the new pattern is too wide.
"""

from __future__ import annotations

from collections.abc import Iterator

from charterpress.deadlines.grammar import LENGTHS, SIGNS, Rule, rule
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.sieve import Sieve
from charterpress.model.limit import Bound

RULES = (
    # --- words that say what they are --------------------------------------------------------------
    rule(
        "counts as received",
        Kind.DEFINITION,
        None,
        why="Says when the clock starts, not how long it runs.",
        example="Emails after 5pm are treated as received [the next working day].",
        pattern=r"""
            \b(?:deemed|presumed|taken|treated|regarded|considered)_(?:as|to)_(?:be|have_been)_[^.;]{0,50}TIME_
                (?:after|from|following|of)_
            | \b(?:
                treated | counted | counts? | considered | deemed | classed | regarded | logged | recorded
                | taken | as_if
            )_(?:as_|to_)?(?:(?!we_(?:will|shall|aim|try|promise)|we'll)[^.;|]){0,60}DAY_TIME
            | \b(?:count|(?:re)?start|begin|run|commence)(?:s|ing|ning)?_DAY_TIME
            | \bassumed?_(?:that_)?(?:you|it|they|the_\w+)_[^.;]{1,60}TIME
            | \b(?:
                from | starting_(?:with|on|from) | beginning_(?:with|on) | exclusive_of | not_counting
                | excluding
            )_DAY_TIME
            | \b(?:day_(?:one|1)|first_(?:working_)?day)_(?:is|will_be)_DAY_TIME
            | DAY_TIME[^.;]{0,40}_(?:is|counts_as|as)_day_(?:one|1)
        """,
    ),
    rule(
        "definition",
        Kind.DEFINITION,
        None,
        why="Explains a word.",
        example="Working days are [Monday to Friday].",
        pattern=r"""
            working_days?'?_(?:are|is|mean|means|run|runs)_[^.;]{0,50}TIME
            | TIME_(?:are|is)_(?:a_)?working_days?
            | by_'?\"?working_day[^.;]{0,40}TIME
            | TIME'*_(?:notice|period)'?_means\b
            | (?<!that_)(?<!this_)(?<!it_)\bmeans_TIME
            | WORKING_TIME_(?:are|means?)_(?:mondays?|any|every|those)\b
        """,
    ),
    rule(
        "age",
        Kind.AGE,
        None,
        why="The age of somebody.",
        example="A child [under 8 years] old travels free.",
        pattern=r"""
            \b(?:aged?|ages)(?:_of)?_(?:is_)?TIME
            | TIME(?:_|-)(?:olds?|of_age)\b
            | TIME_or_(?:over|older|younger|under)_(?:at|on|when)
            | (?:dog|cat|animal|puppy|puppies)s?_(?:of|over|under)_TIME
            | (?:child|children|adult|bab(?:y|ie))s?_(?:who_(?:is|are)_)?(?:aged_)?TIME
                (?!_(?:of|after|before))
        """,
    ),
    rule(
        "always open",
        Kind.AVAILABILITY,
        None,
        why="A 24-hour service is always there; that is no deadline.",
        example="There is a [24-hour] phone service.",
        pattern=r"""
            ALWAYS_TIME[_-](?:(?!(?:for|of|from|to|after|in)\b)\w+[_-]){0,3}<service>\b
            | ALWAYS_TIME,?_(?:year[_-]round|all_year|seven_days|7_days|weekend)
            | \b(?:open|available|operat\w+|staffed|there|manned|runs?|monitored|accessible|on_call)_(?:for_)?
                ALWAYS_TIME(?!_(?:notice|before|of|after|in))
        """,
    ),
    rule(
        "journey",
        Kind.DURATION,
        None,
        why="A distance told in time.",
        example="The stop is [within 10 minutes]' walk.",
        pattern=r"TIME'?[_-](?:walk|drive|bus|journey|train|cycle)",
        within=True,
    ),
    # --- how often ---------------------------------------------------------------------------------
    rule(
        "update every",
        Kind.DEADLINE,
        "council",
        why="News at a fixed pace is a promise.",
        example="We update you [every 10 working days].",
        pattern=r"""
            \b(?:
                (?:
                    updat\w* | informs? | keeps? | contacts? | tells? | calls? | rings? | phones? | writes?_to
                    | lets? | reports?_to | reports?_back_to | visits? | sees?
                )_(?:you|them|(?:the_)?(?:person|<customer>)s?|victims)
                | (?:progress|regular|an|send|get|give|provide|receive)_(?:updates?|reports?|feedback)
                | (?:victim|tenant|resident|customer|complainant|applicant)s_updated
                | (?:be|are|is)_(?:kept_(?:informed|updated|up_to_date)|told)
                | you(?:'ll|_will|_are)?_(?:be_)?(?:kept_)?(?:updated|informed)
                | (?:victim|tenant|resident|customer|complainant|applicant)s?_(?:will|are|is)_(?:be_)?
                    (?:kept_)?(?:updated|informed)
                | hear_from | in_touch
            )\b[^.;|]{0,100}EVERY_TIME
            | EVERY_TIME,?_(?:we|our_\w+)(?:_will|'ll)?_(?:tell|update|contact|write|call|phone|inform)\b
        """,
        bound=Bound.EXACTLY,
    ),
    rule(
        "every",
        Kind.FREQUENCY,
        None,
        why="Any other thing that happens again and again.",
        example="We sweep it [every 2 weeks].",
        pattern=r"EVERY_TIME",
    ),
    rule(
        "not that day",
        Kind.VAGUE,
        None,
        why="A day on which something is not done.",
        example="Ring us when it happens and not [the next day].",
        pattern=r"""
            \b(?:not|than)_(?:\w+ed_)?(?:on_)?DAY_TIME | \b(?:not_be_able|cannot|unable)_(?:to_)?(?:\w+_){1,2}DAY_TIME
            | DAY_TIME_\w+_is_not_
        """,
    ),
    rule(
        "same day each week",
        Kind.FREQUENCY,
        None,
        why="The day of a round.",
        example="Your bins are emptied on the [same day] each week.",
        pattern=r"DAY_TIME_(?:each|every)\b",
    ),
    rule(
        "each further",
        Kind.FREQUENCY,
        None,
        why="So much for each such time.",
        example="£10 for each [further 24 hours].",
        pattern=r"\b(?:each|every|per)_(?:succeeding_|subsequent_|additional_|extra_)?TIME",
    ),
    rule(
        "in any",
        Kind.FREQUENCY,
        None,
        why="A stretch of time in which something is counted.",
        example="Fewer than 5% of homes are cut off [in any one day].",
        pattern=r"ANY_TIME|TIME[_-]rolling|STRETCH_TIME[_-](?:\w+_)?period\b(?!_of)",
        within=True,
    ),
    rule(
        "counted in",
        Kind.DURATION,
        None,
        why="A stretch of time in which something is counted or runs.",
        example="The alarm rang throughout [24 hours].",
        pattern=r"""
            \b(?:during|throughout)_TIME
            | \boutside_(?:of_)?TIME
            | \b(?:completion|end|expiry|closing?|conclusion|outside|beyond)_(?:of_)?TIME[_-](?:\w+_)?
                (?:consultation|period|notice|window)
            | TIME_deadline_(?:starts|begins|runs)
            | \bperiod_(?:\w+_)?(?:ends|starts|begins|runs_out)_TIME
            | TIME_(?:in|during)_which_(?!to_|we_|the_council|it_will|they_will)
            | TIME[_-](?:rule|clock|run-?_?up)\b
            | \bexpir(?:y|ation)_of_TIME
            | \b(?:at|after|before)_the_end_of_TIME(?!_(?:deadline|limit|target|time))
            | TIME[_-]\"?(?:interim|moratorium|protected|standstill)\b
            | (?:\d|\b(?:daily|total|number|sum|faults|cases|times|days))_TIME_period\b
        """,
    ),
    rule(
        "interval",
        Kind.FREQUENCY,
        None,
        why="How often, told by the time between.",
        example="Inspected at intervals of [6 weeks].",
        pattern=r"""
            \bintervals?_of_TIME
            | TIME[_-](?:intervals?|cycles?|rota|rotation)\b
            | \b(?:once|twice|(?:two|three|four|five|\d+)_times|occasions?)_
                (?:in_any_|in_a_|in_|over_any_|over_)?TIME(?=_period|[.,;)]|\Z)
        """,
        within=False,
    ),
    # --- limits as names, limits said again --------------------------------------------------------
    rule(
        "need at once",
        Kind.VAGUE,
        None,
        why="Says how urgent something is.",
        example="Incidents needing an [immediate] response come first.",
        pattern=r"\b(?:need|requir|demand)\w*_(?:an_)?IMMEDIATE_TIME",
    ),
    rule(
        "customer's period",
        Kind.DUTY,
        "reader",
        why="A period in which the customer acts.",
        example="The [28-day] appeal period is over.",
        pattern=r"""
            \byou(?:'ve|_have)?_miss(?:ed)?_TIME
            | \bnotice_period_is_TIME
            | TIME[_-](?:\w+_)?(?:
                appeal | objection | comment | payment | cancellation | cooling | discount(?:ed)? | grace
                | notice | challenge | renewal | claim | settling | rent-free | representation
            )s?(?:[_-](?:off|in))?_(?:period|limit|window|deadline)\b(?!_of_notice)
            | TIME[_-]period_(?:for|of)_(?:an_|your_|making_)?(?:<customers-thing>|comment|claim|grace)
            | TIME[_-](?:\w+_)?(?:period|window)_(?:(?:with)?in_which_)?to_(?!
                respond_to_you | investigate | decide | process
            )
        """,
    ),
    rule(
        "years",
        Kind.DURATION,
        None,
        why="Plans run for years; promises do not.",
        example="The strategy covers a [five-year] period.",
        pattern=r"YEARS_TIME[_-](?:\w+[_-])?(?:period|limit|rule|plan|strategy|target|programme|standard)",
    ),
    rule(
        "days of a limit",
        Kind.DURATION,
        None,
        why="The limit of somebody else, from which ours runs.",
        example="We decide within 15 days of the [28 day] deadline.",
        pattern=r"\bdays_of_TIME[_-](?:deadline|limit)\b",
    ),
    rule(
        "the period",
        Kind.DEADLINE,
        "council",
        why="The limit as the name of a thing.",
        example="We aim for a [one-day] callback.",
        pattern=r"""
            TIME[_-](?:(?!(?:to|for|of|and|or|after|before|from|in|if|the)\b)\w+[_-])?(?:
                limit | deadline | (?:processing|response|decision|determination)_period | extension | target
                | time_?(?:scale|frame|line|limit) | turn[-_]?a?[-_]?round | tat | response | reply
                | acknowledge?ment | review | standard | call_?back | service_level | promise | pledge
            )\b(?!_(?:on|of_(?:notice|grace|absence|time)|to_<customers-act>)\b)
        """,
        yields=True,
    ),
    rule(
        "not at once",
        Kind.VAGUE,
        None,
        why="What is not done at once is said, and when it is done is not.",
        example="We do not answer every letter [instantly].",
        pattern=r"""
            (?:\bnot|n't|\bnever|\bcannot)_[^.;,]{0,60}IMMEDIATE_TIME
            | IMMEDIATE_TIME_\w+_(?:cannot|is_not|isn't)
            | IMMEDIATE_TIME_(?:action|attention)_(?:\w+_){0,3}(?:with)?in_
        """,
    ),
    rule(
        "length as a question",
        Kind.DURATION,
        None,
        why="How long customers may have something.",
        example="Item | Books\nFor how long? | [14 days]",
        pattern=r"""
            \bfor_how_long\??:_?TIME
            | \bhow_long_(?:it|they)_(?:can_)?lasts?:_TIME
            | \A(?:current_|proposed_|total_)?opening_(?:hours|times):?_?TIME
        """,
    ),
    rule(
        "at once",
        Kind.DEADLINE,
        "council",
        why="The name of a service without waiting.",
        example="Dangerous buildings: [immediate] attendance.",
        pattern=r"""
            \b(?:address|answer|action|attend|acknowledg|respond|deal)\w*_(?:to_|with_)?IMMEDIATE_TIME
            | IMMEDIATE_TIME_(?:response|attendance|attention|reply|answer|visit)\b(?!_(?:required|needed))
        """,
    ),
    rule(
        "that means",
        Kind.DEADLINE,
        "council",
        why="Says the limit in another unit.",
        example="That means [1 day].",
        pattern=r"\A_?(?:that|this|it)_(?:means|is)_TIME(?!_(?:after|before)_)",
        restated=True,
    ),
    # --- whose limit: the one who waits ------------------------------------------------------------
    rule(
        "question",
        Kind.CONDITION,
        None,
        why="A question promises nothing.",
        example="Was the bill sent [within 18 months] of the work?",
        pattern=r"""
            \A(?:
                has | have | is | are | was | were | do | does | did | can | will | should | must | could
                | how | what | when | why | which | who | where
            )_[^?]*TIME[^?]*\?_?\Z
        """,
        within=True,
    ),
    rule(
        "no answer from the customer",
        Kind.DUTY,
        "reader",
        why="We asked; the customer is late.",
        example="If there is no reply [within 14 days] of our letter, the claim ends.",
        pattern=r"""
            \bno_(?:reply|response|answer|contact)_TIME_of_(?:our|us|its_being|being)_\w+
            | \bno_(?:reply|response|answer)_(?:is_|has_been_)?received_TIME[^.;]{0,60}\b
                (?:remov|delet|clos|withdraw|cancel)
            | \b(?:reply|response|answer)_from_(?:you|the_<customer>)_TIME
        """,
    ),
    rule(
        "do not ask before",
        Kind.CONDITION,
        "reader",
        why="When the customer may ask again.",
        example="Do not ring us unless it has been [longer than 10 working days].",
        pattern=r"\b(?:unless|until|if|once)_it_(?:has_been|is)_LONGER_TIME|\b(?:after|before)_the_end_of_TIME_you_",
        within=True,
    ),
    rule(
        "no answer yet",
        Kind.DEADLINE,
        "council",
        why="The customer waits; the limit is the council's.",
        example="If you have not heard from us [within 10 working days], ring us.",
        pattern=r"""
            \bif_(?:you|they)_(?:
                have_not | haven't | do_not | don't | did_not | didn't | are_not | aren't | have_(?:yet|still)
            )_(?:\w+_){0,2}(?:hear|heard|receive|received|get|got|had|have|contacted|seen)\b[^.;]{0,60}TIME
            | \b(?:nobody|no_one)_has_(?:\w+_)?(?:replied|answered|called|visited|contacted|been)\b[^.;]{0,30}TIME
            | \b(?:no|without_an?y?)_(?:
                word | news | reply | answer | response | acknowledgement | decision | visit
            )\b[^.;]{0,30}TIME
        """,
        restated=True,
    ),
    rule(
        "we wait",
        Kind.DUTY,
        "reader",
        why="The council waits; the limit is the customer's.",
        example="If we do not hear from you [within 14 days] we close the case.",
        pattern=r"""
            (?:\bnot|n't)_hear_(?:back_)?from_(?:you|the_<customer>)[^.;,]{0,40}TIME
            | \b(?:if|unless|until|when|where)_we_(?:have_not|haven't|do_not|don't|did_not|didn't)_(?:\w+_)?(?:
                hear | heard | get | got | receive | received | had
            )\b[^.;,]{0,60}TIME
            | \bwe_(?:will_|can_|only_)*wait_(?:for_)?TIME(?![^.;]*_before_we\b)
        """,
    ),
    rule(
        "unhappy customer",
        Kind.DUTY,
        "reader",
        why="Whoever is not content is told until when to say so.",
        example="If our answer leaves you unhappy, write to the chief executive [within 5 days].",
        pattern=r"""
            \bif_(?:our|the|this|you)[^.;]{0,60}(?:
                unhappy | dissatisfied | not_happy | not_satisfied | disagree | not_agree
            )(?:_with_(?:our|the|this|a|your)(?:_\w+){1,3}|_with_(?:it|this|that))?,?(?:_then)?(?:
                _please | _you_(?:can|may|should|must)
            )?_(?:write_to | contact | tell | appeal | ask | reply | let | email | call | complain)\b(?!
                [^.;]*\b(?:we|who|hear|expect|receive|get|response|answer|officer|staff)\b | [^.;]*_for_a_reply
            )[^.;]{0,60}TIME
        """,
    ),
    rule(
        "if the customer does not",
        Kind.DUTY,
        "reader",
        why="What did not come from the customer in time.",
        example="If the notice is not paid [within 28 days], the charge goes up.",
        pattern=r"""
            \b(?:if|where|when|unless|until|once)_(?!
                (?:\w+_){0,4}(?:
                    decision | visit | repair | offer | appointment | refund | reply | response | answer
                    | report
                )s?_
            )(?:\w+_){0,6}?(?:is|are|has|have|was|were)_(?:not_|been_|\w+ly_){0,3}(?:
                paid | filed | disputed | commenced | disposed_of | sold | let | transferred | returned
                | claimed | challenged | renewed | signed | lodged | submitted | appealed | cancelled
                | registered | raised | collected | picked_up | made | brought | provided | supplied
                | complied_with | settled
            )\b(?:(?!_(?:we|you|it|they|will)_)[^.;,:]){0,60}TIME
            | \b(?:if|where|when)_(?:no|we_get_no|we_receive_no|there_(?:is|are)_no)_(?:\w+_)?(?:
                information | payments? | appeals? | objections? | representations? | evidence | requests?
                | claims? | challenges? | reply_from_you | response_from_you
            )\b[^.;,]{0,60}TIME
        """,
    ),
    rule(
        "extended",
        Kind.DEADLINE,
        "council",
        why="More time for the council to act is a limit of its own.",
        example="The time for a reply may be extended for [a maximum of 10 working days].",
        pattern=r"""
            \bextension\b[^.;|]{0,40}_(?:it|this)_will_be_(?:for_)?TIME
            | \b(?:time\w*|limit|deadline|target|response|reply|decision)\b[^.;]{0,60}\bexten(?:d|sion)\w*[^.;]{0,30}
                (?:(?:for|of|to)_)?TIME
            | TIME[_-](?:period|deadline|limit)[^.;]{0,30}_(?:may|can|will|could)_be_extended
            | \bextend\w*_(?:\w+_){0,2}(?:time\w*|limit|deadline|target|response)\b[^.;]{0,40}TIME
        """,
    ),
    rule(
        "papers not older",
        Kind.CONDITION,
        "reader",
        why="How new a paper must be that the customer brings.",
        example="A certificate issued [within one month] of the application.",
        pattern=r"""
            (?<!be_)(?<!is_)(?<!are_)\b(?:issued|taken|dated|obtained|purchased|bought|printed)_(?:\w+ly_)?TIME_
                (?:of|prior_to|before)_(?:(?:the|your|an?|this)_)?(?:date_of_)?(?:(?:the|your|an?)_)?(?:re-?)?(?:
                appl | claim | purchase | visit | request | test
            )
        """,
        within=True,
    ),
    rule(
        "charged",
        Kind.CONDITION,
        "reader",
        why="What is charged or given back when something happens in that time.",
        example="Charges may be levied [within 30 days] of the booking.",
        pattern=r"""
            \b(?:charges?|fees?|penalt(?:y|ies)|surcharges?)_(?:\w+_){0,4}(?:
                appl | levied | added | charged | made | imposed
            )\w*_(?:(?!_we_)[^.;|]){0,60}TIME
            | \b(?:change_your_mind|back-?dat\w*)\b[^.;|]{0,40}TIME
        """,
        within=True,
    ),
    rule(
        "void if",
        Kind.DUTY,
        "reader",
        why="What must happen in that time to keep something alive.",
        example="Your permit will be void if no work is started [within 180 days].",
        pattern=r"""
            \b(?:expires?|lapses?|void|forfeit\w*|invalid|withdrawn)_(?:\w+_)?(?:if|unless|where|when)\b
                (?:(?!_we_)[^.;]){0,90}TIME
        """,
    ),
    rule(
        "customers who",
        Kind.DUTY,
        "reader",
        why="What a customer did in time says whom a rule is for.",
        example="A tenant who cannot pay [within 21 days] should ring us.",
        pattern=r"""
            \b(?!you_that|they_that|those_that)<anybody>_(?:who|whose|that)_(?!
                (?:\w+_){0,3}(?:receive|get|hear|wait|expect|see|been|told|seen)\w*\b
            )(?!is_(?:dealing|handling))(?:
                (?!_(?:we|we'll|gets?|receives?|will|shall|must|should|can|may|is|are|be)_)[^.;,]
            ){0,70}TIME
        """,
    ),
    rule(
        "if in that time you",
        Kind.DUTY,
        "reader",
        why="The time stands before the customer who acts in it.",
        example="If, [within 21 days], you do not send the form, we close the case.",
        pattern=r"\b(?:if|unless|where|when),?_TIME[^.;,]{0,40},_(?:you|the_<customer>|no_)",
    ),
    rule(
        "we cannot",
        Kind.DEADLINE,
        "council",
        why="A limit that we may miss is a limit of ours.",
        example="If we cannot reply [within 10 working days] we say why.",
        pattern=r"""
            \b(?:if|when|where|unless)_(?:
                we | it | this | that | the_(?!<customer>)\w+ | an?_(?!<customer>)\w+ | your_\w+ | our_\w+
                | there
            )(?:'re|'s)?_(?:\w+_)?(?:
                cannot | can't | can_not | are_unable | are_not_able | is_unable | do_not | don't | does_not
                | fail | is_not | isn't | are_not | aren't | will_not | won't | miss | have_not | haven't
                | not_be | needs?_(?:more|longer|extra) | is_no
            )\b(?:(?!_we_|_(?:the_)?<customer>_(?:do|has)|(?<!_to)_(?:you|they)_(?!TIME))[^.;,]){0,80}TIME
        """,
        restated=True,
    ),
    rule(
        "not enough",
        Kind.DEADLINE,
        "council",
        why="A limit that may be too short is a limit of ours.",
        example="If [ten days] are not enough we tell you.",
        pattern=r"\bif_TIME(?:_period)?_(?:(?:is|are)_(?:not|too)|isn't|aren't|proves?|do(?:es)?_not)",
        restated=True,
    ),
    rule(
        "left waiting",
        Kind.DEADLINE,
        "council",
        why="Never left longer than the limit: a limit.",
        example="You are never left on hold for [longer than 3 minutes].",
        pattern=r"""
            (?:
                (?<!if_you_are_)\b(?:never|not)_(?:be_)? | \b(?:nobody|no[_-]one)_(?:is|will_be|should_be)_
            )left_(?:on_hold|waiting|hanging|holding)(?:_(?:on|at|in)_the_\w+)?_(?:for_)?LONGER_TIME
        """,
        bound=Bound.WITHIN,
    ),
    rule(
        "takes us",
        Kind.DEADLINE,
        "council",
        why="We say how long we need.",
        example="New claims take us [22 days].",
        pattern=r"(?<!it_)(?<!walk_)(?<!that_)(?<!what_)\btakes?_us_TIME(?!_(?:ago|forward|ahead|closer))",
    ),
    rule(
        "too much work",
        Kind.DURATION,
        None,
        why="How much work a request is, not how soon it is answered.",
        example="A request may be refused if it takes [more than 18 hours] to find the records.",
        pattern=r"""
            LONGER_TIME_to_(?:locate|find|retrieve|extract|collate|gather|compile)\b
            | LONGER_TIME\b[^.;]{0,60}_(?:may|can|could|will)_(?:have_to_)?(?:be_)?(?:
                refuse | turn(?:ed)?_(?:it_|them_)?down | decline
            )
            | \brequests?_(?:that|which)_(?:will|would)_take_(?:us_)?LONGER_TIME
        """,
    ),
    rule(
        "takes longer",
        Kind.DEADLINE,
        "council",
        why="Longer than the limit: the limit itself is meant.",
        example="We tell you if a reply will take [longer than 10 working days].",
        pattern=r"""
            \b(?:if|when|where|that|say)_(?:(?!been_)\w+_){0,6}(?:
                tak(?:e|es|ing) | wait(?:ing)? | needs? | be | require
            )_(?:you_)?(?:any_)?(?:to_wait_)?(?:for_)?LONGER_TIME
            | LONGER_TIME_for_(?:us|our|the_council)\b
            | \b(?:may|might|could|can)_(?:take|need)_(?:us_)?(?:a_little_|slightly_|a_bit_)?LONGER_TIME_to_(?:
                investigate | respond | reply | decide | process | resolve | answer | deal
            )
        """,
        bound=Bound.WITHIN,
        restated=True,
    ),
    # --- notice, consultation, waiting -------------------------------------------------------------
    rule(
        "consult",
        Kind.DEADLINE,
        "council",
        why="A consultation is open as long as the council promised.",
        example="We consult for [12 weeks].",
        pattern=r"""
            \b(?:consult(?:ed|s|ing)?|consultations?|publici[sz]e\w*|displayed|advertis\w+)\b
                (?!_period_for_you)[^.;]{0,70}\b(?:
                for | (?<!the_)(?<!in_)lasts? | last_for | run | runs | run_for | of | over | be | least
            )_(?:a_(?:minimum_)?period_of_)?TIME
            | (?!MINUTE_TIME)TIME[_-](?:public_)?consultation\b(?!_event)
            | TIME[_-]period_of_(?:engagement|consultation)\b
            | TIME_(?:is|are)_allowed_for_(?:comments|objections|representations)\b
            | \bgiving_TIME_for_(?:people|residents|everyone|the_public)\b
            | consultation_(?:period[^.;]{0,15})?TIME
            | consultations?_?[:|-]_?TIME
            | \b(?:
                site_notices? | on_display | on_(?:public_)?exhibition | open_(?:to|for)_(?:views|responses)
                | have_your_say
            )\b[^.;]{0,60}_for_(?:a_period_of_)?TIME
            | \b(?:can|may|invite\w*|welcome)\b[^.;]{0,20}\b(?:comments?|views|responses)\b[^.;]{0,20}_for_TIM
                E
            | \bfor_TIME[^.;]{0,20}\b(?:can|may|to)_(?:comment|have_your_say|give_your_views)
            | gives?_(?:you|people|residents|everyone)_TIME_to_[^.;]{0,30}consult
        """,
        bound=Bound.EXACTLY,
    ),
    # --- the customer's time -----------------------------------------------------------------------
    rule(
        "we have time to",
        Kind.DEADLINE,
        "council",
        why="Time in which we must act.",
        example="We have [28 days] to decide.",
        pattern=r"""
            \b(?:
                we | council | authority | team | panel | board | department | landlord | university | trust
                | service | committee | city | corporation | shire | borough | town | company | commission
                | commissioner | agency | ministry | office
            )(?:'ll|_will|_then|_only|_must|_shall|_may)*_(?:
                have | has | get | gets | need | (?<=may_)require
            )_(?:\(up_to\)_|only_)?TIME_(?:
                (?:after|from|of|following)_[^.;]{0,90}?_ | (?:(?!you_|the_<customer>)\w+,?_){0,6}?
            )to_(?!object|make_any_objection|make_an_objection|appeal|comment|lodge)
        """,
    ),
    rule(
        "if you have something",
        Kind.DUTY,
        "reader",
        why="What follows is still about what the customer does.",
        example="If you have more evidence, it should be with us [five days before] the hearing.",
        pattern=r"""
            \A(?:if|when|where)_you_(?!write|call|ring|phone|contact|complain|report|email|visit)[^.;]{3,80},_
                (?:this|it|they|these|that)_(?:should|must|needs?_to|has_to)_(?:be_)?(?:\w+_){0,3}TIME
        """,
    ),
    rule(
        "you have time to",
        Kind.DUTY,
        "reader",
        why="Time given to the customer to act.",
        example="You have [28 days] to appeal.",
        pattern=r"""
            (?:
                \b(?:<anybody>|persons?|consultees?|questioners?)(?:
                    'll | 've | _will | _then | _must | _should | _only | _normally | _usually | _also
                )*_(?:have|has|got|be_given|is_given|are_given|get|need)
                | (?<!we_)(?<!council_)\bwill_(?:then_)?have
            )_(?:the_right_|got_|up_to_|up_|got_up_)?(?:for_)?(?:a_period_of_)?TIME(?!'?s?_(?:\w+_)?notice)_
                (?:[^.;,]{0,50}_)?(?:
                to_(?!
                    hear | get_a | get_back | respond_to_(?:you|a|your|the) | speak | present | talk | address
                    | explain | investigat | look_into | respond_to_you | decide | assess | process | determin | you\b
                )\w+
                | in_which
            )
        """,
    ),
    rule(
        "others have time",
        Kind.DUTY,
        "other",
        why="Third parties keep their own times.",
        example="The bank has [eight weeks] to answer your complaint.",
        pattern=r"""
            (?:
                <others> | <strangers>
                | \b(?:an?|the|each|any|every)_(?:[a-z-]+_)?(?!
                    speaker | questioner | organi[sz]er | petitioner
                )<agent>
            )s?_(?:will_|must_|then_|normally_|usually_)*(?:has|have|gets?|is_given|are_given)_
                (?:a_period_of_)?TIME
        """,
    ),
    rule(
        "time to answer",
        Kind.DEADLINE,
        "council",
        why="To answer is the council's act, whatever it is called.",
        example="By law the Board of Health has [30 days] to respond to you.",
        pattern=r"""
            \b(?:law|act|rules?|regulations?)_(?:gives?|allows?)_(?:us|the_council|councils)_TIME_to_
            | \b(?:has|have)_(?:only_)?TIME_(?:(?:from|after|of)_[^.;,]{0,50}_)?(?:in_which_)?to_(?:
                respond | reply | answer | decide | determine | process | investigate | look_into | take_action
                | reach | consider | approve | issue | give_you
                | complete_(?:it|its|the_(?:review|investigation)) | (?:make|take)_(?:a|its|their)_decision
            )
        """,
    ),
    rule(
        "you have time",
        Kind.DUTY,
        "reader",
        why="Time given to the customer.",
        example="You have [21 days] from the date of the letter.",
        pattern=r"""
            \b(?:
                you | members_of_the_public | people | speakers | questioners? | applicants? | tenants?
                | customers? | drivers? | owners? | parents?
            )(?:'ll|'ve|_will|_then|_must|_only|_normally|_usually)*_(?:have|has|got)_(?:got_|only_)?TIME
                (?!'?s?_(?:notice|warning))(?=
                _(?:from|after|of|in_which|for_(?:this|the|an?|any)) | [.,;)] | \Z
            )
        """,
    ),
    rule(
        "customer's limit",
        Kind.DUTY,
        "reader",
        why="The limit of an act of the customer.",
        example="The time limit for appeals is [28 days].",
        pattern=r"""
            \btime_for_(?:you|<customer>s?)_to\b[^.;]{0,30}TIME
            | (?<!our_)\bdeadline_is_TIME_before\b(?![^.;]*_(?:we|us)\b)
            | \b(?:deadline|limit|notice)s?_for_(?:the_|an?_)?<customer>s?\b[^.;]{0,40}TIME
            | \b(?:deadline|time_?limit|limit|closing_date|cut-off|period)s?_(?:for|to)_(?!
                (?:\w+_){0,3}(?:repl|answer|respon|deci|determin|process|acknowledg|send|issu|hear|complet)
            )(?:\w+_){0,3}(?:
                appeal | complain | claim | appl | object | comment | pay | return | request | submi | regist
                | lodg | representation | challeng
            )\w*[^.;]{0,30}TIME
        """,
    ),
    rule(
        "customer's label",
        Kind.DUTY,
        "reader",
        why="The name of what only the customer does, and its limit.",
        example="Appeals: [within 28 days].",
        pattern=r"""
            (?:\A|[|,]_)(?!
                decid | determin | respon | answer | consider | hear | adjudicat | review | dispos | process
                | handling
            )(?!(?:[a-z-]+_){0,3}(?:stage|first|second|final)\b)(?:[a-z-]+_){0,3}?(?:
                <customers-thing>s?(?:_requests?)?(?!_to_the) | submission_of_[^.;:|]{1,40}
                | payments?(?!_(?:to|of|for))
                | payment_(?:terms|period|deadline|due) | notice_period | cooling-?_?off(?:_period)?
            )(?:_(?:against|by|from|in|must|should|are|is|be|to)_[^.;:|]{0,30})?_?(?::|\||-_)_?
                (?:in_writing,?_)?TIME(?!
                _?(?:
                    for_(?:a|our|the)_(?:reply|answer|decision|response)
                    | to_(?:be_)?(?:decide|determine|process|answer)
                )
            )
        """,
    ),
    rule(
        "customer's notice",
        Kind.DUTY,
        "reader",
        why="Notice that the customer gives.",
        example="Notice by tenant: [four weeks].",
        pattern=r"""
            \bnotice_(?:that_)?(?:the_|a_)?<customer>s?_(?:gives?|must)\b[^.;|]{0,20}TIME
            | \bnotice_(?:period_)?(?:by|from|given_by|required_(?:of|from))_(?:the_|a_)?<customer>s?\b[^.;|]{0,20}TIME
            | \A(?!.*\b(?:we|we'll|council|landlord)_(?:\w+_)?(?:will|must|give|serve))\b.*\bnotices?_to_(?:
                end | quit | leave | terminate | cancel | give_up
            )\b[^.;]{0,40}TIME
        """,
    ),
    rule(
        "in the customer's column",
        Kind.DUTY,
        "reader",
        why="The row of a table says who must act.",
        example="Request for review | [10 working days] from the outcome | Student",
        pattern=r"""
            TIME[^|.;]{0,60}\|_?(?:the_)?<customer>s?_?(?:\||\Z|\.)
            | \|_?(?:the_)?(?:\w+_)?<customer>s?_?\|_?TIME
            | (?:\A|[|])_?(?:the_)?<customer>'?s?_requests?_[^|.;]{0,60}\|_?TIME
        """,
    ),
    rule(
        "not earlier",
        Kind.CONDITION,
        None,
        why="How early something may be done.",
        example="Forms are taken [no earlier than 9 working days] before the event.",
        pattern=r"EARLIEST_TIME | \bnot_(?:\w+_){1,2}(?:sooner|earlier)_than_TIME",
        within=True,
    ),
    rule(
        "too short a notice",
        Kind.CONDITION,
        None,
        why="Notice shorter than that has consequences.",
        example="Visits cancelled with [less than 24 hours'] notice are charged.",
        pattern=r"""
            LESS_TIME'?s?_(?:\w+_)?(?:notice|warning|before|prior|ahead|in_advance)
            | \bif_(?:it|this|that)_is_LESS_TIME
        """,
        within=True,
    ),
    rule(
        "left out",
        Kind.CONDITION,
        None,
        why="What does not count, said in brackets.",
        example="We deliver in 5 days (except orders placed [more than two weeks] ahead).",
        pattern=r"\((?:excluding|except|other_than|apart_from|not_for|not_counting)_[^():]{0,120}LONGER_TIME",
        within=True,
    ),
    rule(
        "notice if you",
        Kind.DUTY,
        "reader",
        why="Notice that the customer gives.",
        example="[24 hours'] notice if you cannot come.",
        pattern=r"""
            \A(?!.*\b(?:we|we'll|you_(?:will_)?(?:get|receive|be_given)|you_are_given)\b.*TIME)
            .*TIME'?s?_(?:\w+_)?(?:notice|before|beforehand|in_advance)[^.;]{0,20}_(?:
                if_you | to_(?:cancel|change|rearrange|book) | when_you | if_cancel
            )
        """,
    ),
    rule(
        "questions before",
        Kind.DUTY,
        "reader",
        why="What the public hands in before a meeting.",
        example="Questions in writing [three working days] before the meeting.",
        pattern=r"""
            \b(?:provided|as_long_as|so_long_as|on_condition)_(?:that_)?(?:we|the_(?:council|office|clerk))_
                (?:\w+_){0,3}TIME_(?:before|prior|ahead|in_advance)
            | \A(?!.*\b(?:we|we'll)\b).*\b(?:
                questions?[^.;]{0,40} | petitions? | requests? | deputations? | statements? | motions?
                | objections? | registrations? | bookings? | representations? | changes | cancellations?
            )\b[^.;]{0,60}TIME_(?:before|prior|ahead|in_advance)
            | \bclos(?:e|es|ing)_TIME_before
        """,
    ),
    rule(
        "we give you time",
        Kind.DUTY,
        "reader",
        why="Time given to the customer to act.",
        example="We give you [48 hours] to remove your things.",
        pattern=r"""
            TIME_(?:is|are|will_be)_(?:given|allowed)_to_<customers-act>
            | \b(?:gives?|giving|given|allows|allowed|allowing)_(?:(?!us|our)\w+_){0,3}TIME_(?:
                (?:in_which_)?to_(?!process|deal|investigat|deliver|resolve|complete_(?:a|the|your)_request)
                | for_(?!us|our|the_council)
            )
            | \ballow_TIME_for_(?:you|<customer>s?)_to_
            | \bwe_(?:\w+_)?allow_[^.;]{0,40}TIME,?_for_(?:any_|further_|your_)*(?:
                comments? | objections? | payments? | replies
            )
        """,
        within=False,
    ),
    rule(
        "time to act",
        Kind.DUTY,
        "reader",
        why="The act is the customer's.",
        example="There are [21 days] to comment.",
        pattern=r"""
            TIME,_to_<customers-act>
            | (?<!takes_)(?<!take_)TIME(?:,_including_[^.;,]{0,40},)?_(?:
                (?:in_which|from|of|after|following)_(?!we_|the_council)(?:[^.;,]{0,50}_)?
            )?to_<customers-act>
        """,
    ),
    rule(
        "notice to you",
        Kind.DEADLINE,
        "council",
        why="Notice that the customer is given.",
        example="[Two weeks'] notice will be given to the borrower.",
        pattern=r"""
            TIME'?s?_(?:\w+_)?(?:notice|warning)[^.;:]{0,40}_to_(?:(?:the|an?|any|all|each|every)_)?<customer>
            | \b(?:be|is|are)_(?:\w+_)?given_TIME'?s?_(?:\w+_)?(?:notice|warning)
        """,
        bound=Bound.AT_LEAST,
    ),
    rule(
        "give us notice",
        Kind.DUTY,
        "reader",
        why="Notice that the customer gives.",
        example="Please give us [24 hours' notice].",
        pattern=r"""
            \A(?:please_)?give_TIME'?s?_(?:\w+_)?notice
            | TIME'?s?_notice_(?:of_)?[^.;]{0,40}_be_given_to_(?:
                us | the_(?:council|authority|office|team|clerk|library)\b
            )
            | \b(?:booked|ordered)_(?:with|on|at)_TIME'?s?_notice
            | \b(?:give|hand|provide)_the_(?:
                city | borough | town | authority | library | company | clerk | university | school
            )(?:_council)?_TIME
            | \bnotice_[^.;]{0,30}_be_given_[^.;]{0,40}_to_(?:us|the_(?!<customer>)\w+(?:_\w+)?)_TIME
            | \b(?:give|giving|provide)_(?:
                us | the_council | our_(?:office|team|staff) | your_landlord | the_office | the_team
            )\b[^.;]{0,40}TIME(?!_to_(?:look|answer|reply|respond|investigate|decide|check|consider|resolve|fix)\b)
        """,
    ),
    rule(
        "notice is needed",
        Kind.DUTY,
        "reader",
        why="Notice that the customer gives.",
        example="We need [at least three working days'] notice for an interpreter.",
        pattern=r"""
            \b(?:needs?|requires?|ask_for|must_have|want|would_like|prefer|appreciate)_TIME'?s?_(?:\w+_)?notice
            | TIME_(?:advance_|prior_)?notice_(?:is_)?(?:needed|required)\b
            | \b(?:need|require|ask_for)s?_(?:\w+_)?notice_of_TIME
            | TIME'?s?_notice[^.;]{0,40}_(?:for|of)_(?:a_)?(?:cancell|reschedul|withdraw)\w+
            | \bnotice_(?:is|are)_(?:required|needed)[^.;]{0,120}TIME'?s?_notice
            | TIME'?s?_(?:\w+_)?notice_(?:is|are|must_be|should_be)_(?:
                required | needed | given_(?:to_us|when|by_you|if|before)
            )
        """,
    ),
    rule(
        "allow before you",
        Kind.DUTY,
        "reader",
        why="How long the customer waits before acting.",
        example="Please allow [a minimum of 24 hours] before reporting your bin.",
        pattern=r"(?<!not_have_to_)\b(?:allow|leave|wait)_(?:for_)?TIME,?_(?:before|prior_to)_(?:you_|\w+ing_)",
    ),
    rule(
        "please allow",
        Kind.DEADLINE,
        "council",
        why="The customer waits that long at most.",
        example="Please allow [10 working days] for a reply.",
        pattern=r"""
            (?<!we_)(?<!will_)(?<!council_)\ballow_(?:us_)?(?:for_)?(?:up_to_)?TIME(?!
                _(?:between|before|extra|for_your_journey|(?:[^.;,]{0,40}_)?to_(?:comply|pay|respond_to_us))
            )
            | \bgive_us_TIME_to_
        """,
    ),
    rule(
        "time for an answer",
        Kind.DEADLINE,
        "council",
        why="How long an answer takes, said without a verb.",
        example="A receipt in a day but [10 days] for a full reply.",
        pattern=r"TIME_for_an?_(?:\w+_){0,2}(?:response|reply|answer|acknowledgement|decision)\b",
        yields=True,
    ),
    # --- lengths that decide whether a rule applies ------------------------------------------------
    rule(
        "what happens then",
        Kind.CONDITION,
        None,
        why="What we do when the time is over is no service.",
        example="We close the case [after 28 days].",
        pattern=r"""
            \b(?:
                clos | accept | dispos | thrown | delet | destroy | cancel | suspend | withdraw | re-?let
                | sell | sold | replac | enforc | remind | expir | laps | end | charge | prosecut
            )\w*\b[^.;]{0,50}AFTER_TIME
            | \bif_[^.;,]{3,60}_AFTER_TIME
            | AFTER_TIME[^.;]{0,60}\b(?:expire|laps|close|delet|dispos|cancel|destroy)\w*
            | \b(?:dispos|delet|destroy|discard|shred|thrown|purge|eras)\w*[^.;]{0,30}TIME_(?:after|from)
            | \b(?:dispos\w+|destroyed|deleted|sold)_(?:of_)?TIME
            | TIME[^.;]{0,60}_(?:will|can|may|shall)(?:_not|not)_be_(?:
                considered | accepted | entertained | allowed | granted | eligible
            )
            | £\d[^;]{0,60}AFTER_TIME
            | AFTER_TIME[^;]{0,60}£\d
        """,
    ),
    rule(
        "if we get",
        Kind.CONDITION,
        None,
        why="What comes to the council in that time makes a rule apply.",
        example="If we receive more complaints [within 72 hours] of the notice, we take the radio.",
        pattern=r"\bif_(?:we|the_council|council)_(?:receives?|gets?)_(?!your|the_|it|a_complete)[^.;,]{0,60}TIME",
        within=True,
    ),
    rule(
        "threatened",
        Kind.CONDITION,
        "reader",
        why="What may happen to somebody in that time makes a rule apply.",
        example="You are threatened with homelessness [within 56 days].",
        pattern=r"\b(?:threatened_with_homelessness|homeless|at_risk)_TIME",
        within=True,
    ),
    rule(
        "apart",
        Kind.CONDITION,
        None,
        why="How close together things happen, or how soon somebody needs them.",
        example="Orders placed [within 7 days] of each other are one order.",
        pattern=r"""
            TIME_of_(?:each_other|one_another)\b
            | \bfor_(?:\w+_){1,3}needed_TIME
            | \b(?:shorter|less|fewer)_than_TIME_apart
        """,
        within=True,
    ),
    rule(
        "too old",
        Kind.CONDITION,
        "reader",
        why="Too late to be looked at.",
        example="We do not look at complaints made [more than 12 months] after the event.",
        pattern=r"""
            \b(?:
                made | received | happened | reported | occurred | submitted | raised | old | dating_back
                | outstanding
            )_(?:\w+_)?LONGER_TIME
        """,
    ),
    rule(
        "only if made in time",
        Kind.DUTY,
        "reader",
        why="What the council takes only if the customer brought it in time.",
        example="We only look at complaints made [within twelve months] of the event.",
        pattern=r"""
            \b(?:
                accept | consider | entertain | look_(?:at|into) | deal_with | investigate | hear | review
                | register | allow
            )_(?:\w+_){0,3}(?:
                complaint | appeal | request | claim | application | objection | comment | representation
            )s?(?:_(?:that|which)_(?:is|are|was|were))?_(?:
                made | brought | received | submitted | raised | lodged | put | sent | about
            )_[^.;,]{0,60}TIME
            | \bonly_(?:be_)?(?:accept|consider|approv|grant|allow)\w*_[^.;]{0,60}\b(?:if|where|when|unless)_
                (?:(?!_we_)[^.;]){0,120}TIME
            | \bunless_(?:it|they|this|these|the_\w+)_(?:is|are|has_been|have_been|was|were)_(?:
                made | put | brought | received | submitted | raised | lodged | sent | returned | paid
                | claimed
            )\b(?:(?!_we_)[^.;]){0,80}TIME
            | \b(?:conditions?|requirements?)_(?:of|that)_(?:(?!_we_)[^.;]){0,140}TIME
            | \bwe_(?:can_|will_|do_|normally_|usually_)*only_(?:take|consider|accept|look_at|look_into|hear)_
                (?!.*\b(?:respond|reply|answer)\b)[^.;,]{0,60}TIME
        """,
    ),
    rule(
        "do not",
        Kind.DUTY,
        "reader",
        why="An order to the customer.",
        example="Do not put bins out [more than 24 hours] before collection.",
        pattern=r"(?:\A|[,:]_)_?(?:please_)?(?:do_not|don't|never)_[^.;]{0,60}LONGER_TIME",
    ),
    rule(
        "period of working days",
        Kind.DEADLINE,
        "council",
        why="Working days are counted for what a body does; its limit said again.",
        example="The [20 working day] period starts when your letter comes.",
        pattern=r"WORKING_TIME[_-](?:[\w-]+[_-])?period\b",
        restated=True,
        yields=True,
    ),
    rule(
        "a period",
        Kind.DURATION,
        None,
        why="A period is a length, unless somebody acts in it.",
        example="The second part is the [six-month] period.",
        pattern=r"TIME[_-](?:(?!(?:to|for|of|and|or|after|before|from|in|if|the)\b)[\w-]+[_-])?period\b",
    ),
    rule(
        "no return",
        Kind.CONDITION,
        "reader",
        why="A rule of car parks.",
        example="No return [within one hour].",
        pattern=r"\bno_return_TIME",
        within=True,
    ),
    rule(
        "notice to remove",
        Kind.DURATION,
        None,
        why="The paper that tells somebody to act.",
        example="The owner then has had [7 days] notice to remove it.",
        pattern=r"""
            TIME'?s?_notice_to_(?:remove|clear|comply|pay|abate|repair)\b
            | \bnotice_to_(?:remove|clear|comply|pay|abate|repair|put|take|stop)\b[^.;]{0,40}TIME
        """,
        within=True,
    ),
    rule(
        "kind of notice",
        Kind.DURATION,
        None,
        why="The name of a paper.",
        example="The owner is served with [a 7 day] notice.",
        pattern=r"\b(?:issue\w*|serv\w+|with|bear\w*|under|or|and|fix\w*)_(?:[^.;]{0,40}_)?KIND_TIME_(?:\w+_)?notice\b",
        within=True,
    ),
    rule(
        "kept for",
        Kind.DURATION,
        None,
        why="How long something is kept before something else happens.",
        example="Lost property is kept at the depot for [two weeks before] it is sold.",
        pattern=r"""
            \b(?:kept|stored|held|retained|retention)\b[^.;,]{0,60}_for_(?:up_to_)?TIME
            | \bretention_?:_?TIME
            | \bperiod_\(TIME\)
            | \bfor_a_period_(?:of_time_)?TIME
            | \b(?:expires?|lapses?):?_(?:\|_)?TIME
            | \bprobation\w*_(?:period_)?(?:of_)?TIME
            | \b(?:is|are)_allowed_TIME
            | TIME_of_(?:staff_|officers?'?_)?time\b
        """,
        within=True,
    ),
    rule(
        "loan period",
        Kind.DURATION,
        None,
        why="The name of a length of use.",
        example="The loan period may not be [longer than seven weeks].",
        pattern=r"""
            \b(?:
                loan | borrowing | hire | parking | stay | tenancy | membership | retention | storage
                | probation\w* | closure | rental | defects | warranty | guarantee | liability
            )_(?:period|time|term|length)s?\b[^.;:]{0,70}:?_?TIME
        """,
        within=True,
    ),
    rule(
        "never longer",
        Kind.DEADLINE,
        "council",
        why="Never more than the limit: a limit.",
        example="You will not wait [longer than 15 minutes].",
        pattern=r"""
            \A(?!
                .*\b(?:
                    (?:if|where)(?!_[^,;]+_(?:we|you|nobody|no[_-]one)_(?:will|should|shall|aim|try|need)_)
                    | was | were | had | ha(?:s|ve)(?:_not|n't) | lost | last_(?:year|month)
                    | in_(?:19|20)\d\d
                )\b.*TIME
            ).*(?:
                \bnot | n't | \bnever | \bnobody | \bno[_-]one | \bnone | \bcannot | \bwithout
                | \bno_(?:customer|caller|visitor|call|person|resident|tenant|patient)s?
            )\b(?:
                (?!
                    _(?:
                        look | left | allowed | consider | accept | help | deal | investigat | entertain
                        | refund | complain | must | allocat | spen | speak | talk
                        | take_(?:you|the_<customer>)
                    )
                )[^.;,]
            ){0,50}LONGER_TIME
        """,
        bound=Bound.WITHIN,
    ),
    rule(
        "at the moment",
        Kind.PAST,
        None,
        why="How long it takes now, which is no promise.",
        example="Current waiting time: [6 weeks].",
        pattern=r"""
            \baverage_(?:waiting|wait|queuing|processing)_times?_(?:is|was)_TIME(?!_or_less)
            | (?<!can_)(?<!may_)\bcurrent(?:ly)?_(?!target|standard|aim)(?:\w+_){0,4}(?:
                times? | waits? | average | takes? | taking | waiting | running_at
            )(?:_us|_you)?_?(?:is|are|of|for|:|\|)?_?TIME
            | TIME_(?:to_\w+_)?(?:at_the_moment|at_present)\b
            | \b(?:is|are)_(?:[^.;,]{0,20},_)?taking_TIME
            | (?<!will_)\bnow_(?:waits?|takes?)_TIME
            | \b(?:previously|formerly|instead_of)_TIME
            | \b(?:now|at_(?:present|the_moment))_?[:|]_?TIME
        """,
        within=False,
    ),
    rule(
        "figures",
        Kind.PAST,
        None,
        why="What was counted.",
        example="Latest figures show that calls are answered [in 40 seconds].",
        pattern=r"""
            \A(?=
                .*\b(?:
                    (?:latest|recent|current|published)_(?:figures|data|statistics)
                    | (?:figures?|graph|chart|table)_(?:below_)?shows?
                )\b
            )(?!.*\b(?:target|aim|standard)).*TIME
        """,
    ),
    rule(
        "outcome",
        Kind.PAST,
        None,
        why="What came out, not what was promised.",
        example="Target: 10 minutes. Actual: [14 minutes].",
        pattern=r"""
            (?<!from_)(?<!by_)(?<!in_)(?<!since_)\b(?:
                january | february | march | april | may | june | july | august | september | october
                | november | december
            )_(?:19|20)\d\d:_[^.;|]{0,60}TIME
            | \b(?:actual|achieved|outturn|last_year|this_year|to_date)_?[:|=-]?_?TIME
            | \bresult_?[:|=-]_?TIME
        """,
    ),
    rule(
        "performance",
        Kind.PAST,
        None,
        why="A bare figure there was measured; 'within 5 days' says how we shall perform.",
        example="Performance: [4 days].",
        pattern=r"\bperformance_?[:|=-]_?TIME",
        within=False,
    ),
    rule(
        "measured",
        Kind.PAST,
        None,
        why="So fine a figure was measured, not promised.",
        example="Calls answered: [27.6 seconds].",
        pattern=r"FINE_TIME",
    ),
    rule(
        "share measured",
        Kind.PAST,
        None,
        why="So fine a share was measured, not promised; and months and the year to date say so too.",
        example="Complaints: 89.4% resolved [within 5 days].",
        pattern=r"""
            (?<!99)\.[1-46-9](?:%|_per_?cent)_[^.;|]{0,60}TIME
            | (?:\(ytd\)|\A(?:now|today)_\d+(?:\.\d+)?_?%)[^.;|]{0,60}TIME | TIME_for_the_period_measured
            | TIME_?\|_?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*_\d+(?:\.\d+)?_?%
        """,
    ),
    rule(
        "share that was",
        Kind.PAST,
        None,
        why="Tells how a share has moved.",
        example="The share of calls attended [within eight minutes] has fallen.",
        pattern=r"""
            \bnumber_of_[^.;|]{1,40}?_\w+ed_TIME(?:_divided|_\|_\d)
            | \A(?:the_)?(?:share|number|proportion|percentage)_of_[^.;]*TIME(?:_[^.;|]{0,20})?_(?:
                ha[sd] | have | was | were | fell | rose | stood | is_(?:up|down|now) | dropped | increased
                | improved
            )\b
            | \A(?:(?:percentage|proportion)_of|%(?:_of)?)_(?!.*\btarget\b)[^.;|]*TIME[^.;|]{0,40}\|_?\d
        """,
    ),
    rule(
        "days lost",
        Kind.DURATION,
        None,
        why="A sum of days.",
        example="Working days lost to sickness for each post: [10 days].",
        pattern=r"\b(?:days|hours|weeks|time)_(?:lost|missed|off|worked|spent|saved)\b[^.;]{0,60}TIME",
        within=False,
    ),
    rule(
        "may wait",
        Kind.VAGUE,
        None,
        why="A warning is no promise.",
        example="You may have to wait [30 minutes] at busy times.",
        pattern=r"""
            \b(?:may|might|could)_(?:\w+_)?(?:have_to_|need_to_)?(?:
                wait | queue | be_(?:waiting|delayed|delays?|a_(?:wait|delay|queue)) | be_kept_waiting
            )\b[^.;,]{0,30}TIME
            | \b(?:there_(?:is|are|may_be)|current(?:ly)?)_(?:\w+_)?TIME[_-](?:wait|backlog|delay|queue)\b
        """,
        within=False,
    ),
    rule(
        "notified if away",
        Kind.CONDITION,
        "reader",
        why="Decides whether a rule applies.",
        example="Tell us if you are away [more than 2 working days].",
        pattern=r"""
            \b(?:if|when|where|unless|once)_(?:
                you | your_\w+ | the_tenant | a_tenant | a_customer | someone | anyone | the_property | they
                | he | she | the_applicant | the_complainant
            )\b[^.;,]{0,80}LONGER_TIME
        """,
    ),
    rule(
        "lasts longer",
        Kind.CONDITION,
        None,
        why="A length that decides whether a rule applies.",
        example="For interruptions of [more than four hours] you get a letter.",
        pattern=r"""
            \b(?:
                interrupt\w* | outage | power_cuts? | absen\w+ | stay | works? | closures? | delays? | lasting
                | last | lasts | supply | off | away | overdue | arrears | late | empty | vacant | lived?
                | resident | residing | employed | owned | parked | abandoned | unpaid | for | of | older
            )_(?:is_|are_|be_)?(?:for_|of_)?LONGER_TIME
        """,
    ),
    # --- how long something lasts ------------------------------------------------------------------
    rule(
        "speaking",
        Kind.DURATION,
        None,
        why="Speaking time at a meeting.",
        example="Each person may speak for [3 minutes].",
        pattern=r"""
            \b(?:
                speak | speaks | speaking | talk | speech | speeches | address(?:es|ing)?_(?:the|a|our)_\w+
                | presentation | (?<!at_)present_(?:it|them|your|the) | debate | debated | discuss\w*
                | speakers? | deputations? | delegations? | petitioners?_(?:may|can|will|has|have|gets?)
                | each_(?:\w+_)?(?:will_|may_|can_)?(?:have|has|gets?) | each_person | per_person
                | question_time | public_participation
            )\b[^.;]{0,70}TIME
        """,
    ),
    rule(
        "speaking after",
        Kind.DURATION,
        None,
        why="Speaking time at a meeting.",
        example="Everyone gets [five minutes] to speak.",
        pattern=r"""
            TIME'?_(?:of_)?(?:speaking|talking)\b
            | TIME_apiece\b
            | TIME_(?:[^.;,]{0,25}_)?(?:
                to_(?:speak|talk|present|address|explain_your) | per_(?:speaker|person) | each\b | debate
                | speech
            )
        """,
    ),
    rule(
        "you may use",
        Kind.DURATION,
        None,
        why="How long the customer may do something.",
        example="You can borrow a laptop up to [three hours].",
        pattern=r"""
            \byou_(?:can|may|could|are_allowed_to)_(?:
                park | stay | borrow | keep | use | hire | book | leave | reserve | be_away | stop | wait_here
            )\b[^.;]{0,50}TIME
        """,
    ),
    rule(
        "lasts",
        Kind.DURATION,
        None,
        why="How long something goes on.",
        example="Planned work lasts [two days].",
        pattern=r"""
            \bas_long_as_TIME
            | \bparking_?:_TIME
            | \b(?:continues?|go(?:es)?_on|carr(?:y|ies)_on)_\w+ing_[^.;,]{0,40}TIME
            | \b(?:
                last | lasts | lasted | lasting | runs?_for | valid | kept | keep | retain\w*
                | stor(?:e|ed|es) | h[eo]ld | records? | stay | stays | remain\w* | closed | suspend\w*
                | banned | barred | live | lived | living | worked | (?<!not_)working | experience | tenancy
                | guarantee\w* | warranty | (?<!waiting_)period | term | spend | spent | park | parking | rent | insured
                | covers? | live_in | fixed | run | continue\w* | sit | display | expected_duration
            )(?:_for|_of|_is|_is_for)?_(?:at_least_|up_to_|only_|a_)*TIME
        """,
    ),
    rule(
        "slot",
        Kind.DURATION,
        None,
        why="A piece of time with a length.",
        example="We offer a [two-hour] time band.",
        pattern=r"""
            \b(?:time|slot|appointment|visit)_TIME[_-](?:period|window|slot|band)\b
            | TIME[_-](?:
                (?!
                    (?:
                        before | after | of | for | to | from | in | prior | until | when | by | if | and | or
                        | the | your | our | an? | on | upon | where | as | while | unless
                    )\b
                )\w+[_-]
            ){0,2}<slot>s?\b(?!_(?:is|will_be)_(?:offered|made))
        """,
        within=True,
    ),
    rule(
        "gets better",
        Kind.DURATION,
        None,
        why="How long bodies and things need by themselves.",
        example="A cough will usually clear up [within three weeks].",
        pattern=r"""
            \b(?:
                clears?_up | heals? | recovers? | gets?_better | wears?_off | settles?_down | grows?_back
                | incubation | rash | blisters | decompos\w+ | expires? | dry_out | dries
            )\b[^.;]{0,40}TIME
        """,
        within=True,
    ),
    rule(
        "event takes",
        Kind.DURATION,
        None,
        why="How long an event takes.",
        example="The inspection takes [about 2 hours].",
        pattern=r"""
            (?<!incoming_)(?<!answer_)(?<!time_for_an_)(?<!time_for_a_)(?<!period_for_an_)(?<!period_for_a_)
            \b(?:<event>|form|questionnaire|treatment|slot)s?_(?:of_(?:\w+_){1,4})?(?:
                (?:will|should|can|may|usually|normally|normally_takes?|typically)_
            )*(?:take|takes|last|lasts|is|are)_TIME
        """,
    ),
    rule(
        "time to do",
        Kind.DURATION,
        None,
        why="How long the customer is busy.",
        example="It takes [about 20 minutes] to fill in the form.",
        pattern=r"""
            \btakes?_(?:you|people|crews|the_<customer>)_TIME
            | TIME_to_(?:
                fill | read | walk | drive | get_(?:to|there) | travel | cook | do
                | complete_(?:the|this|our)_(?:form|survey|questionnaire|application)
            )\b
        """,
    ),
    rule(
        "takes minutes",
        Kind.DURATION,
        None,
        why="What takes minutes is what the customer does.",
        example="Fill in the form. It takes [about 5 minutes].",
        pattern=r"""
            \b(?:it|this|which)_(?:\w+_)?takes?_(?:only_)?MINUTE_TIME(?!_to_(?:answer|reply|get_through))
            | \breading_time_?:?_MINUTE_TIME | MINUTE_TIME_read\b
        """,
    ),
    rule(
        "so much of",
        Kind.DURATION,
        None,
        why="An amount of something.",
        example="Carers get up to [six weeks'] respite.",
        pattern=r"""
            TIME_(?:is|are)_free\b
            | TIME_for_(?:public_)?(?:questions?|speaking|speakers|debate|discussion)\b
            | MINUTE_TIME[_-](?:time_limit|consultation)\b
            | \btime_limit_(?:is|of)_MINUTE_TIME
            | \b(?:minimum|shortest)_\w+_period_(?:is|shall_be|must_be|will_be)_TIME
            | \bavoid[^.;]{0,40}_for_TIME
            | TIME'?_(?:pregnant|long|apart|away|in_length)\b
            | TIME'?_(?:of_)?(?:
                free_\w+ | respite | leave | experience | parking | pay | rent | work | worth | supply
                | holiday | training | support | care | childcare | overlap | salary | wages | teaching
                | stud(?:y|ies) | tuition | lessons? | lectures | exercise | rest | sleep | help
                | volunteering | counselling | therapy | treatment | recordings? | footage | data | darkness
                | daylight | rain | compensation | employment | residence | contributions | arrears | absence
                | sick(?:ness|_leave) | imprisonment | credit
            )\b
        """,
    ),
    rule(
        "worth of",
        Kind.DURATION,
        None,
        why="An amount of something.",
        example="Bring [two months'] bank statements.",
        pattern=r"POSSESSIVE_TIME_(?!wait|delay|time|of|before)\w+",
    ),
    rule(
        "varies",
        Kind.VAGUE,
        None,
        why="What varies or is late is no promise.",
        example="Delivery of a book varies from [under a week] to some months.",
        pattern=r"""
            \b(?:var(?:y|ies|ied|ying)|rang(?:es?|ed|ing))_(?:from|between)_(?:[^.;]{0,30}_to_)?TIME
            | \bdelayed_TIME
            | \bdelays_(?:the|your|all)_(?:\w+_){0,5}TIME
        """,
        within=True,
    ),
    rule(
        "limited to",
        Kind.DURATION,
        None,
        why="A cap on a length.",
        example="Use of the computers is limited to [30 minutes].",
        pattern=r"""
            \btime_(?:allotted|allowed|allocated|set_aside)_(?:\w+_){0,4}(?:is|will_be)_TIME
            | \b(?:limited|sentenced)_to_TIME
            | \b(?:prison|jail|imprison\w*)_(?:for_|of_)?TIME
            | TIME_(?:\w+_)?(?:missed|lost)\b
            | TIME_(?:(?:is|are|being|will_be)_)?(?:allowed|set_aside|allotted|allocated)
            | TIME_in_(?:jail|prison|custody)\b
            | \b(?:illness(?:es)?|sickness|imprisonment)_of_TIME
            | TIME_(?:\w+_)?rest\b
            | \b(?:
                interruptions? | breaks? | outages? | absences? | power_cuts? | delays? | stays? | stay:
                | message | supply
            )_of_TIME
            | stay:_TIME
            | \b(?:equates?|equivalent|amounts?)_to_TIME
            | TIME_(?:of_)?(?:\w+_)?(?:downtime|disruption|interruption)
        """,
    ),
    rule(
        "since",
        Kind.DURATION,
        None,
        why="A stretch of time that is looked at.",
        example="We looked at the past [12 months].",
        pattern=r"""
            TIME_since\b
            | \bdelayed_TIME
            | \bdelays_(?:the|your|all)_(?:\w+_){0,5}TIME
            | \bseen_in_TIME
            | TIME_between_\d
            | \b(?:
                (?:last|past|previous|preceding|recent|coming|over|throughout)_
                | backdat\w+[^.;]{0,30}_
            )TIME(?!'?_notice)
        """,
    ),
    rule(
        "late",
        Kind.CONDITION,
        None,
        why="Being late has consequences.",
        example="If you are [10 minutes] late we may not see you.",
        pattern=r"\btimes?_out_TIME|TIME_(?:late|later_than|overdue|past_(?:the|its|your)_due|(?:has|have)_(?:passed|elapsed|gone))\b",
    ),
    rule(
        "ago",
        Kind.PAST,
        None,
        why="Looks back.",
        example="We moved [2 years] ago.",
        pattern=r"TIME_(?:ago|earlier_than|(?:it|we|they)_(?:was|were|had))\b",
    ),
    rule(
        "if they did",
        Kind.DUTY,
        "reader",
        why="What a customer has done, or has not, in time.",
        example="Where a driver has sent the form [eight weeks before] the end, the permit goes on.",
        pattern=r"""
            \b(?:
                if | where | when | unless | until | once | provided_that
                | (?:\A|,_)should(?=_you|_the|_an?_|_any) | should(?=_(?:the|an?|any)_<customer>)
            )_(?:(?:the|an?|any|each|no|another)_)?(?:\w+_)?<anybody>_(?:(?:who|that)_)?(?!
                (?:can|will|should|may|could)_(?:expect|get|receive|have|see|hear)
                | hear | get | receive | expect | wait | see
                | (?:have|has|do|does|did)(?:n't|_not|_still|_yet)?_(?:not_)?(?:yet_)?(?:
                    hear | heard | had | got | get | receive | received | been | see | seen | have
                )\b
                | (?:is|are|was|were)_(?:\w+_)?(?:waiting|kept|told|seen|given|sent|offered)
            )(?:
                (?!
                    _(?:we|we'll|our|is|are|will|(?:it|this)_(?:is|takes?|can|may|should|must))_
                    | _be_ | _or_TIME | _and_TIME | ,_(?!in_writing)
                )[^.;:()|]
            ){0,70}TIME
        """,
    ),
    # --- reminders ---------------------------------------------------------------------------------
    rule(
        "remind",
        Kind.DEADLINE,
        "council",
        why="A reminder has its moment.",
        example="We send a reminder [24 hours before].",
        pattern=r"\bremind\w*\b[^.;]{0,60}TIME_before",
        bound=Bound.EXACTLY,
    ),
)


_SIEVE = Sieve((one.name, one.pattern) for one in RULES)


def rules_that_hold(sentence: str, signs: str, *, limiting: bool) -> Iterator[Rule]:
    """The rules whose pattern is found in a sentence, in their order, for an expression with these signs."""
    for place in _SIEVE.passed(sentence):
        one = RULES[place]
        asked = one.sign in signs and (one.within or not limiting)
        length = SIGNS["DAY"] in signs and one.kind in LENGTHS
        if asked and not length and _SIEVE.pattern(place).search(sentence):
            yield one
