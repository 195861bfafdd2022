"""What a unit has sent of each kind of figures, and what is still owed: the one wording of it for pages and lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal

import polars as pl

from thidua.text.format import VIETNAM, day, near_day, number
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]
State = Literal["sent", "short", "missing", "overdue", "not_owed"]
RESULTS = ("half_result", "result")
FIGURES = {
    "target": N_("Chỉ tiêu"),
    "half_result": N_("Kết quả 6 tháng"),
    "result": N_("Kết quả cả năm"),
    "score": N_("Điểm thi đua"),
    "rating": N_("Xếp loại"),
    "award": N_("Khen thưởng"),
}
"""The kinds of figures, in the order of a year."""
PARTS = {
    "H1": N_("6 tháng đầu năm"),
    "9M": N_("9 tháng"),
    "Q1": N_("Quý I"),
    "Q2": N_("Quý II"),
    "Q3": N_("Quý III"),
    "Q4": N_("Quý IV"),
}
"""Parts of a year that a report may be of."""
NEVER_OWED = ("award",)
"""A unit may rightly have none."""
OWED: tuple[State, ...] = ("short", "missing", "overdue")
"""The states of what is still to be sent: a unit is complete where none of its kinds of figures is in one."""


def kind_words(figures: str) -> str:
    """A kind of figures in words: `score` is "Điểm thi đua", `score@H1` says of which part of the year."""
    kind, _at, part = figures.partition("@")
    words = FIGURES[kind]
    return _("{kind}, {part}", kind=_(words), part=_(PARTS[part])) if part else _(words)


def kinds_in_order(found: Iterable[str]) -> list[str]:
    """Kinds of figures in the order of a year."""
    order = list(FIGURES)
    return sorted(set(found), key=lambda figures: (order.index(figures.partition("@")[0]), figures))


@dataclass(frozen=True)
class Submission:
    """What a unit has sent of one kind of figures.

    count  how many figures there are; `of` how many there should be where that is known (results of its targets).
    newest_words  when the newest version was stored, '' where there is none; newest, the same in UTC; newest_file and
                  newest_document, its file and the number of the document it came with.
    days_late     how many days after its deadline the first version came, 0 where it was in time.
    """

    unit_id: str
    unit: str
    figures: str
    state: State
    count: int
    of: int | None
    due_on: date | None
    newest_words: str
    facts: tuple[str, ...]
    newest: datetime | None = None
    newest_file: str = ""
    newest_document: str = ""
    days_late: int = 0

    @property
    def kind(self) -> str:
        """The kind of figures in words."""
        return kind_words(self.figures)

    def words(self, today: date) -> str:
        """All of its state: sent with its newest version, short, not sent with its deadline, overdue by days."""
        due = _("hạn {day}", day=day(self.due_on)) if self.due_on and self.state != "missing" else ""
        came = _("{count} số liệu", count=number(self.count)) if self.count else ""
        document = _("văn bản {number}", number=self.newest_document) if self.newest_document else ""
        newest = _("bản mới nhất {when}", when=self.newest_words) if self.newest_words else ""
        return "; ".join(filter(None, (self.briefly(today), came, newest, self.newest_file, document, due)))

    def briefly(self, today: date) -> str:
        """Its state in a few words: for a cell of a table."""
        match self.state:
            case "sent":
                on = near_day(_day_of(self.newest), today) if self.newest else ""
                return _("đã gửi {day}", day=on) if on else _("đã gửi")
            case "short":
                return _("cần bổ sung {missing} số liệu", missing=number((self.of or 0) - self.count))
            case "overdue":
                assert self.due_on is not None
                return _("quá hạn {days} ngày", days=number((today - self.due_on).days))
            case "missing":
                return _("chưa gửi, hạn {day}", day=near_day(self.due_on, today)) if self.due_on else _("chưa gửi")
        return ""


def states(frame: pl.DataFrame, *, today: date) -> list[State]:
    """The state of each row of queries/submissions/status.sql on a day.

    Results fewer than the unit's targets are short. What is not sent, or short, after its deadline's day is overdue.
    """
    return [_state(row, of, today) for row, of in _with_whole(frame)]


def owing(frame: pl.DataFrame, *, today: date) -> pl.DataFrame:
    """The rows of queries/submissions/status.sql of which something is still to be sent on a day."""
    return frame.filter(pl.Series([state in OWED for state in states(frame, today=today)], dtype=pl.Boolean))


def submissions(frame: pl.DataFrame, *, today: date) -> list[Submission]:
    """The rows of queries/submissions/status.sql, prepared, with the state of each on a day."""
    return [_submission(row, of, _state(row, of, today)) for row, of in _with_whole(frame)]


def _with_whole(frame: pl.DataFrame) -> Iterator[tuple[Row, int | None]]:
    """Each row with how many figures there should be: as many results as the unit has targets, else not known."""
    targets = {row["unit_id"]: row["n"] for row in frame.filter(figures="target").iter_rows(named=True)}
    for row in frame.iter_rows(named=True):
        yield row, (targets.get(row["unit_id"]) or None) if row["figures"] in RESULTS else None


def _state(row: Row, of: int | None, today: date) -> State:
    if row["n"] > 0 and (of is None or row["n"] >= of):
        return "sent"
    if row["due_on"] is not None and row["due_on"] < today:
        return "overdue"
    if row["n"]:
        return "short"
    return "not_owed" if row["figures"] in NEVER_OWED and row["due_on"] is None else "missing"


def _submission(row: Row, of: int | None, state: State) -> Submission:
    return Submission(
        unit_id=row["unit_id"],
        unit=row["unit"],
        figures=row["figures"],
        state=state,
        count=row["n"],
        of=of,
        due_on=row["due_on"],
        newest_words=row["newest_words"],
        facts=tuple(row["facts"] or ()),
        newest=row.get("newest"),
        newest_file=row.get("newest_file") or "",
        newest_document=row.get("newest_document") or "",
        days_late=_days_late(row.get("earliest"), row["due_on"]),
    )


def _days_late(earliest: datetime | None, due_on: date | None) -> int:
    """How many days after its deadline something came, by the clock of Vietnam."""
    if earliest is None or due_on is None:
        return 0
    return max((_day_of(earliest) - due_on).days, 0)


def _day_of(when: datetime) -> date:
    """The day of a moment kept in UTC, by the clock of Vietnam."""
    return when.replace(tzinfo=UTC).astimezone(VIETNAM).date()


def owed(of_units: Iterable[Submission]) -> dict[str, list[Submission]]:
    """What is still to be sent, by unit id, in the units' order."""
    found: dict[str, list[Submission]] = {}
    for one in of_units:
        if one.state in OWED:
            found.setdefault(one.unit_id, []).append(one)
    return found
