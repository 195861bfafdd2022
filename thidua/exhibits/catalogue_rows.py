"""The rows of a catalogue as the page shows them: values in words, codes by the names they stand for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from thidua.exhibits import wording
from thidua.rules.catalogue import holds, several
from thidua.store import Caller, Store
from thidua.text.clock import today
from thidua.text.fold import fold
from thidua.text.format import day, number
from thidua.text.language import current
from thidua.text.language import translate as _

Cells = Mapping[str, str]
"""The values of a row by column; columns without one are not there."""


@dataclass(frozen=True)
class CatalogueRow:
    """One row: its key and values, where it is from (shipped, changed, added, removed), the office's last change."""

    key: str
    origin: str
    cells: Cells
    person: str | None
    changed_at: datetime | None
    reason: str | None


@dataclass(frozen=True)
class Columns:
    """The columns of a catalogue, and how their values are written.

    fields   what each column takes, by its name, in the order of the catalogue (queries/catalogue/fields.sql).
    shown    the columns worth showing; `name` stands for name_vi or name_en.
    choices  the words of values, by column and value.
    named    the names that codes stand for, by column and code.
    """

    fields: Mapping[str, Mapping[str, Any]]
    shown: tuple[str, ...]
    choices: Mapping[tuple[str, str], str]
    named: Mapping[str, Mapping[str, str]]

    def heading(self, column: str) -> str:
        """The column's name."""
        return str(self.fields[column][f"name_{current()}"])

    def written(self, column: str, text: str | None) -> str:
        """A value in words: a date as people write it, a choice and a code by its name, parts by commas."""
        if not text:
            return ""
        match self.fields[column]["kind"]:
            case "date":
                return day(date.fromisoformat(text))
            case "number" | "whole":
                return number(float(text))
            case "yes_no":
                return _("Có") if text == "yes" else _("Không")
        names = self.named.get(column, {})
        return ", ".join(self.choices.get((column, part)) or names.get(part, part) for part in several(text))

    def options(self, column: str) -> tuple[str, ...]:
        """The values that a column chooses from: its choices, yes and no, or the codes it names; else none."""
        field = self.fields[column]
        if field["kind"] == "yes_no":
            return ("yes", "no")
        return several(field["choices"] or "") or (tuple(self.named.get(column, ())) if field["kind"] == "text" else ())

    def name(self, row: CatalogueRow) -> str:
        """What a person knows a row by: its first shown columns, and since when it holds."""
        first = [self.written(column, row.cells.get(column)) for column in self.shown[:2]]
        known_by = first[0] if "name" in self.shown[0] or len(first) == 1 else " → ".join(filter(None, first))
        return f"{known_by} ({validity(row)})" if row.cells.get("valid_from") else known_by

    def fits(self, row: CatalogueRow, text: str) -> bool:
        """Whether a row holds a text, in any column, with or without accents."""
        whole = fold(
            " ".join([*row.cells.values(), *(self.written(column, row.cells.get(column)) for column in self.shown)])
        )
        return fold(text) in whole


def columns_of(store: Store, who: Caller, catalogue: str) -> Columns:
    """The columns of a catalogue."""
    fields = {
        str(field["field"]): field for field in store.rows("catalogue/fields", who, catalogue=catalogue).to_dicts()
    }
    listed = store.rows("catalogue/list", who).to_dicts()
    shown = next(one["shown"] for one in listed if one["catalogue"] == catalogue)
    choices = store.rows("catalogue/choices", who).select("field", "choice", f"name_{current()}").iter_rows()
    return Columns(
        fields=fields,
        shown=tuple(one if one in fields else f"{one}_{current()}" for one in several(shown)),
        choices={(field, choice): name for field, choice, name in choices},
        named={name: _names(store, who, name, field["names"]) for name, field in fields.items() if field["names"]},
    )


def rows_of(store: Store, who: Caller, catalogue: str) -> tuple[CatalogueRow, ...]:
    """The rows of a catalogue in its own order; those the office took out hold what was shipped."""
    found = [
        CatalogueRow(
            key=row["key"],
            origin=row["origin"],
            cells=_filled(row["content"] or row["shipped"]),
            person=row["person"],
            changed_at=row["changed_at"],
            reason=row["reason"],
        )
        for row in store.rows("catalogue/rows", who, catalogue=catalogue).to_dicts()
    ]
    return tuple(sorted(found, key=lambda row: int(row.cells.get("ladder") or row.cells.get("ordinal") or 0)))


def in_force_today(row: CatalogueRow) -> bool:
    """Whether a row counts today."""
    return row.origin != "removed" and holds(row.cells, today())


def validity(row: CatalogueRow) -> str:
    """Since when and until when a row holds."""
    return wording.validity(row.cells.get("valid_from"), row.cells.get("valid_to"))


def _names(store: Store, who: Caller, column: str, catalogue: str) -> dict[str, str]:
    """The names of a catalogue's rows by the code that a column of another catalogue holds; the newest row's name."""
    keys = [
        str(field["field"])
        for field in store.rows("catalogue/fields", who, catalogue=catalogue).to_dicts()
        if field["is_key"]
    ]
    code = column if column in keys else keys[0]
    rows = sorted(rows_of(store, who, catalogue), key=lambda row: row.cells.get("valid_from", ""))
    return {row.cells[code]: row.cells[f"name_{current()}"] for row in rows}


def _filled(content: str) -> dict[str, str]:
    return {name: text for name, text in json.loads(content).items() if text}
