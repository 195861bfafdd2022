"""What an office has confirmed of its units' names: remembered once, used by later imports, listed, forgotten."""

from collections.abc import Mapping

import polars as pl

from thidua.errors import ThiduaError
from thidua.ingest.places import Place, read_place
from thidua.ingest.unit_names import unit_fold
from thidua.store import Caller, Store, Writer
from thidua.text.fold import tidy
from thidua.text.language import translate as _


def remembered(store: Store, who: Caller) -> pl.DataFrame:
    """The other spellings of units: unit_id, unit, place, alias, folded, seen_in (null: by hand), confirmed_by."""
    return store.rows("ingest/aliases", who)


def remember(store: Store, who: Caller, alias: str, unit: str) -> str:
    """Remember that a spelling means a unit, told as "Ban A, tỉnh B" or by its id; returns the unit's id.

    The spelling may be the unit's own name: then it means this one wherever its place is not written. ThiduaError where
    no unit or several are meant, or where the spelling is the name of another unit of the same place.
    """
    spelling = tidy(alias)
    if not unit_fold(spelling):
        raise ThiduaError(_("Hãy ghi cách viết cần nhớ."))

    def work(writer: Writer) -> str:
        names = writer.rows("ingest/names").filter(pl.col("kind") == "unit")
        unit_id, place_id = _meant(names, unit)
        others = names.filter(
            pl.col("folded") == unit_fold(spelling), pl.col("place_id").eq_missing(place_id), pl.col("id") != unit_id
        )
        if others.height:
            raise ThiduaError(
                _("“{alias}” đang là tên của {unit} trong cùng địa bàn.", alias=spelling, unit=others["name"][0])
            )
        _append(writer, unit_id, unit_fold(spelling), spelling)
        return unit_id

    return store.write(who, "remember alias", work)


def state_again(store: Store, who: Caller, act: str, row: Mapping[str, str | None]) -> None:
    """Remember or forget a spelling as the audit has it; ThiduaError where its unit is not there."""

    def work(writer: Writer) -> None:
        if writer.rows("ingest/names").filter(kind="unit", id=row["unit_id"]).is_empty():
            raise ThiduaError(_("không còn đơn vị của cách viết “{alias}”", alias=row["alias"] or row["folded"]))
        _append(writer, str(row["unit_id"]), str(row["folded"]), row["alias"], batch_id=row["batch_id"])

    store.write(who, act, work)


def forget(store: Store, who: Caller, alias: str, unit: str) -> None:
    """Forget a spelling of a unit; ThiduaError where it is not remembered. Facts stored under it stay the unit's."""

    def work(writer: Writer) -> None:
        unit_id, _place_id = _meant(writer.rows("ingest/names").filter(pl.col("kind") == "unit"), unit)
        known = writer.rows("ingest/aliases").filter(
            pl.col("unit_id") == unit_id, pl.col("folded") == unit_fold(tidy(alias))
        )
        if known.is_empty():
            raise ThiduaError(_("“{alias}” không phải là cách viết đã nhớ của {unit}.", alias=tidy(alias), unit=unit))
        _append(writer, unit_id, unit_fold(tidy(alias)), None)

    store.write(who, "forget alias", work)


def _append(writer: Writer, unit_id: str, folded: str, alias: str | None, batch_id: str | None = None) -> None:
    """A row of its own import without a file, so that it is told who and when; no spelling: it is forgotten."""
    batch_id = batch_id or writer.new_ids(1)[0]
    batch = {
        "batch_id": batch_id, "data_version": writer.version, "committed_at": writer.now, "person": writer.who.name,
        "kind": "alias", "sample": False,
    }  # fmt: skip
    writer.append("batch", pl.DataFrame([batch]))
    row: dict[str, object] = {
        "unit_id": unit_id,
        "alias": alias,
        "folded": folded,
        "confirmed_by": writer.who.name,
        "batch_id": batch_id,
    }
    writer.append("unit_alias", pl.DataFrame([row], schema_overrides={"alias": pl.String}))
    writer.detail = row


def _meant(names: pl.DataFrame, unit: str) -> tuple[str, str | None]:
    """The id of the one unit that a text names, or is the id of, and of the place it lies in."""
    for unit_id, place_id in names.filter(id=unit).select("id", "place_id").head(1).iter_rows():
        return unit_id, place_id
    place = read_place(unit)
    found = _named(names, place) if place else names.clear()
    known = found.unique("id")
    if known.height != 1:
        message = (
            _("Không có đơn vị nào tên “{unit}” trong danh mục.", unit=unit)
            if known.is_empty()
            else _(
                "Có {count} đơn vị tên “{unit}”; hãy ghi thêm địa bàn, ví dụ “{unit}, tỉnh …”.",
                count=known.height,
                unit=unit,
            )
        )
        raise ThiduaError(message)
    return known["id"][0], known["place_id"][0]


def _named(names: pl.DataFrame, place: Place) -> pl.DataFrame:
    same = names.filter(pl.col("folded") == unit_fold(place.name))
    if place.within is None:
        return same
    return same.filter(pl.col("place_id").is_in(_named(names, place.within)["id"].to_list()))
