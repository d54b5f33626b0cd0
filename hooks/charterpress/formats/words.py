"""The words of a line as plain text, for the formats that have no markup."""

from __future__ import annotations

from charterpress.deadlines.voices import Voice, say
from charterpress.model import Line, Wording


def plain(line: Line, wording: Wording) -> str:
    """The words of a line, its values in place."""
    return "".join(say(wording.value(piece.slot), Voice.DATA) if piece.slot else piece.text for piece in line.pieces)
