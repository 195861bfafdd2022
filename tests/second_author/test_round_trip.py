"""Figures read from a second author's workbooks are exported and imported again as the same figures."""

from pathlib import Path

import pytest

from tests.ingest.test_export import OWN, WHOLE, bring, facts, named
from thidua.ingest.outgoing.export import export, form_named
from thidua.ingest.vocabulary import SHIPPED
from thidua.store import LOCAL_USER, Store

FOLDER = Path(__file__).parent
WRITTEN = OWN.index("as_written")
"""A mark, or a name in a list of one award, comes back as the name of the class or the award."""


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("04-xep-loai-dang-vien.xlsx", ["ratings_by_unit"]),
        ("22-danh-gia-tap-the.xlsx", ["ratings_by_unit"]),
        ("32-dang-ky-de-nghi-duoc-tang.xlsx", ["awards_matrix"]),
        ("37-phu-luc-quyet-dinh.docx", ["award_list", "awards_by_unit"]),
        ("38-danh-gia-to-chuc-dang.xlsx", ["ratings_by_unit"]),
        ("41-sau-thang-xa.xlsx", ["indicators"]),
        ("44-cac-xa-theo-cot.xlsx", ["indicators"]),
    ],
)
def test_figures_come_back_the_same(
    name: str, forms: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    store, again = Store.in_memory(), Store.in_memory()
    bring(store, name, (FOLDER / name).read_bytes())
    for form in forms:
        bring(again, f"{form}.xlsx", export(store, LOCAL_USER, SHIPPED, form_named(form), **WHOLE).content)
    was, now = ({key: said[:WRITTEN] for key, said in named(facts(one)).items()} for one in (store, again))
    assert now == was
    assert was
