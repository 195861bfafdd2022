"""Exhibits of proposals: registered, proposed, approved and granted of each title, and what has waited how long."""

from typing import Any

import polars as pl

from thidua.charts import proposals as charts
from thidua.exhibits.awards import counted_recipients, recipients
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.exhibits.wording import few
from thidua.text.format import count_in_text, day, number
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _


def _prepare_pipeline(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with columns award, recipient and row_name in words."""
    language = current()
    rows = frame.with_columns(
        award=pl.col(f"award_{language}"), recipient=texts(recipients(kind) for kind in frame["recipient_kind"])
    )
    return rows.with_columns(row_name=pl.concat_str("award", pl.lit(" – "), "recipient"))


def _pipeline_headline(frame: pl.DataFrame) -> str:
    """What still waits, each title apart; then what was registered and is neither proposed nor granted yet."""
    if frame.is_empty():
        return _("Chưa có số liệu đăng ký, đề nghị, tặng thưởng.")
    waiting = _named(frame, "waiting")
    registered = _named(frame.filter((pl.col("proposed") == 0) & (pl.col("granted") == 0)), "registered")
    sentences = [
        _("Đang chờ kết quả: {awards}.", awards=waiting) if waiting else _("Không có đề nghị nào đang chờ kết quả.")
    ]
    if registered:
        sentences.append(_("Đã đăng ký, chưa trình: {awards}.", awards=registered))
    return " ".join(sentences)


def _named(frame: pl.DataFrame, step: str) -> str:
    rows = frame.filter(pl.col(step) > 0).to_dicts()
    return ", ".join(f"{row['award']} ({counted_recipients(row[step], row['recipient_kind'])})" for row in rows)


def _prepare_pending(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with award, recipient_words, row_name, status_words, since and days_words in words."""
    language = current()
    rows = frame.to_dicts()
    return frame.with_columns(
        award=pl.col(f"award_{language}"),
        status_words=pl.col(f"status_{language}"),
        recipient_words=texts(_recipient(row) for row in rows),
        row_name=texts(f"{row[f'award_{language}']} – {_recipient(row)}" for row in rows),
        since=texts("" if row["submitted_on"] is None else day(row["submitted_on"]) for row in rows),
        days_words=texts(_days(row) for row in rows),
    )


def _days(row: dict[str, Any]) -> str:
    """How long it has waited: since it was proposed, else at least since it was first brought."""
    if row["days"] is not None:
        return number(row["days"])
    if not row["days_at_least"]:
        return _("chưa rõ ngày trình")
    return _("chưa rõ ngày trình, ít nhất {days} ngày", days=number(row["days_at_least"]))


def _recipient(row: dict[str, Any]) -> str:
    """The recipient by name, else how many of which kind: `02 tập thể`."""
    return row["recipient"] or counted_recipients(row["times"], row["recipient_kind"])


def _pending_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Không có đăng ký, đề nghị nào đang chờ.")
    sentence = _("Có {count} đăng ký, đề nghị đang chờ", count=count_in_text(int(frame["times"].sum())))
    known = frame.drop_nulls("days")
    if known.is_empty():
        return sentence + _("; chưa rõ ngày trình.")
    oldest = known.filter(pl.col("days") == known["days"].max())
    *others, last = few(oldest["row_name"].to_list(), N_("{count} đề nghị khác"))
    named = _("{names} và {last}", names="; ".join(others), last=last) if others else last
    days, count = number(oldest["days"][0]), int(oldest["times"].sum())
    if count == 1:
        return sentence + _(", lâu nhất {days} ngày: {named}.", days=days, named=named)
    return sentence + _(
        ", lâu nhất {days} ngày ({count} đề nghị: {named}).", days=days, count=count_in_text(count), named=named
    )


pipeline = Exhibit(
    name="awards/pipeline",
    title=N_("Từ đăng ký đến quyết định tặng của từng danh hiệu, hình thức"),
    chart=charts.pipeline,
    headline=_pipeline_headline,
    prepare=_prepare_pipeline,
    columns=(
        Column("award", N_("Danh hiệu, hình thức khen thưởng")),
        Column("recipient", N_("Đối tượng")),
        Column("registered", N_("Đăng ký"), "count"),
        Column("proposed", N_("Đang trình"), "count"),
        Column("approved", N_("Hội đồng đã thông qua"), "count"),
        Column("granted", N_("Đã có quyết định tặng"), "count"),
        Column("declined", N_("Không thông qua"), "count"),
        Column("withdrawn", N_("Rút"), "count"),
        Column("waiting", N_("Đang chờ kết quả"), "count"),
    ),
)

pending_by_age = Exhibit(
    name="awards/pending_by_age",
    title=N_("Đăng ký, đề nghị đang chờ, lâu nhất trước"),
    chart=charts.pending_by_age,
    headline=_pending_headline,
    prepare=_prepare_pending,
    columns=(
        Column("award", N_("Danh hiệu, hình thức khen thưởng")),
        Column("recipient_words", N_("Đối tượng")),
        Column("cluster", N_("Cụm, khối")),
        Column("status_words", N_("Tình trạng")),
        Column("since", N_("Ngày trình")),
        Column("days_words", N_("Số ngày chờ")),
    ),
)
