"""What storing a file would change: by unit and measure, old and new, and on ranks and headline shares."""

from collections.abc import Sequence

import polars as pl
import streamlit as st

from thidua.ingest.differs import in_words
from thidua.ingest.effects import Effects
from thidua.ingest.pending import Pending
from thidua.ingest.stage import Staged
from thidua.text.format import number, points, ratio_with_share
from thidua.text.language import translate as _
from thidua.ui.bringing.captions import of_file
from thidua.ui.bringing.reading import Reading
from thidua.ui.table import table

MOST_ROWS = 200


def change_words() -> dict[str, str]:
    """What each kind of change is called on screen."""
    return {"changed": _("thay đổi"), "new": _("mới"), "gone": _("bỏ"), "unchanged": _("không đổi")}


def summary(staged: Staged) -> str:
    """In one sentence how many figures are new, changed, unchanged or not in this file."""
    counts = staged.counts()
    parts = [
        f"{number(counts[change])} {word}"
        for change, word in change_words().items()
        if counts[change] and change != "gone"
    ]
    if staged.gone.height:
        parts.append(_("{count} đang có mà tệp này không có", count=number(staged.gone.height)))
    return _("**Sẽ thay đổi**: {changes}", changes=", ".join(parts))


def changes(one: Pending, reading: Reading, *, replace: bool) -> None:
    """Every figure with what is stored now and what would be, and what that does to ranks and shares."""
    staged = reading.staged
    if staged is None:
        return
    show_effects(reading.effects(replace=replace), of=one.file_name)
    words = change_words()
    counts = staged.counts()
    offered = [change for change in words if counts[change]]
    chosen = st.segmented_control(
        _("Xem số liệu"),
        offered,
        default=offered[0] if offered else None,
        required=bool(offered),
        format_func=lambda change: f"{words[change]} ({number(counts[change])})",
        key=f"changes-{one.key}",
    )
    if chosen == "gone":
        _gone(one, staged.gone, replace=replace)
    elif chosen:
        _facts(one, reading, staged.facts.filter(pl.col("change") == chosen))


def show_overwritten(
    staged: Staged,
    besides: Sequence[tuple[str, str, str]] = (),
    *,
    replace: bool,
    shown: Sequence[str] = ("changed",),
) -> None:
    """What is stored now beside what takes its place, and what else than the writing differs in it.

    besides  what changes besides figures, as name, stored and now.
    shown    the kinds of change of the figures that are told.
    """
    told = [
        (row["unit"] or "", row["before"] or "", row["as_written"] or "", in_words(row["differs"] or ()))
        for row in staged.facts.filter(pl.col("change").is_in(shown)).iter_rows(named=True)
    ]
    if replace:
        told += [(row["unit"] or "", row["as_written"] or "", _("bỏ"), "") for row in staged.gone.iter_rows(named=True)]
    told += [(*one, "") for one in besides]
    headings = [_("Đơn vị, nội dung"), _("Đang lưu"), _("Sửa thành"), _("Khác ở")]
    width = len(headings) if any(row[-1] for row in told) else len(headings) - 1
    table(headings[:width], [row[:width] for row in told], caption=_("Số liệu sẽ thay đổi"))


def show_effects(effects: Effects, *, of: str = "") -> None:
    """Ranks and headline shares before and after.

    of  the file that does it, where several are on the page.
    """
    if not effects.ranks and not effects.shares:
        st.markdown(_("Thứ hạng và tỷ lệ hoàn thành xuất sắc: không đổi."))
        return
    if effects.shares:
        table(
            [_("Địa phương"), _("Năm"), _("Tỷ lệ hoàn thành xuất sắc hiện nay"), _("Sau khi ghi nhận")],
            [(one.place, str(one.year), _ratio(one.before), _ratio(one.after)) for one in effects.shares],
            caption=of_file(_("Tỷ lệ hoàn thành xuất sắc trước và sau"), of),
        )
    if effects.ranks:
        table(
            [_("Cụm, khối"), _("Năm"), _("Đơn vị"), _("Hạng hiện nay"), _("Hạng sau khi ghi nhận"), _("Điểm")],
            [
                (
                    one.cluster,
                    str(one.year),
                    one.unit,
                    _rank(one.before),
                    _rank(one.after),
                    " → ".join(_points(value) for value in dict.fromkeys((one.points_before, one.points_after))),
                )
                for one in effects.ranks[:MOST_ROWS]
            ],
            caption=of_file(_("Thứ hạng trước và sau"), of),
            numbers=[3, 4],
        )
        _more(len(effects.ranks))


def _ratio(counts: tuple[int, int] | None) -> str:
    return ratio_with_share(*counts) if counts else _("chưa có số liệu")


def _rank(rank: int | None) -> str:
    return number(rank) if rank is not None else _("chưa xếp hạng")


def _points(value: float | None) -> str:
    return points(value) if value is not None else _("chưa có điểm")


def _facts(one: Pending, reading: Reading, facts: pl.DataFrame) -> None:
    tables = reading.understanding.tables
    shown = facts.head(MOST_ROWS)
    has_more = shown["differs"].list.len().fill_null(0).gt(0).any()
    headings = [_("Sheet"), _("Ô"), _("Đơn vị"), _("Nội dung"), _("Đang lưu"), _("Sẽ lưu"), _("Đọc là")]
    table(
        [*headings, _("Khác ở")] if has_more else headings,
        [
            (
                tables[row["source"]].table.sheet.name,
                row["cell"],
                row["unit"] or "",
                tables[row["source"]].words(row["cell"]),
                row["before"] or "",
                row["as_written"],
                "" if row["value"] is None else number(row["value"]),
                *([in_words(row["differs"] or ())] if has_more else ()),
            )
            for row in shown.iter_rows(named=True)
        ],
        caption=of_file(_("Số liệu đã đọc"), one.file_name),
        numbers=[6],
    )
    _more(facts.height)


def _gone(one: Pending, gone: pl.DataFrame, *, replace: bool) -> None:
    if not replace:
        st.markdown(_("Vẫn giữ, trừ khi tệp này thay thế bản đã nhập (chọn ở dưới)."))
    table(
        [_("Tệp"), _("Sheet"), _("Ô"), _("Đơn vị"), _("Đang lưu")],
        [
            (row["file_name"], row["sheet"], row["cell"], row["unit"] or "", row["as_written"] or "")
            for row in gone.head(MOST_ROWS).iter_rows(named=True)
        ],
        caption=of_file(_("Số liệu đang có mà tệp này không có"), one.file_name),
    )
    _more(gone.height)


def _more(count: int) -> None:
    if count > MOST_ROWS:
        st.markdown(_("… và {count} số liệu nữa", count=number(count - MOST_ROWS)))
