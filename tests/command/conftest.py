"""A command line in a room of its own: streams that can be read back, a folder, a fresh warehouse in memory."""

import io
import json
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from thidua.command.console import Console
from thidua.command.main import run
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER, Store


@dataclass
class Said:
    """What a command returned and wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Desk:
    """Where commands are typed in a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def store(self) -> Store:
        return Store.in_memory()

    def type(self, *argv: str, store=None) -> Said:
        out, err = io.StringIO(), io.StringIO()
        opener = store or (lambda: nullcontext(self.store))
        console = Console(out=out, err=err, folder=self.folder, store=opener)
        code = run(list(argv), console)
        return Said(code, out.getvalue(), err.getvalue())

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def figures(self) -> int:
        return self.store.rows("imports/tally", LOCAL_USER)["figures"].item()


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path / "local"))
    folder = tmp_path / "desk"
    folder.mkdir()
    desk = Desk(folder)
    yield desk
    if "store" in vars(desk):
        desk.store.close()


@pytest.fixture
def chiem_hoa() -> str:
    return str(SAMPLES / "chiem-hoa-2013-2014.xlsx")


@pytest.fixture
def ratings() -> str:
    """Two communes of an invented district, one figure each."""
    return """KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2020
Cụm thi đua số 1
"Địa bàn: huyện Sông Trăng, tỉnh Minh Họa"
STT,Tên đơn vị,Xếp loại tập thể
1,xã Suối Trong,Hoàn thành xuất sắc nhiệm vụ
2,xã Đồi Xanh,Hoàn thành tốt nhiệm vụ
"""
