"""What a cell of a list of reorganised units states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import is_lineage_word, lineage_kind
from thidua.text.fold import fold
from thidua.text.language import translate as _
from thidua.text.numbers import read
from thidua.text.reading import Column

EFFECTIVE = ("từ ngày", "hiệu lực từ", "kể từ")


def unit_lineage(cells: Cells, at: Place) -> Record | None:
    """Which unit a unit went into, by which word, from when, by which decision."""
    word = word_of(cells, at)
    return cells.record(
        at.row,
        at.column,
        "unit_lineage",
        measure="unit_lineage",
        unit=at.row.label,
        attributes={
            "to_unit": cells.text(at.row, at.column),
            "word": word,
            "change_kind": lineage_kind(word),
            "effective_on": cells.date(at.row, "effective_on") or cells.date_above(EFFECTIVE),
            "decision": at.described.get("decision", ""),
            "share": share(cells, at),
        },
    )


def word_of(cells: Cells, at: Place) -> str:
    """The word for the reorganisation as its row writes it, '' where it writes none; one not known is a finding."""
    column, written = cells.column("word"), at.described.get("word", "")
    if column and fold(written) and not is_lineage_word(written):
        cells.find(
            at.row,
            column,
            "unknown_reorganisation",
            _("Không rõ “{text}” là hình thức sắp xếp nào.", text=written),
            _("Hãy ghi: sáp nhập, đổi tên, chia tách, chuyển một phần, hoặc kết thúc hoạt động."),
        )
    return written


def share(cells: Cells, at: Place) -> str:
    """The part of the old unit's figures that goes to the new one, as a part of one; '' where the row does not say."""
    column, written = cells.column("share"), at.described.get("share", "")
    if column is None or not written:
        return ""
    reading = read(cells.table.sheet.cell(at.row.index, column.index), column=Column(kind="share"))
    if reading.value is None or not 0 < reading.value <= 1:
        cells.find(
            at.row,
            column,
            "unreadable_share",
            _("Không đọc được tỷ lệ phân bổ: “{text}”.", text=written),
            _("Hãy ghi một tỷ lệ từ 0% đến 100%, hoặc để trống nếu không phân bổ."),
        )
        return ""
    return str(reading.value)
