"""Errors planted by a script that knows nothing of the checks are all found, each with cell, reason and remedy."""

from pathlib import Path

import pytest

from tests.ingest.clean_books import CLEAN
from tests.ingest.conftest import workbook
from tests.ingest.planting import ERRORS, Planted, planted
from thidua.ingest.understand import understand

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_workbook_raises_no_alarm(name: str) -> None:
    assert understand(f"{name}.xlsx", workbook(**CLEAN[name])).findings == ()


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{error.book}-{error.cell}-{error.code}")
def test_a_planted_error_is_found(error: Planted) -> None:
    found = understand(f"{error.book}.xlsx", planted(error)).findings
    codes = {one.code for one in found}
    assert error.code in codes and codes <= {error.code, *error.beside}
    at = next(one for one in found if one.code == error.code)
    assert at.sheet == error.sheet or error.code in ("duplicate", "discipline_against_title")
    assert at.cell == ("" if error.code == "unknown_period" else error.where)
    assert at.message and at.remedy


def test_so_many_errors_of_so_many_kinds() -> None:
    assert len(ERRORS) >= 40
    assert len({error.code for error in ERRORS}) >= 20


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_no_sample_raises_an_alarm(path: Path) -> None:
    found = understand(path.name, path.read_bytes()).findings
    assert [one for one in found if one.severity != "info"] == []
