"""What the group rows of a table say of the rows below them: their population, their unit or their field."""

from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.forms import starts_with, words
from thidua.ingest.meanings.place import Group
from thidua.ingest.recipients import recipient_said
from thidua.ingest.table import BodyRow
from thidua.text.fold import fold


def groups_of(cells: Cells) -> list[Group]:
    """What holds before the first group row, then what each group row says in turn."""
    rows = [row for row in cells.table.body if row.role == "group"]
    unit_styles = {_style(row) for row in rows if _names_unit(row)}
    kind_styles = {style for row in rows if recipient_said(row.label) and (style := _style(row))}
    found = [Group()]
    for row in rows:
        found.append(_group(cells, row, found[-1], unit_styles, kind_styles))
    return found


def _group(cells: Cells, row: BodyRow, above: Group, unit_styles: set[str], kind_styles: set[str]) -> Group:
    groups = cells.table.form.groups
    if "subject_kind" in groups:
        found = cells.vocabulary.named("subject_kind", row.label)
        if found is None:
            cells.unknown("subject_kind", row, row.label)
        return replace(above, subject_kind=found["subject_kind"] if found else "")
    if "recipient_kind" in groups and (kind := recipient_said(row.label)):
        return Group(recipient_kind=kind)
    if "recipient_kind" in groups and _style(row) in kind_styles - unit_styles:
        return Group()  # of some other kind of recipient, which their names must tell
    if "unit" in groups and _style(row) in unit_styles:
        return replace(above, unit=row.label, field="")
    return replace(above, field=row.label) if "field" in groups else above


def _names_unit(row: BodyRow) -> bool:
    """Whether a group row names a unit: "Sở Nội vụ", "xã Suối Trong", not "Xã hội"."""
    if not (word := starts_with(fold(row.label), words().units)):
        return False
    after = row.label.split()[len(word.split()) :]
    is_place_word = word in dict(words().places)
    return not is_place_word or (bool(after) and after[0][0].isupper())


def _style(row: BodyRow) -> str:
    """How a group row is numbered: groups numbered alike are alike, all units or all fields."""
    if not row.ordinal:
        return ""
    return "roman" if set(row.ordinal.rstrip(".)")) <= set("IVXLC") else "letter"
