"""Exhibits of eligibility: who meets, or nearly meets, the standards of higher titles and commendations."""

from datetime import date
from typing import Any

import polars as pl

from thidua.charts import eligibility as charts
from thidua.exhibits.condition_words import award_name, held, lacking, missed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.standing import Answered, answered
from thidua.exhibits.wording import rule_with_validity
from thidua.rules.catalogue import catalogue
from thidua.rules.conditions import Standard
from thidua.text.clock import today
from thidua.text.format import count_in_text
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

ANSWERS = {
    "eligible": N_("Đủ điều kiện"),
    "near_miss": N_("Sắp đủ điều kiện"),
    "unknown": N_("Chưa đủ dữ liệu"),
    "not_eligible": N_("Chưa đủ điều kiện"),
}
"""The four answers in the order they are shown."""

SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "year": pl.Int64, "subject_kind": pl.String, "subject_id": pl.String, "subject": pl.String, "unit_id": pl.String,
    "unit": pl.String, "rule_id": pl.String, "award_id": pl.String, "award": pl.String, "ladder": pl.Int64,
    "article": pl.String, "standard": pl.String, "answer": pl.String, "answer_text": pl.String, "why": pl.String,
    "confirm": pl.String, "status": pl.String, "status_text": pl.String, "facts": pl.List(pl.String),
    "illustrative": pl.Boolean,
}  # fmt: skip
LADDER_END = 999


def answers(frame: pl.DataFrame, *, today: date) -> pl.DataFrame:
    """One row a subject and rule: the columns of SCHEMA, best answers and highest awards first, else as in the frame.

    frame  rows of queries/eligibility/.
    today  up to the last day of a year its targets without a result are not yet due.
    """
    ladder = {row["award_id"]: int(row["ladder"]) for row in catalogue("award")}
    rows = [_row(one, ladder) for one in answered(frame, today=today)]
    order = list(ANSWERS)
    rows.sort(key=lambda row: (order.index(row["answer"]), row["ladder"]))
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _row(one: Answered, ladder: dict[str, int]) -> dict[str, Any]:
    subject, judgement = one.subject, one.judgement
    standard = judgement.standard
    status = subject.statuses.get(standard.award_id)
    confirm = standard.text(f"confirm_{current()}")
    return {
        "year": one.year,
        "subject_kind": subject.kind,
        "subject_id": subject.subject_id,
        "subject": subject.name,
        "unit_id": subject.unit_id,
        "unit": subject.unit,
        "rule_id": standard.rule_id,
        "award_id": standard.award_id,
        "award": award_name(standard.award_id),
        "ladder": ladder.get(standard.award_id, LADDER_END),
        "article": _cited(standard),
        "standard": standard.text(f"text_{current()}"),
        "answer": judgement.answer,
        "answer_text": _(ANSWERS[judgement.answer]),
        "why": why(one),
        "confirm": _("cơ quan xác nhận: {what}", what=confirm) if confirm else "",
        "status": status,
        "status_text": _status(status),
        "facts": subject.facts,
        "illustrative": subject.illustrative,
    }


def why(one: Answered) -> str:
    """The answer's reasons: what is missing, then what is not loaded; where nothing is, what holds."""
    judgement = one.judgement
    if judgement.answer == "eligible":
        return "; ".join(held(condition) for condition in judgement.conditions)
    parts = [missed(condition) for condition in judgement.failing]
    unknown = lacking(judgement.open)
    return "; ".join([*parts, unknown] if unknown else parts)


def _cited(standard: Standard) -> str:
    """The article and the days it holds; what was not read in the text itself says so."""
    read = standard.text("verified") == "yes"
    told = standard.article if read else _("{article} (chưa kiểm chứng)", article=standard.article)
    return rule_with_validity(told, standard.text("valid_from"), standard.text("valid_to"))


def _status(status: str | None) -> str:
    row = next((row for row in catalogue("award_status") if row["status"] == status), None)
    return row[f"name_{current()}"] if row else ""


def _prepare_of_unit(frame: pl.DataFrame) -> pl.DataFrame:
    return _not_yet_granted(answers(frame, today=today()))


def _prepare_near_miss(frame: pl.DataFrame) -> pl.DataFrame:
    return _not_yet_granted(answers(frame, today=today())).filter(pl.col("answer") != "not_eligible")


def _not_yet_granted(rows: pl.DataFrame) -> pl.DataFrame:
    """Answers without those for an award that its subject has, or has a higher title than, for that year."""
    subject = ["subject_kind", "subject_id"]
    is_title = pl.col("award_id").str.starts_with("title_")
    has = (
        rows.filter(is_title, status="granted")
        .group_by(subject, maintain_order=True)
        .agg(highest_title=pl.col("ladder").min())
    )
    return (
        rows.join(has, on=subject, how="left", maintain_order="left")
        .filter(
            pl.col("status").ne_missing("granted"),
            ~(is_title & (pl.col("ladder") > pl.col("highest_title"))).fill_null(value=False),
        )
        .drop("highest_title")
    )


def _headline(frame: pl.DataFrame) -> str:
    """The answers counted, then the highest award a collective has nearly reached; persons are not named here."""
    if frame.is_empty():
        return _("Chưa có số liệu để xét điều kiện danh hiệu, hình thức khen thưởng.")
    counts = dict(frame["answer"].value_counts().iter_rows())
    words = {
        "eligible": N_("{count} lượt đủ điều kiện"),
        "near_miss": N_("{count} lượt sắp đủ"),
        "unknown": N_("{count} lượt chưa đủ dữ liệu"),
    }
    told = ", ".join(_(words[one], count=count_in_text(counts[one])) for one in words if counts.get(one))
    if not told:
        return _("Năm {year}, xét theo số liệu đã nhập: chưa có trường hợp đủ điều kiện.", year=frame["year"][0])
    sentence = _("Năm {year}, xét theo số liệu đã nhập: {counts}.", year=frame["year"][0], counts=told)
    near = frame.filter(answer="near_miss", subject_kind="collective")
    if near.height:
        first = near.row(0, named=True)
        sentence += " " + _(
            "{subject} sắp đủ điều kiện đề nghị {award}: {why}.",
            subject=first["subject"],
            award=first["award"],
            why=first["why"],
        )
    return sentence


COLUMNS = (
    Column("award", N_("Danh hiệu, hình thức khen thưởng")),
    Column("subject", N_("Tập thể, cá nhân")),
    Column("unit", N_("Đơn vị")),
    Column("answer_text", N_("Kết luận")),
    Column("why", N_("Căn cứ, điều còn thiếu")),
    Column("confirm", N_("Cơ quan xác nhận")),
    Column("article", N_("Điều")),
    Column("status_text", N_("Tình trạng")),
)

near_miss = Exhibit(
    name="eligibility/near_miss",
    title=N_("Đủ và sắp đủ điều kiện đề nghị khen thưởng"),
    chart=charts.by_award,
    headline=_headline,
    prepare=_prepare_near_miss,
    columns=COLUMNS,
)

of_unit = Exhibit(
    name="eligibility/of_unit",
    title=N_("Điều kiện đề nghị khen thưởng của đơn vị và cá nhân trong đơn vị"),
    chart=charts.by_award,
    headline=_headline,
    prepare=_prepare_of_unit,
    columns=COLUMNS,
)
