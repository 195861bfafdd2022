"""Charts of targets unit by unit: the matrix of verdicts with its totals, and one unit's plan beside its results."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from thidua.charts.chart import Chart, Series, Verdict
from thidua.text.format import cell, number
from thidua.text.language import translate as _

Row = Mapping[str, Any]

MOST_UNITS = 40
REACHED: tuple[Verdict, ...] = ("exceeded", "met")
JUDGED: tuple[Verdict, ...] = ("exceeded", "met", "missed")


def matrix(frame: pl.DataFrame) -> Chart:
    """Judged rows with `column_name` as a matrix: units down, indicators across, by field; totals first.

    A total is n/N of the targets met or exceeded of those with a result; the first row is that of all units.
    """
    columns = frame.unique("indicator_id", keep="first", maintain_order=True).sort(
        "field", nulls_last=True, maintain_order=True
    )
    ids = columns["indicator_id"].to_list()
    units = frame.unique("unit_id", keep="first", maintain_order=True)
    by_unit = {str(unit): rows.to_dicts() for (unit,), rows in frame.group_by("unit_id", maintain_order=True)}
    measure = _("Đánh giá từng chỉ tiêu, năm {year}; cột đầu và hàng đầu là số đạt và vượt", year=frame["year"][0])
    if units.height > MOST_UNITS:
        measure = _(
            "{measure} · {shown} trong {count} đơn vị, còn lại xem bảng",
            measure=measure,
            shown=MOST_UNITS,
            count=units.height,
        )
    return Chart(
        kind="matrix",
        categories=(_("Đạt và vượt"), *columns["column_name"]),
        series=(
            _totals(frame, ids),
            *(
                _unit_row(unit, by_unit[unit_id], ids)
                for unit_id, unit in units.head(MOST_UNITS).select("unit_id", "unit").iter_rows()
            ),
        ),
        measure=measure,
        number="share",
    )


def _totals(frame: pl.DataFrame, ids: list[str]) -> Series:
    rows = frame.to_dicts()
    cells = [rows, *([row for row in rows if row["indicator_id"] == one] for one in ids)]
    return Series(
        _("Tất cả đơn vị"),
        tuple(_share(same) for same in cells),
        labels=tuple(_ratio(same) for same in cells),
        verdicts=(None,) * len(cells),
    )


def _unit_row(unit: str, rows: Sequence[Row], ids: list[str]) -> Series:
    own = {row["indicator_id"]: row for row in rows}
    verdicts: list[Verdict | None] = [own[one]["verdict"] if one in own else None for one in ids]
    return Series(
        unit,
        (_share(rows), *(None for _one in ids)),
        labels=(_ratio(rows), *(_cell(own.get(one)) for one in ids)),
        verdicts=(None, *verdicts),
        provisional=(False, *(one in own and bool(own[one]["is_interim"]) for one in ids)),
    )


def _cell(row: Row | None) -> str:
    """What stands behind the sign of a verdict: the result as written, else in a word why there is none."""
    if row is None:
        return ""
    words: dict[str, str] = {
        "no_data": _("chưa có"),
        "not_due": _("chưa đến kỳ"),
        "not_applicable": _("KP"),
    }
    return words.get(row["verdict"]) or _as_reported(row["actual_written"], row["unit_of_measure"])


def _as_reported(written: str | None, unit: str | None) -> str:
    """A cell as written; of percentages those that are bare numbers have their sign too, so that a row reads alike."""
    shown = cell(written, unit)
    return f"{shown}%" if unit == "%" and re.fullmatch(r"[\d.,]+", shown) else shown


def _share(rows: Sequence[Row]) -> float | None:
    judged = [row for row in rows if row["verdict"] in JUDGED]
    return sum(row["verdict"] in REACHED for row in judged) / len(judged) if judged else None


def _ratio(rows: Sequence[Row]) -> str:
    judged = [row for row in rows if row["verdict"] in JUDGED]
    return f"{number(sum(row['verdict'] in REACHED for row in judged))}/{number(len(judged))}" if judged else ""


def progress(frame: pl.DataFrame) -> Chart:
    """Prepared rows of one unit's targets as a matrix: an indicator a row; last year, plan, half-year, year across."""
    return Chart(
        kind="matrix",
        categories=(
            _("6 tháng năm trước"), _("Cả năm trước"), _("Kế hoạch"), _("6 tháng"), _("Cả năm"),
        ),
        series=tuple(_progress_row(row) for row in frame.iter_rows(named=True)),
        measure=_("Kết quả như đã báo cáo, năm {year}; màu là đánh giá cả năm", year=frame["year"][0]),
    )  # fmt: skip


def _progress_row(row: Row) -> Series:
    columns = ("last_interim_written", "last_actual_written", "plan_written", "half", "own")
    unit = row["unit_of_measure"]
    texts = tuple(_as_reported(row[column], unit) for column in columns)
    return Series(
        f"{row['indicator']} ({unit})" if unit else row["indicator"],
        tuple(1.0 if text else None for text in texts),
        labels=texts,
        verdicts=(None, None, None, None, None if row["is_interim"] else row["verdict"]),
        provisional=(
            False,
            row["last_status"] == "estimate",
            False,
            bool(row["half"]),
            row["result_status"] == "estimate",
        ),
    )
