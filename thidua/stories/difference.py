"""What has changed since a seal: each exhibit asked again, its rows laid beside those that were sealed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from thidua.exhibits.catalogue import exhibits
from thidua.exhibits.exhibit import Format, show, written
from thidua.store import Caller, Store
from thidua.stories.compose import Answer, answer_of
from thidua.stories.seal import Seal
from thidua.text.language import speaking
from thidua.text.language import translate as _

NAMES = frozenset(
    (
        "place", "year", "year_text", "period", "period_words", "cluster", "unit", "subject", "body", "subject_name",
        "field_name", "indicator", "criterion", "criterion_words", "group", "award", "award_words", "recipient",
        "person", "class_name", "who",
    )
)  # fmt: skip
"""Columns that say what a row is about; all others say something of it."""

Row = dict[str, Any]
Key = tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """One figure that is not what was sealed.

    exhibit  the title of the exhibit; `subject` what the row is about; `measure` the heading of its column.
    before, after  as written; empty where there was, or is, no such row.
    """

    exhibit: str
    subject: str
    measure: str
    before: str
    after: str


def differences(store: Store, who: Caller, seal: Seal) -> list[Difference]:
    """Every figure of a seal that would be another today, in the order of the slides; none where nothing changed."""
    with speaking(seal.language):
        return [
            difference
            for sealed in {(a.exhibit, str(a.parameters)): a for a in seal.answers}.values()
            if sealed.exhibit in exhibits()
            for difference in _between(sealed, _now(store, who, sealed))
        ]


def _now(store: Store, who: Caller, sealed: Answer) -> Answer:
    return answer_of(show(exhibits()[sealed.exhibit], store, who, **sealed.parameters), sealed.parameters)


def _between(sealed: Answer, now: Answer) -> Iterator[Difference]:
    old, new = _rows(sealed), _rows(now)
    names = [at for at, column in enumerate(sealed.columns) if column in NAMES]
    measures = [at for at in range(len(sealed.columns)) if at not in names]
    for key in [*old, *(key for key in new if key not in old)]:
        before, after = old.get(key), new.get(key)
        told = _written(before or after or {}, sealed)
        subject = " · ".join(told[at] for at in names if told[at])
        if before is None or after is None:
            there = "" if before is None else _("có"), "" if after is None else _("có")
            if not measures:
                yield Difference(sealed.title, subject, "", *there)
        for at in measures:
            column = sealed.columns[at]
            if before is None or after is None or before.get(column) != after.get(column):
                yield Difference(
                    exhibit=sealed.title,
                    subject=subject,
                    measure=sealed.headings[at],
                    before="" if before is None else _written(before, sealed)[at],
                    after="" if after is None else _written(after, sealed)[at],
                )


def _rows(answer: Answer) -> dict[Key, Row]:
    """The rows by what they are about; those that are about the same are told apart by their order."""
    height = len(next(iter(answer.frame.values()), []))
    seen: Counter[Key] = Counter()
    rows: dict[Key, Row] = {}
    for at in range(height):
        row = {name: answer.frame[name][at] for name in answer.columns}
        key = tuple(str(row[name]) for name in answer.columns if name in NAMES)
        rows[(*key, str(seen[key]))] = row
        seen[key] += 1
    return rows


def _written(row: Row, answer: Answer) -> list[str]:
    pairs = zip(answer.columns, answer.formats, strict=True)
    return [written(row.get(name), cast(Format, form)) for name, form in pairs]
