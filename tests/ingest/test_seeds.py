"""The five seeds' workbooks go in through the importer: every fact, with its cell, and nothing bent."""

import csv
import re
from pathlib import Path

import polars as pl
import pytest

from thidua.ingest.commit import commit
from thidua.ingest.understand import Understanding, understand
from thidua.paths import ROOT, SAMPLES
from thidua.store import LOCAL_USER, Store
from thidua.text.fold import fold
from thidua.text.numbers import read
from thidua.text.reading import Column

SEEDS = (
    "chiem-hoa-2013-2014.xlsx",
    "nam-dinh-2017-2018.xlsx",
    "mu-cang-chai-2022.xlsx",
    "ha-giang-2021-6-thang.xlsx",
    "bac-kan-2019-6-thang.xlsx",
)
SHARED = ROOT.parent / "shared" / "seeds" / "facts.csv"

# id: measure, value, of, period, kind of fact — worked by hand from the five documents.
FACTS: dict[str, tuple[str, float | None, float | None, str | None, str]] = {
    "C01": ("party_cell_clean_strong", 8, 8, "2013", "rating"),
    "C02": ("party_cell_clean_strong_exemplary", 3, None, "2013", "rating"),
    "C03": ("person_rating_excellent", 11, None, "2013", "rating"),
    "C04": ("agency_rating_excellent", 5, None, "2013", "rating"),
    "C05": ("agency_rating_excellent_pct", 0.416, None, "2013", "rating"),
    "C06": ("agency_rating_good", 7, None, "2013", "rating"),
    "C07": ("title_emulation_fighter_grassroots", 28, None, "2013", "award"),
    "C08": ("title_advanced_worker", 31, None, "2013", "award"),
    "C09": ("merit_certificate_district_collective", 8, None, "2013", "award"),
    "C10": ("merit_certificate_district_person", 22, None, "2013", "award"),
    "C11": ("certificate_province_person", 1, None, "2013", "award"),
    "C12": ("agency_strong_pct", 1.0, None, "2014", "target"),
    "C13": ("person_rating_good_or_better_pct", 0.8, None, "2014", "target"),
    "C14": ("person_rating_excellent_pct", 0.15, None, "2014", "target"),
    "C15": ("persons_disciplined", 0, None, "2014", "target"),
    "C16": ("party_cell_clean_strong_pct", 1.0, None, "2014", "target"),
    "C17": ("party_member_fulfilled_or_better_pct", 1.0, None, "2014", "target"),
    "N01": ("cluster_member_count", 11, None, "2018", "result"),
    "N02": ("flag_government", 1, None, "2017", "award"),
    "N03": ("flag_province", 3, None, "2017", "award"),
    "N04": ("certificate_province_collective", 7, None, "2017", "award"),
    "N05": ("agency_strong", None, None, "2018", "target"),
    "N06": ("agency_rating_excellent", None, None, "2018", "target"),
    "M01": ("indicators_exceeded", 27, 38, "2022", "result"),
    "M02": ("indicators_met", 11, 38, "2022", "result"),
    "M03": ("title_emulation_fighter_grassroots", 30, None, "2022", "award"),
    "M04": ("title_advanced_labour_collective", 34, None, "2022", "award"),
    "M05": ("title_advanced_worker", 127, None, "2022", "award"),
    "M06": ("exemplary_collective", 13, None, "2022", "exemplar"),
    "M07": ("exemplary_person", 46, None, "2022", "exemplar"),
    "H01": ("documents_drafted", 1486, None, "2021-H1", "result"),
    "H02": ("houses_supported", 25, None, "2021-H1", "result"),
    "H03": ("houses_amount_vnd", 1_500_000_000, None, "2021-H1", "result"),
    "H04": ("certificate_province_collective", 6, None, "2021-H1", "award"),
    "H05": ("certificate_province_person", 16, None, "2021-H1", "award"),
    "H06": ("certificate_prime_minister_person", 1, None, "2021-H1", "award"),
    "H07": ("award_province_collective_form_unstated", 6, None, "2021-H1", "award"),
    "H08": ("cluster_lead", None, None, "2021", "cluster_member"),
    "B01": ("criteria_count", 12, None, "2019-H1", "result"),
    "B02": ("cluster_member_count", 8, None, "2019-H1", "result"),
    "B03": ("task_groups", 7, None, "2019-H2", "target"),
    "B04": ("flag_province", 1, None, None, "award"),
    "B05": ("certificate_province_collective", 1, None, None, "award"),
}  # fmt: skip
COMPARATORS = {"C12": "=", "C13": ">", "C14": ">", "C15": "=", "C16": "=", "C17": "=", "B03": "="}


def understood(name: str) -> Understanding:
    return understand(name, (SAMPLES / name).read_bytes())


@pytest.fixture(scope="module")
def facts_by_id() -> dict[str, dict[str, object]]:
    """What the importer read for each fact id: ids stand in a row's note in the order of its value cells."""
    found: dict[str, dict[str, object]] = {}
    for name in SEEDS:
        for table in understood(name).tables:
            rows: dict[str, list[dict[str, object]]] = {}
            for record in table.records:
                rows.setdefault(re.sub(r"[A-Z]+", "", record.cell), []).append(record.as_json())
            for records in rows.values():
                ids = re.findall(r"\b[CNMHB]\d\d\b", str(records[0]["note"]))
                assert len(ids) in (0, len(records)), records
                for fact_id, record in zip(ids, records, strict=False):
                    assert fact_id not in found
                    found[fact_id] = record
    return found


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A warehouse with the five seeds, brought in through the importer."""
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    warehouse = Store.in_memory()
    for name in SEEDS:
        content = (SAMPLES / name).read_bytes()
        commit(warehouse, LOCAL_USER, understand(name, content), content=content, create_names=True)
    return warehouse


def test_every_fact_is_read_once(facts_by_id: dict[str, dict[str, object]]) -> None:
    assert sorted(facts_by_id) == sorted(FACTS)
    assert len(FACTS) == 43


@pytest.mark.parametrize("fact_id", FACTS)
def test_a_fact_is_what_the_document_says(fact_id: str, facts_by_id: dict[str, dict[str, object]]) -> None:
    measure, value, of, period, kind = FACTS[fact_id]
    record = facts_by_id[fact_id]
    assert (record["measure"], record["value"], record["of"], record["period"], record["kind"]) == (
        measure, value, of, period, kind,
    )  # fmt: skip
    assert record["comparator"] == COMPARATORS.get(fact_id)


@pytest.mark.skipif(not SHARED.exists(), reason="the list of facts beside the checkout is not here")
def test_facts_agree_with_the_list_they_were_taken_from(facts_by_id: dict[str, dict[str, object]]) -> None:
    with SHARED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["id"] for row in rows} == set(facts_by_id)
    kinds = {"proposal": "proposed", "result": "granted"}
    for row in rows:
        record = facts_by_id[row["id"]]
        assert record["measure"] == row["measure_code"]
        assert str(record["period"] or "")[:4] == row["year"]
        if row["kind"] in kinds and record["kind"] == "award":
            assert record["status"] == kinds[row["kind"]]
        column = Column(kind="share" if row["unit_of_measure"] == "%" else "target")
        number = read(row["value_as_written"].split(" (")[0], column=column)
        if number.value is not None and record["value"] is not None:
            assert record["value"] == pytest.approx(number.value), row["id"]


def test_the_seeds_raise_one_finding_the_truncated_share() -> None:
    findings = [finding for name in SEEDS for finding in understood(name).findings]
    assert [(f.code, f.severity, f.sheet, f.cell, f.value) for f in findings] == [
        ("share_truncated", "info", "Xếp loại", "E14", "41,6%")
    ]
    assert "41,7%" in findings[0].message and "5/12" in findings[0].message


def test_every_stored_fact_has_file_sheet_and_cell(store: Store) -> None:
    places = store.rows("choices/places", LOCAL_USER)
    assert places["place"].to_list() == [
        "huyện Chiêm Hóa", "huyện Mù Cang Chải", "tỉnh Bắc Kạn", "tỉnh Hà Giang", "tỉnh Nam Định",
    ]  # fmt: skip
    years = store.rows("choices/years", LOCAL_USER, place=None, cluster=None, kind=None)["year"].to_list()
    assert years == [2022, 2021, 2019, 2018, 2017, 2014, 2013]


def test_proposals_are_told_apart_from_grants(facts_by_id: dict[str, dict[str, object]]) -> None:
    proposed = {fact_id for fact_id, record in facts_by_id.items() if record.get("status") == "proposed"}
    assert proposed == {"C11", "H06"}


def test_no_unit_name_is_invented(store: Store) -> None:
    nam_dinh = understood("nam-dinh-2017-2018.xlsx")
    awards = [r for table in nam_dinh.tables for r in table.records if r.table == "award"]
    assert len(awards) == 3 and all(record.unit is None for record in awards)
    bac_kan = store.rows("choices/units", LOCAL_USER, place=None, cluster=None, text=fold("huyện "))
    named = set(bac_kan.filter(pl.col("place") == "tỉnh Bắc Kạn")["unit"])
    assert named == {"huyện Bạch Thông", "huyện Chợ Mới", "huyện Chợ Đồn"}


@pytest.mark.parametrize("written", ["chiem hoa", "Chiêm Hoá", "CHIÊM HÓA", " chiêm  hóa "])
def test_any_spelling_finds_the_unit(store: Store, written: str) -> None:
    found = store.rows("choices/units", LOCAL_USER, place=None, cluster=None, text=fold(written))
    assert found["unit"].to_list() == ["huyện Chiêm Hóa"]


def test_one_party_committee_in_ha_giang_two_in_nam_dinh(store: Store) -> None:
    found = store.rows("choices/units", LOCAL_USER, place=None, cluster=None, text=fold("Đảng ủy Khối"))
    by_place = found.group_by("place").len().sort("place")
    assert dict(by_place.iter_rows()) == {"tỉnh Hà Giang": 1, "tỉnh Nam Định": 2}
