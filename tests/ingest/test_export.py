"""What is stored comes out in the layouts of the forms and goes in again as the same facts."""

from pathlib import Path

import polars as pl
import pytest

from thidua.errors import ThiduaError
from thidua.ingest.commit import commit
from thidua.ingest.forms import all_forms
from thidua.ingest.outgoing.export import export, form_named, states
from thidua.ingest.understand import understand
from thidua.ingest.vocabulary import SHIPPED
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER, Store

WHOLE = {"place": None, "cluster": None, "year": None}
OWN = ("value", "of_value", "unit_of_measure", "class_id", "award_id", "status", "stage", "measure", "recipient_kind",
       "decision_number", "decision_date", "not_applicable", "role", "ordinal", "word", "effective_on", "decision",
       "scope", "level", "on_date", "title", "months", "illustrative", "period_id", "as_written")  # fmt: skip


def bring(store: Store, name: str, content: bytes):
    understanding = understand(name, content)
    assert [f for f in understanding.findings if f.severity == "error"] == []
    commit(store, LOCAL_USER, understanding, content=content, create_names=True)
    return understanding


def facts(store: Store) -> pl.DataFrame:
    return store.rows("export/facts", LOCAL_USER, **WHOLE)


def named(frame: pl.DataFrame) -> dict[tuple, tuple]:
    """Facts by what they are about, in names: ids differ from warehouse to warehouse."""
    names = (
        "kind",
        "place",
        "cluster",
        "unit",
        "period_id",
        "person",
        "mark",
        "movement",
        "criterion",
        "indicator",
        "below_unit",
        "to_unit",
        "subject_kind",
        "class_id",
        "award_id",
        "status",
        "stage",
        "measure",
        "recipient_kind",
        "recipient_name",
        "commendation_kind",
        "post_class",
        "gender",
        "on_date",
        "level",
        "title",
        "scope",
        "list",
    )
    keyed = {}
    for fact in frame.iter_rows(named=True):
        own = "" if fact["measure"] == "class" else fact["class_id"]
        key = tuple(own if name == "class_id" else fact[name] for name in names)
        assert key not in keyed, key
        keyed[key] = tuple(fact[name] for name in OWN)
    return keyed


def forms_of(store: Store, frame: pl.DataFrame) -> list:
    """A form for each kind of fact, the first that states it: registers of persons before tables of counts."""
    chosen, rest = [], list(frame.iter_rows(named=True))
    skipped = (
        "title_registrations",
        "unit_indicators",
        "scores_by_stage",
        "scores_by_code",
        "scores_by_criterion",
        "discipline_by_unit",
    )
    for form in [one for one in all_forms() if one.name not in skipped] + [form_named("discipline_by_unit")]:
        if any(states(form, fact) for fact in rest):
            chosen.append(form)
            rest = [fact for fact in rest if not states(form, fact)]
    assert rest == []
    return chosen


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_every_sample_comes_back_as_the_same_facts(path: Path, store: Store) -> None:
    bring(store, path.name, path.read_bytes())
    before = facts(store)
    again = Store.in_memory()
    for form in forms_of(store, before):
        out = export(store, LOCAL_USER, SHIPPED, form, **WHOLE)
        bring(again, f"{form.name}.xlsx", out.content)
    was, now = named(before), named(facts(again))
    assert now.keys() == was.keys()
    differing = {key: (was[key], now[key]) for key in was if was[key] != now[key]}
    assert differing == {}


@pytest.mark.parametrize("name", ["scores", "scores_by_stage", "scores_by_criterion"])
@pytest.mark.parametrize("stem", ["minh-hoa-2019-tong-ket", "minh-hoa-2025-cham-diem"])
def test_points_come_back_from_each_of_the_three_layouts(stem: str, name: str, store: Store) -> None:
    bring(store, f"{stem}.xlsx", (SAMPLES / f"{stem}.xlsx").read_bytes())
    form = form_named(name)
    before = pl.DataFrame(
        [fact for fact in facts(store).iter_rows(named=True) if states(form, fact)], infer_schema_length=None
    )
    out = export(store, LOCAL_USER, SHIPPED, form, **WHOLE)
    assert out.figures == before.height > 0
    again = Store.in_memory()
    understanding = bring(again, f"{name}.xlsx", out.content)
    assert {table.table.form.name for table in understanding.tables} == {name}
    assert named(facts(again)) == named(before)
    maxima = ["name", "max_score", "year"]
    criteria = [
        one.rows("export/criteria", LOCAL_USER, cluster=None, year=None).select(maxima).sort(maxima)
        for one in (store, again)
    ]
    scored = before["criterion"].drop_nulls().unique()
    assert criteria[1].rows() == criteria[0].filter(pl.col("name").is_in(scored.to_list())).rows()


def test_nothing_stored_is_said_and_an_unknown_form_is_named(store: Store) -> None:
    with pytest.raises(ThiduaError, match="Bảng điểm thi đua"):
        export(store, LOCAL_USER, SHIPPED, form_named("scores"), **WHOLE)
    with pytest.raises(ThiduaError, match="bang_diem"):
        form_named("bang_diem")


def test_a_table_with_a_column_for_each_award_comes_back_as_it_was(store: Store, make_workbook) -> None:
    rows = [
        ["Khối thi đua các sở"],
        ["Địa bàn: tỉnh Minh Họa"],
        ["TỔNG HỢP KHEN THƯỞNG THEO ĐƠN VỊ NĂM 2024"],
        ["STT", "Tên đơn vị", "Tập thể lao động xuất sắc", "Lao động tiên tiến", "Bằng khen UBND tỉnh / Tập thể"],
        [1, "Sở A", 2, 40, 1],
        [2, "Sở B", 1, 35, None],
    ]
    bring(store, "a.xlsx", make_workbook(A=rows))
    assert facts(store)["award_id"].n_unique() >= 2
    frame = facts(store)
    content = export(store, LOCAL_USER, SHIPPED, form_named("awards_matrix"), **WHOLE).content
    other = Store.in_memory()
    understanding = bring(other, "b.xlsx", content)
    assert {table.table.form.name for table in understanding.tables} == {"awards_matrix"}
    assert named(facts(other)) == named(frame)
