"""Say what the reader of English reads in a text, and why.

    python -m charterpress.deadlines "Reply in 5 days."

For each time expression: the line that a golden case in tests/examples/english would hold, the row or the step that
decided, and the sentence as the patterns see it. Where no row decided, also which words around it weigh most.
"""

from __future__ import annotations

import sys

from charterpress.deadlines.actors import ACTORS
from charterpress.deadlines.english import read
from charterpress.deadlines.forms import FORMS
from charterpress.deadlines.judgement import STEPS, WORDS_AGAINST, WORDS_FOR, Context
from charterpress.deadlines.reading import Reading
from charterpress.deadlines.rules import RULES
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tidy import tidy
from charterpress.deadlines.weights import weighed, weight

_MOST = 6  # words that are told of those that weigh
_TABLES = (("rules", RULES), ("actors", ACTORS), ("forms", FORMS))


def explained(text: str) -> list[str]:
    """Give three lines for each expression; one line that says so where there is none."""
    sentences = Sentences(tidy(text))
    contexts = (Context.of(sentences, place) for place in range(len(sentences.found)))
    lines = [line for reading, context in zip(read(text), contexts, strict=True) for line in _about(reading, context)]
    return lines or [f"no time expression is found in: {text}"]


def _about(reading: Reading, context: Context) -> list[str]:
    lines = [str(reading), f"    by {_decider(reading.rule)}", f"    {context.before}TIME{context.after}"]
    if reading.rule not in (WORDS_FOR, WORDS_AGAINST):
        return lines
    known = sorted(weighed(*context.weighable), key=lambda one: (-abs(one[0]), *one[1:]))
    told = ", ".join(f"{worth:+.1f} {word!r} {place}" for worth, place, word in known[:_MOST])
    return [*lines, f"    together {weight(*context.weighable):+.1f}: {told}"]


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
