"""Made-up charters for a property: every side, council, note, group, figure and easy read that a source can have."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

_LIMITS = (
    "within 10 working days", "95% within 5 working days", "next working day", "same day", "immediately",
    "about 3 weeks", "at least 2 days", "on average within 30 seconds", "within 6 rings", "10 to 15 working days",
    "exactly 28 days", "80% within 20 seconds", "within 1.5 hours", "within 10 clear working days",
)  # fmt: skip
_FIGURES: tuple[Any, ...] = (
    "70%", "£12", "01234 567890", "9am to 5pm", {"2024/25": "70%", "2025/26": "80%"},
    {"value": "12 officers", "label": "Our officers"}, {"value": "4", "query": "The paper says 4 and 5."},
)  # fmt: skip
_COUNCILS = ("North Council", "South & East Council", "St David's Council", "Ynys Môn", "The Council of A-B")
_WORDS = (
    "We answer your letter", "Our staff pick up the phone", "**Bold words** of ours", "We call & write",
    "As [our rules](https://www.example.org/a) say, we write", "O\u2019Neill\u2019s office answers “you”",
    "Ymatebwn i chi",
)  # fmt: skip
_NOTES = ("about", "contact", "complain", "other_formats")
_BACKGROUND = {"options": "There was one."}
_OF_TITLES = (
    "how",
    "we",
    "deal",
    "with",
    "abandoned",
    "vehicles",
    "and",
    "fly-tipping",
    "ymholiadau",
    "A-Z",
    "stage 2",
)
_NAMES = ("reply", "seen", "stage_1", "call")
_MORE = {
    "label": "Full answer to you",
    "from": "receipt",
    "measured": "by counting",
    "query": "The paper also says something else.",
}


@st.composite
def _wordings(draw: st.DrawFn, /, *, easy: bool = True, **more: str) -> Any:  # noqa: ANN401  # a source may hold anything
    """Words with some values in them; `more` are the keys that the side needs."""
    names = draw(st.lists(st.sampled_from(_NAMES), max_size=3, unique=True))
    figures = {name: draw(st.sampled_from(_FIGURES)) for name in names if draw(st.integers(0, 4)) == 0}
    deadlines = {name: draw(_deadlines()) for name in names if name not in figures}
    lines = [f"{draw(st.sampled_from(_WORDS))} {{{name}}}." for name in names] or [f"{draw(st.sampled_from(_WORDS))}."]
    made: dict[str, Any] = {"text": lines if draw(st.booleans()) else " ".join(lines), **more}
    made |= {key: values for key, values in (("deadlines", deadlines), ("figures", figures)) if values}
    if easy and draw(st.booleans()):
        ideas = [f"We help you {{{name}}}." for name in deadlines] or ["We help you."]
        made["easy_read"] = [{"picture": "letter", "text": idea} for idea in ideas]
    return made


@st.composite
def _titles(draw: st.DrawFn) -> str:
    """Plain words, up to as many as fill a line of a printed list of contents and more."""
    words = draw(st.lists(st.sampled_from(_OF_TITLES), min_size=1, max_size=12))
    return " ".join(words).capitalize()[:70].strip()


def _deadlines() -> st.SearchStrategy[Any]:
    limits = st.sampled_from(_LIMITS)
    more = st.fixed_dictionaries({}, optional={key: st.just(words) for key, words in _MORE.items()})
    return limits | st.builds(lambda limit, rest: {"limit": limit, **rest}, limits, more)


def _sides(councils: dict[str, str], wording: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One wording for all, or one for each of some councils."""
    if len(councils) == 1:
        return wording
    some = st.lists(st.sampled_from(sorted(councils)), min_size=1, unique=True)
    return wording | some.flatmap(lambda ids: st.fixed_dictionaries(dict.fromkeys(ids, wording)))


@st.composite
def _standards(draw: st.DrawFn, title: str, councils: dict[str, str]) -> dict[str, Any]:
    current = _sides(councils, _wordings())
    proposed = _sides(councils, _wordings(why="It is better."))
    made: dict[str, Any] = {"title": title}
    made |= draw(
        st.one_of(
            st.fixed_dictionaries({"current": current}),
            st.fixed_dictionaries({"proposed": proposed}),
            st.fixed_dictionaries({"current": current, "proposed": proposed}),
            st.fixed_dictionaries({"current": st.just("not given"), "proposed": proposed}),
            st.fixed_dictionaries({"current": current, "proposed": st.just("withdrawn"), "why": st.just("So it is.")}),
        )
    )
    past = _sides(councils, _wordings(easy=False, until="2019-12-31"))
    staff = st.sampled_from(["Smile.", ["Smile.", "Be kind."]])
    channel = st.sampled_from(["By letter", "In person"])
    group = st.sampled_from(["talk", "meet"])
    return made | draw(
        st.fixed_dictionaries({}, optional={"past": past, "staff": staff, "channel": channel, "group": group})
    )


@st.composite
def sources(draw: st.DrawFn) -> str:
    """A charter as it may stand in a file of `charters/`."""
    names = draw(st.lists(st.sampled_from(_COUNCILS), min_size=1, max_size=3, unique=True))
    councils = {f"c{number}": name for number, name in enumerate(names)}
    notes = st.sampled_from(
        [
            "Please talk to us.",
            {"title": "A heading", "text": "We help you {a}.", "deadlines": {"a": "within 2 weeks"}},
            {"text": ["Ring {b}.", "We like it."], "figures": {"b": "01234 567890"}},
        ]
    )
    edition: dict[str, st.SearchStrategy[Any]] = {
        "decided": st.just({"by": "Cabinet", "date": "2023-06-01", "paper": "New standards"})
    }
    edition |= {"from": st.sampled_from(["2024-01-01", "2099-04-01"]), "review_by": st.just("2099-05-01")}
    titles = draw(st.lists(_titles(), min_size=1, max_size=12))
    made = {
        "title": draw(st.sampled_from(["Customer charter", "Our service standards & promises"])),
        "nation": draw(st.sampled_from(["england", "wales", "scotland", "northern ireland"])),
        "groups": {"talk": "Talking to us", "meet": "Meeting us"},
        "edition": {"status": "proposed", **draw(st.fixed_dictionaries({}, optional=edition))},
        "standards": {f"s{number}": draw(_standards(title, councils)) for number, title in enumerate(titles)},
        **draw(
            st.fixed_dictionaries({}, optional={**dict.fromkeys(_NOTES, notes), "background": st.just(_BACKGROUND)})
        ),
    }
    made |= {"council": names[0]} if len(names) == 1 else {"councils": councils}
    return json.dumps(made, ensure_ascii=False)  # which is YAML, too
