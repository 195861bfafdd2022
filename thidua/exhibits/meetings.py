"""Who has a part in a meeting: those called up to receive an award, and the units that sign the pledge."""

from typing import Any

import polars as pl

from thidua.exhibits.awards import counted_recipients
from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.text.format import cell, count_in_text, day
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

ROLES = {
    "lead": N_("Trưởng cụm, khối"),
    "deputy": N_("Phó trưởng cụm, khối"),
    "member": N_("Thành viên"),
}


def _prepare_call_up(frame: pl.DataFrame) -> pl.DataFrame:
    """The recipients with their words, unnamed ones as their number."""
    words = [_written(row) for row in frame.iter_rows(named=True)]
    return frame.with_columns(
        award=pl.col(f"award_{current()}"),
        who=pl.Series([who for who, _decision in words], dtype=pl.String),
        decision=pl.Series([decision for _who, decision in words], dtype=pl.String),
    )


def _written(row: dict[str, Any]) -> tuple[str, str]:
    """The recipient, and the decision with its date."""
    if row["is_named"]:
        who = f"{row['recipient']} ({row['unit']})" if row["unit"] else row["recipient"]
    else:
        who = _("{recipients} (chưa nêu tên)", recipients=counted_recipients(row["count"], row["recipient_kind"]))
    when = _("ngày {day}", day=day(row["decision_date"])) if row["decision_date"] else ""
    decision = (row["decision_number"] or "").replace("Số ", "số ", 1)
    return who, " ".join(part for part in (decision, when) if part)


def _call_up_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có quyết định khen thưởng để mời lên nhận.")
    return _(
        "Năm {year} có {count} lượt khen thưởng theo {awards} danh hiệu, hình thức đã có quyết định tặng.",
        year=frame["year"][0],
        count=count_in_text(int(frame["count"].sum())),
        awards=count_in_text(frame["award_id"].n_unique()),
    )


def _prepare_signatories(frame: pl.DataFrame) -> pl.DataFrame:
    roles = [_(ROLES[role]) if role in ROLES else "" for role in frame["role"]]
    return frame.with_columns(role_words=pl.Series(roles, dtype=pl.String))


def _signatories_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có danh sách đơn vị thành viên để ký giao ước thi đua.")
    return _("{count} đơn vị ký giao ước thi đua.", count=count_in_text(frame.height))


def _prepare_pledged(frame: pl.DataFrame) -> pl.DataFrame:
    """The targets with their plans in words, the unit of measure behind a bare figure."""
    plans = []
    for row in frame.iter_rows(named=True):
        plan, unit = cell(row["plan_written"], row["unit_of_measure"]), row["unit_of_measure"] or ""
        bare = plan[-1:].isdigit() and unit not in ("", "%")
        plans.append(f"{plan} {unit}" if bare else plan)
    name = "name_en" if current() == "en" else "indicator"
    return frame.with_columns(indicator=pl.col(name), plan=pl.Series(plans, dtype=pl.String))


def _pledged_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có mục tiêu thi đua chung.")
    if frame["subject"].n_unique() > 1:
        return _(
            "Năm {year}, {clusters} cụm, khối đăng ký {count} mục tiêu thi đua.",
            year=frame["year"][0],
            clusters=count_in_text(frame["subject"].n_unique()),
            count=count_in_text(frame.height),
        )
    return _(
        "Năm {year}, {subject} đăng ký {count} mục tiêu thi đua.",
        year=frame["year"][0],
        subject=frame["subject"][0],
        count=count_in_text(frame.height),
    )


call_up = Exhibit(
    name="meetings/call_up",
    title=N_("Trao thưởng"),
    chart=no_chart,
    headline=_call_up_headline,
    prepare=_prepare_call_up,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("award", N_("Danh hiệu, hình thức khen thưởng")),
        Column("who", N_("Đơn vị, cá nhân")),
        Column("decision", N_("Quyết định")),
    ),
)

signatories = Exhibit(
    name="meetings/signatories",
    title=N_("Ký giao ước thi đua"),
    chart=no_chart,
    headline=_signatories_headline,
    prepare=_prepare_signatories,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("role_words", N_("Vai trò")),
    ),
)

pledged = Exhibit(
    name="meetings/pledged",
    title=N_("Mục tiêu thi đua"),
    chart=no_chart,
    headline=_pledged_headline,
    prepare=_prepare_pledged,
    columns=(
        Column("indicator", N_("Chỉ tiêu")),
        Column("plan", N_("Kế hoạch")),
    ),
)
