"""Every word on the screen is there in both languages."""

import ast
import re
import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from thidua.ingest.forms import all_forms
from thidua.paths import CATALOGUE, LOCALE, ROOT
from thidua.rules.catalogue import catalogue

KEYWORDS = {"_": None, "N_": None}


def messages() -> dict[str, str]:
    """Every message of the code, with where it stands."""
    found: dict[str, str] = {}
    for folder in ("thidua", "pages"):
        for name, line, message, _comments, _context in extract_from_dir(str(ROOT / folder), keywords=KEYWORDS):
            found[message if isinstance(message, str) else message[0]] = f"{folder}/{name}:{line}"
    return found


def holes(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    with (LOCALE / "en.po").open("rb") as file:
        return {entry.id: entry.string for entry in read_po(file, locale="en") if entry.id}


def test_every_message_has_its_english(english: dict[str, str]) -> None:
    missing = {text: where for text, where in messages().items() if not english.get(text)}
    assert not missing


@pytest.mark.parametrize("path", sorted((ROOT / "thidua").rglob("*.py")), ids=lambda path: path.name)
def test_no_message_hides_in_an_f_string(path: Path) -> None:
    """Messages are collected by Babel, which does not look into f-strings."""
    hidden = [
        call
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FormattedValue)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_"
    ]
    assert not hidden


def test_english_has_no_message_that_the_code_lacks(english: dict[str, str]) -> None:
    assert not set(english) - set(messages())


def test_values_stand_in_both_languages(english: dict[str, str]) -> None:
    assert {vi: en for vi, en in english.items() if holes(vi) != holes(en)} == {}


COUNTED = re.compile(
    r"(?<!/)(?<!of )\{(count|days|gap|gone|needed|new|points|rows|short|steps)\} (?:(?!of |in )[a-z-]+ )?[a-z-]+s\b"
)
"""A number before a plural, as in `{count} units`; not where it is the whole of which a part is told."""

MANY_ALWAYS = {
    "Câu trả lời dùng cho cả {count} chỗ giống nhau.",
    "Có {count} đơn vị tên “{unit}”; hãy ghi thêm địa bàn, ví dụ “{unit}, tỉnh …”.",
    "Trang (mỗi trang {count} dòng)",
    "{count} dòng cùng họ tên {name} trong một đơn vị, không có ngày sinh hoặc mã số: giữ là {count} người.",
}
"""Said only of two and more."""


def test_a_count_before_a_plural_has_its_singular(english: dict[str, str]) -> None:
    assert {vi: en for vi, en in english.items() if COUNTED.search(en) and vi not in MANY_ALWAYS} == {}


def test_choices_have_two_forms_and_stand_in_the_english_only(english: dict[str, str]) -> None:
    def choices(text: str) -> list[list[str]]:
        return [spec.split("|") for _text, _name, spec, _conversion in string.Formatter().parse(text) if spec]

    assert [en for en in english.values() if any(len({*forms}) != 2 or "" in forms for forms in choices(en))] == []
    assert [vi for vi in english if choices(vi)] == []


EMPTY = {"meeting_date", "office", "report_deadline"}
"""Catalogues shipped without a row: each office fills in its own."""


@pytest.mark.parametrize("name", sorted(path.stem for path in CATALOGUE.glob("*.csv")))
def test_catalogues_name_things_in_both_languages(name: str) -> None:
    rows = catalogue(name)
    assert rows or name in EMPTY
    if rows and "name_vi" in rows[0]:
        assert [row for row in rows if not row["name_vi"] or not row["name_en"]] == []


def test_forms_are_named_in_both_languages() -> None:
    assert all(form.names["vi"] and form.names["en"] for form in all_forms())
