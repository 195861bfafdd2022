"""What the lines above a table, the sheet's name and the file's name say of it: place, cluster, period, stage."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from thidua.ingest.forms import Form, starts_with, unit_word, words
from thidua.ingest.layout import Table
from thidua.ingest.places import BODIES, REPORTS, Place, place_above
from thidua.text.dates import Period, read_date, read_period
from thidua.text.fold import fold, plain, tidy
from thidua.text.numerals import DONG, NUMERAL, SCALE

UNIT_OF_MEASURE = re.compile(r"(?:đơn vị tính|đvt)[\s:]+([^()]+?)\s*\)?$", re.IGNORECASE)
CLUSTER_IN_TITLE = re.compile(
    r"(?<!cụm, )(?<!các )\b((?:khối|cụm) (?:giao ước )?(?:thi đua|các|số \d)\b.*?)"
    r"(?= năm \d| 6 tháng| 06 tháng| quý | tháng |$)",
    re.IGNORECASE,
)
DATED = re.compile(r"[ \-–—,(]*\b(?:năm|0?6 tháng đầu năm) \d{4}\)?$", re.IGNORECASE)
AMOUNT = re.compile(rf"(?:{NUMERAL} ?)?(?:{SCALE}|{DONG}(?! \w))")
"""How an amount of money begins, in letters without marks: "triệu đồng", "1.000 đồng", but not "Đông Hưng"."""
LONGEST_AMOUNT = 3
COUNTED_AT = re.compile(r"\b(?:đến|thời điểm)(?: ngày)? (\d.*)", re.IGNORECASE)
MOTTOES = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doc lap tu do hanh phuc")


@dataclass(frozen=True)
class Context:
    """What holds for every value of a table unless its row or column says otherwise.

    unit is the one unit that a line above the table or the sheet's name says all of it is of, '' where none does.
    is_titled is whether a line above the table names it: one that none names is of the kind of the table above it.
    unit_of_measure is what "Đơn vị tính: triệu đồng" above the table says of rows that do not name their own.
    """

    title: str
    place: Place | None
    cluster: str
    period: Period | None
    stage: str
    status: str
    unit_of_measure: str
    illustrative: bool
    unit: str = ""
    is_titled: bool = True


def read_context(table: Table, *, file_name: str) -> Context:
    """The context of a table."""
    lines = table.lines
    folded = [fold(line) for line in lines]
    titles = _titles(table.form, lines)
    periods = (
        *table.own_lines,
        *titles,
        *lines,
        table.sheet.name,
        PurePath(file_name).stem.replace("-", " ").replace("_", " "),
    )
    everything = " ".join((*folded, fold(table.sheet.name)))
    return Context(
        title=titles[0] if titles else _headline(lines) or table.sheet.name,
        place=place_above(lines),
        cluster=table.cluster or _cluster(table.own_lines) or _cluster(lines),
        period=next((period for text in periods if (period := read_period(text)) is not None), _counted_in(table)),
        status=_status(titles),
        stage=next((stage for word, stage in words().stages if word in everything), ""),
        unit_of_measure=next((measure for line in lines if (measure := _unit_of_measure(line))), ""),
        illustrative=any(word in everything for word in words().illustrative),
        unit=_unit(table, lines),
        is_titled=bool(titles),
    )


def _counted_in(table: Table) -> Period | None:
    """The year of the day at which a table of staff says that it counts: "Tính đến ngày 30/6/2024"."""
    counted = (COUNTED_AT.search(line) for line in table.lines if table.form.table == "headcount")
    days = (read_date(match[1]) for match in counted if match)
    return next((Period("year", day.year) for day in days if day), None)


def _headline(lines: tuple[str, ...]) -> str:
    """The last line in capitals that names neither a place, a cluster nor a body; else the last line."""
    told = (*words().clusters, *(word for word, _kind in words().places), *BODIES, *MOTTOES)
    capitals = [line for line in lines if line.isupper() and not starts_with(fold(line), told)]
    return (capitals or lines or ("",))[-1]


def _unit_of_measure(line: str) -> str:
    """What a line above the table measures in: "Đơn vị tính: triệu đồng", "Đơn vị: tỷ đồng", "Tỷ đồng - Billions"."""
    if match := UNIT_OF_MEASURE.search(line):
        return match[1].rstrip(" .")
    head, colon, rest = line.partition(":")
    amount = rest if colon and fold(head) == "don vi" else line.split(" - ")[0]
    is_amount = len(amount.split()) <= LONGEST_AMOUNT and AMOUNT.match(plain(tidy(amount))) is not None
    return tidy(amount).rstrip(" .") if is_amount and (colon or not any(c.isdigit() for c in amount)) else ""


def _unit(table: Table, lines: tuple[str, ...]) -> str:
    """The unit that reports: "Đơn vị báo cáo: Sở Nội vụ", or the sheet's name where it names one."""
    for line in lines:
        head, colon, rest = line.partition(":")
        if colon and fold(head) in REPORTS and unit_word(rest):
            return tidy(rest)
    name = tidy(table.sheet.name)
    word = unit_word(name)
    return name if word and len(name.split()) > len(word.split()) else ""


def _titles(form: Form, lines: Iterable[str]) -> list[str]:
    """The lines that name the table: those with a word of the form's title, capitals first."""
    named = [line for line in lines if any(word in fold(line) for word in form.title)]
    return sorted(named, key=lambda line: not line.isupper())


def _status(titles: list[str]) -> str:
    """registered or proposed where the title lists what is not granted yet; '' where it says nothing of that."""
    title = fold(" ".join(titles))
    if any(word in title for word in words().granted):
        return ""
    return next((status for word, status in words().pending if word in title), "")


def _cluster(lines: tuple[str, ...]) -> str:
    """The line that names the cluster, in ordinary letters where it stands in capitals too; else within a title."""
    found = [_undated(line) for line in lines if starts_with(fold(line), words().clusters)]
    within = (CLUSTER_IN_TITLE.search(line) for line in lines)
    titled = (_undated(tidy(match[1])).capitalize() for match in within if match)
    return min(found, key=str.isupper, default=next(titled, ""))


def _undated(cluster: str) -> str:
    """The name of a cluster without the year behind it."""
    return DATED.sub("", cluster).strip(" -–—,")
