"""Words that a council publishes: plain text with a little emphasis, links, and slots for limits and figures."""

from __future__ import annotations

from dataclasses import dataclass, field

from charterpress.model.place import Place


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one style, or a slot: the name of a deadline or figure whose value is written there."""

    text: str
    strong: bool = False
    link: str | None = None
    slot: str | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or list item; `raw` is how it stands in the source, from `place` on.

    `under` says that it belongs to the line before it: an item of a list that the line introduces.
    """

    pieces: tuple[Piece, ...]
    place: Place
    raw: str = field(default="", compare=False)
    under: bool = False

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of the slots, in the order in which a reader meets them."""
        return tuple(piece.slot for piece in self.pieces if piece.slot)

    @property
    def typed(self) -> str:
        """The words as typed in the source, slots in braces, without emphasis and link targets."""
        return "".join(f"{{{piece.slot}}}" if piece.slot else piece.text for piece in self.pieces)
