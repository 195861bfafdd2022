"""What a row of a list of tie-break decisions states."""

from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.period import NOT_STATED, period_of
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.text.fold import fold
from thidua.text.language import translate as _


def tie_break(cells: Cells, at: Place) -> Record | None:
    """Which of two units with equal points stands after the other, in which year and by which decision."""
    written = fold(at.described.get("period", ""))
    period = period_of(cells, at) if written else cells.context.period
    if period is None and written in NOT_STATED:
        cells.find(
            at.row,
            at.column,
            "unknown_period",
            _("Không rõ số liệu của năm nào."),
            _("Hãy ghi năm ở tiêu đề bảng (ví dụ “NĂM 2013”), hoặc chọn năm khi nhập."),
        )
    if period is None:
        return None
    record = cells.record(
        at.row,
        at.column,
        "tie_break",
        measure="tie_break",
        unit=at.row.label,
        attributes={
            "below_unit": cells.text(at.row, at.column),
            "cluster": at.described.get("cluster", ""),
            "decision": at.described.get("decision", ""),
        },
    )
    return replace(record, period=period.id)
