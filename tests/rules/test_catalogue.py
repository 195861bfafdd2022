"""The shipped catalogues: whole, dated, sourced, in both languages, and complete against the law."""

import csv
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import pytest

from thidua.ingest.vocabulary import SHIPPED
from thidua.paths import CATALOGUE
from thidua.rules.catalogue import Row, catalogue, overlaid, several
from thidua.text.fold import fold

NAMES = sorted(path.stem for path in CATALOGUE.glob("*.csv"))
KEYS = {row["catalogue"]: row["key"].split("|") for row in catalogue("catalogue")}
DATES = ("valid_from", "valid_to", "effective_on", "issued_on")
META = {"catalogue", "catalogue_choice", "catalogue_field"}

ARTICLE_19 = (
    "Chiến sĩ thi đua toàn quốc", "Chiến sĩ thi đua bộ, ban, ngành", "Chiến sĩ thi đua cấp tỉnh",
    "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến", "Chiến sĩ tiên tiến",
)  # fmt: skip
ARTICLE_20 = (
    "Cờ thi đua của Chính phủ", "Cờ thi đua của bộ, ban, ngành", "Cờ thi đua cấp tỉnh",
    "Tập thể lao động xuất sắc", "Đơn vị quyết thắng", "Tập thể lao động tiên tiến", "Đơn vị tiên tiến",
    "Xã, phường, thị trấn tiêu biểu", "Thôn, tổ dân phố văn hóa", "Gia đình văn hóa",
)  # fmt: skip
ARTICLE_33 = (
    "Huân chương Sao vàng", "Huân chương Hồ Chí Minh",
    *(
        f"Huân chương {name} hạng {rank}"
        for name in ("Độc lập", "Quân công", "Lao động", "Bảo vệ Tổ quốc", "Chiến công")
        for rank in ("Nhất", "Nhì", "Ba")
    ),
    "Huân chương Đại đoàn kết dân tộc", "Huân chương Dũng cảm", "Huân chương Hữu nghị",
)  # fmt: skip
ARTICLE_54 = (
    "Huy chương Quân kỳ quyết thắng", "Huy chương Vì an ninh Tổ quốc", "Huy chương Chiến sĩ vẻ vang hạng Nhất",
    "Huy chương Chiến sĩ vẻ vang hạng Nhì", "Huy chương Chiến sĩ vẻ vang hạng Ba", "Huy chương Hữu nghị",
)  # fmt: skip
ARTICLE_59 = (
    "Tỉnh Anh hùng", "Thành phố Anh hùng", "Bà mẹ Việt Nam anh hùng", "Anh hùng Lực lượng vũ trang nhân dân",
    "Anh hùng Lao động", "Nhà giáo nhân dân", "Nhà giáo ưu tú", "Thầy thuốc nhân dân", "Thầy thuốc ưu tú",
    "Nghệ sĩ nhân dân", "Nghệ sĩ ưu tú", "Nghệ nhân nhân dân", "Nghệ nhân ưu tú",
)  # fmt: skip
ARTICLES_68_TO_76 = (
    "Giải thưởng Hồ Chí Minh", "Giải thưởng Nhà nước",
    "Kỷ niệm chương của Ủy ban Thường vụ Quốc hội", "Kỷ niệm chương của bộ, ban, ngành", "Kỷ niệm chương của tỉnh",
    "Bằng khen của Thủ tướng Chính phủ", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "Bằng khen của bộ, ban, ngành",
    "Giấy khen của thủ trưởng cơ quan", "Giấy khen của doanh nghiệp", "Giấy khen của Chủ tịch Ủy ban nhân dân huyện",
    "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã", "Bằng khen của Tỉnh ủy", "Giấy khen của Đảng ủy",
    "Bằng khen của quân khu", "Bằng khen của đại học quốc gia", "Huy chương Thanh niên xung phong vẻ vang",
)  # fmt: skip
HISTORIC = (
    "Huân chương Kháng chiến hạng Nhất", "Huy chương Kháng chiến hạng Nhì", "Huân chương Chiến thắng hạng Ba",
    "Huy chương Chiến thắng hạng Nhất", "Bằng Có công với nước", "Bằng Tổ quốc ghi công", "Bảng vàng danh dự",
)  # fmt: skip


def columns_of(name: str) -> list[str]:
    with (CATALOGUE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def key(name: str, row: Row) -> tuple[str, ...]:
    return tuple(row[column] for column in KEYS[name])


def validity(row: Row) -> tuple[str, str]:
    return row.get("valid_from") or "0001-01-01", row.get("valid_to") or "9999-12-31"


def in_force(rows: Iterable[Row], on: date) -> tuple[Row, ...]:
    return tuple(row for row in rows if validity(row)[0] <= on.isoformat() <= validity(row)[1])


def test_every_catalogue_is_listed_with_its_key() -> None:
    assert set(NAMES) - META == set(KEYS)
    assert {name: columns for name, columns in KEYS.items() if not set(columns) <= set(columns_of(name))} == {}


@pytest.mark.parametrize("name", NAMES)
def test_rows_have_as_many_cells_as_the_header_and_no_spaces_around(name: str) -> None:
    with (CATALOGUE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert len(set(header)) == len(header)
    assert [row for row in rows if len(row) != len(header) or any(cell != cell.strip() for cell in row)] == []


@pytest.mark.parametrize("name", sorted(KEYS))
def test_every_column_has_a_name_on_the_screen(name: str) -> None:
    known = {(row["catalogue"], row["field"]) for row in catalogue("catalogue_field")}
    assert [column for column in columns_of(name) if not {(name, column), ("", column)} & known] == []


@pytest.mark.parametrize("name", sorted(KEYS))
def test_keys_are_unique(name: str) -> None:
    counts = Counter(key(name, row) for row in catalogue(name))
    assert [found for found, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", sorted(KEYS))
def test_no_two_rows_of_one_thing_hold_at_the_same_time(name: str) -> None:
    if "valid_from" not in KEYS[name]:
        return
    rows: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for row in catalogue(name):
        identity = tuple(row[column] for column in KEYS[name] if column != "valid_from")
        rows.setdefault(identity, []).append(validity(row))
    assert [
        (identity, earlier, later)
        for identity, spans in rows.items()
        for earlier, later in pairwise(sorted(spans))
        if earlier[1] >= later[0]
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_dates_and_end_after_they_begin(name: str) -> None:
    for row in catalogue(name):
        assert all(date.fromisoformat(row[column]) for column in DATES if row.get(column))
        assert validity(row)[0] <= validity(row)[1], row


@pytest.mark.parametrize("name", NAMES)
def test_every_row_says_where_it_is_from_and_whether_that_was_verified(name: str) -> None:
    for row in catalogue(name):
        assert row.get("source", "given"), row
        assert row.get("verified", "yes") in ("yes", "no"), row
        if row.get("verified") == "yes" and "source" in row:
            assert row["source"].casefold() != "chưa kiểm chứng", row


@pytest.mark.parametrize("name", sorted(KEYS))
def test_values_are_among_those_their_column_allows(name: str) -> None:
    fields = {(row["catalogue"], row["field"]): row for row in catalogue("catalogue_field")}
    for row in catalogue(name):
        for column, text in row.items():
            field = fields.get((name, column)) or fields["", column]
            allowed = several(field["choices"])
            if text and field["kind"] == "choice":
                assert text in allowed, (column, text)
            if text and field["kind"] == "choices":
                assert set(several(text)) <= set(allowed), (column, text)
            if text and field["kind"] in ("number", "whole"):
                assert float(text) >= 0, (column, text)


def test_a_spelling_names_one_award_unless_it_is_declared_ambiguous() -> None:
    spelled: dict[str, set[str]] = {}
    ambiguous: dict[str, set[str]] = {}
    for row in catalogue("award"):
        for spelling in (row["name_vi"], *several(row["synonyms"])):
            spelled.setdefault(fold(spelling), set()).add(row["award_id"])
        for spelling in several(row["ambiguous"]):
            ambiguous.setdefault(fold(spelling), set()).add(row["award_id"])
    assert {spelling: ids for spelling, ids in spelled.items() if len(ids) > 1} == {}
    assert {spelling: ids for spelling, ids in ambiguous.items() if len(ids) < 2 or spelling in spelled} == {}


def test_an_ambiguous_abbreviation_is_asked_about_not_guessed() -> None:
    assert SHIPPED.named("award", "CSTĐTQ") is None
    near = [(one.answer, one.score) for one in SHIPPED.near("award", "CSTĐTQ")]
    assert near == [("Chiến sĩ thi đua toàn quốc", 0.5), ("Chiến sĩ thi đua toàn quân", 0.5)]
    assert SHIPPED.named("award", "HCLĐ") is None
    assert [one.answer.split()[-1] for one in SHIPPED.near("award", "HCLĐ")] == ["Nhất", "Nhì", "Ba"]


@pytest.mark.parametrize(
    "name", (*ARTICLE_19, *ARTICLE_20, *ARTICLE_33, *ARTICLE_54, *ARTICLE_59, *ARTICLES_68_TO_76, *HISTORIC)
)
def test_every_award_of_the_law_is_there(name: str) -> None:
    assert SHIPPED.named("award", name) is not None


@pytest.mark.parametrize(
    ("written", "award_id"),
    [
        ("LĐTT", "title_advanced_worker"),
        ("CSTT", "title_advanced_soldier"),
        ("CSTĐ CS", "title_emulation_fighter_grassroots"),
        ("Chiến sỹ thi đua cấp cơ sở", "title_emulation_fighter_grassroots"),
        ("CSTĐT", "title_emulation_fighter_province"),
        ("CSTĐ toàn quân", "title_emulation_fighter_army"),
        ("TTLĐTT", "title_advanced_labour_collective"),
        ("TTLĐXS", "title_excellent_labour_collective"),
        ("ĐVTT", "title_advanced_unit"),
        ("ĐVQT", "title_victory_unit"),
        ("BKTTg", "certificate_prime_minister"),
        ("BKTTCP", "certificate_prime_minister"),
        ("HCLĐ hạng Ba", "order_labour_3"),
        ("Huân chương Lao động hạng II", "order_labour_2"),
        ("Nhà giáo Nhân dân", "state_honour_people_teacher"),
        ("Huân chương Quân kỳ quyết thắng", "medal_determined_to_win"),
    ],
)
def test_abbreviations_and_spellings(written: str, award_id: str) -> None:
    found = SHIPPED.named("award", written)
    assert found is not None and found["award_id"] == award_id


def test_authority_changes_with_the_districts() -> None:
    fighters = [row for row in catalogue("award") if row["award_id"] == "title_emulation_fighter_grassroots"]
    (in_2022,) = in_force(fighters, date(2022, 12, 31))
    (in_2026,) = in_force(fighters, date(2026, 12, 31))
    assert "cấp huyện" in in_2022["authority"] and "cấp huyện" not in in_2026["authority"]
    assert in_2026["verified"] == "no" and "chưa kiểm chứng" in in_2026["source"]


def test_collectives_and_persons_are_not_confused() -> None:
    kinds = {row["award_id"]: several(row["recipient_kinds"]) for row in catalogue("award")}
    assert kinds["state_honour_hero_mother"] == kinds["title_emulation_fighter_national"] == ("person",)
    assert kinds["flag_government"] == kinds["title_excellent_labour_collective"] == ("collective",)
    assert kinds["title_cultural_family"] == ("household",)


def test_base_salary_has_no_gap_since_2013() -> None:
    spans = sorted(validity(row) for row in catalogue("base_salary"))
    assert spans[0][0] == "2013-07-01" and spans[-1][1] == "9999-12-31"
    for earlier, later in pairwise(spans):
        assert (date.fromisoformat(later[0]) - date.fromisoformat(earlier[1])).days == 1
    (now,) = in_force(catalogue("base_salary"), date(2026, 7, 1))
    assert now["amount_vnd"] == "2530000"


@pytest.mark.parametrize(
    ("subject_kind", "system", "on", "regulation"),
    [
        ("party_cell", "party", date(2013, 12, 31), "party_org_2008"),
        ("party_member", "party", date(2016, 12, 31), "party_member_2014"),
        ("party_cell", "party", date(2022, 12, 31), "party_2018"),
        ("agency", "party", date(2024, 12, 31), "party_2023"),
        ("agency", "party", date(2025, 12, 31), "party_2025"),
        ("person", "state", date(2022, 12, 31), "state_2020"),
        ("person", "state", date(2026, 3, 31), "state_2026"),
    ],
)
def test_one_regulation_holds_for_a_subject_on_a_day(subject_kind: str, system: str, on: date, regulation: str) -> None:
    holding = [
        row["regulation_id"]
        for row in in_force(catalogue("rating_scale"), on)
        if row["system"] == system and subject_kind in several(row["subject_kinds"])
    ]
    assert holding == [regulation]


def test_regulations_name_classes_and_instruments_that_exist() -> None:
    classes = {f"{row['scale_id']}/{row['class_id']}" for row in catalogue("rating_class")}
    instruments = {row["instrument_id"] for row in catalogue("legal_instrument")}
    regulations = {row["regulation_id"] for row in catalogue("rating_scale")}
    for row in catalogue("rating_scale"):
        assert set(several(row["classes"])) <= classes
        assert not row["instrument_id"] or row["instrument_id"] in instruments
    assert {row["regulation_id"] for row in catalogue("rating_threshold")} <= regulations
    assert {old for row in catalogue("legal_instrument") for old in several(row["replaces"])} <= instruments


def test_points_of_a_regulation_leave_no_gap() -> None:
    for regulation in ("party_2025", "state_2026"):
        rows = [row for row in catalogue("rating_threshold") if row["regulation_id"] == regulation]
        limits = [(row["class_id"], row["points_from"], row["points_below"]) for row in rows]
        assert limits == [
            ("excellent", "90", ""), ("good", "70", "90"), ("completed", "50", "70"), ("failed", "", "50"),
        ]  # fmt: skip


def test_a_measure_names_one_class() -> None:
    measures = Counter(
        row["measure"].format(subject=subject)
        for row in catalogue("rating_class")
        for subject in several(row["subject_kinds"])
    )
    assert [measure for measure, count in measures.items() if count > 1] == []


def test_earlier_classes_equal_one_of_the_four_levels_only_where_that_is_known() -> None:
    equals = {(row["scale_id"], row["class_id"]): row["equals"] for row in catalogue("rating_class")}
    assert equals["party_member_2008", "qualified_good"] == "good"
    assert equals["party_org_2008", "clean_strong"] == equals["agency_strong", "strong"] == ""


def test_old_years_are_not_judged_by_new_quotas() -> None:
    assert in_force(catalogue("quota"), date(2013, 12, 31)) == ()
    assert {row["quota_id"] for row in in_force(catalogue("quota"), date(2022, 12, 31))} == {
        "party_member_excellent", "emulation_fighter_grassroots", "emulation_fighter_grassroots_army",
        "flag_government",
    }  # fmt: skip


def test_the_six_kinds_of_article_8() -> None:
    assert [row["name_vi"] for row in catalogue("commendation_kind")] == [
        "Công trạng", "Đột xuất", "Phong trào thi đua", "Quá trình cống hiến", "Niên hạn", "Đối ngoại",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("on", "count"),
    [(date(2013, 1, 1), 63), (date(2025, 6, 30), 63), (date(2025, 7, 1), 34), (date(2026, 11, 1), 34)],
)
def test_as_many_provinces_as_there_were(on: date, count: int) -> None:
    provinces = in_force(catalogue("province"), on)
    assert len({row["province_code"] for row in provinces}) == len(provinces) == count


def test_every_one_of_the_63_leads_to_one_of_the_34() -> None:
    now = {row["province_id"] for row in catalogue("province") if not row["valid_to"]}
    onward = {row["from_province_id"]: row["to_province_id"] for row in catalogue("province_lineage")}

    def today(province: str) -> str:
        return today(onward[province]) if province in onward else province

    led = {row["province_id"]: today(row["province_id"]) for row in in_force(catalogue("province"), date(2013, 1, 1))}
    assert set(led.values()) == now
    sizes = Counter(led.values())
    assert sum(size == 1 for size in sizes.values()) == 11 and sum(size > 1 for size in sizes.values()) == 23
    assert led["ha_giang"] == led["tuyen_quang"] == "tuyen_quang_2025"
    assert (led["nam_dinh"], led["yen_bai"], led["bac_kan"]) == ("ninh_binh_2025", "lao_cai_2025", "thai_nguyen_2025")
    assert led["thua_thien_hue"] == "hue"


def test_3321_communes_of_34_provinces() -> None:
    communes = {row["commune_code"]: row for row in in_force(catalogue("commune"), date(2026, 11, 1))}
    provinces = {row["province_code"] for row in in_force(catalogue("province"), date(2026, 11, 1))}
    assert len(communes) == len(in_force(catalogue("commune"), date(2025, 7, 1))) == 3321
    assert {row["province_code"] for row in communes.values()} == provinces
    assert sum(row["province_code"] == "19" for row in communes.values()) == 92
    assert [communes[code]["name"] for code in ("02287", "04456", "02086")] == [
        "Xã Chiêm Hóa", "Xã Mù Cang Chải", "Xã Chợ Mới",
    ]  # fmt: skip
    assert {row["name"].split()[0] for row in communes.values()} == {"Xã", "Phường", "Đặc"}


def test_what_became_of_the_places_of_the_samples() -> None:
    rows = catalogue("seed_lineage")
    communes = {row["commune_code"] for row in catalogue("commune")}
    assert {row["seed"] for row in rows} == {"000", "001", "002", "003", "004"}
    assert {row["to_code"] for row in rows if row["to_code"]} <= communes
    districts = {row["from_name"] for row in rows if row["seed"] == "004"}
    assert len(districts) == 8 and {"Huyện Chợ Mới", "Huyện Bạch Thông", "Huyện Chợ Đồn"} <= districts
    assert len({row["from_name"] for row in rows if row["seed"] == "001" and row["effective_on"] < "2025-07-01"}) == 4


def test_every_choice_is_written_in_words() -> None:
    words = {(row["field"], row["choice"]) for row in catalogue("catalogue_choice")}
    choices = {
        (field["field"], choice)
        for field in catalogue("catalogue_field")
        if field["kind"] in ("choice", "choices") and field["field"] != "kind"
        for choice in several(field["choices"])
    }
    kinds = {
        ("kind", choice)
        for field in catalogue("catalogue_field")
        if field["field"] == "kind" and field["catalogue"] and field["catalogue"] != "catalogue_field"
        for choice in several(field["choices"])
    }
    assert choices | kinds <= words


def test_the_columns_shown_are_columns_of_their_catalogue() -> None:
    for listed in catalogue("catalogue"):
        columns = set(columns_of(listed["catalogue"]))
        for shown in several(listed["shown"]):
            assert {shown} <= columns or {f"{shown}_vi", f"{shown}_en"} <= columns, (listed["catalogue"], shown)


def test_a_code_that_names_a_row_of_another_catalogue_is_found_there() -> None:
    fields = {(row["catalogue"], row["field"]): row for row in catalogue("catalogue_field")}
    for name, keys in KEYS.items():
        for row in catalogue(name):
            for column, text in row.items():
                field = fields.get((name, column)) or fields["", column]
                if column in keys or not field["names"]:
                    continue
                code = column if column in KEYS[field["names"]] else KEYS[field["names"]][0]
                assert set(several(text)) <= {one[code] for one in catalogue(field["names"])}, (name, column, text)


def test_a_catalogue_shipped_without_rows_takes_those_of_the_office() -> None:
    row = {"office": "office", "name_vi": "Ban Một", "name_en": "Ban Một", "level": "province"}
    (stated,) = overlaid("office", {"office": row})
    assert stated == {"office": "office", "name_vi": "Ban Một", "name_en": "Ban Một", "level": "province", "place": ""}
