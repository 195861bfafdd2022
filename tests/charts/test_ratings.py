"""The chart of excellent agencies says how much one unit weighs where units are few."""

import polars as pl
import pytest

from thidua.charts.ratings import excellent_share


def _year(total: int, *, place: str = "tỉnh Minh Họa", year: int = 2024) -> dict[str, object]:
    return {"place": place, "year": year, "excellent": 5, "total": total, "share": 5 / total, "target": None}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([_year(40, year=2023), _year(12)], " · năm 2024, 1 đơn vị là 8,3 điểm %"),
        ([_year(12, year=2023), _year(51)], ""),
        ([_year(12), _year(12, place="tỉnh Khác")], ""),
    ],
    ids=["few", "many", "several places"],
)
def test_the_weight_of_one_unit(rows: list[dict[str, object]], told: str) -> None:
    frame = pl.DataFrame(rows, schema_overrides={"target": pl.Float64})
    assert excellent_share(frame).measure == f"Tỷ lệ cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (%){told}"
