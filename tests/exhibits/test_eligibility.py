"""Persons, staff, discipline, initiatives and movements brought as workbooks; what they make eligible, by hand."""

import io
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from thidua.charts.render.plotly import figure
from thidua.exhibits.eligibility import answers, near_miss, of_unit
from thidua.exhibits.exhibit import show
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.rules.duplicates import Commended, same_achievement
from thidua.store import LOCAL_USER, Store

Rows = Sequence[Sequence[object]]
PLACE, BLOCK = "Địa bàn: tỉnh Minh Họa", "Khối các ban"
AWARDS = (
    "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Danh hiệu, hình thức khen thưởng", "Loại hình", "Phong trào",
    "Số quyết định", "Ngày", "Tình trạng",
)  # fmt: skip
UNIT_AWARDS = (
    "Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Loại hình", "Phong trào", "Ngày trình",
    "Số quyết định", "Ngày quyết định", "Ngày trao", "Tập thể nhỏ", "Tình trạng",
)  # fmt: skip
LDTT, CSTDCS = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"
BK, FLAG = "Bằng khen của Chủ tịch UBND tỉnh", "Cờ thi đua của UBND tỉnh"


def table(title: str, headings: Sequence[str], *rows: Sequence[object]) -> Rows:
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [[BLOCK], [PLACE], [title], [], ["STT", *headings], *numbered]


def workbook(*sheets: Rows) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for number, rows in enumerate(sheets, 1):
            sheet = book.add_worksheet(f"Biểu {number}")
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    sheet.write(row, column, cell)
    return file.getvalue()


def bring(store: Store, *sheets: Rows) -> None:
    content = workbook(*sheets)
    understood = understand("tep.xlsx", content)
    assert understood.errors == ()
    commit(store, LOCAL_USER, understood, content=content, create_names=True)


def person_awards(year: int, *rows: tuple[str, str, str, str, str]) -> Rows:
    """Granted yearly titles: (name, date of birth, post, unit, title)."""
    granted = [(*row, None, None, f"Số {year}/QĐ", f"15/01/{year + 1}", "Đã tặng") for row in rows]
    return table(f"DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM {year}", AWARDS, *granted)


MOT = [("Trần Thị Bình", "1985"), ("Lê Văn Cường", "1987"), ("Phạm Thị Dung", "1990"), ("Vũ Văn Em", "1991")]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Ban Một with ten people, Ban Hai with ten, Ban Ba of which only its class is known; 2023 to 2025.

    Two persons of Ban Một are called Nguyễn Văn An, born 1980 and 1990: the elder was fighter in 2024 and 2025, the
    younger in 2023 and 2025.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = Store.in_memory()
        elder = ("Nguyễn Văn An", "12/5/1980", "Trưởng phòng", "Ban Một")
        younger = ("Nguyễn Văn An", "1990", "Chuyên viên", "Ban Một")
        others = [(name, born, "Chuyên viên", "Ban Một") for name, born in MOT]
        bring(
            made,
            person_awards(2023, (*younger, CSTDCS), (*elder, LDTT)),
            person_awards(2024, (*elder, CSTDCS), (*younger, LDTT)),
            person_awards(
                2025, (*elder, CSTDCS), (*younger, CSTDCS), *((*one, LDTT) for one in others),
                ("Hồ Văn Giang", "1988", "Phó Trưởng phòng", "Ban Hai", LDTT),
                ("Đỗ Thị Hoa", "1989", "Chuyên viên", "Ban Hai", LDTT),
            ),
        )  # fmt: skip
        bring(
            made,
            table(
                "BIÊN CHẾ CÓ MẶT NĂM 2025",
                ("Tên đơn vị", "Biên chế có mặt", "Lãnh đạo, quản lý", "Người trực tiếp công tác, lao động"),
                ("Ban Một", 8, 3, 5),
                ("Ban Hai", 10, 4, 6),
            ),
            table("SỐ CÁ NHÂN BỊ KỶ LUẬT NĂM 2025", ("Tên đơn vị", "Số cá nhân bị kỷ luật"), ("Ban Một", 0)),
            table(
                "DANH SÁCH CÁ NHÂN BỊ KỶ LUẬT NĂM 2025",
                ("Họ và tên", "Đơn vị", "Hình thức kỷ luật", "Ngày"),
                ("Hồ Văn Giang", "Ban Hai", "Cảnh cáo", "05/6/2025"),
            ),
            table(
                "DANH SÁCH SÁNG KIẾN NĂM 2025",
                ("Họ và tên", "Ngày sinh", "Đơn vị", "Tên sáng kiến", "Phạm vi"),
                ("Trần Thị Bình", "1985", "Ban Một", "Số hóa hồ sơ", "Cơ sở"),
            ),
            table(
                "XẾP LOẠI CÁ NHÂN NĂM 2025",
                ("Họ và tên", "Ngày sinh", "Đơn vị", "Xếp loại"),
                ("Nguyễn Văn An", "12/5/1980", "Ban Một", "HTXSNV"),
                ("Nguyễn Văn An", "1990", "Ban Một", "HTTNV"),
                *((name, born, "Ban Một", "HTTNV") for name, born in MOT),
                ("Bùi Thị Khánh", "1992", "Ban Một", "HTNV"),
                ("Ngô Văn Lâm", "1993", "Ban Một", "HTNV"),
            ),
            table(
                "XẾP LOẠI NĂM 2025", ("Tên đơn vị", "Xếp loại tập thể"),
                ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"), ("Ban Ba", "HTTNV"),
            ),
            table("XẾP LOẠI NĂM 2024", ("Tên đơn vị", "Xếp loại tập thể"), ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV")),
        )  # fmt: skip
        bring(
            made,
            table(
                "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2025",
                UNIT_AWARDS,
                ("Ban Một", FLAG, 2025, None, None, "10/01/2026", None, None, None, None, "Đề nghị"),
                ("Ban Hai", FLAG, 2025, None, None, "10/01/2026", None, None, None, None, "Đề nghị"),
                ("Ban Một", BK, 2025, "Công trạng", None, None, "Số 7/QĐ-UBND", "05/3/2026", "26/3/2026", "x", None),
                (
                    "Ban Hai",
                    BK,
                    2025,
                    "Phong trào thi đua",
                    "Nhà ở",
                    None,
                    "Số 8/QĐ-UBND",
                    "05/3/2026",
                    None,
                    None,
                    None,
                ),
                (
                    "Ban Hai",
                    BK,
                    2025,
                    "Phong trào thi đua",
                    "Bầu cử",
                    None,
                    "Số 9/QĐ-UBND",
                    "05/3/2026",
                    None,
                    None,
                    None,
                ),
                ("Ban Ba", BK, 2024, "Công trạng", None, None, "Số 1/QĐ-UBND", "05/3/2025", None, None, "Đã tặng"),
                ("Ban Ba", "Giấy khen", 2024, "Công trạng", None, None, "Số 2/QĐ", "05/3/2025", None, None, "Đã tặng"),
            ),
            table(
                "ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025",
                ("Đơn vị", "Danh hiệu đăng ký"),
                ("Ban Một", FLAG),
                ("Ban Ba", FLAG),
            ),
        )
        bring(
            made,
            table(
                "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2025",
                UNIT_AWARDS,
                ("Ban Một", FLAG, 2025, None, None, None, "Số 12/QĐ-UBND", "20/3/2026", None, None, "Đã tặng"),
            ),
            table(
                "DANH SÁCH PHONG TRÀO THI ĐUA NĂM 2025",
                ("Tên phong trào", "Phạm vi", "Hình thức", "Thời gian thực hiện"),
                ("Thi đua xây dựng nông thôn mới", "Toàn quốc", "Theo chuyên đề", "2021-2025"),
                ("Thi đua chuyển đổi số", "Cấp tỉnh", "Theo chuyên đề", "3 năm"),
                ("Thi đua cải cách hành chính", "Cấp tỉnh", "Theo chuyên đề", "18 tháng"),
                ("Thi đua chào mừng đại hội", "Khối thi đua", "Theo chuyên đề", "06 tháng"),
                ("Thi đua hằng năm", "Cơ quan", "Thường xuyên", "1 năm"),
                ("Thi đua nước rút", "Cơ quan", "Theo chuyên đề", "90 ngày"),
            ),
        )  # fmt: skip
        yield made
        made.close()


ALL = {"place": None, "cluster": None, "year": 2025}


@pytest.fixture(scope="module")
def judged(store: Store) -> pl.DataFrame:
    return answers(store.rows("eligibility/near_miss", LOCAL_USER, **ALL), today=date(2026, 4, 1))


def of(judged: pl.DataFrame, rule_id: str) -> dict[str, tuple[str, str]]:
    rows = judged.filter(rule_id=rule_id)
    return {row["subject"]: (row["answer"], row["why"]) for row in rows.iter_rows(named=True)}


def test_article_28_by_hand(judged: pl.DataFrame) -> None:
    """Ban Một: 6 of 8 are advanced workers or fighters (75%). Ban Hai: 2 of 10, and one under warning."""
    found = of(judged, "R_TTLDTT")
    assert found["Ban Một"] == (
        "eligible",
        "hoàn thành tốt nhiệm vụ trở lên; 6/8 cá nhân đạt Lao động tiên tiến (75%); "
        "không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
    )
    assert found["Ban Hai"] == (
        "not_eligible",
        "thiếu 5 Lao động tiên tiến (đã có 2/10, 20%; cần 7); 1 cá nhân bị kỷ luật từ cảnh cáo trở lên",
    )
    assert found["Ban Ba"] == (
        "unknown",
        "chưa đủ dữ liệu: thiếu số lượng cán bộ năm 2025, danh sách danh hiệu của cá nhân năm 2025, "
        "số liệu kỷ luật năm 2025",
    )


def test_article_27_by_hand(judged: pl.DataFrame) -> None:
    """Ban Một is excellent, all 8 of 8 completed, 75% advanced, two fighters."""
    answer, why = of(judged, "R_TTLDXS")["Ban Một"]
    assert answer == "eligible"
    assert "8/8 cá nhân hoàn thành nhiệm vụ" in why and "2 cá nhân đạt Chiến sĩ thi đua cơ sở" in why
    assert of(judged, "R_TTLDXS")["Ban Hai"][0] == "not_eligible"


def test_article_23_by_hand(judged: pl.DataFrame) -> None:
    """One excellent; one good with an initiative; the others good without; two only completed."""
    rows = judged.filter(rule_id="R_CSTDCS", unit="Ban Một")
    assert sorted(rows["answer"]) == ["eligible"] * 2 + ["near_miss"] * 4 + ["not_eligible"] * 2
    assert of(judged, "R_CSTDCS")["Lê Văn Cường"] == ("near_miss", "chưa có sáng kiến cấp cơ sở")
    assert of(judged, "R_CSTDCS")["Đỗ Thị Hoa"] == ("unknown", "chưa đủ dữ liệu: thiếu xếp loại cá nhân năm 2025")


def test_article_74_1d_by_hand_and_two_of_one_name_stay_two(judged: pl.DataFrame) -> None:
    """The elder was fighter in 2024 and 2025; the younger in 2025 and, with a year between, in 2023."""
    rows = judged.filter(rule_id="R_BK_PROV_P", subject="Nguyễn Văn An").sort("answer")
    assert rows["subject_id"].n_unique() == 2
    assert dict(rows.select("answer", "why").iter_rows()) == {
        "eligible": "2 năm liên tục CSTĐCS",
        "near_miss": "thiếu 1 năm CSTĐCS (đã có 1/2 năm liên tục)",
    }


def test_article_22_one_year_is_missing(judged: pl.DataFrame) -> None:
    """Two years of three; whether there is an initiative of the province in 2023 and 2024 nobody has brought."""
    rows = judged.filter(rule_id="R_CSTDT", subject="Nguyễn Văn An")
    assert dict(rows.select("answer", "why").iter_rows())["near_miss"] == (
        "thiếu 1 năm CSTĐCS (đã có 2/3 năm liên tục); chưa đủ dữ liệu: thiếu danh sách sáng kiến năm 2023, 2024"
    )
    assert sorted(rows["answer"]) == ["near_miss", "not_eligible"]


def test_article_74_3d_by_hand(judged: pl.DataFrame) -> None:
    found = of(judged, "R_BK_PROV_C")
    assert found["Ban Một"] == ("eligible", "2 năm liên tục hoàn thành xuất sắc nhiệm vụ")
    assert found["Ban Hai"][0] == "not_eligible"


def test_the_list_leaves_out_who_was_granted_it_and_who_is_far(store: Store) -> None:
    shown = show(near_miss, store, LOCAL_USER, **ALL)
    assert "not_eligible" not in shown.frame["answer"].to_list()
    assert shown.frame.filter(award_id="certificate_province", subject="Ban Một").is_empty()
    assert shown.frame["facts"].list.len().min() > 0
    assert shown.chart is not None
    figure(shown.chart)
    assert not any(name in shown.headline for name, _born in MOT)
    assert shown.headline.startswith("Năm 2025, xét theo số liệu đã nhập: ")


def test_of_unit_says_everything_of_one_unit(store: Store) -> None:
    unit = store.rows("choices/units", LOCAL_USER, place=None, cluster=None, text="ban mot")["unit_id"].item()
    shown = show(of_unit, store, LOCAL_USER, unit=unit, year=2025)
    assert set(shown.frame["unit"]) == {"Ban Một"}
    assert shown.frame.filter(subject_kind="collective")["rule_id"].n_unique() == 9
    flag = shown.frame.filter(rule_id="R_FLAG_PROV")
    assert (flag["answer"].item(), flag["status_text"].item()) == ("unknown", "Đã có quyết định tặng")
    assert "nội bộ đoàn kết" in flag["confirm"].item()


def test_the_year_before_the_law_is_judged_by_the_law_before(store: Store) -> None:
    found = answers(store.rows("eligibility/near_miss", LOCAL_USER, **ALL | {"year": 2023}), today=date(2026, 4, 1))
    assert set(found["rule_id"]) == {"R_TTLDTT", "R_TTLDXS"}
    assert set(found["article"]) == {
        "Điều 28 (Luật năm 2003) (chưa kiểm chứng)", "Điều 27 (Luật năm 2003) (chưa kiểm chứng)",
    }  # fmt: skip


def test_the_funnel_of_a_title(store: Store) -> None:
    """Flags 2025: two registered, two proposed, one of them granted since; one still waits."""
    rows = store.rows("awards/pipeline", LOCAL_USER, **ALL)
    (flag,) = rows.filter(award_id="flag_province").iter_rows(named=True)
    steps = ("registered", "proposed", "approved", "declined", "withdrawn", "granted", "rescinded", "waiting")
    assert tuple(flag[step] for step in steps) == (2, 2, 0, 0, 0, 1, 0, 1)
    assert rows["kind"].to_list() == sorted(rows["kind"], reverse=True)


def test_the_age_of_what_is_pending(store: Store) -> None:
    """Ban Hai's flag, submitted on 10/01/2026, waits 80 days on 31/3/2026; Ban Ba's registration has no date."""
    rows = store.rows("awards/pending_by_age", LOCAL_USER, place=None, cluster=None, today=date(2026, 3, 31))
    assert [(row["recipient"], row["status"], row["days"]) for row in rows.iter_rows(named=True)] == [
        ("Ban Hai", "proposed", 80),
        ("Ban Ba", "registered", None),
    ]


def test_one_achievement_with_several_forms(store: Store) -> None:
    """Ban Ba had a certificate and a merit certificate for merit in 2024; Ban Hai's two were in two movements."""
    rows = store.rows("awards/one_achievement_several_forms", LOCAL_USER, place=None, cluster=None, year=None)
    assert [(row["recipient"], row["year"], row["achievement"]) for row in rows.iter_rows(named=True)] == [
        ("Ban Ba", 2024, "same")
    ]
    for row in rows.iter_rows(named=True):
        one = Commended("x", 2024, row["award_id"], row["commendation_kind"] or "", row["movement"] or "")
        two = Commended("x", 2024, row["other_award_id"], row["other_kind"] or "", row["other_movement"] or "")
        assert same_achievement(one, two) is (True if row["achievement"] == "same" else None)


def test_forms_are_added_within_one_movement_only(store: Store) -> None:
    rows = store.rows("awards/by_kind_and_movement", LOCAL_USER, **ALL).filter(award_id="certificate_province")
    assert {(row["commendation_kind"], row["movement"], row["granted"]) for row in rows.iter_rows(named=True)} == {
        ("merit", None, 1), ("movement", "Nhà ở", 1), ("movement", "Bầu cử", 1),
    }  # fmt: skip


def test_share_of_the_front_line(store: Store) -> None:
    """2025, grass-roots titles: 8 persons, Trưởng phòng and Phó Trưởng phòng lead, 6 of 8 are front-line (75%)."""
    rows = store.rows("awards/frontline_share", LOCAL_USER, **ALL)
    (people,) = rows.filter(recipient_kind="person", level="grassroots").iter_rows(named=True)
    counted = tuple(people[name] for name in ("granted", "frontline", "others", "not_known", "share"))
    assert counted == (8, 6, 2, 0, 0.75)
    assert (people["staff_frontline"], people["staff_leaders"]) == (11, 7)
    (units,) = rows.filter(recipient_kind="collective", level="province").iter_rows(named=True)
    assert tuple(units[name] for name in ("granted", "frontline", "others", "not_known")) == (4, 1, 3, 0)


def test_rotation_of_flags_and_certificates(store: Store) -> None:
    rows = store.rows("awards/rotation", LOCAL_USER, **ALL, years=None)
    found = {row["unit"]: row for row in rows.iter_rows(named=True)}
    assert (found["Ban Một"]["flag_years"], found["Ban Một"]["certificate_years"]) == ([2025], [2025])
    assert (found["Ban Ba"]["last_granted"], found["Ban Ba"]["years_without"]) == (2024, 1)
    assert rows["unit"][0] == "Ban Ba"


def test_handing_over_is_another_day_than_the_decision(store: Store) -> None:
    rows = store.rows("awards/handing_over", LOCAL_USER, **ALL).filter(decision_number="Số 7/QĐ-UBND")
    (row,) = rows.iter_rows(named=True)
    assert (row["year"], row["decision_date"], row["handed_over_on"], row["days"]) == (
        2025, date(2026, 3, 5), date(2026, 3, 26), 21,
    )  # fmt: skip


def test_form_0601_by_hand(store: Store) -> None:
    """Six movements: nation 60 months; province 36 and 18; cluster 6; agencies 12 and one whose length is not read."""
    rows = store.rows("statistics/form_0601", LOCAL_USER, place=None, year=2025).drop("facts", "illustrative")
    bands = ("total", "below_1_year", "one_year", "1_to_3_years", "3_to_5_years", "5_or_more_years", "not_known")
    assert {row["scope"]: tuple(row[band] for band in bands) for row in rows.iter_rows(named=True)} == {
        "total": (6, 1, 1, 1, 1, 1, 1),
        "national": (1, 0, 0, 0, 0, 1, 0),
        "province": (2, 0, 0, 1, 1, 0, 0),
        "cluster": (1, 1, 0, 0, 0, 0, 0),
        "unit": (2, 0, 1, 0, 0, 0, 1),
    }
    assert store.rows("statistics/form_0601", LOCAL_USER, place=None, year=2024).is_empty()


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    with Store.in_memory() as made:
        yield made


def test_a_year_before_a_merger_is_undecided(empty: Store) -> None:
    """Ban Mới came of Ban Cũ and Ban Xưa in 2025; Ban Tên Mới is Ban Tên Cũ under another name."""
    rated = ("Tên đơn vị", "Xếp loại tập thể")
    bring(
        empty,
        table("XẾP LOẠI NĂM 2024", rated, ("Ban Cũ", "HTXSNV"), ("Ban Xưa", "HTXSNV"), ("Ban Tên Cũ", "HTXSNV")),
        table("XẾP LOẠI NĂM 2025", rated, ("Ban Mới", "HTXSNV"), ("Ban Tên Mới", "HTXSNV")),
        table(
            "DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2025",
            ("Đơn vị cũ", "Hình thức", "Đơn vị mới", "Ngày hiệu lực"),
            ("Ban Cũ", "hợp nhất", "Ban Mới", "01/3/2025"),
            ("Ban Xưa", "hợp nhất", "Ban Mới", "01/3/2025"),
            ("Ban Tên Cũ", "đổi tên", "Ban Tên Mới", "01/3/2025"),
        ),
    )
    found = of(answers(empty.rows("eligibility/near_miss", LOCAL_USER, **ALL), today=date(2026, 4, 1)), "R_BK_PROV_C")
    assert found["Ban Mới"] == ("unknown", "chưa xác định: kết quả trước khi sắp xếp đơn vị (năm 2024)")
    assert found["Ban Tên Mới"][0] == "eligible"


def test_what_was_rescinded_counts_no_more(empty: Store) -> None:
    headings = ("Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Tình trạng")
    title = "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2025"
    bring(empty, table(title, headings, ("Ban Một", FLAG, 2025, "Đã tặng")))
    bring(empty, table(title, headings, ("Ban Một", FLAG, 2025, "Thu hồi")))
    (flag,) = empty.rows("awards/pipeline", LOCAL_USER, **ALL).iter_rows(named=True)
    assert (flag["granted"], flag["rescinded"], flag["waiting"]) == (1, 1, 0)
    assert empty.rows("awards/handing_over", LOCAL_USER, **ALL).is_empty()
    evidence = empty.rows("eligibility/near_miss", LOCAL_USER, **ALL).filter(input="award")
    assert evidence["status"].to_list() == ["rescinded"]
