"""A charter to start from: loads without errors as it is, and says in comments what to change.

In: a council's name. Out: the text of a charter, or the file that holds it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from charterpress.model import Problem
from charterpress.model.place import shown
from charterpress.source import Pictures, decode, load_text

_TEXT = """\
# The customer charter of @COUNCIL@.
#
# Lines that begin with "#" are notes for you. No reader sees them: delete them when you are done.
# Give them lines of their own: words must not be followed by "#" on the same line.
# Words in [square brackets] are yours to fill in; "charterpress check" lists those that are left.
# README.md says what else you can write, under "Write another council's charter".

council: @QUOTED@
title: Customer service standards
# Or wales, scotland, northern ireland: its bank holidays are no working days.
nation: england

edition:
  # Later: proposed, approved, interim, in force or superseded.
  status: draft
  # The day from which the proposed words count, for example 2027-04-01.
  from: null
  # decided: {by: Cabinet, date: 2027-02-10, paper: Customer service standards}
  # review_by: 2028-02-10

about: These standards say how we treat you and how long we take.

contact:
  text:
    - "**Phone:** [add your phone number]. The line is open {phone_hours}."
    - "**Email:** [add your email address]"
    - "**Visit:** [add your address]"
  figures:
    # A figure is any number or time that is no limit for you, the council.
    phone_hours: 9am to 5pm, Monday to Friday

complain: Have we missed one of these standards? Please phone us or send an email, and we will look into it.

other_formats: You can ask for these standards in large print, in easy read, in Braille or in another language.

# The headings of the page. Delete them, and each "group:" below, if you need none.
groups:
  in-touch: When you get in touch
  visits: When you visit us

standards:
  # One promise is one standard. Its id, such as "phone", is part of web addresses: keep it once it is published.
  phone:
    title: Phone calls
    # What the first column of the table at a glance says.
    channel: Phone
    group: in-touch
    current:
      # A deadline is a time limit for you, the council. {answer} writes it, with the word "within".
      text: We answer your call {answer}.
      deadlines:
        answer: within 30 seconds
    # One picture and one idea each, in sentences of at most 15 words.
    easy_read:
      - picture: phone-call
        text: Phone us. We answer {answer}.

  email:
    title: Emails and letters
    channel: Email or letter
    group: in-touch
    # What counts now, and what would take its place. Does nothing change? Then delete "proposed".
    current:
      text: We answer your email or letter {reply}.
      deadlines:
        reply: within 10 working days
    proposed:
      text: We answer your email or letter {reply} of getting it.
      deadlines:
        reply: {limit: within 5 working days, from: receipt}
      why: You told us that you wait too long for an answer.
    # Serves both sides, since both have a {reply}.
    easy_read:
      - picture: email
        text: Write to us. We answer {reply}.

  appointment:
    title: Appointments
    channel: Visit
    group: visits
    current:
      text:
        - We see you {seen} of your appointment time.
        - Please tell us {cancel} if you cannot come.
      deadlines:
        seen: {limit: within 10 minutes, label: We see you, from: appointment}
      figures:
        # What you ask of people is a figure too.
        cancel: 24 hours before
    # Guidance for your staff makes a page for them. To have one, take the "#" away from the next line.
    # staff: Tell people who wait how long it will take.
    easy_read:
      - picture: appointment
        text: We see you {seen} of your appointment time.
"""


class StarterError(Exception):
    """A charter that cannot be started; the message says why and what to do. Raised by `write`."""


def starter(council: str) -> str:
    """Return the text of a charter to start from, for a council of that name."""
    plain = " ".join(council.split())
    return _TEXT.replace("@COUNCIL@", plain).replace("@QUOTED@", _quoted(plain))


def write(folder: Path, name: str, council: str | None = None) -> Path:
    """Write a charter to start from into a folder of charters, and return its path.

    `name` becomes the file's name and the charter's address in the site; the council's name is guessed from it
    where none is given. Raises StarterError where a name cannot be one, or the file is there already.
    """
    name = name.removesuffix(".yml")
    text = starter(_council(name) if council is None else council)
    for problem in _problems(text, name):
        if problem.rule != "picture":  # the project may have other pictures; the check then says which
            near = f', for example "{_slug(name)}"' if problem.rule == "id" and _slug(name) not in ("", name) else ""
            raise StarterError(f"found {shown(problem.found)}; expected {problem.expected}{near}")
    path = folder / f"{name}.yml"
    try:
        if path.with_suffix(".yaml").exists():
            path = path.with_suffix(".yaml")
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise StarterError(f"{path.name} is there already and stays as it is; take another name") from None
    except OSError as error:
        raise StarterError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    return path


def _problems(text: str, name: str) -> tuple[Problem, ...]:
    """What is wrong with the text as a charter of that name; a name from the terminal can hold anything."""
    read, problems = decode(text.encode("utf-8", "surrogateescape"), name)
    return problems if read is None else load_text(read, name, name, Pictures())[1]


def _council(name: str) -> str:
    """The council that a charter's name is probably about: "south-ribble" -> "South Ribble Council"."""
    words = name.replace("-", " ").split()
    return " ".join(word.capitalize() for word in (*words, *(() if "council" in words else ("council",))))


def _slug(words: str) -> str:
    """The charter's name that words come nearest to: "My Council" -> "my-council"."""
    return "-".join(re.findall(r"[a-z0-9]+", words.lower()))


def _quoted(words: str) -> str:
    """Words as YAML takes them: in quotation marks where they hold signs."""
    return words if re.fullmatch(r"[^\W\d_][\w '.,&()-]*", words) else json.dumps(words, ensure_ascii=False)
