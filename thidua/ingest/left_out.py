"""Says what of a table was left out, guessed or could be meant otherwise: examples, own words, new names."""

from collections import defaultdict
from collections.abc import Iterator

from thidua.ingest.answered import form_question, guess_question, indicator_question
from thidua.ingest.finding import Finding, Where
from thidua.ingest.forms import starts_with, words
from thidua.ingest.question import INDICATOR, Answers
from thidua.ingest.table import Table, TableColumn, text_of
from thidua.ingest.workbook import Sheet, address
from thidua.text.fold import fold
from thidua.text.language import Language, current, speaking
from thidua.text.language import translate as _

SHOWN = 5
SURE_ENOUGH = 0.5
"""Below this likeness of a heading to one of the form, a person should look whether the column is meant."""
LIST_OF_FINDINGS = "Lỗi"
"""The sheet of an annotated copy that lists what was found."""
LANGUAGES: tuple[Language, ...] = ("vi", "en")
UNSURE = 0.4
"""Below this confidence, a person should look whether the table is of the form it was taken for."""


def is_instruction(sheet: Sheet) -> bool:
    """Whether a sheet only says how to fill in the others: by its name, or by its first line."""
    first = next((text for row in sheet.filled_rows() for cell in sheet.rows[row] if (text := text_of(cell))), "")
    return any(starts_with(fold(text), words().instructions) for text in (sheet.name, first))


def is_list_of_findings(sheet: Sheet) -> bool:
    """Whether a sheet is the list that an annotated copy carries: by its name and its first line, in any language."""
    first = text_of(sheet.cell(0, 0))
    return sheet.name == LIST_OF_FINDINGS and first in _titles()


def _titles() -> set[str]:
    titles = set()
    for language in LANGUAGES:
        with speaking(language):
            titles.add(title_of_findings())
    return titles


def title_of_findings() -> str:
    """The first line of the list of findings in an annotated copy."""
    return _("Những điều cần xem lại")


def left_out(table: Table, answers: Answers) -> Iterator[Finding]:
    """What a person should know of a table before its figures are looked at."""
    if table.rivals:
        yield _tie(table)
    elif table.confidence < UNSURE:
        yield Finding(
            code="unsure_form",
            severity="question",
            message=_(
                "Bảng này được hiểu là “{form}” nhưng chưa chắc chắn ({confidence}/100).",
                form=table.form.names[current()],
                confidence=round(100 * table.confidence),
            ),
            remedy=_("Hãy kiểm tra các cột đã hiểu; nếu sai, hãy ghi rõ tên bảng phía trên bảng."),
            sheet=table.sheet.name,
            cell=address(table.heading_rows[0], table.span[0]),
            question=form_question(table),
        )
    yield from _in_own_words(table)
    yield from _new_indicators(table, answers)
    rows: dict[str, list[int]] = defaultdict(list)
    for row in table.body:
        if row.role in ("example", "repeat"):
            rows[row.role].append(row.index + 1)
    if "example" in rows:
        yield Finding(
            code="example_rows",
            severity="info",
            message=_("Các dòng ví dụ được bỏ qua: {rows}.", rows=_listed(rows["example"])),
            remedy=_("Nếu các dòng này là số liệu thật, hãy bỏ chữ “Ví dụ” rồi nhập lại."),
            sheet=table.sheet.name,
            cell=address(rows["example"][0] - 1, table.span[0]),
        )
    if "repeat" in rows:
        yield Finding(
            code="repeated_rows",
            severity="info",
            message=_("Các dòng nhắc lại đơn vị đã có ở trên được bỏ qua: {rows}.", rows=_listed(rows["repeat"])),
            remedy=_("Nếu các dòng này là số liệu khác, hãy đưa chúng vào một bảng riêng rồi nhập lại."),
            sheet=table.sheet.name,
            cell=address(rows["repeat"][0] - 1, table.span[0]),
        )


def _in_own_words(table: Table) -> Iterator[Finding]:
    """The columns whose headings are no form's, so that their words and cells were gone by."""
    for column in table.columns:
        if column.sure < 1:
            yield Finding(
                code="heading_in_own_words",
                severity="question" if column.sure < SURE_ENOUGH else "info",
                message=_(
                    "Tiêu đề cột “{heading}” không giống mẫu: theo từ ngữ và nội dung, cột được hiểu là “{column}”.",
                    heading=column.heading,
                    column=column.column.shown or column.heading,
                ),
                remedy=_("Nếu chưa đúng, hãy chọn lại, hoặc sửa tiêu đề cột rồi nhập lại."),
                question=guess_question(table, column),
                **_heading_of(table, column),
            )


def _new_indicators(table: Table, answers: Answers) -> Iterator[Finding]:
    """The indicators that only headings of this table name: no catalogue has them, nobody said what they are."""
    is_titled = any(word in fold(" ".join(table.lines)) for word in table.form.title)
    for column in table.columns:
        name = column.says.get("indicator")
        if column.column.names != INDICATOR or not name or table.grid.vocabulary.named(INDICATOR, name) is not None:
            continue
        where = _heading_of(table, column)
        if answers.find("column", where["value"], scope=table.fingerprint) is None:
            yield Finding(
                code="new_indicator",
                severity="info" if is_titled else "question",
                message=_("Cột này được hiểu là chỉ tiêu mới, lấy tên theo tiêu đề cột: “{name}”.", name=name),
                remedy=_(
                    "Nếu đây là điểm, xếp loại, danh hiệu hay số người, hãy ghi rõ tên bảng và tiêu đề cột rồi nhập "
                    "lại."
                ),
                question=indicator_question(table, column),
                **where,
            )


def _heading_of(table: Table, column: TableColumn) -> Where:
    """Where the heading of a column stands, with all that heads it."""
    return {
        "sheet": table.sheet.name,
        "cell": address(table.heading_rows[-1], column.index),
        "value": table.headings.get(column.index, column.heading),
    }


def _listed(rows: list[int]) -> str:
    return ", ".join(map(str, rows[:SHOWN])) + (" …" if len(rows) > SHOWN else "")


def _tie(table: Table) -> Finding:
    names = "; ".join(form.names[current()] for form in (table.form, *table.rivals))
    return Finding(
        code="form_tie",
        severity="error",
        message=_("Không rõ đây là loại bảng nào: {names}.", names=names),
        remedy=_("Hãy ghi tên bảng ở dòng tiêu đề phía trên (ví dụ “DANH SÁCH …”) rồi nhập lại."),
        sheet=table.sheet.name,
        cell=address(table.heading_rows[0], table.span[0]),
        question=form_question(table),
    )
