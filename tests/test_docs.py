"""The documents say what is there: every page, form, command, key and code, with examples that are read as shown."""

import argparse
import ast
import csv
import io
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urlsplit

import pytest

from thidua.command.parser import parser
from thidua.ingest.finding import Severity
from thidua.ingest.forms import Form, all_forms
from thidua.ingest.understand import Understanding, understand
from thidua.paths import ROOT, SAMPLES
from thidua.store import load_query, query_names
from thidua.text.language import Language, speaking, translate
from thidua.ui.menu import MENU, Entry

README = ROOT / "README.md"
GUIDES: dict[Language, Path] = {"vi": ROOT / "docs" / "guide.md", "en": ROOT / "docs" / "guide.en.md"}
CHECK_JSON = ROOT / "docs" / "check-json.md"
DOCUMENTS = sorted([README, ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
OF_EVERY_KIND = (
    "bac-kan-2019-6-thang", "chiem-hoa-2013-2014", "minh-hoa-2024-tong-ket", "minh-hoa-2025-sap-xep",
    "mu-cang-chai-2022", "nam-dinh-2017-2018",
)  # fmt: skip
OWN_HOSTS = {"127.0.0.1", "localhost"}
MACHINE_FOLDERS = ("home", "mnt", "root", "tmp", "Users", "work")

in_both_languages = pytest.mark.parametrize("language", GUIDES)
of_every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def section(path: Path, heading: str) -> str:
    """What stands below a heading, up to the next of its level or above; AssertionError where there is no such."""
    found = re.search(rf"^(#+) {re.escape(heading)}$", text(path), re.MULTILINE)
    assert found, f"{path.name} has no heading {heading!r}"
    below = text(path)[found.end() :]
    return re.split(rf"^#{{1,{len(found[1])}}} ", below, maxsplit=1, flags=re.MULTILINE)[0]


def table(markdown: str) -> list[list[str]]:
    """The rows of the first table, its heading first."""
    lines = re.search(r"(?:^\|.*\n)+", markdown, re.MULTILINE)
    assert lines, "there is no table"
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[0].splitlines()]
    return [rows[0], *rows[2:]]


def codes_in(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def sample(name: str) -> Understanding:
    return understand(f"{name}.xlsx", (SAMPLES / f"{name}.xlsx").read_bytes())


@in_both_languages
@pytest.mark.parametrize("entry", MENU, ids=lambda entry: entry.file)
def test_every_page_is_shown_under_its_title(language: Language, entry: Entry) -> None:
    with speaking(language):
        title = translate(entry.title)
    assert re.search(rf"!\[[^\]]+\]\(images/{entry.address}-\d+x\d+\.png\)", section(GUIDES[language], title))


@in_both_languages
@pytest.mark.parametrize("form", all_forms(), ids=lambda form: form.name)
def test_the_example_of_every_form_is_read_as_that_form(language: Language, form: Form) -> None:
    file = io.StringIO()
    above = [["Địa bàn: tỉnh Minh Họa"], ["NĂM 2025"]]
    csv.writer(file).writerows([*above, *table(section(GUIDES[language], form.names[language]))])
    found = understand("example.csv", file.getvalue().encode())
    assert [one.table.form.name for one in found.tables] == [form.name]
    expected = {"new_indicator"} if form.name == "unit_indicators" else set()
    assert {finding.code for finding in found.findings} == expected
    assert found.count > 0


def commands() -> dict[str, argparse.ArgumentParser]:
    kinds = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(next(kinds).choices)


@pytest.mark.parametrize("path", [README, *GUIDES.values()], ids=lambda path: path.name)
@pytest.mark.parametrize("name", commands())
def test_every_command_is_described_with_its_options(path: Path, name: str) -> None:
    assert f"`python -m thidua {name}" in text(path)
    options = {option for action in commands()[name]._actions for option in action.option_strings}
    assert {option for option in options - {"-h"} if f"`{option}" not in text(path)} == set()


@in_both_languages
def test_the_commands_shown_can_be_typed(language: Language) -> None:
    shown = re.findall(r"^python -m thidua (.+)$", text(GUIDES[language]), re.MULTILINE)
    assert shown
    for line in shown:
        options = parser().parse_args(line.split())
        for name in getattr(options, "files", ()):
            assert (ROOT / name).is_file()
        if hasattr(options, "param"):
            assert dict(options.param).keys() == load_query(options.name).parameters


@pytest.mark.parametrize(
    ("language", "heading"), [("vi", "Câu hỏi và lệnh"), ("en", "Questions and commands")], ids=["vi", "en"]
)
def test_the_questions_of_leaders_have_their_queries(language: Language, heading: str) -> None:
    rows = table(section(GUIDES[language], heading))[1:]
    assert [row[0].split(".")[0] for row in rows] == [str(number) for number in range(1, 16)]
    for _question, queries in rows:
        assert codes_in(queries)
        assert codes_in(queries) <= set(query_names())


def findings_of_the_import() -> Iterator[tuple[str, str]]:
    """Every code with each severity it may have, as the code of thidua/ingest/ states them."""
    for path in sorted((ROOT / "thidua" / "ingest").rglob("*.py")):
        for node in ast.walk(ast.parse(text(path))):
            if isinstance(node, ast.Call):
                yield from _finding(node)


def _finding(call: ast.Call) -> Iterator[tuple[str, str]]:
    stated = {word.arg: word.value.value for word in call.keywords if isinstance(word.value, ast.Constant)}
    severities = [
        node.value
        for word in call.keywords
        if word.arg == "severity"
        for node in ast.walk(word.value)
        if isinstance(node, ast.Constant)
    ]
    constants = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    match getattr(call.func, "attr", getattr(call.func, "id", "")):
        case "Finding" if "code" in stated:
            yield from ((stated["code"], severity) for severity in severities)
        case "of_value" | "_at":
            yield from ((code, severity) for code, severity in pairwise(constants) if severity in get_args(Severity))
        case "find" if len(constants) > 2 and constants[2]:
            yield constants[2], stated.get("severity", "error")
        case "unknown":
            yield f"unknown_{constants[0]}", "error"
        case "Unreadable":
            yield constants[0], "error"


def test_every_finding_is_listed_with_its_severity() -> None:
    rows = table(section(CHECK_JSON, "Codes"))[1:]
    listed = {code.strip("`"): set(severity.split(" or ")) for code, severity, _found in rows}
    assert len(listed) == len(rows)
    found: dict[str, set[str]] = {}
    for code, severity in findings_of_the_import():
        found.setdefault(code, set()).add(severity)
    assert listed == found
    assert "`check_failed`" in section(CHECK_JSON, "`import --json`")


def test_the_example_is_what_check_prints() -> None:
    shown = json.loads(re.search(r"```json\n(.*?)```", text(CHECK_JSON), re.DOTALL)[1])
    printed = sample("chiem-hoa-2013-2014").as_json()
    assert shown["file"] == printed["file"]
    assert shown["findings"] == printed["findings"]
    sheets = {sheet["sheet"]: sheet for sheet in printed["sheets"]}
    for sheet in shown["sheets"]:
        whole = sheets[sheet["sheet"]]
        assert sheet == whole | {"records": sheet["records"]}
        assert all(record in whole["records"] for record in sheet["records"])


def test_every_key_is_described() -> None:
    keys = {
        heading: set().union(*(codes_in(row[0]) for row in table(section(CHECK_JSON, heading))))
        for heading in ("The file", "A table", "A record", "A finding")
    }
    kinds = {
        next(iter(codes_in(kind))): codes_in(further)
        for kind, _meaning, further in re.findall(
            r"^\| (`\w+`) \| ([^|]+) \| ([^|]+) \|$", text(CHECK_JSON), re.MULTILINE
        )
    }
    for name in OF_EVERY_KIND:
        printed = sample(name).as_json()
        assert set(printed) == keys["The file"]
        assert all(set(finding) == keys["A finding"] for finding in printed["findings"])
        for sheet in printed["sheets"]:
            assert set(sheet) == keys["A table"]
            for record in sheet["records"]:
                assert keys["A record"] <= set(record)
                assert set(record) - keys["A record"] <= kinds[record["kind"]]


@of_every_document
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text(path)):
        link = urlsplit(target)
        if link.scheme:
            continue
        other = path.parent / unquote(link.path) if link.path else path
        assert other.exists(), f"{path.name} points to {target}; `make screenshots` makes the pictures"
        if link.fragment:
            assert link.fragment in anchors(other), f"{path.name} points to {target}"


def anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@of_every_document
def test_no_document_names_another_host_or_a_folder_of_one_machine(path: Path) -> None:
    addresses = re.findall(r"\bhttps?://[^\s)>`]+", text(path))
    assert {address for address in addresses if urlsplit(address).hostname not in OWN_HOSTS} == set()
    assert re.findall(rf"(?<![\w.<])/(?:{'|'.join(MACHINE_FOLDERS)})/\S*", text(path)) == []


def test_the_readme_opens_with_the_commands_that_the_makefile_has() -> None:
    opening = text(README).splitlines()[:5]
    assert any(line.startswith("make run") for line in opening)
    assert any(line.startswith("make test") for line in opening)
    rules = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE))
    for path in DOCUMENTS:
        assert set(re.findall(r"`make (\w+)", text(path))) <= rules


def test_the_readme_shows_every_room_of_the_house() -> None:
    rooms = {f"thidua/{path.parent.name}/" for path in (ROOT / "thidua").glob("*/*") if path.suffix in (".py", ".po")}
    shown = set().union(*(codes_in(row[0]) for row in table(section(README, "The house"))))
    assert rooms <= shown
    assert {name for name in shown if not (ROOT / name).exists()} == set()
