"""Checks what rows of awards say of them: titles among commendations, proposals among grants, decisions left out."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding, of_value
from thidua.ingest.forms import starts_with, words
from thidua.ingest.workbook import address
from thidua.text.fold import fold
from thidua.text.language import translate as _

ONLY_TITLES = ("danh hieu thi dua", "danh hieu")
ONLY_COMMENDATIONS = ("hinh thuc khen thuong",)
PENDING = ("registered", "proposed")
MOSTLY = 0.5


def check_awards(cells: Cells, facts: pl.DataFrame) -> Iterator[Finding]:
    """What is doubtful of the awards of one table; `facts` as in thidua.ingest.stated."""
    awards = facts.filter(pl.col("award_id").is_not_null())
    if awards.is_empty():
        return
    yield from _kinds(cells)
    yield from _pending_as_granted(awards)
    yield from _decided_proposals(awards)
    yield from _without_decision(cells, awards)


def _kinds(cells: Cells) -> Iterator[Finding]:
    """Titles under "Hình thức khen thưởng", commendations under "Danh hiệu thi đua"."""
    named = next((one for one in cells.table.columns if one.column.value == "award"), cells.column("label"))
    if named is None or cells.table.form.rows not in ("award", "unit", "person"):
        return
    if cells.table.form.rows != "award" and named.column.value != "award":
        return
    heading = fold(named.heading)
    wrong = "commendation" if heading in ONLY_TITLES else "title" if heading in ONLY_COMMENDATIONS else ""
    if not wrong:
        return
    written = pl.col(f"text_{named.index}")
    rows = cells.rows.filter(pl.col("role").is_in(("data", "part")), written != "").select("index", text=written)
    texts = rows["text"].unique(maintain_order=True)
    found = {text: cells.vocabulary.named("award", text) for text in texts}
    other = {text: one["name_vi"] for text, one in found.items() if one is not None and one["kind"] == wrong}
    for index, text in rows.filter(pl.col("text").is_in(list(other))).iter_rows():
        message = (
            _("{award} là danh hiệu thi đua, không phải hình thức khen thưởng như tiêu đề cột.", award=other[text])
            if wrong == "title"
            else _("{award} là hình thức khen thưởng, không phải danh hiệu như tiêu đề cột.", award=other[text])
        )
        yield Finding(
            code="award_kind_mismatch",
            severity="warning",
            message=message,
            remedy=_("Hãy chuyển sang cột đúng, hoặc đổi tiêu đề cột cho đủ cả hai loại."),
            sheet=cells.table.sheet.name,
            cell=address(index, named.index),
            value=text,
        )


def _pending_as_granted(awards: pl.DataFrame) -> Iterator[Finding]:
    """Rows whose note speaks of a proposal, counted as granted."""
    noted = awards.filter(pl.col("status") == "granted", pl.col("note") != "")
    for row in noted.iter_rows(named=True):
        note = fold(row["note"])
        said = next((word for word, _status in words().pending if starts_with(note, (word, f"dang {word}"))), "")
        if said and not any(word in note for word in words().granted):
            yield of_value(
                row, "proposal_as_grant", "warning",
                _("Ghi chú “{note}” cho thấy mới đề nghị, nhưng số này được tính là đã tặng.", note=row["note"]),
                _("Hãy thêm cột “Tình trạng” và ghi “Đang trình”, hoặc sửa ghi chú nếu đã có quyết định."),
            )  # fmt: skip


def _decided_proposals(awards: pl.DataFrame) -> Iterator[Finding]:
    """Proposals with a decision or a day of handing over."""
    decided = pl.any_horizontal(
        pl.col(name).is_not_null() for name in ("decision_number", "decision_date", "handed_over_on")
    )
    for row in awards.filter(pl.col("status").is_in(PENDING) & decided).iter_rows(named=True):
        yield of_value(
            row, "decided_proposal", "warning",
            _("Tình trạng là đăng ký hoặc đề nghị, nhưng dòng này đã có quyết định hoặc ngày trao."),
            _("Nếu đã tặng, hãy ghi tình trạng “Đã tặng”; nếu chưa, hãy bỏ số và ngày quyết định."),
        )  # fmt: skip


def _without_decision(cells: Cells, awards: pl.DataFrame) -> Iterator[Finding]:
    """Grants without a number of their decision, in a table that gives it for most."""
    if cells.column("decision_number") is None:
        return
    granted = awards.filter(pl.col("status") == "granted")
    missing = granted.filter(pl.col("decision_number").is_null())
    if missing.height < MOSTLY * granted.height:
        for row in missing.iter_rows(named=True):
            yield of_value(
                row, "decision_missing", "warning",
                _("Đã tặng nhưng thiếu số quyết định, trong khi các dòng khác có."),
                _("Hãy ghi số quyết định, hoặc ghi tình trạng “Đang trình” nếu chưa có quyết định."),
            )  # fmt: skip
