"""Say what the reader of English reads in a text, and why: `python -m charterpress.deadlines "Reply in 5 days."`."""

from __future__ import annotations

import sys

from charterpress.deadlines.english import read
from charterpress.deadlines.judgement import Context
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tidy import tidy


def explained(text: str) -> list[str]:
    """Give two lines for each expression: what it means by which rule, and its sentence as the rules see it."""
    plain = tidy(text)
    sentences = Sentences(plain)
    contexts = (Context.of(sentences, place) for place in range(len(sentences.found)))
    return [
        line
        for reading, context in zip(read(text), contexts, strict=True)
        for line in (
            f"[{reading.words}] {reading.kind.value} of {reading.owner or 'nobody'}, by {reading.rule!r}",
            f"    {context.before}TIME{context.after}",
        )
    ]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for text in sys.argv[1:] for line in explained(text)))
