"""Workbooks of a second author, who saw none of the importer, are read as their answers, written by hand, say."""

import csv
import json
import re
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from tests.second_author.meanings import MEASURES, STATUSES
from thidua.paths import ROOT

FOLDER = Path(__file__).parent
ANSWERS = sorted(FOLDER.glob("*.expected.csv"))
NAMES = [path.name.removesuffix(".expected.csv") for path in ANSWERS]
ENDINGS = {".xlsx", ".xls", ".ods", ".docx", ".csv"}
ACCUSATIONS = {
    "cell_sum_mismatch",
    "group_maximum_mismatch",
    "rank_mismatch",
    "recipient_mismatch",
    "row_total_mismatch",
    "share_mismatch",
    "summed_shares",
    "total_mismatch",
}
"""Findings that tell an office its figures are wrong; only a planted error may raise one."""


def workbook(name: str) -> Path:
    (found,) = [path for path in FOLDER.glob(f"{name}.*") if path.suffix in ENDINGS and "expected" not in path.name]
    return found


def answers(name: str, expect: str) -> list[dict]:
    with (FOLDER / f"{name}.expected.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["expect"] == expect]


@cache
def everything_read() -> dict:
    files = [str(workbook(name)) for name in NAMES]
    command = [sys.executable, "-m", "thidua", "check", *files, "--json"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=300, encoding="utf-8")
    assert said.returncode in (0, 1), said.stderr
    return dict(zip(NAMES, json.loads(said.stdout), strict=True))


def records(name: str) -> list[dict]:
    """Every value read, with its sheet and its table's cluster."""
    tables = everything_read()[name]["sheets"]
    return [
        {**record, "sheet": table["sheet"], "cluster": record.get("cluster", table["cluster"])}
        for table in tables
        for record in table["records"]
    ]


def folded(text: str | None) -> str:
    """Letters and figures only, without marks or case."""
    plain = unicodedata.normalize("NFD", (text or "").lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def at(record: dict, answer: dict) -> bool:
    """Whether the record stands in the answer's cell; a number alone is a row, nothing the whole sheet."""
    if record["sheet"] != answer["sheet"]:
        return False
    cell = answer["cell"]
    return not cell or record["cell"] == cell or (cell.isdigit() and re.sub("[A-Z]", "", record["cell"]) == cell)


def same_number(said: object, due: str) -> bool:
    return isinstance(said, int | float) and abs(said - float(due)) <= 1e-9 * max(1.0, abs(float(due)))


def differences(record: dict, answer: dict) -> list[str]:
    """What a record says otherwise than its answer."""
    due = {key: answer[key] for key in ("period", "person") if answer[key]}
    due |= MEASURES.get(answer["what"].lower(), {}) | STATUSES.get(answer["status"], {})
    due |= dict(pair.split("=", 1) for pair in answer["more"].split(";") if pair)
    wrong = [f"{key} {record.get(key)!r}, not {value!r}" for key, value in due.items() if not says(record, key, value)]
    if answer["what"].lower() not in MEASURES:
        named = folded(record.get("criterion") or record.get("indicator"))
        if folded(answer["what"]) not in named:
            wrong.append(f"names {named!r}, not {answer['what']!r}")
    if answer["unit"] and folded(record["unit"]) != folded(answer["unit"].strip("-")):
        wrong.append(f"unit {record['unit']!r}, not {answer['unit']!r}")
    if answer["value"] and not same_number(record["value"], answer["value"]):
        wrong.append(f"value {record['value']!r}, not {answer['value']}")
    if answer["unit_of_measure"] and folded(record["unit_of_measure"]) != folded(answer["unit_of_measure"]):
        wrong.append(f"unit of measure {record['unit_of_measure']!r}, not {answer['unit_of_measure']!r}")
    return wrong


def says(record: dict, key: str, due: str) -> bool:
    said = str(record.get(key) or "")
    if key == "measure":
        return said in (due, f"{due}_person", f"{due}_collective", f"{due}_household")
    if key in ("person", "cluster", "to_unit"):
        return folded(said) == folded(due)
    return due in said if key in ("decision_number", "decision") else said == due


def missing(name: str) -> list[str]:
    """One line for each answer that no record gives, with the nearest record there is."""
    out, read = [], records(name)
    for answer in answers(name, "value"):
        here = sorted((differences(record, answer) for record in read if at(record, answer)), key=len)
        if not here or here[0]:
            where = f"{answer['sheet']}!{answer['cell']} {answer['unit']}: {answer['what']} {answer['value']}"
            out.append(f"{where}: {'; '.join(here[0]) if here else 'not read'}")
    return out


def findings(name: str) -> list[str]:
    return [
        f"{found['severity']} {found['code']} {found['sheet']}!{found['cell']}: {found['message']}"
        for found in everything_read()[name]["findings"]
    ]


def report(heading: str, lines: list[str], name: str) -> str:
    return "\n".join([f"{workbook(name).name}: {heading}", *lines, "what was found in the file:", *findings(name)])


def test_there_are_many_workbooks_and_each_has_its_answers():
    files = {path.stem for path in FOLDER.iterdir() if path.suffix in ENDINGS and "expected" not in path.name}
    assert len(files) >= 12
    assert files == set(NAMES)
    assert all(answers(name, "value") and answers(name, "not_value") and answers(name, "table") for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_value_a_careful_colleague_would_read_is_read(name):
    lines = missing(name)
    assert not lines, report(f"{len(lines)} of {len(answers(name, 'value'))} values differ", lines, name)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_knows_its_place_its_cluster_and_that_it_is_no_real_one(name):
    """The place may be named more fully than in the answer, the cluster may say in brackets who it is."""
    lines = []
    for answer in answers(name, "table"):
        due = dict(pair.split("=", 1) for pair in answer["more"].split(";"))
        tables = [table for table in everything_read()[name]["sheets"] if table["sheet"] == answer["sheet"]]
        lines += [f"{answer['sheet']}: no table"] * (not tables)
        for table in tables:
            said = {key: table[key] for key in due}
            lines += [
                f"{answer['sheet']}: {key} {said[key]!r}, not {value!r}"
                for key, value in due.items()
                if folded(value) not in folded(said[key])
            ]
            lines += [f"{answer['sheet']}: not marked as illustrative"] * (not table["illustrative"])
    assert not lines, report("what the tables are of", lines, name)


@pytest.mark.parametrize("name", NAMES)
def test_totals_examples_and_signatures_are_no_values(name):
    read = records(name)
    lines = [
        f"{record['sheet']}!{record['cell']} {record['as_written']!r} read as {record['measure']} ({answer['what']})"
        for answer in answers(name, "not_value")
        for record in read
        if at(record, answer) and (not answer["value"] or same_number(record["value"], answer["value"]))
    ]
    assert not lines, report("read, but no values", lines, name)


@pytest.mark.parametrize("name", NAMES)
def test_planted_errors_are_found_and_nothing_else_is_accused(name):
    due = answers(name, "finding")
    found = everything_read()[name]["findings"]
    unseen = [
        f"{answer['what']} {answer['cell']}"
        for answer in due
        if not any(f["code"] == answer["what"] and (not answer["cell"] or f["cell"] == answer["cell"]) for f in found)
    ]
    planted = {(answer["what"], answer["cell"]) for answer in due}
    false = [
        f"accused without cause: {f['code']} {f['sheet']}!{f['cell']}"
        for f in found
        if f["code"] in ACCUSATIONS and (f["code"], f["cell"]) not in planted
    ]
    assert not unseen + false, report("findings differ", unseen + false, name)


@pytest.mark.parametrize("name", NAMES)
def test_a_workbook_without_a_fault_that_stops_it_can_be_stored(name):
    lines = [line for line in findings(name) if line.startswith("error ")]
    assert not lines, report("cannot be stored", lines, name)
