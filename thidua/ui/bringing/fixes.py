"""Cells with findings as a grid: what stands there beside what should, and the reason; corrections are taken back."""

from dataclasses import replace

import polars as pl
import streamlit as st

from thidua.ingest.correction import Correction
from thidua.ingest.pending import Pending, say
from thidua.ingest.table import text_of
from thidua.ingest.workbook import position
from thidua.text.language import translate as _
from thidua.ui.bringing.captions import of_file
from thidua.ui.bringing.reading import Reading
from thidua.ui.plain import plain

MOST_ROWS = 300


def fixes(one: Pending, reading: Reading) -> None:
    """The grid of what can be corrected on the spot, and the corrections made so far."""
    _made(one)
    found = _cells(reading)
    if found.is_empty():
        return
    st.markdown(_("**Sửa ngay tại đây**: ghi giá trị đúng ở cột “Sửa thành” và lý do; tệp gốc giữ nguyên."))
    changed = st.data_editor(
        found,
        column_config={
            "sheet": st.column_config.TextColumn(_("Sheet"), disabled=True),
            "cell": st.column_config.TextColumn(_("Ô"), disabled=True, width="small"),
            "before": st.column_config.TextColumn(_("Đang ghi"), disabled=True),
            "after": st.column_config.TextColumn(_("Sửa thành")),
            "reason": st.column_config.TextColumn(_("Lý do")),
            "why": st.column_config.TextColumn(_("Vì sao"), disabled=True, width="large"),
        },
        hide_index=True,
        num_rows="fixed",
        key=f"fixes-{one.key}-{len(one.said.corrections)}",
        alt=of_file(_("Các ô có điểm cần xem lại"), one.file_name),
    )
    written = changed.with_columns(pl.col("after", "reason").fill_null("").str.strip_chars())
    wanted = written.filter((pl.col("after") != "") & (pl.col("after") != pl.col("before")))
    without_reason = wanted.filter(pl.col("reason") == "")
    if without_reason.height:
        st.warning(_("Hãy ghi lý do sửa ô {cells}.", cells=plain(", ".join(without_reason["cell"]))))
    if st.button(_("Áp dụng chỗ sửa"), key=f"fix-{one.key}", disabled=wanted.is_empty() or without_reason.height > 0):
        made = [
            Correction(row["sheet"], row["cell"], row["before"], row["after"], row["reason"])
            for row in wanted.iter_rows(named=True)
        ]
        say(one, replace(one.said, corrections=(*one.said.corrections, *made)))
        st.rerun()


def _made(one: Pending) -> None:
    for number, fix in enumerate(one.said.corrections):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(
                plain(
                    _(
                        "✎ {sheet} · {cell}: sửa từ “{before}” thành “{after}”. Lý do: {reason}",
                        sheet=fix.sheet,
                        cell=fix.cell,
                        before=fix.before,
                        after=fix.after,
                        reason=fix.reason,
                    )
                ),
                width="content",
            )
            if st.button(_("Bỏ chỗ sửa"), key=f"unfix-{one.key}-{number}", type="tertiary"):
                rest = tuple(other for other in one.said.corrections if other != fix)
                say(one, replace(one.said, corrections=rest))
                st.rerun()


def _cells(reading: Reading) -> pl.DataFrame:
    """The cells that findings name and nobody corrected, one row a cell: sheet, cell, before, after, reason, why."""
    sheets = {sheet.name: sheet for sheet in reading.understanding.workbook.sheets}
    sheets |= {table.table.sheet.name: table.table.sheet for table in reading.understanding.tables}
    corrected = {(fix.sheet, fix.cell) for fix in reading.understanding.said.corrections}
    reasons: dict[tuple[str, str], list[str]] = {}
    for finding in reading.findings:
        if finding.severity != "info" and finding.cell and ":" not in finding.cell and finding.sheet in sheets:
            reasons.setdefault((finding.sheet, finding.cell), []).append(finding.message)
    found = [
        {"sheet": sheet, "cell": cell, "before": text, "after": "", "reason": "", "why": " ".join(why)}
        for (sheet, cell), why in list(reasons.items())[:MOST_ROWS]
        if (sheet, cell) not in corrected
        for text in [text_of(sheets[sheet].cell(*position(cell)))]
    ]
    return pl.DataFrame(found, schema=dict.fromkeys(("sheet", "cell", "before", "after", "reason", "why"), pl.String))
