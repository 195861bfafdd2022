"""Where a table stands in its sheet, and what stands around it, never changes what it states."""

from collections.abc import Callable, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thidua.ingest.understand import understand

Make = Callable[..., bytes]
Facts = set[tuple[object, ...]]

RATINGS = (
    ["Tên đơn vị", "Tổng số được đánh giá", "HTXSNV", "HTTNV", "Kết quả xếp loại"],
    ["Sở Nội vụ", 20, 5, 15, "HTXSNV"],
    ["Sở Tài chính", 30, 6, 24, "HTTNV"],
    ["Thanh tra tỉnh", 12, 2, 10, "HTTNV"],
)
FIGURES = (
    ["Tỉnh", "Số vụ", "Số người", "Thu ngân sách"],
    ["Minh Họa", 30, 10, 1500.5],
    ["Suối Trong", 35, 12, 1200.25],
    ["Đồi Cao", 3, 1, 800],
)
HEAD = (["XẾP LOẠI VÀ SỐ LIỆU NĂM 2024"], ["Địa bàn: tỉnh Minh Họa"])
TITLES = ("Biểu số: 0601.N/BNV-TĐKT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "(Kèm theo Báo cáo của Sở)")

tables = st.sampled_from([RATINGS, FIGURES])
moved = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def facts(make_workbook: Make, rows: Sequence[Sequence[object]]) -> Facts:
    book = understand("a.xlsx", make_workbook(A=rows))
    assert book.errors == ()
    return {(r.table, r.unit, r.measure, r.value, r.as_written, r.period) for t in book.tables for r in t.records}


@moved
@given(
    table=tables,
    order=st.randoms(use_true_random=False),
    down=st.integers(0, 4),
    right=st.integers(0, 3),
    blank_rows=st.sets(st.integers(1, 3), max_size=2),
    blank_columns=st.integers(0, 2),
    titles=st.lists(st.sampled_from(TITLES), max_size=3),
    ordinals=st.booleans(),
    total=st.sampled_from(["", "Cộng", "Tổng cộng"]),
    note=st.booleans(),
)
def test_what_stands_around_a_table_changes_no_fact(
    make_workbook: Make,
    table: Sequence[list[object]],
    order,
    down: int,
    right: int,
    blank_rows: set[int],
    blank_columns: int,
    titles: list[str],
    ordinals: bool,
    total: str,
    note: bool,
) -> None:
    expected = facts(make_workbook, [*HEAD, *table])
    assert len(expected) == sum(len(row) - 1 for row in table[1:])
    values = list(range(1, len(table[0])))
    order.shuffle(values)
    at_left = [["STT"], *([number] for number in range(1, len(table)))] if ordinals else [[] for _row in table]
    body: list[list[object]] = []
    for index, row in enumerate(table):
        cells = [*at_left[index], row[0], *(row[column] for column in values)]
        body.append(cells[:-1] + [None] * blank_columns + cells[-1:])
        if index in blank_rows:
            body.append([])
    if total:
        sums = [
            sum(row[c] for row in table[1:]) if all(isinstance(r[c], int | float) for r in table[1:]) else None
            for c in values
        ]
        cells = [*([None] if ordinals else []), total, *sums]
        body.append(cells[:-1] + [None] * blank_columns + cells[-1:])
    if note:
        body += [[], ["Ghi chú: số liệu tính đến 31/12/2024"]]
    around = [*([] for _line in range(down)), *([title] for title in titles), *HEAD, *body]
    assert facts(make_workbook, [[None] * right + list(row) if row else [] for row in around]) == expected
