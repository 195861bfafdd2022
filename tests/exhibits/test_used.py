"""No query lies idle: each is asked by the product, or the guides say that it is asked by command only."""

from thidua.paths import ROOT
from thidua.store.query import query_names

BY_COMMAND = {
    "catalogue/awards",
    "catalogue/provinces",
    "catalogue/quotas",
    "catalogue/rating_scales",
    "imports/audit",
}

NOT_ASKED = {"schema", "views", "checks", "write"}
"""The folders whose SQL answers nobody: the store runs it."""


def test_every_query_is_asked_by_the_product_or_told_of_in_the_guides():
    files = [ROOT / "dashboard.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "thidua").rglob("*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    asked = {name for name in query_names() if name.split("/")[0] not in NOT_ASKED}
    assert {name for name in asked if f'"{name}"' not in code} == BY_COMMAND
    for guide in ("guide.md", "guide.en.md"):
        told = (ROOT / "docs" / guide).read_text(encoding="utf-8")
        assert [name for name in BY_COMMAND if f"`{name}`" not in told] == []
