"""The words of the field that cells and headings may use, and what each of them names in the catalogues."""

from functools import cache

from thidua.rules.catalogue import Row, catalogue, several
from thidua.text.fold import fold

LINEAGE_KINDS = {
    "doi ten": "rename", "chia tach": "split", "ket thuc hoat dong": "end",
    "giu nguyen": "rename", "chuyen mot phan": "transfer_part", "dieu chinh dia gioi": "transfer_part",
}  # fmt: skip
ROLES = {"truong khoi": "lead", "truong cum": "lead", "pho khoi": "deputy", "pho cum": "deputy", "thanh vien": "member"}


@cache
def _spellings(kind: str) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in catalogue(kind):
        for spelling in (row["name_vi"], *several(row["synonyms"])):
            found.setdefault(fold(spelling), row)
    return found


@cache
def _ambiguous(kind: str) -> dict[str, tuple[str, ...]]:
    """Spellings that stand for several rows, with the names of all of them; `named` finds none."""
    found: dict[str, dict[str, None]] = {}
    for row in catalogue(kind):
        for spelling in several(row.get("ambiguous", "")):
            found.setdefault(fold(spelling), {})[row["name_vi"]] = None
    return {spelling: tuple(names) for spelling, names in found.items()}


def named(kind: str, text: str, *, place: str = "") -> Row | None:
    """The catalogue row that a text names: by its name or a synonym, without accents, case or the place's own name.

    "Giấy khen của UBND huyện Chiêm Hóa" names the district's merit certificate where `place` is "Chiêm Hóa".
    """
    spellings = _spellings(kind)
    folded = fold(text)
    if folded in spellings:
        return spellings[folded]
    ending = fold(place)
    if ending and folded.endswith(" " + ending):
        return spellings.get(folded.removesuffix(ending).strip())
    return None


def role(text: str) -> str | None:
    """lead, deputy or member of a cluster, as a cell says it."""
    return ROLES.get(fold(text))


def lineage_kind(word: str) -> str:
    """merge, rename, split, end or transfer_part, as the word for a reorganisation says; most are merges."""
    return LINEAGE_KINDS.get(fold(word), "merge")


def near(kind: str, text: str) -> list[str]:
    """Names of the catalogue that a text may mean which names none of them.

    All that an ambiguous abbreviation stands for ("CSTĐTQ" is toàn quốc or toàn quân); else up to three that share most
    words with it, best first.
    """
    if meant := _ambiguous(kind).get(fold(text)):
        return list(meant)
    wanted = set(fold(text).split())
    scored = {row["name_vi"]: len(wanted & set(fold(row["name_vi"]).split())) for row in catalogue(kind)}
    best = sorted((name for name, score in scored.items() if score), key=lambda name: -scored[name])
    return best[:3]
