"""`query` answers one question of queries/ and touches nothing else."""

import csv
import io

import polars as pl
import pytest

from thidua.command.query import as_csv, value
from thidua.store import query_names

ALL = ("--param", "place=", "--param", "cluster=null", "--param", "year=null")


def test_rows_come_as_csv(desk, chiem_hoa):
    desk.type("import", chiem_hoa, "--yes")
    said = desk.type("query", "ratings/excellent_share", *ALL)
    (row,) = csv.DictReader(io.StringIO(said.out))
    assert (said.code, said.err) == (0, "")
    assert (row["place"], row["year"], float(row["excellent"]), float(row["total"])) == (
        "huyện Chiêm Hóa",
        "2013",
        5,
        12,
    )
    assert row["facts"].startswith('["')


def test_rows_come_as_json(desk, chiem_hoa):
    desk.type("import", chiem_hoa, "--yes")
    (row,) = desk.type("query", "ratings/excellent_share", *ALL, "--format", "json").json
    assert row["share"] == pytest.approx(5 / 12)
    assert row["target"] is None
    assert len(row["facts"]) == 2


def test_moments_are_written_in_json(desk, chiem_hoa):
    desk.type("import", chiem_hoa, "--yes")
    (row,) = desk.type("query", "imports/list", "--format", "json").json
    assert row["committed_at"][10] == "T"


def test_a_formula_stays_text_where_a_spreadsheet_opens_the_csv():
    frame = pl.DataFrame({"name": ["=cmd|' /C calc'!A0", "Sở Y tế", None], "points": [-1.5, 2.0, None]})
    assert [row for row in csv.reader(io.StringIO(as_csv(frame)))][1:] == [
        ["'=cmd|' /C calc'!A0", "-1.5"],
        ["Sở Y tế", "2.0"],
        ["", ""],
    ]


def test_no_rows_are_an_empty_answer(desk):
    assert desk.type("query", "ratings/excellent_share", *ALL, "--format", "json").json == []
    assert desk.type("query", "ratings/excellent_share", *ALL).out.count("\n") == 1


def test_missing_parameters_are_named_with_their_meaning(desk):
    said = desk.type("query", "ratings/excellent_share", "--param", "place=")
    assert (said.code, said.out) == (2, "")
    assert "thiếu tham số cluster, year" in said.err
    assert "--param cluster=…  mã cụm, khối, NULL là tất cả" in said.err


def test_a_parameter_without_a_value_is_wrong_usage(desk):
    said = desk.type("query", "ratings/excellent_share", "--param", "place")
    assert said.code == 2
    assert "TÊN=GIÁ_TRỊ" in said.err


@pytest.mark.parametrize(
    "name", ["write/undo_samples", "schema/001_imports", "views/010_facts", "../queries/imports/list"]
)
def test_only_questions_are_answered(desk, name):
    said = desk.type("query", name)
    assert (said.code, said.out) == (2, "")
    assert name in said.err


def test_without_a_name_every_question_is_listed(desk):
    rows = list(csv.DictReader(io.StringIO(desk.type("query").out)))
    assert {"imports/list", "ratings/excellent_share"} < {row["name"] for row in rows} < set(query_names())
    assert all(row["question"].endswith("?") for row in rows)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2013", 2013),
        ("0.5", 0.5),
        ("true", True),
        ("null", None),
        ("", None),
        ("[1, 2]", [1, 2]),
        ('"2013"', "2013"),
        ("2021-H1", "2021-H1"),
        ("Chiêm Hóa", "Chiêm Hóa"),
        ("NaN", "NaN"),
    ],
)
def test_values_mean_what_they_look_like(typed, meant):
    assert value(typed) == meant
    assert type(value(typed)) is type(meant)
