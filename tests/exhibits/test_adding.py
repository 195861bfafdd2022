"""The exhibit of docs/adding-an-exhibit.md works as it is printed there, and takes three files of product code."""

import re
import shutil
import types

from tests.exhibits.conftest import World, members
from thidua.paths import QUERIES, ROOT
from thidua.store import query

DOCUMENT = (ROOT / "docs" / "adding-an-exhibit.md").read_text(encoding="utf-8")


def code(language):
    (block,) = re.findall(rf"```{language}\n(.*?)```", DOCUMENT, re.DOTALL)
    return block


def test_the_printed_exhibit_is_shown_with_its_chart_and_headline(fresh_world: World, tmp_path, monkeypatch):
    folder = shutil.copytree(QUERIES, tmp_path / "queries")
    (folder / "clusters" / "sizes.sql").write_text(code("sql"), encoding="utf-8")
    monkeypatch.setattr(query, "QUERIES", folder)
    module = types.ModuleType("sizes")
    exec(code("python"), vars(module))
    fresh_world.bring(A=members(2024, "Ban Một", "Ban Hai"))
    shown = fresh_world.show(module.sizes, year=2024)
    assert (shown.headline, shown.rows) == ("Khối các ban: 02", (("Khối các ban", "2"),))
    assert (shown.chart.categories, shown.chart.series[0].values) == (("Khối các ban",), (2.0,))
    assert len(shown.frame["facts"][0]) == 2 and shown.source_line.startswith("Nguồn: ")
    assert fresh_world.show(module.sizes, year=1999).headline == "Chưa có số liệu"


def test_it_takes_three_files_of_product_code():
    files = re.findall(r"^\d\. .*?`((?:queries|thidua|pages)/[^`]+)`", DOCUMENT, re.MULTILINE)
    assert files == ["queries/clusters/sizes.sql", "thidua/exhibits/sizes.py", "pages/overview.py"]
    assert (ROOT / files[-1]).is_file() and not any((ROOT / name).exists() for name in files[:2])
