"""What commands tell people about a file: what was understood, what was found, what was stored."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from thidua.ingest.finding import Finding
from thidua.ingest.floods import folded
from thidua.text.format import number
from thidua.text.language import translate as _

if TYPE_CHECKING:
    from thidua.ingest.commit import Receipt
    from thidua.ingest.stage import Staged

MOST_LINES = 20


def findings(found: Iterable[Finding]) -> Iterator[str]:
    """One line a finding, the gravest first; a flood of one kind is one line."""
    words = {"error": _("Lỗi"), "question": _("Cần xác nhận"), "warning": _("Lưu ý"), "info": _("Thông tin")}
    gravest = sorted(folded(found), key=lambda finding: list(words).index(finding.severity))
    lines = [
        f"  {words[finding.severity]}{_place(finding)}: {' '.join(filter(None, (finding.message, finding.remedy)))}"
        for finding in gravest
    ]
    yield from _cut(lines)


def new_names(names: list[str]) -> Iterator[str]:
    """The names that a person must confirm, and how."""
    yield _("Chưa ghi nhận: {count} tên chưa có trong danh mục:", count=number(len(names)))
    yield from _cut([f"  {name}" for name in names])
    yield _("Nếu các tên trên đúng, hãy chạy lại với --yes để tạo mới.")


def changes(staged: "Staged", *, replaced: bool) -> Iterator[str]:
    """The stored figures that the file states differently, and those it does not hold."""
    changed = staged.facts.filter(staged.facts["change"] == "changed")
    sheets = [source["sheet"] for source in staged.sources]
    yield from _cut(
        [
            f"  {sheets[row['source']]}!{row['cell']}: {row['before']} → {row['as_written']}"
            for row in changed.iter_rows(named=True)
        ]
    )
    if staged.gone.height and not replaced:
        kept = number(staged.gone.height)
        yield "  " + _(
            "{count} số liệu đã có không nằm trong tệp này, vẫn giữ nguyên; nhập với --replace mới bỏ chúng (tệp đã "
            "ghi nhận thì hủy lần nhập đó trước).",
            count=kept,
        )


def counted(staged: "Staged") -> str:
    """How much a file would change."""
    counts = {name: number(count) for name, count in staged.counts().items()}
    return _(
        "So với kho: {new} số liệu mới, {changed} thay đổi, {unchanged} không đổi, {gone} không còn trong tệp.",
        **counts,
    )


def receipt(receipt: "Receipt") -> str:
    """What the import did, with the id by which it can be taken back."""
    if receipt.already:
        return _(
            "Tệp {file} đã được ghi nhận trước đây, không có gì thay đổi. Mã lần nhập: {batch}. Muốn nhập lại theo "
            "cách khác, hãy hủy lần nhập đó trước.",
            file=receipt.file_name,
            batch=receipt.batch_id,
        )
    return _(
        "Đã ghi nhận {file}: {new} số liệu mới, {changed} thay đổi, {unchanged} không đổi, {gone} bỏ; "
        "tạo {created} tên mới. Mã lần nhập: {batch}",
        file=receipt.file_name,
        new=number(receipt.new),
        changed=number(receipt.changed),
        unchanged=number(receipt.unchanged),
        gone=number(receipt.gone),
        created=number(receipt.created),
        batch=receipt.batch_id,
    )


def _place(finding: Finding) -> str:
    place = "!".join(part for part in (finding.sheet, finding.cell) if part)
    return f" [{place}]" if place else ""


def _cut(lines: list[str]) -> Iterator[str]:
    yield from lines[:MOST_LINES]
    if len(lines) > MOST_LINES:
        yield "  " + _("… và {count} dòng nữa", count=number(len(lines) - MOST_LINES))
