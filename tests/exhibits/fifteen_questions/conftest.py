"""The sample workbooks that answer the fifteen questions, imported once, and how they are asked."""

import pytest

from tests.command.conftest import Desk
from tests.exhibits.fifteen_questions.sheets import BLOCK, BOOKS, YEAR
from thidua.paths import SAMPLES


class Asked:
    """A desk where the workbooks have been brought; its questions are about the block and year unless told."""

    def __init__(self, desk):
        self.desk = desk
        clusters = self("choices/clusters", place="", kind="")
        self.block = next(row["cluster_id"] for row in clusters if row["cluster"] == BLOCK)
        self.units = {row["unit"]: row["unit_id"] for row in self("choices/units", place="", cluster="", text='""')}

    def __call__(self, name, **parameters):
        typed = [part for key, value in parameters.items() for part in ("--param", f"{key}={value}")]
        said = self.desk.type("query", name, *typed, "--format", "json")
        assert (said.code, said.err) == (0, "")
        return said.json

    def of_block(self, name, **parameters):
        return self(name, **({"place": "", "cluster": self.block, "year": YEAR} | parameters))


@pytest.fixture(scope="session")
def ask(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        desk = Desk(tmp_path_factory.mktemp("desk"))
        said = desk.type("import", *(str(SAMPLES / f"{book}.xlsx") for book in BOOKS), "--yes")
        assert said.code == 0, said.err
        yield Asked(desk)
        desk.store.close()
