"""Who acts: the words that tell in a sentence whose limit it is. The actor nearest before the expression counts.

Where two patterns begin at the same word, the earlier row wins.
"""

from __future__ import annotations

import re
from functools import lru_cache

from charterpress.deadlines.grammar import Actor, actor
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.sieve import Sieve

ACTORS = (
    actor(
        "ombudsman",
        Kind.DUTY,
        "other",
        why="A third party keeps its own times.",
        example="The ombudsman will decide [within 6 months].",
        pattern=r"""
            (?:ombudsman|tribunal|courts?|inspectorate|secretary_of_state|regulator)(?:_\w+)?_(?:
                will | shall | aims? | should | must | may | usually | decides? | has | have
            )\b
            | police_(?:must|should|may|can)\b
        """,
    ),
    actor(
        "strangers",
        Kind.DUTY,
        "other",
        why="These are never the council itself, whatever they do.",
        example="The water company promises to mend it [within 5 days].",
        pattern=r"""
            <strangers>_(?:\w+ly_)?(?:
                will | shall | should | must | may | can | could | would | has | have | is | are | do | need | aim
                | promise | deliver | give | [a-z]{2,}[^s]s
            )\b
        """,
    ),
    actor(
        "others must",
        Kind.DUTY,
        "other",
        why="Third parties keep their own times.",
        example="The builder must repay you [within 5 days].",
        pattern=r"""
            (?:an?|the|each|any|every|no)_(?:[a-z-]+_)?<agent>s?_(?:
                must | shall | should | may | has_to | have_to | needs?_to
                | (?:is|are)_(?:required|expected|allowed|permitted|entitled)_to
            )\b(?!_(?:\w+ly_)?be_|_(?:have_to_)?wait|_<answering>)
            | <others>s?_(?:
                must | shall | should | has_to | have_to | needs?_to
                | (?:is|are)_(?:required|asked|expected)_to | will | may | can | responds? | replies
                | recommends? | requires? | do(?:es)?
            )\b
            | <others>s_reply\b
            | (?:expect|ask|require)_(?:it|them)_to\b
            | (?:staff|contractors?|suppliers?|managers)_(?:
                must | shall | should | has_to | have_to | needs?_to
                | (?:is|are)_(?:required|asked|expected)_to
            )_(?:declare|submit|register|report|send_(?:us|their)|invoice|notify|provide_us|obtain|apply_(?:for|to))
        """,
    ),
    actor(
        "past",
        Kind.PAST,
        None,
        why="Tells what was, not what will be.",
        example="Last year calls were answered [in 40 seconds].",
        pattern=r"""
            (?:
                (?:was|were)(?:_being)?(?:_\w+ed)?(?:_by_(?:us|our_\w+))? | had | took | averaged | achieved
                | waited
                | (?<!will_)(?<!shall_)(?<!should_)(?:has|have)_been(?!
                    _(?:received|accepted|approved|granted|validated|registered|reported|logged|submitted)\b
                )
                | had_been | (?<!should_)(?:has|have)_been_waiting | (?:has|have)_seen | last_year
                | (?<!have_)received_an?_(?:response|reply|answer)
                | (?:should(?!_have_been_)|could|would)_have(?!_(?:an?|the|your|their|it)_) | in_(?:19|20)\d\d
                | performance_(?!standard|target|indicator|measure)[^.:]{0,20}:
                | (?:we|team|council|officers?|staff|crews?)_(?:
                    have_(?=served|met|achieved|reached|improved)
                )?(?:
                    served | reached | improved | answered | replied | responded | acknowledged | dealt
                    | processed | met | completed | resolved | did | took | visited | fixed | repaired
                    | cleared | managed | achieved | collected | decided
                )
                | (?:officers|crews?|firefighters|police|paramedics)_(?:\w+ed|took|got)
                | (?:we|council|team|officers?|staff|crews?)_(?!
                    want | aim | plan | hop | promis | expect | need | guarant | pledg | commit | agre | requir | target
                    | bas | dedicat
                )\w+ed_
                    (?:\w+_){0,2}\d{1,3}(?:\.\d+)?(?:%|_per_?cent)_of
                | in_the_(?:19|20)\d\d[-/]\d\d_(?:\w+_)?(?:period|year)
                | last_(?:month|week|quarter|winter|spring|summer|autumn)
                | in_(?:the_)?(?:first_|second_|third_|fourth_|last_|previous_)?quarter
            )\b
        """,
    ),
    actor(
        "reach us",
        Kind.DUTY,
        "reader",
        why="What must come to the council, the customer brings.",
        example="The form has to reach us [within 14 days].",
        pattern=r"""
            (?:must|should|shall|needs?_to|has_to|have_to|(?:is|are)_to)_(?:
                reach_us | reach_(?:the|our) | arrive | go_to_(?:us|the)
                | (?:come|get)_(?:back_)?(?:in_)?to_(?:us|the|our)
                | be_(?:with|at|in)_(?:us|our|the_(?:council|office|clerk|team|tribunal|hands))
            )
            | (?:put|handed|hand|sent|send|came|come|comes|turned|brought|get|got)_(?:(?:it|them|this)_)?in_
                (?=\Z)
            | that_reach(?:es)?_(?!you)
            | reach(?:es)?_(?:us|our_(?:offices?|team)|the_(?:council|police|office|clerk|team))\b
        """,
    ),
    actor(
        "may be brought",
        Kind.DUTY,
        "reader",
        why="Customers may bring it; the council would have to.",
        example="An appeal may be lodged [within 21 days].",
        pattern=r"""
            (?:may|can|could)_be_(?:
                received | made | raised | lodged | brought | appealed | claimed | renewed | cancelled
                | challenged | contested | submitted | returned | requested | booked | reserved
                | put_(?:to|in)
            )
        """,
    ),
    actor(
        "an answer must",
        Kind.DEADLINE,
        "council",
        why="Answers are the council's, whatever must be done with them.",
        example="A response to a request must be made [within five days].",
        pattern=r"""
            (?:response|repl(?:y|ie)|feedback|acknowledge?ment|determination)s?_(?:(?!from_)[\w'-]+_){0,7}?(?:
                must | should | shall | has_to | have_to | needs?_to | is_to
            )_(?:be_\w+|happen|come|follow)
            | (?:decision|ruling|outcome)s?_(?:must|should|shall|has_to|have_to|needs?_to)_be_
                (?:made|reached|given|issued|sent|taken|announced|published)
            | (?:calls?|e-?mails?|messages?|voicemails?)_(?:must|should|shall)_be_
                (?:returned|answered|acknowledged|responded|replied)
            | repairs_(?:must|should|shall)_be_(?:finished|completed|done|made|carried_out)
        """,
    ),
    actor(
        "must be handed in",
        Kind.DUTY,
        "reader",
        why="What has to be done with a thing that only customers have.",
        example="Your plan must be filed [within ten days].",
        pattern=r"""
            (?<!visits_)(?<!visit_)(?<!decisions_)(?<!decision_)(?<!contact_)(?<!amount_)(?<!offers_)(?:
                must | should | shall | needs?_to | has_to | have_to | to
            )_be_(?:made(?!_safe|_available)|accepted|paid|sent_(?:in_writing_)?to_(?:us|the(?!_<customer>)|our))
            | (?:must|should|shall|needs?_to|has_to|have_to|(?<!expect_)to)_be_(?:
                received | asked_for | applied_for | submitted | returned | lodged | registered | reported
                | requested | appealed | given_to_us | in_writing | booked | claimed | cancelled | renewed
                | handed | declared | supplied | notified | raised | brought | settled_in_full | filed
                | served_on_us | entered | posted_to | emailed_to | put_in_writing | vacated | signed
                | disputed | challenged | contested | sought | exercised | escalated | referred_to
            )
            | (?:must|should|has_to|have_to)_be_(?:collected|picked_up)
            | (?:must|should|shall|has_to|have_to)_be_\w+_in_writing
            | (?:this|which|it|that)_(?:must|should|has_to)_be_done
        """,
    ),
    actor(
        "we must hear",
        Kind.DUTY,
        "reader",
        why="What the council has to be told or given.",
        example="We must be told [within 7 days].",
        pattern=r"""
            (?:we|the_(?:council|office|team|landlord|tribunal|clerk))_
                (?:must|should|needs?_to|has_to|have_to)_(?:
                be_(?:told|notified|informed|contacted|given) | receive | hear_from | have_(?:it|your)
            )
            | (?<!you_)(?<!they_)(?<!you_will_)needs?_to_(?:receive|get|have)_(?:the|an?|your|any)
            | we_need_(?:your|it|them)
            | (?:lets?|tells?)_us_know
        """,
    ),
    actor(
        "must tell",
        Kind.DUTY,
        "reader",
        why="Acts that only customers have to do, whoever they are called.",
        example="Firms must submit the plan [within 14 days].",
        pattern=r"""
            (?:must|shall|should)_(?:submit|complete_(?:their|your|his|her|the_form|an_application))\b
            | must_(?:declare|disclose)\b
            | must_(?:collect|pick)_(?:it|them|up)\b
            | (?<!we_)(?:must|should|shall|need_to|have_to)_(?:
                tell | notify | inform | advise | contact | pay | apply | return | register | renew | appeal
                | complain | give_us | let_us | object | lodge | file | vacate
            )(?!_you\b)
            | (?:must|shall|has_to|have_to)_(?:commence|cease|vacate|quit)\b
            | (?<!goal_)(?<!aim_)(?<!target_)(?<!objective_)(?<!standard_)(?:is|are)_to_(?:
                submit | return | pay | provide | notify | lodge | give_us | send_us | apply | make
            )\b
        """,
    ),
    actor(
        "handing in",
        Kind.DUTY,
        "reader",
        why="The act of a customer as a noun.",
        example="Submission of the petition [within 30 days].",
        pattern=r"""
            (?:submission|submitting|lodg(?:ing|ement)|filing)_of_(?!the_(?:decision|report))(?:\w+_){1,4}
                (?=\Z)
            | by_(?:applying|appealing|writing|submitting|lodging|completing|returning|paying)\b
            | (?<!we_are_)(?<!council_is_)responsible_for_(?:
                picking | returning | paying | collecting | removing | clearing | telling
            )
        """,
    ),
    actor(
        "not done",
        Kind.DUTY,
        "reader",
        why="What a customer did not do in time.",
        example="Rent not paid [within 7 days] grows.",
        pattern=r"""
            (?:if|when|unless)_(?:it_is_|they_are_)?(?:
                paid | returned | claimed | cancelled | received | made | submitted | lodged
            )
            | (?<!been_)(?:submitted|lodged|claimed|received)_(?=\Z)
            | (?:not|un-?)_?(?:
                paid | returned | collected | signed | renewed | cancelled | redeemed | used | sent_in
                | picked_up | claimed
            )_(?=\Z)
            | not_(?!<answering>)\w+(?:ed|en|nt|ld|id)_(?=\Z)
            | (?:failure|failing|fails?|failed)_to_(?!<answering>|meet|keep|give|tell|do_any)\w+
            | (?:failure|failing|fails?|failed)_to_(?:return|provide|collect|complete|notify|attend)
        """,
    ),
    actor(
        "due",
        Kind.DUTY,
        "reader",
        why="Money and papers are due from customers.",
        example="Payment is due [within 14 days].",
        pattern=r"""
            (?:payment|fee|balance|rent|form|bill|instal?ment|comment|statement|questionnaire)s?_
                (?:is|are|being)_due
            | (?:is|are)_due_back\b
            | (?<!in_writing_)(?<!answer_)(?<!reply_)(?<!replies_)(?<!decision_)(?<!response_)(?<!responses_)
                (?:is|are)_due_(?=\Z)
            | (?:evidence|documents?|papers|forms?|payment|fee|grounds|copies|samples?|keys?)_
                (?:should|must|is_to|are_to)_\w+
            | payable(?:_by_\w+_\w+)?_(?=\Z)
        """,
    ),
    actor(
        "reported",
        Kind.DUTY,
        "reader",
        why="Customers report.",
        example="Damage reported [within 2 days] counts.",
        pattern=r"""
            (?<!cases_)(?<!results_)(?<!findings_)(?<!being_)reported(?:_to_us|_online)?_(?=\Z)
            | (?<=\A)reported
        """,
    ),
    actor(
        "must be done by others",
        Kind.DUTY,
        "reader",
        why="What is no act of a service, customers and builders have to do.",
        example="The shed must be painted [within 2 years].",
        pattern=r"""
            (?:is|are)_required_to_be_(?!approv|process|decid|determin|issu|answer)\w+ed
            | (?:must|has_to|have_to|needs?_to|is_to|are_to|shall)_be_(?!<answering>|able|available|aware)\w+
                (?:ed|en|un|ld|id|nt|pt)\b
            | (?:works?|development|construction)_(?:[\w'-]+_){0,6}(?:must|shall|ha(?:s|ve)_to)_
                (?:be_\w+|begin|start)
        """,
    ),
    actor(
        "must do something else",
        Kind.DUTY,
        "reader",
        why="What somebody must do that is no service, is no act of the council.",
        example="Both sides must exchange papers [within 5 days].",
        pattern=r"""
            (?<!council_)(?<!we_)(?<!authority_)(?<!staff_)(?<!officer_)(?<!team_)(?<!officers_)(?<!landlord_)
                (?:must|has_to|have_to|needs_to)_(?!
                be_ | <answering> | not\b | say | send | let | happen | give | look | come | request | grant
                | decide | notif | meet | ensure | aim | make | take | have\b | tell | reach | write | wait
                | appl | do\b | also | \w+ly_ | endeavour | begin | start
            )[a-z]{3,}\b
        """,
    ),
    actor(
        "appeals",
        Kind.DUTY,
        "reader",
        why="Appeals and the like are the customer's, and so is the right to them.",
        example="You are free to appeal [within 21 days].",
        pattern=r"""
            (?:liberty|entitled|eligible|allowed|free)_to_<customers-act>
            | (?:must|may|can|should|need|have|has|ought)_(?:to_)?do_(?:so|this)
            | <customers-thing>s?_(?:
                lies? | goes?_to_(?:the|a)_(?:[\w']+_)?(?:court|tribunal)
                | (?:must|should|ha(?:s|ve)_to|(?:may|can)_only|(?:is|are)_to)(?!_be_)
            )\b
            | (?:can|may|could)_(?:reclaim|retrieve|submit|redeem)\b
            | (?<!goal_is_)(?<!aim_is_)(?<!target_is_)(?:to|can|may|could)_(?:
                appeal | apply | complain | object | escalate | reapply | opt_out | dispute | challenge
                | comment
            )\b
            | (?:can|may|could)_(?:request|claim|renew|cancel|resubmit|lodge)\b
        """,
    ),
    actor(
        "we",
        Kind.DEADLINE,
        "council",
        why="We are the council.",
        example="If you email us we answer [within 5 days].",
        pattern=r"""
            (?<!that_)(?<!which_)(?:we|we'll|we're|we've)\b(?!
                _(?:\w+_)?(?:ask|expect|need|require|want|recommend|suggest|advise|urge)_(?:that_|of_|from_)?you
            )
            | (?<!that_)i_(?:will|shall)_(?:write|tell|send|reply|answer|let_you)\b(?!_(?:to_)?(?:the|your)_)
            | (?:our|the_(?:council|team|service|program(?:me)?)'s)_(?:goal|aim|target|objective|commitment)_is\b
        """,
    ),
    actor(
        "they will",
        Kind.DEADLINE,
        "council",
        why="They are the people who were asked.",
        example="They'll usually decide [within 12 weeks].",
        pattern=r"they(?:'ll|_will)_(?!not|have_to|need|also_need|then_need|be_(?:asked|required|charged)|pay)\w",
    ),
    actor(
        "staff are told",
        Kind.DEADLINE,
        "council",
        why="Guidance for staff: who answers customers is no customer.",
        example="You must respond to all emails from customers [within 10 days].",
        pattern=r"""
            you_(?:must|should|need_to|have_to)_(?:\w+_){0,3}?(?:
                respond | reply | answer | acknowledge | ring | call | write | send
            )_(?:[\w-]+_){0,4}?(?:customer|resident|caller|enquirer|complainant|service_user)s?\b
        """,
    ),
    actor(
        "you must",
        Kind.DUTY,
        "reader",
        why="Tells the customer what to do.",
        example="You must appeal [within 28 days].",
        pattern=r"""
            <anybody>(?:'ll|'re|'d|'ve)?_(?:
                (?:who|that|also|then|only|still|both|each|first|later)_
            )?(?:
                (?:who|that|whose|which|\w+ing)_(?:(?!we_)[\w'-]+_){1,12}?(?=
                    must | should | shall | needs? | ha(?:s|ve)_to | ought | may | can
                )_?
            )?(?:
                must | should | shall | needs? | needed | have_to | has_to | ought_to | can | may | could
                | might | will_need | will_have_to | may_be_asked
                | (?:will_)?be_(?:required|asked|expected|advised)(?=_to_(?!be_))
                | (?:are_|is_)?(?:asked|required) | (?:are_)?(?:expected|advised) | wish | want | are_entitled
                | have_the_right | decide | choose | agree | apply | ask | appeal | report | return | pay
                | fail | cancel | do(?:es)?_not | do(?:es)?n't | did_not | didn't | (?:have|has|had)_not
                | ha(?:ve|s|d)n't | (?:is|are)_to(?!_be_) | are_not | are_away | move | leave | buy | send
                | tell | contact | claim | complain | submit | lodge | request | challenge | object | escalate
                | notify | register | renew | provide | accept | withdraw | sign | reapply | respond_to_us
                | reply_to_us | bring | put_in | give(?=_\Z) | repl(?:y|ies) | made | make | raise | hand
                | to_(?:
                    contact | tell | notify | inform | pay | return | send | submit | provide | apply | appeal
                    | collect | report | sign | complete | respond | reply_to_(?:us|the) | give_(?:us|the)
                    | vacate | object | comment
                )
            )s?\b(?!
                _(?:also_|then_|\w+ly_|not_|never_|have_to_)*(?:
                    be_(?:\w+ly_)?(?:
                        able | \w+ed | \w+ing | seen | told | given | sent | paid | spoken | shown | rung
                        | met | dealt | made | found | put | taken | kept
                    )\b
                    | to_(?:be|start|receive|expect|have|access|hear|see)_(?!used)
                    | to_(?:a|an)_(?:full_|written_)?(?:
                        reply | response | answer | refund | visit | decision | copy | appointment
                        | assessment
                    )
                    | expect | get | receive | hear | have_(?:a|an|your|it|the)_ | wait | find_ | see_ | know
                    | (?:\w+_){1,3}?you\b | issue | acknowledg | publish | investigat | determin
                )
            )
        """,
    ),
    actor(
        "they do",
        Kind.DUTY,
        "reader",
        why="What customers do, they owe; what they get, see or hear, the council does.",
        example="Property owners clear their paths [within 12 hours].",
        pattern=r"""
            (?<!acknowledge_)(?<!answer_)(?<!to_)(?<!with_)(?<!of_)(?<!visit_)(?<!see_)(?<!inform_)
                (?:<customer>s|residents|householders)_(?!
                get | receiv | hear | expect | see | wait | find | know | speak | gain | access | obtain
                | be\b | ha[vs] | [iaow]s\b | are | were | w?ill | c?an\b | may | might | shall | who | that
                | which | and | or | to\b | in\b | o[nfr]\b | from | with | at\b | by\b | then | if | when
                | not | until | after | before | the | a | your | our | experience | enjoy | reach | under
                | living | should | could | would | we\b | told | giv | sent | made | kept | shown | left
                | met
            )[a-z]{2,}(?<!ing)(?<!ed)(?<!ly)(?=_)
        """,
    ),
    actor(
        "you get",
        Kind.DEADLINE,
        "council",
        why="The customer gets something: the council owes it.",
        example="You will get a reply [within 5 days].",
        pattern=r"""
            <anybody>(?:'ll|_will|_should|_can|_may|_would|'re)?(?:
                _also | _then | _normally | _usually | _always | _have_to | _not | _never
            )*_(?:
                be | gets? | receives? | hears? | expect | sees? | have_(?:a|an|your|our|it|the) | waits?
                | find | know
            )\b
            | <anybody>_should_have_our_(?:reply|answer|response|decision)\b
            | <anybody>_(?:must|shall|has_to|have_to|needs?_to)_(?:\w+ly_)?be_(?:
                notified | told | informed | advised | offered | seen | sent | shown | contacted | consulted
                | refunded | heard | kept | updated | given
            )\b
            | (?<=and_)(?:get|receive|expect|hear)\b
            | (?:can|should|will|'ll)_(?:expect|get|receive|hear|see|have_(?:a|an|your|our|their|it|the))\b
        """,
    ),
    actor(
        "ask you",
        Kind.DUTY,
        "reader",
        why="Asks the customer.",
        example="We ask you to cancel [at least 24 hours before].",
        pattern=r"""
            (?:
                ask | expect | need | require | want | invite | request | recommend | suggest
                | (?<!will_)advise | urge | remind | tell(?=s?_(?:\w+_)?\w+_to_) | order | instruct | direct
            )s?(?:_that|_of|_from)?_(?:the_|an?_|any_|all_)?<customer>(?:'?s)?\b(?!
                _(?:when|if|that|of|in|by|about|why|how|whether|what)\b
                | _to_(?:see|get|hear|have|receive|know|feel|be_\w+ed)\b
            )
            | (?<=we_)(?:expect|want|would_like|require|ask_for)_(?:\w+_)?(?:payment|notice|response)\b
            | (?<=we_)(?:expect|require|need|want)_(?:\w+_){1,3}to_(?!be_)\w+_us\b
            | (?:requir|ask|order)ing_(?:you|the|them|an?|payment|that|for)\b
            | (?:invit|request|instruct)ing\b
            | (?!requests_that_(?:come|are|arrive|reach|need|do|have)_)(?:
                recommend | suggest | advis | request | requir | ask
            )(?:e|es|s)?_that_(?:\w+_){1,6}(?:is|are|be)_\w+
            | your_(?:duty|responsibility|responsibilities|right(?!_to_(?:expect|receive|be|have|get|hear)))
            | (?<=\A)your_(?:appeal|payment|objection)_(?=\Z)
            | (?:is|are|be)_(?:encouraged|invited|urged|reminded|obliged|requested)_to_(?!
                hear | respon | repl | answer | provide | decide | acknowledg
            )\w+
        """,
    ),
    actor(
        "right to",
        Kind.DUTY,
        "reader",
        why="A right to act is the customer's; a right to be served is not.",
        example="There is a right of appeal [within 14 days].",
        pattern=r"""
            (?:right|opportunity|chance|option)s?_(?:for|to|of)_(?!
                (?:an?|the|be|receive|get|hear|expect|have|see)_
            )\w+\b(?!:)
            | (?:right|opportunity|chance|option)s?_for_an?_(?:\w+_){0,2}(?:appeal|complaint|review|objection)
        """,
    ),
    actor(
        "by the customer",
        Kind.DUTY,
        "reader",
        why="Who does what is done.",
        example="Paths are cleared by the owner [within 2 days].",
        pattern=r"""
            (?:(?<=ed_)|(?<=made_)|(?<=sent_)|(?<=given_)|(?<=paid_))by_(?:its|the|their|an?|each|any|that)_
                (?:\w+_)?<customer>s?\b
        """,
    ),
    actor(
        "order",
        Kind.DUTY,
        "reader",
        why="An order to the customer.",
        example="Tell us [within 2 days].",
        pattern=r"""
            (?:
                (?<=\A) | (?<=[:,|*\n]_) | (?<=[|*\n]) | (?<=and_) | (?<=please_) | (?<=please_also_)
                | (?<=or_) | (?<=then_)
            )(?:
                (?:apply|appeal|complain|cancel|escalate|opt_out|object)\b(?!
                    _(?:decision|hearing|response|outcome|panel|letter|result|request|acknowledge)\w*
                )
                | (?:
                    tell | notify | inform | advise | contact | email | ring | phone | call | write_to
                    | provide | give | send
                )_(?:us|the_(?:(?!<customer>|parties)\w+|customer))\b
                | (?:(?:come|get|write)_back|come|go|turn|complain)_to_(?:us|the_(?:ombudsman|council|panel))\b
                | (?:respond|reply)_to_us\b | let_(?:us|the|your)\b
                | try_again\b | finish_(?:in|by|it|your|online)\b
                | (?:talk|keep|store|clear|move|take|bring|wash|throw|put|leave|use|eat|try)_
                    (?:it|them|all|any|the)_(?!call|message)
                | get_in_touch\b(?!_with_you|_(?:\w+_)?if_you) | ask_(?!you) | write_in\b
                | write_to_(?:the|your)\b | reply_to_(?:the|our|this|your)_offer\b
                | (?:call|ring|book|write)(?=_\Z)
                | (?<=\A)(?:
                    bring | buy | choose | claim | come | cook | cut | drink | eat | enter | find | go | hand
                    | leave | look | order | park | read | repay | save | say | show | sign | speak | start
                    | stay | stop | store | think | throw | travel | vacate | wait | walk | wash | wear | boil
                    | freeze | fill | turn | switch | close | hold | pick | write | rest | avoid | plan
                )_(?:
                    it | them | us | the | your | an? | all | any | this | these | up | in | out | away | off
                    | for | to | with | at | on | by | no | every | each | some | until
                )\b(?!_(?:call|message|file|phone)s?|_(?:the_|a_|an_|all_|every_|each_)?<customer>)
                | report_(?!back|on|to\b|their|its|our)\w+ | hand_(?:in|the|your)\b
                | register_(?:at|with|for|to|online|a_birth|a_death)\b
                | (?:submit|lodge|file|sign|fill_in|hand_in|renew|return|bring|redeem|spend|pay)_
                    (?:the|an?|all|any|this|every)_(?!(?:\w+_)?(?:call|message|voicemail)s?)
                | (?:return|send|take|bring|make|show|give)\b[^.;|]{0,40}_to_(?:us|the_(?:council|office))\b
                | (?:
                    return | raise | submit | pay | send | register | book | renew | claim | collect
                    | complete | bring | take | leave | move | make | keep | check | use | fill_in | put
                )(?:_back|_in)?_(?:it|them|the_form|a_form|your|any|a_missed|in_your|out_your)\b
            )
        """,
    ),
    actor(
        "for you",
        Kind.DEADLINE,
        "council",
        why="What is done for the customer in a list of acts, the council does.",
        example="Our landlords' service will: Listen. Give you the key [within 2 days].",
        pattern=r"""
            (?:(?<=\A)|(?<=[:,|*\n]_)|(?<=[|*\n])|(?<=and_)|(?<=or_))(?:
                give | send | tell | let | contact | write_to | inform | notify | offer | visit | call | ring
                | phone | show | keep | update | meet | see | help | respond_to | reply_to | get_back_to
                | answer | advise | provide
            )_you(?!_(?:must|should|can|may|need|have|wish|want))\b
        """,
    ),
    actor(
        "please",
        Kind.DUTY,
        "reader",
        why="A polite order to the customer.",
        example="Please reply [within 10 days].",
        pattern=r"please_(?!allow|expect|note|be_aware|bear)(?:\w+)",
    ),
    actor(
        "somebody will",
        Kind.DEADLINE,
        "council",
        why="Whoever is no customer works for the council.",
        example="A technical expert will begin [within 30 minutes].",
        pattern=r"""
            (?<=,_)who_will_(?!need|have_to)
            | (?:an?|the|our)(?=
                _(?:(?!will_|<customer>s?_)[a-z-]+_){1,5}(?:will|shall|aims_to)_(?!
                    not_ | need | have_to | last | take_place | run | stay | remain | lose | expire | end_
                    | pay | only
                )\w
            )
        """,
    ),
    actor(
        "passive",
        Kind.DEADLINE,
        "council",
        why="Something is done: the council does it.",
        example="Letters are answered [within 5 days].",
        pattern=r"""
            (?:
                will | 'll | is | are | get | gets | being | shall_be | should_be | must_be
                | (?<!required_)to_be | (?<!and_)(?<!it_)(?<!they_)be | (?<=will_)have_been
            )_(?:normally_|usually_|always_|then_|also_|first_|fully_|formally_)?(?!
                report | receiv | submit | charg | divert | delet | destroy | clos | cancel | withdrawn
                | suspend | extend | encourag | invit | urg | remind | oblig | permitt | request | lodg
                | appeal | filed\b | paid\b | claimed | (?:need|feed|exceed|proceed|succeed)\b | expected
                | required | asked | advised | interested | concerned | based | unable | away | late | due\b
            )(?:
                \w+ed | dealt | seen | given | told | sent | put_right | made | done | held | met | written
                | ready | available | begun | understood | kept | safe | back | there | found | built
                | brought | taken | heard
            )\b
        """,
    ),
    actor(
        "by us",
        Kind.DEADLINE,
        "council",
        why="Who does what is done.",
        example="Each letter must be signed by an officer [within 2 days].",
        pattern=r"""
            (?<!received_)(?<!submitted_)(?<!held_)by_(?:
                us
                | the_(?:council|authority|team|officer|service|landlord|university|trust)
                | our_\w+ | (?:an?_)?officers? | staff
            )\b
        """,
    ),
    actor(
        "it comes",
        Kind.DEADLINE,
        "council",
        why="What comes to the customer, the council sends.",
        example="This will take [two days].",
        pattern=r"""
            (?:this|it|which)_(?:will|can|may|should)_(?:\w+ly_)?take\b
            | (?:grant|benefit|pension|invoice|refund|compensation|award|allowance|expense)s?_
                (?:is|are|will_be|being|to_be)_paid\b
            | (?<!we_)(?<!not_)gets?_(?:an?|our|their|your)_(?:\w+_)?(?:
                response | reply | answer | visit | decision | acknowledgement | call | refund | letter
            )
            | (?:timescale|time_?frame|target|turnaround|response_time|processing_time)s?(?:_\w+){0,3}_
                (?:is|are)\b
            | (?<!must_)(?<!should_)(?<!to_)(?<!not_)(?:(?:go(?:es)?|comes?)_(?:out|back)|arrives?)\b
            | reach(?:es)?_you\b
        """,
    ),
    actor(
        "staff",
        Kind.DEADLINE,
        "council",
        why="The council's people act.",
        example="An officer will visit [within 2 days].",
        pattern=r"""
            (?:
                council | (?<!post_)office | officers? | officials? | representatives? | staff | team
                | department | service | surveyors? | engineers? | contractors? | managers? | assistants?
                | someone | panel | committee | trust | company | association | advis[eo]rs? | planners?
                | wardens? | director | landlord | helpdesk | our_(?!order|decision|letter|form|polic)\w+
                | person | crews? | nurses? | doctors? | clinicians? | inspectors? | investigators?
                | case_?workers? | registrars? | librarians? | technicians? | plumbers? | electricians?
                | operator | suppliers? | transporter | authority | practice | surgery | school | university
                | college | hospital | agency | commission(?:er)? | board | adjudicators? | consultants?
                | specialists? | receptionists? | dispatchers? | firefighters? | constables? | clerk
            )_(?:
                will | shall | aims? | undertakes? | should(?!_have) | must | tries | try | endeavours?
                | reviews? | considers? | checks? | sends? | gives? | makes? | provides? | issues? | processes
                | responds? | looks? | replies | reply | answers? | contacts? | visits? | has | have | calls?
                | rings? | deals? | inspects? | decides? | writes? | acknowledges? | investigates? | can
                | (?:is|are)(?!_to(?!_<answering>)) | arrives? | attends? | returns? | comes? | first_\w+
                | usually | normally | aiming
            )\b
        """,
    ),
)

_OFTEN = 512  # rules and heads ask about the same words again
_GOES_ON = ("we", "staff", "somebody will", "they will")
_SIEVE = Sieve((one.name, f"(?<![a-z])(?:{one.pattern})") for one in ACTORS)  # words begin here


def last_actor(words: str) -> Actor | None:
    """The actor that stands last in these words."""
    acting = _acting(words)
    if not acting:
        return None
    last, end = acting[-1]
    # "We will call a meeting, and write to you": after a comma or "and" the council goes on.
    if last.name == "order" and len(acting) > 1 and acting[-2][0].name in _GOES_ON:
        return acting[-2][0]
    # "Apply early: decisions take two months": an order ends where a colon opens another sentence.
    over = last.name in ("order", "please") and re.search(r":\s*\w", words[end:])
    return None if over else last


def first_actor(words: str) -> Actor | None:
    """The actor that stands first in these words."""
    return next((one for one, _ in _acting(words)), None)


@lru_cache(_OFTEN)
def _acting(words: str) -> tuple[tuple[Actor, int], ...]:
    """Who acts, one after the other, and where their words end: the earlier words win, then the earlier row."""
    acting = []
    found = [(match, ACTORS[row]) for row in _SIEVE.passed(words) if (match := _SIEVE.pattern(row).search(words))]
    while found:
        first, actor = min(found, key=lambda one: one[0].start())
        acting.append((actor, first.end()))
        at = max(first.end(), first.start() + 1)
        later = ((match if match.start() >= at else match.re.search(words, at), one) for match, one in found)
        found = [(match, one) for match, one in later if match]
    return tuple(acting)
