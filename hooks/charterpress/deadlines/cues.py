"""Words that tell what a limit is of where nobody is said to act: whose clock it is, a service, a notice."""

from __future__ import annotations

import re

from charterpress.deadlines.grammar import tight

# The clock of these limits starts with our own act or with a mishap, so the customer is the one who must act.
CUSTOMER_CLOCK = re.compile(
    tight(r"""
        TIME_(?:of|from|after|following)_(?:
            (?:the_date_of_|receiving_|getting_|hearing_|receipt_of_)?(?:our|the_council's)_
                (?:final_|first_|written_|stage_\w+_)?(?:
                reply | response | decision | letter | answer | notice
            )
            | (?:the_|it_|this_)?(?:event|incident|happen\w+|purchase|problem|birth|death)
            | (?:the_date_(?:of|on)_)?(?:the|this|your)_(?:\w+_)?(?:
                decision | notice | letter | refusal | invoice | bill | outcome
            )
            | (?:the_date_(?:of|on)|receipt_of|receiving)_(?:[\w']+_){1,5}
                (?:decision|notice|invoice|bill|outcome)(?:_letter)?\b
            | (?:the_)?date_(?:that_)?(?:the|your)_(?:notice|letter|bill|invoice)_was_\w+
            | (?:the_)?(?:date_on_your|bill|invoice|deadlock|due)_(?:letter|date|bill|notice|invoice)
            | (?:stage_\w+|the|an?|its|that|final|formal)_(?:outcome|result)s?
            | results_being | (?:response|decision|outcome|refusal)_(?:letter|notice) | finding_out
            | becoming_aware_of_the_(?:problem|issue|matter) | you_(?:finding|noticing|becoming)
        )
    """)
)

# What limits of a service are about. A sentence that names nobody and none of these is about something else:
# "Roast it for an hour", "the light goes off in 30 seconds".
SERVICE = re.compile(
    tight(r"""
        \b(?:
            acknowledg | advi[cs]e | agenda | aim | answer | application | appointment | approv | assess
            | attend | back | bins?\b | burst | called | calls?\b | categor | certificate | charter | check
            | claim | clean | clear | collect | complain | complet | connection | consult | contact | copies
            | copy | correspond | customer | deal | decid | decision | deliver | determin | doctor | e-?mail
            | emergenc | enquir | faults?\b | feedback | fix | form\b | graffiti | hear | information | inquir
            | inspect | installation | investigat | issu | lamps?\b | leak | letter | licen[cs] | limit
            | mainten | meeting | messages?\b | notice | notif | nurse | our\b | outage | papers | permit
            | phone | planning | pledge | pothole | priorit | process | promise | provi[ds] | publish
            | quer(?:y|ies) | queu | re-?let | receipt | receiv | referral | refund | registr | remov | repair
            | repl(?:y|ies) | request | resol(?:v|ution) | respon[ds] | restor | result | review | routine
            | safe | seen | send\b | sent\b | service | stage | standard | supply | target | telephone
            | timeframe | timescale | told | turn[-_]?a?[-_]?round | updat | urgent | us\b | visit | voicemail
            | waiting | waits?\b | warning | we\b | works\b | written
            | (?:this|it|usually|normally|typically)_takes?
        )
    """)
)

# What a body gives notice of; other notice that names nobody is the customer's.
NOTIFIES = re.compile(
    tight(r"""
        \b(?:
            agenda | papers | signs?\b | hang | leaflet | reports? | minutes\b[^.]{0,20}meeting | publish
            | circulat | inform | notif | told | planned | interrupt | outage | mainten
            | works\b(?!_(?:taking_place|only|if|well|by|with|in|on)\b) | closure | repl(?:y|ies) | decision
            | e?-?mailed | to_you\b | tell_you | advertis(?!ed_closing) | provided | display | (?:is|are)_given
            | disconnect | rent_increase | timetable | hearing | endeavour | commits | clerk | answer | attend
            | legal_requirement | must_give | to_schools | scheduled | reminder
            | of_(?:any|the|our|an?)_(?:visit|inspection|change) | from_(?:us|the_council) | mailed | issued
            | give_you | you(?:'re|_are|_will_be)_given | \Alet_[^.;]{1,60}_know
        )
    """)
)

# Notice is a least time, whoever gives it.
NOTICE = re.compile(
    tight(r"""
        TIME(?:'|'s)?_(?:(?:written|advance|prior|formal|clear|of|full)_){0,2}(?:notice|warning)\b
        | TIME_(?:before|prior|ahead|in_advance|beforehand|advance)\b
        | \b(?:notice|warning)\b[^.;]{0,25}TIME
    """)
)
