"""Say what the reader of English reads in a text, and why.

    python -m charterpress.deadlines "Reply in 5 days."

For each time expression: the line that a golden case in tests/examples/english would hold, the row or the step that
judged, and the sentence as the patterns see it; last what that verdict and the words around it weigh together, above 0
for a deadline of the council, and which weigh most.
"""

from __future__ import annotations

import sys

from charterpress.deadlines.actors import ACTORS
from charterpress.deadlines.context import Context, Meaning
from charterpress.deadlines.english import read
from charterpress.deadlines.forms import FORMS
from charterpress.deadlines.judgement import STEPS, WORDS_AGAINST, WORDS_FOR, judge, verdict
from charterpress.deadlines.rules import RULES
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tidy import tidy
from charterpress.deadlines.weights import is_weighed, weighed, weight

_MOST = 6  # words that are told of those that weigh
_TABLES = (("rules", RULES), ("actors", ACTORS), ("forms", FORMS))


def explained(text: str) -> list[str]:
    """Give three lines for each expression, a fourth where words were weighed; one that says so where there is none."""
    sentences = Sentences(tidy(text))
    lines: list[str] = []
    meaning: Meaning | None = None
    for place, reading in enumerate(read(text)):
        context = Context.of(sentences, place)
        by = verdict(context, meaning).rule
        meaning = judge(context, meaning)
        lines += [
            str(reading),
            f"    by {_decider(by)}{_outweighed(meaning)}",
            f"    {context.before}TIME{context.after}",
        ]
        lines += [f"    {_weighing(by, context)}"] if context.one.limit and is_weighed(by) else []
    return lines or [f"no time expression is found in: {text}"]


def _weighing(by: str, context: Context) -> str:
    """What weighs most of the verdict and the words; above 0 together they make a deadline of the council."""
    known = sorted(weighed(by, context.at), key=lambda one: (-abs(one[0]), *one[1:]))
    told = ", ".join(f"{worth:+.1f} {word!r} {place}" for worth, place, word in known[:_MOST])
    return f"with the words around it {weight(by, context.at):+.1f}: {told}"


def _outweighed(meaning: Meaning) -> str:
    return ", BUT the words around it outweigh that" if meaning.rule in (WORDS_FOR, WORDS_AGAINST) else ""


def _decider(name: str) -> str:
    """The name of a row with its table, or what a step of the judgement means."""
    for table, rows in _TABLES:
        for row in rows:
            if row.name == name:
                return f"the row {name!r} of {table}: {row.why}"
    return f"no row, but {name!r} in judgement: {STEPS[name]}"


def main(texts: list[str]) -> None:
    """Print what is read in each text, or how to ask."""
    asks = texts and texts[0] not in ("-h", "--help")
    lines = [line for text in texts for line in explained(text)] if asks else [str(__doc__).strip()]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main(sys.argv[1:])
