"""Quotas over a sheet of many units: every unit is judged by its own figures, in the order of the sheet."""

from thidua.ingest.finding import Finding
from thidua.ingest.understand import understand

AWARDS = "TỔNG HỢP KẾT QUẢ KHEN THƯỞNG NĂM 2023\n\nSTT,Tên đơn vị,Lao động tiên tiến,Chiến sĩ thi đua cơ sở\n"
RATINGS = (
    "KẾT QUẢ XẾP LOẠI NĂM 2026\n\n"
    "STT,Tên đơn vị,Tổng số được đánh giá,Hoàn thành xuất sắc nhiệm vụ,Hoàn thành tốt nhiệm vụ,Xếp loại tập thể\n"
)
FIRST_ROW = 4


def over_caps(head: str, rows: list[str]) -> list[Finding]:
    lines = (f"{at},Đơn vị số {at},{row}" for at, row in enumerate(rows, 1))
    understood = understand("a.csv", (head + "\n".join(lines)).encode())
    return [one for one in understood.findings if one.code == "over_cap"]


def test_emulation_fighters_of_each_unit() -> None:
    """At most 15% of the advanced workers, among whom the fighters count."""
    counts = [(20 + at % 7, at % 9) for at in range(400)]
    found = over_caps(AWARDS, [f"{workers},{fighters}" for workers, fighters in counts])
    expected = {
        f"D{FIRST_ROW + at}": fighters
        for at, (workers, fighters) in enumerate(counts)
        if fighters > (workers + fighters) * 15 // 100
    }
    assert len(expected) > 100
    assert [(one.cell, one.value) for one in found] == [(cell, str(value)) for cell, value in expected.items()]


def test_what_a_finding_says() -> None:
    found = over_caps(AWARDS, ["20,3", "20,4", ",4"])
    assert [one.cell for one in found] == ["D5"]  # 15% of 23 is 3,45; of 24 it is 3,6
    assert "tối đa 3 (15% của 24), ghi 4: vượt 1" in found[0].message


def test_excellent_ratings_of_each_unit() -> None:
    """At most 20% of those rated good, of the year 2026."""
    counts = [(at % 6, 5 + at % 11) for at in range(300)]
    found = over_caps(RATINGS, [f"{best + good},{best},{good},HTTNV" for best, good in counts])
    expected = [f"D{FIRST_ROW + at}" for at, (best, good) in enumerate(counts) if best > good // 5]
    assert len(expected) > 100
    assert [one.cell for one in found] == expected
