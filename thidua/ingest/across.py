"""Indicators that several tables of one file state of one subject: the same figure once, another under its title."""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from thidua.ingest.context import Context
from thidua.ingest.finding import Finding
from thidua.ingest.headings import without_year
from thidua.ingest.record import Record
from thidua.ingest.unit_names import unit_fold
from thidua.text.fold import fold, slug
from thidua.text.language import translate as _

KINDS = ("target", "result")
SAME = 1e-9


class Across:
    """What the tables of a file have stated of indicators so far."""

    def __init__(self) -> None:
        self._stated: dict[Hashable, Record] = {}
        self.findings: list[Finding] = []

    def add(self, context: Context, records: list[Record]) -> tuple[list[Record], frozenset[str]]:
        """The records of the next table, and the cells that only say again what a table above says.

        A figure that differs from one above of the same indicator is of another indicator, named with the title of its
        table; a person is asked.
        """
        kept: list[Record] = []
        again: set[str] = set()
        renamed: list[Record] = []
        above = dict(self._stated)
        for record in records:
            before = above.get(key) if (key := _key(context, record)) else None
            if before is None:
                kept.append(record)
            elif _agree(before, record):
                again.add(record.cell)
                continue
            else:
                kept.append(_renamed(context, record))
                renamed.append(record)
            if key := _key(context, kept[-1]):
                self._stated[key] = kept[-1]
        self.findings += _findings(context, records, again, renamed)
        return kept, frozenset(again)


def _key(context: Context, record: Record) -> Hashable:
    """What an indicator's figure is of; None for what is no such figure."""
    if record.table not in KINDS:
        return None
    stated = record.attributes
    of = (record.unit and unit_fold(record.unit)) or context.cluster
    named = (fold(stated["indicator"]), stated.get("status"), stated.get("measure"))
    return (record.table, context.place, of, record.period, *named)


def _agree(one: Record, other: Record) -> bool:
    if one.value is None or other.value is None:
        return fold(one.as_written) == fold(other.as_written)
    return abs(one.value - other.value) <= SAME * max(1.0, abs(one.value))


def _renamed(context: Context, record: Record) -> Record:
    """The record under its indicator's name and the title of its table."""
    name = f"{record.attributes['indicator']} ({without_year(context.title)})"
    return replace(record, measure=slug(name), attributes=record.attributes | {"indicator": name})


def _findings(context: Context, records: list[Record], again: set[str], renamed: list[Record]) -> Iterator[Finding]:
    said = [record for record in records if record.cell in again]
    if said:
        yield Finding(
            code="stated_again",
            severity="info",
            message=_(
                "{count} số liệu đã có ở bảng khác trong tệp, với cùng giá trị: chỉ nhập một lần.", count=len(said)
            ),
            remedy=_("Không cần sửa."),
            sheet=said[0].sheet,
            cell=said[0].cell,
            value=said[0].as_written,
        )
    if renamed:
        yield Finding(
            code="indicator_differs",
            severity="question",
            message=_(
                "{count} chỉ tiêu cùng tên với bảng khác trong tệp nhưng khác số (ví dụ “{name}”): "
                "hiểu là chỉ tiêu khác, ghi thêm tên bảng “{title}”.",
                count=len(renamed),
                name=renamed[0].attributes["indicator"],
                title=context.title,
            ),
            remedy=_("Nếu là một chỉ tiêu, hãy sửa số cho khớp rồi nhập lại."),
            sheet=renamed[0].sheet,
            cell=renamed[0].cell,
            value=renamed[0].as_written,
        )
