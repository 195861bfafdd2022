"""Whether a recipient is a collective, a person or a household: as a group row or a cell says it, or its own name."""

import re
from functools import cache

from thidua.ingest.contents import is_person
from thidua.ingest.forms import unit_word, words
from thidua.text.fold import fold, tidy

RECIPIENTS = {
    "tap the": "collective",
    "doanh nghiep": "collective",
    "ca nhan": "person",
    "ho gia dinh": "household",
    "gia dinh": "household",
    "ho": "household",
}
RECIPIENT = re.compile(
    r"(?:(?:[\divx]+|[a-e]) )?(?:cac |danh sach )?(tap the|doanh nghiep|ca nhan|ho gia dinh|gia dinh|ho(?= \d|$))\b"
)
OTHERS = ("collective", "household")
HOUSEHOLD = re.compile(r"(?:hộ|gia đình)\b")
SURNAMES = ("đoàn",)
"""Words for kinds of units that are surnames too."""
MIDDLE = ("văn", "thị")
"""What comes behind a surname in a person's name, and behind no word for a kind of unit."""


def recipient_said(text: str) -> str:
    """collective, person or household, as a group row or a cell says it: "A. TẬP THỂ", "Cá nhân (03)"; else ''."""
    match = RECIPIENT.match(fold(text))
    return RECIPIENTS[match[1]] if match else ""


def recipient_named(name: str) -> str:
    """What a recipient is by its own name: "Hộ ông …", "Bà …", "Phòng …"; '' where that does not tell."""
    said = tidy(name).casefold().split()
    if HOUSEHOLD.match(" ".join(said)):
        return "household"
    word = unit_word(name)
    if word in SURNAMES and is_person(name):
        return "person" if said[1] in MIDDLE else ""
    if word:
        return "collective"
    return "person" if is_person(name) else ""


def is_named_otherwise(name: str) -> bool:
    """Whether a tidy name says that it is no person's; of long lists few names need more than a look at one word."""
    return name.partition(" ")[0].casefold() in _first_words() and recipient_named(name) in OTHERS


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word.split()[0] for word in (*words().units_written, "hộ", "gia đình"))
