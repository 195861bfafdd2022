"""A template of every form, once filled in, imports without a question and gives what was filled in."""

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from tests.ingest.conftest import workbook
from thidua.errors import ThiduaError
from thidua.ingest.commit import commit
from thidua.ingest.forms import all_forms
from thidua.ingest.outgoing.choices import awards
from thidua.ingest.outgoing.export import form_named
from thidua.ingest.outgoing.page import Page, PageColumn, PageRow
from thidua.ingest.outgoing.template import GUIDE, cluster_named, template, template_page
from thidua.ingest.outgoing.write import write
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.ingest.vocabulary import SHIPPED
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER, Store
from thidua.text.dates import Period

CLUSTER = "Khối thi đua các sở, ngành tỉnh"
TEXTS = {
    "unit_of_measure": "hộ", "alias": "Sở A", "code": "00123", "parent_code": "0", "birth_date": "1980",
    "duration": "6 tháng", "province": "tỉnh Cũ", "district": "huyện Cũ", "new_province": "tỉnh Mới",
    "new_unit": "xã Mới", "to_unit": "Sở Mới", "decision": "12/QĐ-UBND", "decision_number": "12/QĐ-UBND",
    "province_code": "01", "district_code": "002", "new_province_code": "03", "new_code": "00456", "share": "100%",
    "movement": "Chung sức xây dựng nông thôn mới", "title": "Số hóa hồ sơ", "post": "Chuyên viên", "word": "Hợp nhất",
}  # fmt: skip
LABELS = {
    "movements": "Phong trào", "unit_registry": "xã", "unit_list": "tỉnh", "unit_alias": "Sở", "unit_lineage": "Sở",
    "schemes": "Tiêu chí", "indicators": "Chỉ tiêu",
}  # fmt: skip
FILLED = 3
GRANTED = tuple(row["name_vi"] for row in SHIPPED.rows("award_status") if row["status"] == "granted")
SHARES = {"ratings_by_unit": "25%", "ratings_by_class": "33,3%"}


@pytest.fixture(scope="module")
def known(tmp_path_factory) -> Store:
    """A warehouse that knows the units, criteria and indicators of a cluster."""
    monkey = pytest.MonkeyPatch()
    monkey.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
    store = Store.in_memory()
    content = (SAMPLES / "minh-hoa-2024-tong-ket.xlsx").read_bytes()
    commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    yield store
    monkey.undo()


def page_of(store: Store, name: str, period: Period | None = None) -> Page:
    cluster = cluster_named(store, LOCAL_USER, CLUSTER)
    return template_page(
        store, LOCAL_USER, SHIPPED, form_named(name), cluster=cluster, period=period or Period("year", 2025)
    )


def filled(page: Page, name: str) -> Page:
    """The first rows of a template with something in every cell; rows of names stay, and what is not filled."""
    rows, done = [], 0
    for row in page.rows:
        if row.is_group or row.cells[0] == "Điểm tối đa" or done == FILLED:
            rows.append(row)
            continue
        done += 1
        cells = [
            cell if cell is not None else value(page, column, name, done, row.cells[0])
            for column, cell in zip(page.columns, row.cells, strict=True)
        ]
        rows.append(PageRow(row.ordinal, tuple(cells)))
    return replace(page, rows=tuple(rows))


def value(page: Page, column: PageColumn, name: str, row: int, label: object):
    """Something a person might write in a cell."""
    if name == "awards_by_type" and column.field in ("collective", "person", "household"):
        return row if label in awards(SHIPPED, column.field, 2025) else None
    if column.field == "status" and {"decision_number", "decision_date"} & {one.field for one in page.columns}:
        return next(choice for choice in column.choices if choice in GRANTED)
    if name == "awards_by_type" and column.field == "total":
        return row * sum(label in awards(SHIPPED, kind, 2025) for kind in ("collective", "person"))
    if name == "awards_by_recipient" and column.field == "count":
        kind = {"Tập thể": "collective", "Cá nhân": "person", "Hộ gia đình": "household"}[label]
        return row if column.heading in awards(SHIPPED, kind, 2025) else None
    if name == "award_recipients" and column.field == "award":
        return "Bằng khen của Chủ tịch UBND tỉnh"  # all three kinds of recipients may have it
    if column.choices:
        return column.choices[(row - 1) % len(column.choices)]
    if column.is_date:
        return date(2025, 3, row)
    if column.field == "label":
        return f"{LABELS.get(name, 'Nguyễn Văn')} {'ABC'[row - 1]}"
    column_of = {one.field: one for one in form_named(name).columns}
    kind = column_of[column.field].value
    if column.field in TEXTS and not (column.field == "share" and name in SHARES):
        return f"{TEXTS[column.field]} {row}" if column.field == "title" else TEXTS[column.field]
    if kind == "rank":
        return 1
    if name == "scores" and column.field == "total":
        return sum(one.field == "criterion" for one in page.columns)
    if name == "unit_indicators" and kind == "measure":
        return 50
    if kind == "share":
        return SHARES.get(name, "50%")
    if name == "ratings_by_class" and column.field in ("total", "assessed"):
        return FILLED
    if kind in ("count", "points", "measure", "target") or column.field == "maximum":
        return 4 if column.is_summed and column.field in ("total", "assessed") else 1
    return "ghi chú" if column.field == "note" else None


TOLD = {"unit_indicators": {"new_indicator"}, "ratings_by_unit": {"over_cap"}}
"""What is told besides of the figures filled in, which are anything: no question, nothing in the way."""


@pytest.fixture(scope="module")
def coded(known: Store) -> Store:
    """A warehouse whose cluster is scored by the codes of a codebook; `known` sees to the folder of uploads."""
    store = Store.in_memory()
    rows = [[CLUSTER], ["Địa bàn: tỉnh Minh Họa"], ["BẢNG ĐIỂM NĂM 2024"], ["Tên đơn vị", "SC11", "SC12", "TC2.1"]]
    rows += [["Điểm tối đa", 10, 20, 5], ["Sở A", 9, 18, 4], ["Sở B", 8, 19, 5], ["Sở C", 7, 20, 5]]
    content = workbook(A=rows)
    commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    rows = [[CLUSTER], ["Địa bàn: tỉnh Minh Họa"], ["THÀNH VIÊN NĂM 2024"], ["STT", "Tên đơn vị", "Vai trò"]]
    content = workbook(A=[*rows, *([at, f"Sở {at}", "Thành viên"] for at in "ABC")])
    commit(store, LOCAL_USER, understand("b.xlsx", content), content=content, create_names=True)
    return store


@pytest.mark.parametrize("form", [form.name for form in all_forms()])
def test_a_filled_template_of_every_form_imports_without_a_question(form: str, known: Store, coded: Store) -> None:
    known = coded if form == "scores_by_code" else known
    page = filled(page_of(known, form), form)
    understanding = understand("mau.xlsx", write([page], title="mẫu", guide=GUIDE))
    assert [table.table.form.name for table in understanding.tables] == [form]
    assert [one for one in understanding.findings if one.severity != "info"] == []
    assert {one.code for one in understanding.findings} <= {"hidden_sheet", "instruction_sheet", *TOLD.get(form, ())}
    assert understanding.tables[0].context.cluster == ("" if form_named(form).place else CLUSTER)
    figures = [
        cell
        for row in page.rows
        for column, cell in zip(page.columns, row.cells, strict=True)
        if cell is not None
        and next(one for one in form_named(form).columns if one.field == column.field).value
        and not row.is_group
        and not (form == "awards_by_type" and column.field == "total")
        and row.cells[0] != "Điểm tối đa"
        and row.ordinal <= FILLED
    ]
    read = [record for record in understanding.tables[0].records if record.table != "criterion" or form == "schemes"]
    assert len(read) >= min(FILLED, len(page.rows))
    numbers = sorted(float(cell) for cell in figures if not isinstance(cell, str))
    values = sorted(
        record.value for record in read if record.as_written.replace(".", "").isdigit() and record.value is not None
    )
    assert values == numbers or form in ("schemes", "indicators", "unit_indicators"), (values, numbers)
    staged = preview(known, LOCAL_USER, understanding)
    assert [one for one in staged.findings if one.severity == "error"] == []


def test_units_stand_in_order_with_choices_of_the_year(known: Store) -> None:
    page = page_of(known, "ratings_by_unit")
    assert page.lines == (CLUSTER, "Địa bàn: tỉnh Minh Họa", "KẾT QUẢ XẾP LOẠI THEO ĐƠN VỊ NĂM 2025")
    members = known.rows(
        "export/members", LOCAL_USER, cluster=cluster_named(known, LOCAL_USER, CLUSTER).cluster_id, year=2025
    )
    assert [row.cells[0] for row in page.rows] == members["unit"].to_list()
    by_field = {column.field: column for column in page.columns}
    assert "Hoàn thành xuất sắc nhiệm vụ" in by_field["class"].choices
    assert by_field["label"].choices == tuple(members["unit"])


def test_a_form_without_what_it_needs_is_refused(known: Store, store: Store) -> None:
    with pytest.raises(ThiduaError, match="tiêu chí"):
        page_of(known, "scores_by_code")
    with pytest.raises(ThiduaError, match="Không có cụm"):
        cluster_named(store, LOCAL_USER, "Khối")


def test_text_that_looks_like_a_formula_stays_text(known: Store) -> None:
    page = page_of(known, "award_list")
    rows = (PageRow(1, ("=1+1", *["@SUM(A1)", "+1", "-1", "=HYPERLINK(1)"], *[None] * (len(page.columns) - 5))),)
    understanding = understand("a.xlsx", write([replace(page, rows=rows)], title="t"))
    assert [cell for cell in understanding.workbook.sheets[0].rows[5] if cell][1:] == [
        "=1+1",
        "@SUM(A1)",
        "+1",
        "-1",
        "=HYPERLINK(1)",
    ]


def test_a_heading_broken_between_its_words_is_not_cut() -> None:
    """Twelve bold letters a line: thủ tục hành / chính giải / quyết đúng / hạn, where 38 letters fill but three."""
    long = PageColumn("figure", "thủ tục hành chính giải quyết đúng hạn")
    content = write([Page("Biểu", ("BIỂU",), (PageColumn("unit", "Tên đơn vị"), long), ())], title="Biểu")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet.row_dimensions[3].height == 16.5 * 4


def test_the_whole_template_is_written_with_its_guide(known: Store) -> None:
    cluster = cluster_named(known, LOCAL_USER, "các sở, ngành", "Minh Họa")
    content = template(
        known, LOCAL_USER, SHIPPED, form_named("headcount"), cluster=cluster, period=Period("half", 2025, 1)
    )
    understanding = understand("a.xlsx", content)
    assert [sheet.name for sheet in understanding.workbook.sheets][1:] == ["Hướng dẫn", "Danh sách chọn"]
    assert understanding.tables[0].context.period == Period("half", 2025, 1)
    assert [one.code for one in understanding.findings if one.severity != "info"] == ["no_figures"]


def test_a_form_with_a_column_for_each_award_has_one_for_each_title_of_its_year(known: Store) -> None:
    """Law 06/2022 has no Chiến sĩ thi đua of a commune; xã, phường, đặc khu took the place of thị trấn in July 2025."""
    headings = [column.heading for column in page_of(known, "awards_matrix").columns]
    assert headings[0] == "Tên đơn vị" and headings[-3:] == ["Phong trào", "Tình trạng", "Ghi chú"]
    assert {"Tập thể lao động xuất sắc", "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"} <= set(headings)
    assert not {"Huân chương Lao động hạng Nhất", "Giấy khen"} & set(headings)
    assert len(headings) == len(set(headings))


def test_the_template_by_code_has_the_codes_of_the_cluster_and_their_maxima(coded: Store) -> None:
    page = page_of(coded, "scores_by_code")
    assert [column.heading for column in page.columns][1:4] == ["SC11", "SC12", "TC2.1"]
    assert page.rows[0].cells[:4] == ("Điểm tối đa", 10, 20, 5)
    assert [row.cells[0] for row in page.rows[1:]] == ["Sở A", "Sở B", "Sở C"]
