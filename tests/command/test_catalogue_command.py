"""`catalogue` shows the catalogues and changes them: with a reason, in the audit, never in the shipped file."""

import csv
import io
import json

import pytest

from thidua.paths import CATALOGUE
from thidua.store import LOCAL_USER

KEY = "person_excellent|2026-01-01"
WHY = ("--reason", "Quyết định 12/QĐ-UBND")
PERCENT_15 = ("catalogue", "set", "quota", "quota_id=person_excellent", "valid_from=01/01/2026", "percentage=15", *WHY)


def listed(desk, *name: str) -> dict[str, dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(desk.type("catalogue", "list", *name).out)))
    return {row.get("key") or row["catalogue"]: row for row in rows}


def audit(desk) -> list[tuple[str, dict]]:
    return [(row["act"], json.loads(row["detail"])) for row in desk.store.rows("imports/audit", LOCAL_USER).to_dicts()]


def test_every_catalogue_is_listed_with_how_many_rows_it_has(desk):
    found = listed(desk)
    assert found["base_salary"]["rows"] == "8" and found["base_salary"]["name"] == "Mức lương cơ sở"
    assert set(found) == {path.stem for path in CATALOGUE.glob("*.csv") if not path.stem.startswith("catalogue")}


def test_a_row_is_changed_restored_and_taken_out_with_its_reason_in_the_audit(desk):
    shipped = (CATALOGUE / "quota.csv").read_bytes()
    assert desk.type(*PERCENT_15).code == 0
    changed = listed(desk, "quota")[KEY]
    assert (changed["percentage"], changed["origin"], changed["person"]) == ("15", "changed", "local")
    assert changed["reason"] == "Quyết định 12/QĐ-UBND" and changed["denominator"] == "good"
    assert desk.type("catalogue", "restore", "quota", KEY, *WHY).code == 0
    assert listed(desk, "quota")[KEY]["percentage"] == "20"
    assert desk.type("catalogue", "remove", "quota", KEY, *WHY).code == 0
    assert listed(desk, "quota")[KEY]["origin"] == "removed"
    assert listed(desk)["quota"]["changed"] == "1"
    acts = [(act, detail["reason"]) for act, detail in audit(desk)]
    words = ("change catalogue", "restore catalogue", "remove from catalogue")
    assert acts == [(word, "Quyết định 12/QĐ-UBND") for word in words]
    assert (CATALOGUE / "quota.csv").read_bytes() == shipped


def test_the_rows_are_there_for_programs(desk):
    rows = desk.type("catalogue", "list", "base_salary", "--format", "json").json
    assert [row["amount_vnd"] for row in rows if row["key"] == "2026-07-01"] == ["2530000"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("list", "nothing"), "Không có danh mục nothing."),
        (("set", "quota", "quota_id", *WHY), "cần viết TÊN=GIÁ_TRỊ, không phải “quota_id”"),
        (("set", "quota", "quota_id=x", "percentage=15"), "--reason"),
        (("set", "quota", "quota_id=x", "percentage=15", "--reason", " "), "Hãy ghi lý do"),
        (("set", "quota", "quota_id=x", "percentage=15", *WHY), "còn thiếu"),
        (("set", "quota", "colour=red", *WHY), "không có cột colour"),
        (("set", "quota", "quota_id=person_excellent", "valid_from=31/02/2026", *WHY), "ví dụ 05/3/2026"),
        (("remove", "quota", "x", *WHY), "không có dòng x"),
        (("restore", "quota", KEY, *WHY), "không có dòng"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(desk, typed, told):
    version = desk.store.version()
    said = desk.type("catalogue", *typed)
    assert said.code == 2 and told in " ".join(said.err.split()) and not said.out
    assert desk.store.version() == version


def test_an_award_the_office_added_is_read_by_import(desk):
    file = desk.write(
        "khen.csv",
        'KHEN THƯỞNG NĂM 2020\n"Địa bàn: huyện Sông Trăng, tỉnh Minh Họa"\n'
        "STT,Danh hiệu thi đua,Tập thể,Cá nhân\n1,Giấy khen Người tốt Sông Trăng,,7\n",
    )
    assert "Không nhận ra “Giấy khen Người tốt Sông Trăng”" in desk.type("import", file, "--yes").err
    row = ("award_id=own", "kind=commendation", "measure=own", "name_vi=Giấy khen Người tốt Sông Trăng", "name_en=Own",
           "recipient_kinds=person", "level=other", "ladder=900", "source=Quyết định của huyện")  # fmt: skip
    assert desk.type("catalogue", "set", "award", *row, *WHY).code == 0
    assert desk.type("import", file, "--yes").code == 0
    assert desk.figures() == 1
