"""Reading dates and reporting periods as offices write them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, Self

from thidua.text.fold import plain, tidy
from thidua.text.format import month
from thidua.text.language import translate as _

PeriodKind = Literal[
    "month", "quarter", "half", "nine_months", "year", "three_years", "five_years", "term", "school_year"
]

_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_SERIALS = range(20_000, 80_000)  # 1954 to 2119: smaller whole numbers are counts, not dates
_ROMAN = ("I", "II", "III", "IV")
_CODES: dict[PeriodKind, str] = {
    "year": r"(?P<year>\d{4})",
    "half": r"(?P<year>\d{4})-H(?P<part>[12])",
    "quarter": r"(?P<year>\d{4})-Q(?P<part>[1-4])",
    "month": r"(?P<year>\d{4})-(?P<part>0[1-9]|1[0-2])",
    "nine_months": r"(?P<year>\d{4})-9M",
    "three_years": r"(?P<year>\d{4})\.\.\d{4}",
    "five_years": r"(?P<year>\d{4})\.\.\d{4}",
    "term": r"(?P<year>\d{4})\.\.(?P<part>\d{4})-term",
    "school_year": r"(?P<year>\d{4})\.\.\d{4}-school",
}
_LENGTHS: dict[PeriodKind, int] = {"three_years": 3, "five_years": 5, "school_year": 2}
_SPANS: dict[int, PeriodKind] = {2: "three_years", 4: "five_years", 5: "term"}  # last year less first year

_YEAR = r"(?:19|20)\d\d"
_DASH = r" ?[-–—/] ?"
_TO = r"(?: ?[-–—] ?| den (?:het )?(?:nam )?)"
_OF_YEAR = rf"(?:(?: nam |{_DASH}|,? )(?P<year>{_YEAR})\b)?"
_SPAN = rf"(?P<year>{_YEAR}){_TO}(?P<last>{_YEAR})(?![\d/-])"
_OR_YEAR = rf"(?: nam|(?={_DASH}{_YEAR}))"
# The patterns below read `plain` text. In running text the bare forms are left out: there they are figures.
_PERIODS = {
    "school_year": rf"\bnam hoc (?P<year>{_YEAR}){_DASH}(?:{_YEAR}|\d\d)\b",
    "term": rf"\bnhiem k[yi] {_SPAN}",
    "span": rf"(?<![\w/.-]){_SPAN}",
    "nine_months": rf"\b(?:0?9|chin) thang(?: dau nam|{_OR_YEAR}){_OF_YEAR}",
    "first_half": rf"\b(?:(?:0?6|sau) thang(?: dau nam|{_OR_YEAR})|nua dau nam){_OF_YEAR}",
    "second_half": rf"\b(?:(?:0?6|sau) thang cuoi nam|nua cuoi nam){_OF_YEAR}",
    "quarter": rf"\b(?:quy |q)(?P<part>iv|i{{1,3}}|[1-4])\b{_OF_YEAR}",
    "month": rf"\b(?:thang |t(?=\d+[-/]))(?P<part>1[0-2]|0?[1-9])\b{_OF_YEAR}",
    "year": rf"\bnam (?P<year>{_YEAR})\b(?!{_TO}\d)",
}
_BARE_PERIODS = {
    "month": rf"^(?P<part>1[0-2]|0?[1-9])/(?P<year>{_YEAR})$",
    "year": rf"(?:^| )(?P<year>{_YEAR})(?=$|[,;)])",
}

_SPELLED_DATE = r"\b(?:ngay )?(?P<day>\d{1,2}) thang (?P<month>\d{1,2}) nam (?P<year>\d{4})\b"
_ISO_DATE = r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"
_WRITTEN_DATE = (
    r"(?<![\d/.-])(?P<day>\d{1,2}) ?(?P<mark>[/.-]) ?(?P<month>\d{1,2}) ?(?P=mark) ?(?P<year>\d{4}|\d\d)(?![\d/-])"
)
_SPELLED_DAY = r"(?:^|\bngay )(?P<day>\d{1,2}) thang (?P<month>\d{1,2})\b"
_WRITTEN_DAY = r"(?:^|\bngay )(?P<day>\d{1,2})[/-](?P<month>\d{1,2})(?=$|[ ,;)])"
_WITH_YEAR = (_SPELLED_DATE, _ISO_DATE, _WRITTEN_DATE)
_WITHOUT_YEAR = (_SPELLED_DAY, _WRITTEN_DAY)
_DAY_IN_TEXT = r"\bngay \d{1,2}(?: thang |[/-])\d{1,2}\b"
_DOCUMENT_NUMBER = r"\b(?:[Ss]ố:? ?)?\d+(?:/\d{4})?[-/](?!NĂM|THÁNG|QUÝ|TỔNG)[A-ZĐ][\w/.-]*"  # reads `tidy` text


@dataclass(frozen=True)
class Period:
    """A reporting period. Kinds are never mixed on one axis.

    year is the first year; part is the month, quarter or half within it, the last year of a term, else 0.
    """

    kind: PeriodKind
    year: int
    part: int = 0

    @property
    def id(self) -> str:
        """A readable code: 2013, 2021-H1, 2022-Q3, 2022-05, 2021-9M, 2016..2020, 2015..2020-term, 2022..2023-school."""
        match self.kind:
            case "year":
                return f"{self.year}"
            case "half":
                return f"{self.year}-H{self.part}"
            case "quarter":
                return f"{self.year}-Q{self.part}"
            case "month":
                return f"{self.year}-{self.part:02d}"
            case "nine_months":
                return f"{self.year}-9M"
            case "three_years" | "five_years":
                return f"{self.year}..{self.last_year}"
            case "term":
                return f"{self.year}..{self.last_year}-term"
            case "school_year":
                return f"{self.year}..{self.last_year}-school"

    @property
    def last_year(self) -> int:
        """The year in which the period ends."""
        return self.part if self.kind == "term" else self.year + _LENGTHS.get(self.kind, 1) - 1

    @property
    def starts(self) -> date:
        """The first day; a school year starts on 1 September."""
        if self.kind == "school_year":
            return date(self.year, 9, 1)
        return date(self.year, self._last_month() - self._months() + 1, 1)

    @property
    def ends(self) -> date:
        """The last day; a school year ends on 31 August."""
        last = 8 if self.kind == "school_year" else self._last_month()
        return date(self.last_year, last, monthrange(self.last_year, last)[1])

    def label(self) -> str:
        """The period's name on the screen: "Năm 2013", "6 tháng đầu năm 2021", "Quý III năm 2022"."""
        match self.kind:
            case "year":
                return _("Năm {year}", year=self.year)
            case "half":
                if self.part == 1:
                    return _("6 tháng đầu năm {year}", year=self.year)
                return _("6 tháng cuối năm {year}", year=self.year)
            case "quarter":
                return _("Quý {quarter} năm {year}", quarter=_ROMAN[self.part - 1], year=self.year)
            case "month":
                return _("Tháng {month} năm {year}", month=month(self.part), year=self.year)
            case "nine_months":
                return _("9 tháng đầu năm {year}", year=self.year)
            case "three_years" | "five_years":
                return _("Giai đoạn {first}-{last}", first=self.year, last=self.last_year)
            case "term":
                return _("Nhiệm kỳ {first}-{last}", first=self.year, last=self.last_year)
            case "school_year":
                return _("Năm học {first}-{last}", first=self.year, last=self.last_year)

    @classmethod
    def parse(cls, code: str) -> Self:
        """The period of an `id`; ValueError where it is none."""
        for kind, pattern in _CODES.items():
            if match := re.fullmatch(pattern, code):
                period = cls(kind, int(match["year"]), int(match.groupdict().get("part", 0)))
                if period.id == code:
                    return period
        raise ValueError(f"{code!r} is no period")

    def _months(self) -> int:
        return {"month": 1, "quarter": 3, "half": 6, "nine_months": 9}.get(self.kind, 12)

    def _last_month(self) -> int:
        return self._months() * self.part if self.kind in ("month", "quarter", "half") else self._months()


def read_date(written: object, *, year: int | None = None) -> date | None:
    """The date of a cell or a phrase, day before month; None where there is none.

    Understands dates, Excel serials (44376) and text: `27-3-2018`, `21/02/2023`, `ngày 29 tháng 6 năm 2021`; `04/3`
    takes `year`, and is None without it.
    """
    match written:
        case datetime():
            return written.date()
        case date():
            return written
        case int() | float() if not isinstance(written, bool):
            return _EXCEL_EPOCH + timedelta(days=int(written)) if int(written) in _EXCEL_SERIALS else None
        case str():
            return _date_in(plain(written), year)
    return None


def read_period(text: str, *, year: int | None = None) -> Period | None:
    """The period a title, heading or cell speaks of: the first named in it, or the one its two dates bound exactly.

    A period without a year of its own ("6 tháng đầu năm") takes the first year in the text, else `year`. Dates and
    document numbers ("ngày 04/3/2014", "05-CT/TW") are no periods.
    """
    if bounded := _between_dates(plain(text)):
        return bounded
    words = plain(_hide(tidy(text), (*_WITH_YEAR, _DAY_IN_TEXT)))
    named = [
        (match.start(), order, name, match)
        for order, (name, pattern) in enumerate((*_PERIODS.items(), *_BARE_PERIODS.items()))
        for match in re.finditer(pattern, words)
    ]
    years = re.findall(rf"(?<![\w/.-]){_YEAR}(?![\w/-])", words)
    for _start, _order, name, match in sorted(named, key=lambda one: one[:2]):
        first = match["year"] or next(iter(years), year)
        if first and (period := _period(name, int(first), match.groupdict())):
            return period
    return None


def without_dates(text: str) -> str:
    """`tidy(text)` with semicolons over its dates, periods and document numbers, so that figures alone are left."""
    return _hide(tidy(text), (*_WITH_YEAR, _DAY_IN_TEXT, *_PERIODS.values()))


def _hide(text: str, patterns: tuple[str, ...]) -> str:
    if re.fullmatch(r"[\d ,%]*", text):  # most cells of a table: too plain to hold a date
        return text
    letters = plain(text)
    matches = [match for pattern in patterns for match in re.finditer(pattern, letters)]
    for start, end in (match.span() for match in (*matches, *re.finditer(_DOCUMENT_NUMBER, text))):
        text = text[:start] + ";" * (end - start) + text[end:]
    return text


def _date_in(text: str, year: int | None) -> date | None:
    if re.fullmatch(r"\d{5}", text):
        return read_date(int(text))
    for pattern in (*_WITH_YEAR, *_WITHOUT_YEAR):
        if match := re.search(pattern, text):
            return _date_of(match, year)
    return None


def _date_of(match: re.Match[str], year: int | None) -> date | None:
    written = match.groupdict().get("year")
    if written and len(written) == 2:
        written = f"20{written}"
    full = int(written) if written else year
    try:
        return date(full, int(match["month"]), int(match["day"])) if full else None
    except ValueError:
        return None


def _between_dates(text: str) -> Period | None:
    matches = [match for pattern in _WITH_YEAR for match in re.finditer(pattern, text)]
    in_order = sorted(matches, key=lambda match: match.start())
    dates = [found for match in in_order if (found := _date_of(match, None))]
    if len(dates) != 2:
        return None
    first, last = dates
    whole_years = (Period("year", first.year), Period("nine_months", first.year), Period("school_year", first.year))
    spans = (Period("three_years", first.year), Period("five_years", first.year))
    halves = (Period("half", first.year, part) for part in (1, 2))
    quarters = (Period("quarter", first.year, part) for part in (1, 2, 3, 4))
    months = (Period("month", first.year, part) for part in range(1, 13))
    candidates = (*whole_years, *spans, *halves, *quarters, *months)
    return next((period for period in candidates if (period.starts, period.ends) == (first, last)), None)


def _period(name: str, year: int, groups: dict[str, str | None]) -> Period | None:
    part, last = groups.get("part") or "0", int(groups.get("last") or 0)
    match name:
        case "term":
            return Period("term", year, last) if last > year else None
        case "span":
            kind = _SPANS.get(last - year)
            return Period(kind, year, last if kind == "term" else 0) if kind else None
        case "first_half" | "second_half":
            return Period("half", year, 1 if name == "first_half" else 2)
        case "quarter":
            return Period("quarter", year, int(part) if part.isdigit() else _ROMAN.index(part.upper()) + 1)
        case "month":
            return Period("month", year, int(part))
        case "year" | "nine_months" | "school_year":
            return Period(name, year)
    return None
