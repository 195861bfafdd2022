"""`doctor`: says whether everything is in place and the warehouse can be trusted."""

import platform
import tomllib
from argparse import Namespace
from collections.abc import Iterator
from importlib.metadata import version

from thidua.command.console import Console
from thidua.command.running_app import announced
from thidua.office.warehouse import recovery_sentence
from thidua.paths import ROOT, warehouse
from thidua.store import Caller, Store, query_names
from thidua.store.acts import kept_acts
from thidua.store.backup import backups
from thidua.store.errors import StoreUnopened
from thidua.text.format import number
from thidua.text.language import translate as _

PACKAGES = ("streamlit", "duckdb", "polars", "plotly", "python-calamine")

Line = tuple[bool, str]


def examine(console: Console, _options: Namespace) -> int:
    """Give one line a point, ✓ or ✗. 1 where one is ✗."""
    lines = [_versions(), (True, _("Kho số liệu: {path}", path=warehouse()))]
    if app := announced():
        lines.append((True, _("Ứng dụng đã khai báo tại {url}", url=app.url)))
    try:
        with console.store() as store:
            lines += [
                *_contents(store, console.who),
                *_checks(store, console.who),
                _audit(store, console.who),
                *_audit_end(store, console.who),
                *_upkeep(store, console.who),
            ]
    except StoreUnopened as error:
        lines.append((False, str(error)))
    for sound, text in lines:
        console.give(f"{'✓' if sound else '✗'} {text}")
    return int(not all(sound for sound, _text in lines))


def _versions() -> Line:
    own = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    others = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    return True, _("Thi Đua {own}; Python {python}, {others}", own=own, python=platform.python_version(), others=others)


def _contents(store: Store, who: Caller) -> Iterator[Line]:
    tally = {name: number(count) for name, count in store.rows("imports/tally", who).row(0, named=True).items()}
    yield True, _("Phiên bản dữ liệu: {version}", version=number(store.version()))
    migrations = store.rows("doctor/migrations", who)["name"].to_list()
    missing = sorted(set(query_names("schema")) - set(migrations))
    yield not missing, _("Cấu trúc: {count} lần nâng cấp, mới nhất {last}", count=len(migrations), last=migrations[-1])
    yield True, _("Số liệu hiện hành: {count}", count=tally["figures"])
    yield True, _("Lần nhập: {count} còn hiệu lực, tổng số {every}", count=tally["in_force"], every=tally["imports"])
    yield True, _("Dữ liệu mẫu: {count} lần nhập còn hiệu lực", count=tally["samples_in_force"])


def _checks(store: Store, who: Caller) -> Iterator[Line]:
    names = query_names("checks")
    broken = {name: rows for name in names if (rows := store.rows(name, who).height)}
    for name, rows in broken.items():
        yield False, _("Kiểm tra {name}: {rows} dòng không hợp lệ", name=f"queries/{name}.sql", rows=number(rows))
    yield not broken, _("Phép kiểm tra: {sound} trên {all} đạt", sound=len(names) - len(broken), all=len(names))


def _audit(store: Store, who: Caller) -> Line:
    broken = store.rows("doctor/broken_audit", who)
    if broken.is_empty():
        return True, _("Nhật ký: nguyên vẹn")
    return False, _(
        "Nhật ký: {rows} dòng không khớp, dòng đầu ngày {day}",
        rows=number(broken.height),
        day=broken["happened_at"][0].isoformat(sep=" ", timespec="seconds"),
    )


def _audit_end(store: Store, who: Caller) -> Iterator[Line]:
    """Nothing where the audit is as long as it should be, and says what the file beside the warehouse says."""
    for expected, found in store.rows("doctor/cut_audit", who).iter_rows():
        yield (
            False,
            _("Nhật ký bị cắt hoặc thêm ở cuối: có {found} dòng, đúng ra {expected}", found=found, expected=expected),
        )
    if store.files is not None:
        kept = [act.hash for act in kept_acts(store.files.acts)]
        if kept != [act.hash for act in store.acts()]:
            yield False, _("Nhật ký trong kho khác với tệp {name} bên cạnh kho", name=store.files.acts.name)


def _upkeep(store: Store, who: Caller) -> Iterator[Line]:
    """The newest backup, and every time the warehouse had to be mended."""
    if store.files is not None:
        kept = backups(store.files.backups)
        yield (
            True,
            _("Bản sao lưu: {count}, mới nhất {name}", count=len(kept), name=kept[0].name)
            if kept
            else _("Bản sao lưu: chưa có"),
        )
    for row in store.rows("doctor/recoveries", who).iter_rows(named=True):
        yield not row["failed"], recovery_sentence(row)
        for failure in row["failed"]:
            yield False, _("Không làm lại được: {what}", what=failure)
