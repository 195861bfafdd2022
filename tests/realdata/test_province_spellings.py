"""466 spellings of 64 provinces, as files of two decades write them, name the right province or none."""

import csv

import pytest

from thidua.ingest.provinces import province
from thidua.paths import ROOT
from thidua.text.fold import fold

SPELLINGS = ROOT.parent / "shared" / "realdata" / "units" / "province_spellings_observed.csv"
OUR_NAMES = {"hochiminh": "thanhphohochiminh"}


@pytest.mark.skipif(not SPELLINGS.is_file(), reason="../shared/realdata/units is not there")
@pytest.mark.parametrize("year", [2005, 2007, 2012, 2024])
def test_every_observed_spelling_names_its_province(year: int) -> None:
    with SPELLINGS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (len(rows), len({row["province_key"] for row in rows})) == (466, 64)
    named = [(row["province_key"], province(row["spelling_as_found"], year=year)) for row in rows]
    assert [key for key, found in named if found is None] == []
    wrong = {
        (key, found["short_name"])
        for key, found in named
        if found and fold(found["short_name"]).replace(" ", "") != key
    }
    assert wrong == set()
