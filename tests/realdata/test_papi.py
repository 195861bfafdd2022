"""PAPI 2011–2024 through a form: ranks, movements and roll-up agree with a computation that knows nothing of ours.

The total of a province and year is the sum of all sub-criteria of that year (those that any province has points for); a
province that lacks one of them has no total and no rank. Nothing missing is ever zero.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import polars as pl
import pytest

from thidua.exhibits.exhibit import show
from thidua.exhibits.lineage import yearly_points
from thidua.ingest.commit import commit
from thidua.ingest.places import read_place
from thidua.ingest.said import Said
from thidua.ingest.understand import understand
from thidua.paths import ROOT
from thidua.rules.lineage import COUNTS, rolled_up
from thidua.store import LOCAL_USER, Store

DATA = ROOT.parent / "shared" / "realdata"
PAPI, UNITS = DATA / "papi", DATA / "units" / "old_to_new_communes_2025.csv"
YEARS = range(2011, 2025)
SPELLINGS = "Tên đơn vị,Cách viết khác\nThành phố Huế,Thua Thien Hue\nThành phố Hồ Chí Minh,Ho Chi Minh City\n"
OTHER_NAMES = {"thuathienhue": "hue", "hochiminhcity": "hochiminh"}

pytestmark = pytest.mark.skipif(not PAPI.is_dir(), reason=f"the PAPI files are not at {PAPI}")


@dataclass(frozen=True)
class Brought:
    """The warehouse with PAPI in it, the cluster of all provinces, and how many figures were stored."""

    store: Store
    cluster: str
    figures: int


@pytest.fixture(scope="module")
def papi(tmp_path_factory) -> Iterator[Brought]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        store = Store.in_memory()

        def bring(name: str, content: bytes, **given) -> int:
            understood = understand(name, content, **given)
            assert understood.errors == ()
            return commit(store, LOCAL_USER, understood, content=content, create_names=True).new

        bring("sap-xep-2025.csv", provinces().write_csv().encode())
        bring("ten-khac.csv", SPELLINGS.encode())
        bring("codebook.csv", (PAPI / "codebook_provinces.csv").read_bytes())
        given = {"said": Said(place=read_place("Việt Nam"), cluster="63 tỉnh, thành phố")}
        figures = sum(bring(f"{year}.csv", (PAPI / f"{year}.csv").read_bytes(), **given) for year in YEARS)
        cluster = store.rows("choices/clusters", LOCAL_USER, place=None, kind=None)["cluster_id"].item()
        yield Brought(store, cluster, figures)
        store.close()


def provinces() -> pl.DataFrame:
    """One row of the register for each of the 63 provinces."""
    return pl.read_csv(UNITS, infer_schema=False).unique("provinceCode", keep="first", maintain_order=True)


def bare(name: str) -> str:
    """A province's name as anybody would compare it: letters only, without accents and the word for its kind."""
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    joined = "".join(letter for letter in letters if letter.isascii() and letter.isalpha())
    for word in ("tinh", "thanhpho"):
        joined = joined.removeprefix(word)
    return OTHER_NAMES.get(joined, joined)


def points() -> pl.DataFrame:
    """province, year, criterion, points (null where blank), of the raw files."""
    names = dict(pl.read_csv(PAPI / "codebook_provinces.csv").iter_rows())
    frames = [
        pl.read_csv(PAPI / f"{year}.csv", infer_schema=False)
        .unpivot(index="Province", variable_name="criterion", value_name="points")
        .with_columns(pl.col("points").replace("", None).cast(pl.Float64), year=pl.lit(year))
        for year in YEARS
    ]
    return pl.concat(frames).with_columns(
        province=pl.col("Province").replace_strict({code: bare(name) for code, name in names.items()})
    )


def totals() -> pl.DataFrame:
    """province, year, total and rank, as the docstring above states them."""
    asked = points().filter(pl.col("points").is_not_null().any().over("year", "criterion"))
    summed = asked.group_by("province", "year").agg(
        total=pl.when(pl.col("points").is_not_null().all()).then(pl.col("points").sum()).round(4)
    )
    return summed.drop_nulls().with_columns(rank=pl.col("total").rank("min", descending=True).over("year").cast(int))


def ours(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(province=pl.Series([bare(unit) for unit in frame["unit"]]))


def test_every_figure_is_stored_and_nothing_else(papi):
    assert papi.figures == points()["points"].is_not_null().sum()


def test_totals_and_ranks(papi):
    frame = ours(papi.store.rows("ranking/over_years", LOCAL_USER, cluster=papi.cluster))
    expected = totals()
    both = frame.join(expected, on=["province", "year"], how="full", suffix="_expected")
    assert both.height == frame.height == expected.height == 869
    assert both.filter((pl.col("rank") - pl.col("rank_expected")).fill_null(1) != 0).is_empty()
    assert both.filter((pl.col("points") - pl.col("total")).abs() > 1e-6).is_empty()


def test_a_province_that_lacks_a_sub_criterion_has_no_total(papi):
    raw = points().filter(pl.col("points").is_not_null().any().over("year", "criterion"))
    lacking = raw.group_by("province", "year").agg(pl.col("points").is_null().any()).filter("points")
    assert lacking.height == 13
    frame = ours(papi.store.rows("ranking/over_years", LOCAL_USER, cluster=papi.cluster))
    assert frame.join(lacking, on=["province", "year"]).is_empty()


def test_movements_against_the_year_before(papi):
    expected = totals()
    before = expected.select("province", pl.col("year") + 1, last="rank")
    moved = expected.join(before, on=["province", "year"]).with_columns(movement=pl.col("last") - pl.col("rank"))
    for year in (2012, 2015, 2019, 2024):
        frame = ours(papi.store.rows("ranking/cluster_year", LOCAL_USER, cluster=papi.cluster, year=year))
        found = dict(frame.drop_nulls("movement").select("province", "movement").iter_rows())
        assert found == dict(moved.filter(pl.col("year") == year).select("province", "movement").iter_rows())


def test_points_rolled_up_to_the_34_provinces(papi):
    shown = show(yearly_points, papi.store, LOCAL_USER, cluster=papi.cluster, view="rolled_up", on="2025-12-31")
    now = provinces().select(
        province=pl.col("province").map_elements(bare, return_dtype=pl.String),
        to=pl.col("newProvince").map_elements(bare, return_dtype=pl.String),
    )
    expected = (
        totals()
        .join(now, on="province")
        .with_columns(size=pl.col("to").replace_strict(dict(now["to"].value_counts().iter_rows())))
        .group_by("to", "year")
        .agg(rate=pl.when(pl.col("size").first() == 1).then(pl.col("total").first()))
    )
    frame = ours(shown.frame)
    assert frame["province"].n_unique() == 34
    both = frame.join(expected, left_on=["province", "year"], right_on=["to", "year"], how="full", suffix="_expected")
    assert both.height == frame.height == expected.height
    assert both.filter(pl.col("rate").is_null() != pl.col("rate_expected").is_null()).is_empty()
    assert both.drop_nulls("rate")["province"].n_unique() == 11
    assert both.drop_nulls("rate_expected").filter((pl.col("rate") - pl.col("rate_expected")).abs() > 1e-6).is_empty()


def test_counts_rolled_up_to_the_34_provinces(papi):
    """How many of a year's sub-criteria each province has points for: counts, so they are added."""
    raw = points().filter(pl.col("points").is_not_null().any().over("year", "criterion"))
    counted = raw.group_by("province", "year").agg(n=pl.col("points").is_not_null().sum(), total=pl.len())
    frame = papi.store.rows("lineage/points", LOCAL_USER, cluster=papi.cluster, view="rolled_up", on="2025-12-31")
    ids = dict(ours(frame).select("province", "unit_id").iter_rows())
    lineage = frame.select(pl.col("changes").explode()).drop_nulls().unnest("changes").unique()
    names = dict(lineage.select("to_unit_id", "to_unit").iter_rows()) | dict(
        frame.select("unit_id", "unit").iter_rows()
    )
    given = counted.select(
        pl.col("province").replace_strict(ids).alias("unit_id"), pl.col("year").cast(pl.Int64),
        pl.col("n").cast(pl.Float64), pl.col("total").cast(pl.Float64), rate=pl.lit(None), facts=pl.lit([]),
    ).select(COUNTS.keys())  # fmt: skip
    rolled = rolled_up(given, lineage, on=date(2025, 12, 31))
    rows = rolled.select("unit_id", "year", "n", "total").iter_rows()
    found = {(bare(names[unit]), year): (n, total) for unit, year, n, total in rows}
    now = {bare(old): bare(new) for old, new in provinces().select("province", "newProvince").iter_rows()}
    expected = counted.with_columns(pl.col("province").replace_strict(now)).group_by("province", "year").sum()
    assert found == {(province, year): (n, total) for province, year, n, total in expected.iter_rows()}
    assert len(found) == 34 * len(YEARS)
