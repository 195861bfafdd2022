"""What a unit still owes, on the days before and after a deadline, worked out by hand."""

from datetime import date, datetime

import polars as pl
import pytest

from tests.exhibits.conftest import members, sheet
from tests.ingest.conftest import workbook
from thidua.exhibits.sending import owed, submissions
from thidua.exhibits.submissions import status
from thidua.exhibits.tasks import disagreements, reminder, summary
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER
from thidua.store.catalogue import change_row
from thidua.text import clock
from thidua.text.format import VIETNAM

BEFORE, ON, AFTER = date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1)


def frame(*rows):
    columns = ("unit_id", "unit", "figures", "n", "due_on", "newest_words", "facts")
    return pl.DataFrame(rows, schema=columns, orient="row")


OF_TWO = frame(
    ("a", "Ban Một", "target", 3, ON, "01/6/2026", ["f"]),
    ("a", "Ban Một", "result", 2, ON, "01/12/2026", ["f"]),
    ("a", "Ban Một", "award", 0, None, "", []),
    ("b", "Ban Hai", "target", 2, ON, "01/6/2026", ["f"]),
    ("b", "Ban Hai", "result", 2, ON, "02/12/2026", ["f"]),
    ("b", "Ban Hai", "rating", 0, ON, "", []),
)


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (ON, ["sent", "short", "not_owed", "sent", "sent", "missing"]),
        (AFTER, ["sent", "overdue", "not_owed", "sent", "sent", "overdue"]),
    ],
)
def test_what_is_not_sent_is_overdue_from_the_day_after_its_deadline(day, states):
    assert [one.state for one in submissions(OF_TWO, today=day)] == states


def test_a_state_is_written_in_words():
    words = [one.words(AFTER) for one in submissions(OF_TWO, today=AFTER)]
    assert words[:2] == [
        "đã gửi; 3 số liệu; bản mới nhất 01/6/2026; hạn 31/12/2026",
        "quá hạn 1 ngày; 2 số liệu; bản mới nhất 01/12/2026; hạn 31/12/2026",
    ]
    assert submissions(OF_TWO, today=BEFORE)[1].words(BEFORE).startswith("cần bổ sung 1 số liệu; ")
    assert submissions(OF_TWO, today=BEFORE)[5].words(BEFORE) == "chưa gửi, hạn 31/12"


def test_a_cell_of_the_grid_holds_a_few_words_and_names_the_year_only_where_it_is_another():
    came = datetime(2026, 11, 21, 16, 48)
    sent = OF_TWO.head(1).with_columns(
        newest=pl.lit(came), newest_file=pl.lit("a.xlsx"), newest_document=pl.lit("12/BC")
    )
    (one,) = submissions(sent, today=BEFORE)
    assert one.briefly(BEFORE) == "đã gửi 21/11" and one.briefly(AFTER) == "đã gửi 21/11/2026"
    assert one.words(BEFORE) == (
        "đã gửi 21/11; 3 số liệu; bản mới nhất 01/6/2026; a.xlsx; văn bản 12/BC; hạn 31/12/2026"
    )
    assert [one.briefly(AFTER) for one in submissions(OF_TWO, today=AFTER)][1:3] == ["quá hạn 1 ngày", ""]


def test_units_that_have_sent_all_are_counted():
    assert summary(submissions(OF_TWO, today=AFTER), 2026) == (
        "Năm 2026, 0/2 đơn vị đã có đủ số liệu (0%); 02 báo cáo quá hạn."
    )
    assert summary(submissions(OF_TWO.head(1), today=ON), 2026) == "Năm 2026, 1/1 đơn vị đã có đủ số liệu (100%)."
    assert summary([], 2026) == "Chưa có số liệu của đơn vị nào."


def test_a_reminder_asks_politely_for_what_is_owed():
    waiting = owed(submissions(OF_TWO, today=ON))
    assert list(waiting) == ["a", "b"]
    text = reminder("Ban Một", waiting["a"], year=2026, meeting="Hội nghị tổng kết", held_on=date(2027, 1, 15))
    assert text.splitlines() == [
        "Kính gửi: Ban Một",
        "",
        "Để chuẩn bị Hội nghị tổng kết (ngày 15/01/2027), đề nghị quý cơ quan, đơn vị gửi:",
        "- Kết quả cả năm năm 2026 (mới có 2/3, đề nghị bổ sung), hạn gửi 31/12/2026.",
        "Nếu đã gửi, đề nghị cho biết ngày gửi để cập nhật.",
        "Trân trọng cảm ơn.",
    ]


def test_the_day_changes_at_midnight_in_vietnam(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 12, 31, 23, 59, 59, tzinfo=VIETNAM))
    assert clock.today() == ON
    monkeypatch.setattr(clock, "now", lambda: datetime(2027, 1, 1, 0, 0, 0, tzinfo=VIETNAM))
    assert clock.today() == AFTER


def enter(world, catalogue, **row):
    change_row(world.store, LOCAL_USER, catalogue, row, reason="Kế hoạch số 1")


def test_a_deadline_entered_is_asked_of_the_units_of_its_cluster(fresh_world):
    fresh_world.bring(A=members(2026, "Ban Một", "Ban Hai"))
    due = {"name_vi": "Xếp loại", "name_en": "Ratings", "figures": "rating", "year": "2026", "due_on": "15/12/2026"}
    enter(fresh_world, "report_deadline", deadline_id="a", cluster="Khối khác", **due)
    asked = {"place": None, "cluster": None, "year": 2026}
    assert submissions(fresh_world.show(status, **asked).frame, today=AFTER) == []
    enter(fresh_world, "report_deadline", deadline_id="b", **due)
    found = submissions(fresh_world.show(status, **asked).frame, today=AFTER)
    assert [(one.unit, one.figures, one.briefly(AFTER)) for one in found] == [
        ("Ban Một", "rating", "quá hạn 17 ngày"),
        ("Ban Hai", "rating", "quá hạn 17 ngày"),
    ]


def test_meetings_to_come_are_told_with_the_days_left(fresh_world):
    fresh_world.bring(A=members(2026, "Ban Một"))
    of_year = {"name_en": "x", "year": "2026"}
    enter(fresh_world, "meeting_date", meeting_id="a", name_vi="Tổng kết", held_on="15/01/2027", **of_year)
    enter(fresh_world, "meeting_date", meeting_id="b", name_vi="Sơ kết", held_on="01/7/2026", **of_year)
    coming = fresh_world.rows("tasks/meetings", cluster=None, today=ON.isoformat())
    assert coming.select("name", "days").rows() == [("Tổng kết", 15)]
    assert fresh_world.rows("tasks/meetings", cluster=None, today="2027-01-16").is_empty()


def test_what_two_files_state_differently_is_told_once_with_both(fresh_world):
    headings = ("Tên đơn vị", "Xếp loại tập thể")

    def rated(word):
        return sheet("TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2024", headings, ("Ban Một", word), ("Ban Hai", "HTTNV"))

    fresh_world.bring(A=rated("HTXSNV"))
    asked = {"place": None, "cluster": None, "year": 2024}
    fresh_world.bring(A=rated("HTTNV"))
    assert fresh_world.show(disagreements, **asked).rows == ()
    with_name(fresh_world, "khac.xlsx", A=rated("HTNV"))
    shown = fresh_world.show(disagreements, **asked)
    assert [(row[0], row[3], row[4], row[6]) for row in shown.rows] == [("Ban Một", "HTNV", "khac.xlsx", "tep.xlsx")]
    assert set(shown.frame["said_otherwise"][0].split("; ")) == {"HTXSNV", "HTTNV"}
    assert "01 số liệu" in shown.headline


def with_name(world, name, **sheets):
    content = workbook(**sheets)
    commit(world.store, LOCAL_USER, understand(name, content), content=content, create_names=True)


def test_a_units_own_deadline_and_one_for_a_part_of_the_year(fresh_world):
    fresh_world.bring(A=members(2026, "Ban Một", "Ban Hai"))
    due = {"figures": "score", "year": "2026", "name_vi": "Hạn", "name_en": "Due", "due_on": "31/12/2026"}
    enter(fresh_world, "report_deadline", deadline_id="a", **due)
    enter(fresh_world, "report_deadline", deadline_id="b", **due | {"unit": "Ban Hai", "due_on": "15/01/2027"})
    enter(fresh_world, "report_deadline", deadline_id="c", **due | {"period": "H1", "due_on": "10/7/2026"})
    asked = {"place": None, "cluster": None, "year": 2026}
    shown = submissions(fresh_world.show(status, **asked).frame, today=ON)
    found = [(one.unit, one.kind, one.due_on) for one in shown]
    assert found == [
        ("Ban Một", "Điểm thi đua", ON), ("Ban Một", "Điểm thi đua, 6 tháng đầu năm", date(2026, 7, 10)),
        ("Ban Hai", "Điểm thi đua", date(2027, 1, 15)), ("Ban Hai", "Điểm thi đua, 6 tháng đầu năm", date(2026, 7, 10)),
    ]  # fmt: skip


def test_the_newest_version_and_how_late_the_first_was():
    late = OF_TWO.head(1).with_columns(
        newest_file=pl.lit("b.xlsx"), newest_document=pl.lit("12/BC"), earliest=pl.lit(datetime(2027, 1, 2, 18))
    )
    (one,) = submissions(late, today=AFTER)
    assert (one.newest_file, one.newest_document, one.days_late) == ("b.xlsx", "12/BC", 3)
