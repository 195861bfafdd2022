"""What the title of a list says of all its rows: the award they were given, by which decision, in which movement."""

import re
from collections.abc import Sequence

from thidua.ingest.vocabulary import Vocabulary
from thidua.rules.catalogue import Row
from thidua.text.dates import read_date

GIVEN = re.compile(r"\b(?:tang thuong|tang|nhan|dat|cong nhan|khen thuong)(?: danh hieu)? (?=\w)")
GIVER = re.compile(
    r"\b(?:de nghi|trinh|xet|cho|cua) ((?:chu tich|thu tuong|bo truong|ban thuong vu|giam doc)[\w ,]*?) $"
)
"""Who is to give an award, where a title names that before it: "de nghi chu tich ubnd tinh tang bang khen"."""
MOST_WORDS = 16
"""Words of the longest name of an award with who grants it."""
DECISION = re.compile(r"kèm theo quyết định số:? ?(\d[\w-]*/[\w/.-]*\w)(?:,? ?ngày (.{6,30}))?", re.IGNORECASE)
MOVEMENT = re.compile(r"phong trào(?: thi đua)? [“\"«](.+?)[”\"»]", re.IGNORECASE)


def award_of_title(title: str, vocabulary: Vocabulary) -> Row | None:
    """The one award that a folded title says was granted: "duoc tang giay khen cua chu tich ubnd huyen"."""
    found = {}
    for given in GIVEN.finditer(title):
        words = title[given.end() :].split()[:MOST_WORDS]
        texts = [" ".join(words[:count]) for count in range(len(words), 0, -1)]
        if giver := GIVER.search(title[: given.start()]):
            texts += [f"{text} cua {giver[1]}" for text in texts]
        named = (vocabulary.named("award", text) for text in texts)
        if (row := next(filter(None, named), None)) is not None:
            found[row["award_id"]] = row
    return next(iter(found.values())) if len(found) == 1 else None


def decision_of_title(lines: Sequence[str]) -> tuple[str, str]:
    """Number and ISO date of the decision that a list goes with, each '' where the title does not name it."""
    match = next((match for line in lines if (match := DECISION.search(line))), None)
    if match is None:
        return "", ""
    on = read_date(match[2].split(" của ")[0].strip(" .,;)")) if match[2] else None
    return match[1], on.isoformat() if on else ""


def movement_of_title(lines: Sequence[str]) -> str:
    """The movement, between quotation marks, that a list of awards is for; '' where the title names none."""
    return next((match[1] for line in lines if (match := MOVEMENT.search(line))), "")
