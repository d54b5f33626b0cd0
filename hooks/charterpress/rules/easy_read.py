"""Rules of easy read (ER, LP-24), on its words as they are published with their values in place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from charterpress.model import Charter
from charterpress.rules.registry import Finding, rule
from charterpress.rules.texts import easy_texts, easy_wordings, longer_than, sentences, short

_LONGEST = 15
_IDEAS_A_PAGE = 5
_MOST_PAGES, _GOOD_PAGES = 24, 20

# Initials that people know as words, or better than what they stand for.
_KNOWN = re.compile(r"BBC|BSL|DVD|EU|GPs?|ID|IT|MPs?|NHS|OK|PDFs?|PIN|PO|SMS|TVs?|UK|USA|WC")
_PADDING = {
    "for a period of": "for",
    "for the purpose of": "to",
    "at the present time": "now",
    "due to the fact that": "because",
    "until such time as": "until",
    "in the near future": "soon",
    "please note that": "leave it out",
    "a number of": "some",
    "the majority of": "most",
    "on a regular basis": "often",
    "each and every": "each",
}
_PAD = re.compile(rf"\b(?:{'|'.join(_PADDING)})\b", re.IGNORECASE)
_NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
).replace(" ", "|")
_NUMBER = re.compile(rf"\b(?:{_NUMBERS})\b", re.IGNORECASE)
_ROMAN = re.compile(r"\b(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)\b")

_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]{2,})+\b")
_SIGNS = {
    r"(?i:\b\w+n['\u2019]t\b)": "the words in full, as in do not",
    r"(?i:\b(?:I|you|we|they|he|she|it|that|there|here|who|what|where|let)['\u2019](?:re|ve|ll|d|m|s)\b)": (
        "the words in full, as in we will"
    ),
    r"&": '"and"',
    r"…|\.\.\.": "a full stop",
    r"(?i:\b(?:e\.?g|i\.?e|etc|approx|incl|tel|mins|hrs|appt|dept)\b\.?)": "the word in full",
    r"(?<!\S)(?!\S*\w\.\w|\S*://|\d{4}/\d\d\b)\S*/\S*": '"or" or "and"',
}


@rule("ER-01", "A sentence of easy read has at most 15 words.")
def _long_sentence(charter: Charter) -> Iterator[Finding]:
    yield from longer_than(_LONGEST, easy_texts(charter))


@rule("ER-06", "A hard word in bold is explained in the next sentence.", warning=True)
def _explained(charter: Charter) -> Iterator[Finding]:
    for wording in easy_wordings(charter):
        last = wording.easy_read[-1].line
        *earlier, final = [*sentences(last.typed)] or [""]
        for word in (piece.text for piece in last.pieces if piece.strong):
            if word and word in final and not any(word in sentence for sentence in earlier):
                yield Finding(
                    last.place, f'"{word}" in bold in the last sentence', "a sentence after it", "say what it means"
                )


@rule("ER-08", "Easy read uses full words, no initials.", warning=True)
def _initials(charter: Charter) -> Iterator[Finding]:
    for text in easy_texts(charter):
        for found in re.finditer(r"\b[A-Z]{2,}s?\b", _CAPITALS.sub(_unless_shouted, text.words)):
            if not _KNOWN.fullmatch(found[0]) and not _ROMAN.fullmatch(found[0]):
                yield Finding(text.place, f'"{found[0]}"', "the words in full", "write what it stands for")


def _unless_shouted(capitals: re.Match[str]) -> str:
    """Words in capitals, when they are initials one after another; nothing when they are shouted (ER-14)."""
    return "" if re.search("[A-Z]{4}", capitals[0]) else capitals[0]


@rule("ER-09", "Easy read says it in as few words as it takes.", warning=True)
def _padding(charter: Charter) -> Iterator[Finding]:
    for text in easy_texts(charter):
        for found in _PAD.finditer(text.words):
            yield Finding(text.place, f'"{found[0]}"', "fewer words", f"write instead: {_PADDING[found[0].lower()]}")


@rule("ER-10", "Easy read fits on 24 pages, better on 20.")
def _pages(charter: Charter) -> Iterator[Finding]:
    sides = [
        (standard.current or standard.proposed, standard.proposed or standard.current) for standard in charter.standards
    ]
    before, after = (sum(len(wording.easy_read) for side in sides for wording in side[at]) for at in (0, 1))
    pages = -(-max(before, after) // _IDEAS_A_PAGE)
    if pages > _GOOD_PAGES:
        expected = f"at most {_MOST_PAGES}, better {_GOOD_PAGES}"
        remedy = "keep to what people most need, or make two charters of it"
        found = f"about {pages} pages of easy read ({max(before, after)} pictures)"
        yield Finding(charter.place, found, expected, remedy, warning=pages <= _MOST_PAGES)


@rule("ER-12", "Easy read writes numbers in digits and has no percentages.")
def _numbers(charter: Charter) -> Iterator[Finding]:
    for text in easy_texts(charter):
        for found in re.finditer(r"(?<![\d.])[\d.]*\s?(?:%|\bper ?cent\b|\bpercent\w*\b)", text.words):
            yield Finding(text.place, f'"{found[0]}"', "a count such as 8 out of 10", "say how many out of 10 or 100")
        for found in (*_NUMBER.finditer(text.words), *_ROMAN.finditer(text.words)):
            yield Finding(text.place, f'"{found[0]}"', "digits such as 2", "write the number in digits", warning=True)


@rule("ER-14", "Easy read has no short forms, special signs or words in capitals.")
def _signs(charter: Charter) -> Iterator[Finding]:
    for text in easy_texts(charter):
        for pattern, expected in _SIGNS.items():
            for found in re.finditer(pattern, text.words):
                yield Finding(text.place, f'"{found[0]}"', expected, "write it so")
        for capitals in _CAPITALS.finditer(text.words):
            if not _unless_shouted(capitals):
                yield Finding(text.place, f'"{short(capitals[0])}"', "small letters", "write it so")


@rule("LP-24", "Easy read says every time limit of the words that it stands for.")
def _complete(charter: Charter) -> Iterator[Finding]:
    for wording in easy_wordings(charter):
        said = {slot for easy in wording.easy_read for slot in easy.line.slots}
        for deadline in wording.deadlines:
            if deadline.name not in said:
                found = f'the deadline "{deadline.name}" is not in the easy read'
                yield Finding(
                    deadline.place, found, f"{{{deadline.name}}} in one of its lines", "add it, or a line with it"
                )
