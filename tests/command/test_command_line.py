"""Help and mistakes, in the language of the user, and never a traceback."""

import logging

import pytest

from thidua.command.parser import choose_language
from thidua.paths import warehouse
from thidua.store import Store
from thidua.text.language import current, speaking

COMMANDS = ("import", "check", "undo", "query", "seal", "seals", "difference", "publish", "demo", "doctor")
ENGLISH = ("usage", "options:", "positional", "show this", "error", "invalid", "required", "unrecognized", "expected")


def test_the_help_names_every_command(desk):
    said = desk.type("--help")
    assert (said.code, said.err) == (0, "")
    assert all(f"\n    {command} " in said.out for command in COMMANDS)


def test_without_a_command_the_help_is_for_the_person(desk):
    said = desk.type()
    assert (said.code, said.out) == (2, "")
    assert "doctor" in said.err


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_is_vietnamese(desk, command):
    said = desk.type(command, "--help")
    assert said.code == 0
    assert said.out.startswith(f"Cách dùng: python -m thidua {command}")
    assert not [word for word in ENGLISH if word in said.out]


@pytest.mark.parametrize(
    "argv",
    [
        ("impor", "a.xlsx"),
        ("import",),
        ("import", "a.xlsx", "--period"),
        ("import", "a.xlsx", "--nhanh"),
        ("import", "a.xlsx", "--yes=1"),
        ("undo",),
        ("query", "imports/list", "--format", "xml"),
        ("demo", "--lang", "fr"),
        ("--lang",),
        ("query", "--param", "x"),
    ],
)
def test_mistakes_are_explained_in_vietnamese(desk, argv):
    said = desk.type(*argv)
    assert (said.code, said.out) == (2, "")
    assert "Cách dùng: " in said.err and "Lỗi: " in said.err
    assert not [word for word in ENGLISH if word in said.err]


def test_english_is_argparse_as_it_is(desk):
    with speaking("en"):
        assert desk.type("check", "--help").out.startswith("usage: python -m thidua check")


@pytest.mark.parametrize(
    ("argv", "default", "chosen"),
    [
        (["doctor"], "vi", "vi"),
        (["doctor"], "en", "en"),
        (["doctor"], "fr", "vi"),
        (["--lang", "en", "doctor"], "vi", "en"),
        (["doctor", "--lang=en"], "vi", "en"),
        (["doctor", "--lang", "vi"], "en", "vi"),
        (["doctor", "--lang"], "vi", "vi"),
    ],
)
def test_the_language_is_chosen_before_anything_is_said(argv, default, chosen):
    with speaking("vi"):
        choose_language(argv, default)
        assert current() == chosen


def test_what_nobody_foresaw_is_logged_under_an_id(desk, caplog):
    def broken():
        raise RuntimeError("the reason")

    with caplog.at_level(logging.ERROR):
        said = desk.type("doctor", store=broken)
    assert said.code == 2
    assert "Traceback" not in said.err and "the reason" not in said.err
    (record,) = caplog.records
    code = record.getMessage().removeprefix("error ")
    assert code in said.err
    assert "the reason" in str(record.exc_info)


def test_a_folder_that_cannot_be_made_is_named(desk, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path / "file" / "local"))
    said = desk.type("doctor", store=lambda: Store.open(warehouse()))
    assert said.code == 2
    assert str(tmp_path / "file") in said.err
