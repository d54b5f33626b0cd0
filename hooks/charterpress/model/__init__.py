"""Frozen, typed values: what a charter says. Touches no file and no HTML."""

from charterpress.model.change import Change, Effect, Kind, changes
from charterpress.model.charter import (
    Charter,
    Council,
    Decision,
    EasyCheck,
    Edition,
    Example,
    Group,
    Nation,
    Shown,
    Status,
)
from charterpress.model.limit import Bound, Limit, Number, Unit
from charterpress.model.place import Place, Problem
from charterpress.model.standard import (
    Deadline,
    EasyLine,
    Figure,
    Note,
    Side,
    Standard,
    Start,
    Wording,
    label_of,
)
from charterpress.model.words import Line, Piece

__all__ = [
    "Bound",
    "Change",
    "Charter",
    "Council",
    "Deadline",
    "Decision",
    "EasyCheck",
    "EasyLine",
    "Edition",
    "Effect",
    "Example",
    "Figure",
    "Group",
    "Kind",
    "Limit",
    "Line",
    "Nation",
    "Note",
    "Number",
    "Piece",
    "Place",
    "Problem",
    "Shown",
    "Side",
    "Standard",
    "Start",
    "Status",
    "Unit",
    "Wording",
    "changes",
    "label_of",
]
