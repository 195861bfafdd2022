"""Every command leads to a function, and checking a file imports neither the database nor the pages."""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from thidua.command.main import _work
from thidua.command.parser import parser
from thidua.paths import ROOT, SAMPLES


def named_work(one: argparse.ArgumentParser) -> Iterator[str]:
    """The work that a parser and those below it name."""
    if name := one.get_default("command"):
        yield name
    for action in one._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from named_work(below)


def test_every_command_leads_to_a_function() -> None:
    names = set(named_work(parser()))
    assert len(names) > 12
    assert all(callable(_work(name)) for name in names)


def test_check_imports_neither_the_database_nor_the_pages() -> None:
    code = (
        "import sys; from thidua.command.main import main; "
        f"main(['check', {str(SAMPLES / 'mu-cang-chai-2022.xlsx')!r}]); "
        "print([name for name in ('duckdb', 'streamlit', 'ftfy', 'pptx') if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert said.stdout.strip() == "[]"


def test_a_command_that_binds_values_imports_no_pandas(tmp_path: Path) -> None:
    code = (
        "import sys, thidua.__main__; from thidua.command.main import main; "
        f"done = main(['import', {str(SAMPLES / 'mu-cang-chai-2022.xlsx')!r}, '--yes']); "
        "print(done, sys.modules['pandas'], 'pandas.core' in sys.modules)"
    )
    environment = os.environ | {"THIDUA_LOCAL": str(tmp_path)}
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    assert said.stdout.splitlines()[-1] == "0 None False"
