"""The period that a row of a list is of: what its own column says, else its heading, else the table."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.text.dates import Period, read_period
from thidua.text.fold import fold
from thidua.text.language import translate as _

NOT_STATED = ("", "khong", "khong co", "khong neu", "khong ro", "khong xac dinh", "chua ro", "chua xac dinh")
"""What a cell says, folded, that states no period."""


def period_of(cells: Cells, at: Place) -> Period | None:
    """The period of a row; None where its own column states none, or, with a finding, says what is no period."""
    column = cells.column("period")
    if column is None:
        return at.column.period or cells.context.period
    written = at.described["period"]
    if fold(written) in NOT_STATED:
        return None
    period = read_period(written)
    if period is None:
        cells.find(
            at.row,
            column,
            "unreadable_period",
            _("Không đọc được năm hoặc kỳ trong ô này: “{text}”.", text=written),
            _("Hãy ghi năm bằng bốn chữ số, ví dụ 2025, hoặc để trống nếu không rõ năm."),
        )
    return period
