"""What an office changes in the shipped catalogues: whole rows, kept with who and when, seen by the next query."""

import json
import re
from collections.abc import Iterable, Mapping

import polars as pl

from thidua.errors import ThiduaError
from thidua.store.caller import Caller
from thidua.store.store import Store, Writer
from thidua.text.dates import read_date
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.text.numbers import read

Row = dict[str, str]
BARE_NUMBER = re.compile(r"-?\d[\d., ]*")
FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"


class UnknownCatalogue(ThiduaError):
    """There is no catalogue of this name."""

    def __init__(self, catalogue: str) -> None:
        super().__init__(_("Không có danh mục {name}.", name=catalogue))


class UnknownRow(ThiduaError):
    """The catalogue has no row with this key."""

    def __init__(self, catalogue: str, key: str) -> None:
        super().__init__(_("Danh mục {name} không có dòng {key}.", name=catalogue, key=key))


class BadRow(ThiduaError):
    """A row cannot be stored in its catalogue as it is; nothing was changed."""


def change_row(
    store: Store, who: Caller, catalogue: str, row: Mapping[str, str], *, reason: str, only_new: bool = False
) -> str:
    """State a row of a catalogue anew, or a new row, and return its key.

    `row` gives values by column; columns not given stay as they are in the row of the same key. Dates may be written
    2026-10-01 or 01/10/2026, numbers with a comma. Raises NotAllowed, UnknownCatalogue, or BadRow where the reason is
    missing, a column is unknown, a value is missing, of the wrong kind or names nothing of the catalogue it must be
    found in, the validity ends before it begins, or it overlaps that of another row of the same thing.

    only_new  refuse a key that is there already.
    """
    return store.write(
        who,
        "change catalogue",
        lambda writer: write_change(writer, catalogue, row, reason=reason, only_new=only_new),
    )


def write_change(writer: Writer, catalogue: str, row: Mapping[str, str], *, reason: str, only_new: bool = False) -> str:
    """What `change_row` does, within a write or a rehearsal."""
    why = _reason(reason)
    fields = _fields(writer, catalogue)
    rows = _rows(writer, catalogue)
    given = {name: _value(_field(fields, name), text.strip()) for name, text in row.items()}
    key = "|".join(given.get(name, "") for name in _keys(fields))
    before = rows.pop(key, None)
    if before and only_new:
        raise BadRow(_("Danh mục đã có dòng {key}. Hãy sửa dòng đó, hoặc ghi mã hay ngày áp dụng khác.", key=key))
    stated = (before or {}) | given
    _check_whole(fields, stated)
    _check_named(writer, fields, given)
    _check_validity(fields, stated, rows.values())
    after = {name: stated.get(name) or None for name in fields}
    _record(writer, catalogue, key, why, before=before, after=after)
    return key


def remove_row(store: Store, who: Caller, catalogue: str, key: str, *, reason: str) -> None:
    """Take a row out of a catalogue. Raises UnknownRow where there is none, BadRow where figures still name it."""
    store.write(who, "remove from catalogue", lambda writer: write_removal(writer, catalogue, key, reason=reason))


def write_removal(writer: Writer, catalogue: str, key: str, *, reason: str) -> None:
    """What `remove_row` does, within a write or a rehearsal."""
    why = _reason(reason)
    fields = _fields(writer, catalogue)
    rows = _rows(writer, catalogue)
    if key not in rows:
        raise UnknownRow(catalogue, key)
    before = rows.pop(key)
    _check_unused(writer, catalogue, fields, before, rows.values())
    _record(writer, catalogue, key, why, before=before, removed=True)


def restore_row(store: Store, who: Caller, catalogue: str, key: str, *, reason: str) -> None:
    """Make a row again as it was shipped; one that the office itself added is gone.

    Raises UnknownRow where the office has not changed such a row, BadRow where another row now says what holds in its
    time, or where figures still name a row that would be gone.
    """
    store.write(who, "restore catalogue", lambda writer: write_restoration(writer, catalogue, key, reason=reason))


def write_restoration(writer: Writer, catalogue: str, key: str, *, reason: str) -> None:
    """What `restore_row` does, within a write or a rehearsal."""
    why = _reason(reason)
    fields = _fields(writer, catalogue)
    rows = _rows(writer, catalogue)
    found = writer.rows("catalogue/rows", catalogue=catalogue).filter(
        (pl.col("key") == key) & (pl.col("origin") != "shipped")
    )
    if found.is_empty():
        raise UnknownRow(catalogue, key)
    before = rows.pop(key, None)
    if found["shipped"][0]:
        _check_validity(fields, _filled(found["shipped"][0]), rows.values())
    elif before:
        _check_unused(writer, catalogue, fields, before, rows.values())
    _record(writer, catalogue, key, why, before=before)


def _reason(text: str) -> str:
    if not text.strip():
        raise BadRow(_("Hãy ghi lý do thay đổi, ví dụ số văn bản làm căn cứ."))
    return text.strip()


def _fields(writer: Writer, catalogue: str) -> dict[str, dict[str, object]]:
    """The columns of a catalogue by name, in order."""
    found = writer.rows("catalogue/fields", catalogue=catalogue)
    if found.is_empty():
        raise UnknownCatalogue(catalogue)
    return {str(field["field"]): field for field in found.to_dicts()}


def _rows(writer: Writer, catalogue: str) -> dict[str, Row]:
    """The rows in force by key, without their empty values."""
    kept = writer.rows("catalogue/rows", catalogue=catalogue).filter(pl.col("origin") != "removed")
    return {key: _filled(content) for key, content in kept.select("key", "content").iter_rows()}


def _filled(content: str) -> Row:
    return {name: text for name, text in json.loads(content).items() if text}


def _keys(fields: Mapping[str, Mapping[str, object]]) -> list[str]:
    return [name for name, field in fields.items() if field["is_key"]]


def _field(fields: Mapping[str, Mapping[str, object]], name: str) -> Mapping[str, object]:
    if name not in fields:
        raise BadRow(
            _("Danh mục này không có cột {column}. Các cột: {columns}.", column=name, columns=", ".join(fields))
        )
    return fields[name]


def _named(field: Mapping[str, object]) -> str:
    return str(field[f"name_{current()}"])


def _value(field: Mapping[str, object], text: str) -> str:
    """A value as the catalogue keeps it; BadRow where it is not of the column's kind."""
    choices = str(field["choices"] or "").split("|")
    match field["kind"]:
        case _ if not text:
            return ""
        case "date" if (day := read_date(text)) is not None:
            return day.isoformat()
        case "number" | "whole" as kind if (number := _number(text, whole=kind == "whole")) is not None:
            return number
        case "yes_no" if text in ("yes", "no"):
            return text
        case "choice" if text in choices:
            return text
        case "choices" if set(text.split("|")) <= set(choices):
            return text
        case "text" | "list":
            return text
    refused = _("“{text}” không phải là giá trị của cột “{column}”.", text=text, column=_named(field))
    raise BadRow(f"{refused} {_expected(field, choices)}")


def _expected(field: Mapping[str, object], choices: list[str]) -> str:
    """What a column takes, for whoever wrote something else."""
    match field["kind"]:
        case "date":
            return _("Hãy ghi ngày, tháng, năm, ví dụ 05/3/2026.")
        case "number":
            return _("Hãy ghi một con số đọc được theo một cách, ví dụ 12,5 hoặc 1500.")
        case "whole":
            return _("Hãy ghi một số nguyên.")
        case "yes_no":
            return _("Hãy ghi yes hoặc no.")
    return _("Các giá trị nhận được: {choices}.", choices=", ".join(choices))


def _number(text: str, *, whole: bool) -> str | None:
    """A bare number as offices write it, None where it is none or can be read two ways, as 1.500 can."""
    found = read(text)
    if not BARE_NUMBER.fullmatch(text) or found.kind != "number" or found.value is None or "ambiguous" in found.flags:
        return None
    if found.value.is_integer():
        return str(int(found.value))
    return None if whole else str(found.value)


def _check_whole(fields: Mapping[str, Mapping[str, object]], row: Row) -> None:
    """Refuse a row without what identifies it or without what its catalogue asks of every row."""
    for name, field in fields.items():
        identifies = field["is_key"] and not (name == "valid_from" and len(_keys(fields)) > 1)
        if (identifies or field["required"]) and not row.get(name):
            raise BadRow(_("Dòng này còn thiếu “{column}”.", column=_named(field)))


def _check_named(writer: Writer, fields: Mapping[str, Mapping[str, object]], given: Row) -> None:
    """Refuse a code that stands for nothing in the catalogue that its column names."""
    for name, text in given.items():
        catalogue = fields[name]["names"]
        if not text or not catalogue:
            continue
        keys = _keys(_fields(writer, str(catalogue)))
        code = name if name in keys else keys[0]
        known = {row.get(code, "") for row in _rows(writer, str(catalogue)).values()}
        if strange := [part for part in text.split("|") if part not in known]:
            raise BadRow(
                _(
                    "“{text}” ở cột “{column}” không có trong danh mục {name}.",
                    text=", ".join(strange),
                    column=_named(fields[name]),
                    name=catalogue,
                )
            )


def _check_validity(fields: Mapping[str, Mapping[str, object]], row: Row, others: Iterable[Row]) -> None:
    """Refuse a validity that ends before it begins, or in which another row already says what holds."""
    if "valid_from" not in fields:
        return
    starts, ends = _validity(row)
    if ends < starts:
        raise BadRow(_("Ngày hết áp dụng {ends} sớm hơn ngày bắt đầu {starts}.", ends=ends, starts=starts))
    for other in others:
        other_starts, other_ends = _validity(other)
        if _identity(fields, other) == _identity(fields, row) and other_starts <= ends and starts <= other_ends:
            raise BadRow(
                _(
                    "Thời gian áp dụng trùng với dòng áp dụng từ {starts} đến {ends}. Hãy sửa ngày của dòng đó trước.",
                    starts=other.get("valid_from", "…"),
                    ends=other.get("valid_to", "…"),
                )
            )


def _check_unused(
    writer: Writer,
    catalogue: str,
    fields: Mapping[str, Mapping[str, object]],
    row: Row,
    others: Iterable[Row],
) -> None:
    """Refuse to lose the last row of what figures name: they would no longer be counted."""
    identity = _identity(fields, row)
    used = writer.rows("catalogue/in_use", catalogue=catalogue, identity=identity).height
    if used and identity not in {_identity(fields, other) for other in others}:
        raise BadRow(_("Còn {count} số liệu dùng dòng này. Hãy giữ dòng và ghi ngày hết áp dụng.", count=used))


def _identity(fields: Mapping[str, Mapping[str, object]], row: Row) -> str:
    """What a row is about, whatever the time it holds in."""
    return "|".join(row.get(name, "") for name in _keys(fields) if name != "valid_from")


def _validity(row: Row) -> tuple[str, str]:
    return row.get("valid_from") or FIRST_DAY, row.get("valid_to") or LAST_DAY


def _record(
    writer: Writer,
    catalogue: str,
    key: str,
    reason: str,
    *,
    before: Row | None,
    after: Mapping[str, str | None] | None = None,
    removed: bool = False,
) -> None:
    change = {
        "catalogue": catalogue,
        "key": key,
        "content": json.dumps(after, ensure_ascii=False) if after is not None else None,
        "removed": removed,
        "person": writer.who.name,
        "changed_at": writer.now,
        "reason": reason,
        "data_version": writer.version,
    }
    writer.append("catalogue_change", pl.DataFrame([change], schema_overrides={"content": pl.String}))
    writer.detail = {"catalogue": catalogue, "key": key, "reason": reason, "before": before, "after": after}
