"""Made-up values for properties: every limit that the notation can say."""

from __future__ import annotations

from hypothesis import strategies as st

from charterpress.model import Bound, Limit, Number, Unit

_PLAIN = (Bound.WITHIN, Bound.AT_LEAST, Bound.AVERAGE, Bound.ABOUT, Bound.EXACTLY)
_RELATIVE = {Bound.SAME: 0, Bound.NEXT: 1}
_DAYS = (Unit.DAY, Unit.WORKING_DAY)


def _hundredths(count: int) -> Number:
    """A number of hundredths as the notation reads it: whole where it can be."""
    return count // 100 if count % 100 == 0 else count / 100


def numbers(largest: int = 9999) -> st.SearchStrategy[Number]:
    """Whole numbers from 1, and a few with one or two decimals."""
    return st.integers(1, largest) | st.integers(1, min(largest, 99) * 100).map(_hundredths)


shares = st.none() | numbers(100)


@st.composite
def _amounts(draw: st.DrawFn) -> Limit:
    return Limit(draw(st.sampled_from(_PLAIN)), draw(numbers()), draw(st.sampled_from(list(Unit))), None, draw(shares))


@st.composite
def _ranges(draw: st.DrawFn) -> Limit:
    few, many = sorted(draw(st.lists(numbers(), min_size=2, max_size=2, unique=True)))
    bound = draw(st.sampled_from((Bound.WITHIN, Bound.ABOUT)))
    return Limit(bound, few, draw(st.sampled_from(list(Unit))), many, draw(shares))


@st.composite
def _days(draw: st.DrawFn) -> Limit:
    bound = draw(st.sampled_from(tuple(_RELATIVE)))
    return Limit(bound, _RELATIVE[bound], draw(st.sampled_from(_DAYS)), None, draw(shares))


_at_once = shares.map(lambda share: Limit(Bound.IMMEDIATELY, 0, Unit.MINUTE, None, share))

limits: st.SearchStrategy[Limit] = _amounts() | _ranges() | _days() | _at_once
