"""The person a row names, and its unit."""

from thidua.ingest.cells import Cells
from thidua.ingest.forms import unit_word
from thidua.ingest.meanings.place import Place
from thidua.rules.catalogue import Row, catalogue, several
from thidua.text.fold import fold
from thidua.text.language import translate as _


def person(cells: Cells, at: Place) -> dict[str, str] | None:
    """The person of a row, by name, as an attribute; None, with a finding, where its unit is missing.

    A person is known by unit and name, and by code or date of birth where the row gives one: see Facts.
    """
    if not unit_of(at):
        cells.find(
            at.row,
            cells.column("unit") or at.column,
            "unknown_unit_of_person",
            _("Không rõ {name} của đơn vị nào.", name=at.row.label),
            _("Hãy ghi đơn vị ở cột “Đơn vị”, hoặc ở dòng nhóm phía trên."),
        )
        return None
    return {"person": at.row.label}


def unit_of(at: Place) -> str:
    """The unit of a row's person: its column, else the group row above; '' where neither says."""
    return without_post(at.described.get("unit", "")) or at.group.unit


def without_post(text: str) -> str:
    """The unit that a cell names behind a post: "Phòng Kinh tế" of "Trưởng phòng, Phòng Kinh tế"; else the cell."""
    if unit_word(text) or post_class(text) is None:
        return text
    parts = text.split()
    starts = (" ".join(parts[at:]) for at in range(1, len(parts)))
    return next((unit for unit in starts if len(unit.split()) > 1 and unit_word(unit)), text)


def post_class(text: str) -> Row | None:
    """The class of post that a text names, or that a post ("Phó Giám đốc") begins with."""
    folded = fold(text)
    for row in catalogue("post_class"):
        if folded in {fold(name) for name in (row["name_vi"], *several(row["synonyms"]))}:
            return row
    for row in catalogue("post_class"):
        if any(f"{folded} ".startswith(f"{fold(word)} ") for word in several(row["begins"])):
            return row
    return None
