"""Tells which award a heading names, of which recipients, and of which step: registered, proposed, granted."""

import re
from dataclasses import replace

from thidua.ingest.forms import Form, FormColumn, starts_with, words
from thidua.ingest.table import Grid, TableColumn
from thidua.rules.catalogue import Row, several
from thidua.text.fold import fold

NUMBER_OF = re.compile(r"^(?:số lượng|số|danh hiệu|đạt|sl|tổng số) (?:danh hiệu )?", re.IGNORECASE)
RECIPIENTS = {"tap the": "collective", "ca nhan": "person", "ho gia dinh": "household"}


def named_in(grid: Grid, kind: str, heading: str) -> Row | None:
    """What of a catalogue a heading names, with or without a word for a number before it: "Số LĐTT", "Đạt CSTĐ"."""
    return grid.vocabulary.named(kind, heading) or grid.vocabulary.named(kind, NUMBER_OF.sub("", heading))


def award_column(grid: Grid, index: int, levels: tuple[str, ...], form: Form, column: FormColumn) -> TableColumn | None:
    """A column of an award that one level of its heading names, of the step that a level says: "LĐTT" / "Đăng ký".

    Its recipients are named by another level, else the award's only ones; '' where the rows name them.
    """
    for level in levels:
        row, step = _award_and_step(grid, level)
        if row is None:
            continue
        others = [fold(other) for other in levels if other != level]
        told = next((kind for name, kind in RECIPIENTS.items() if any(f" {name} " in f" {one} " for one in others)), "")
        kinds = several(row["recipient_kinds"])
        recipient = "" if form.rows == "recipient_kind" else told or (kinds[0] if len(kinds) == 1 else None)
        if recipient is None:
            return None
        step = step or next(
            (status for one in others for word, status in words().steps if starts_with(one, (word,))), ""
        )
        says = {"recipient": recipient, "status": step}
        stated = replace(column, set=column.set | {"recipient_kind": recipient})
        return TableColumn(index=index, column=stated, heading=levels[-1], names=row, says=says)
    return None


def _award_and_step(grid: Grid, heading: str) -> tuple[Row | None, str]:
    """The award that a heading names, and its step before or behind the name: "LĐTT đăng ký", "Đề nghị CSTĐCS"."""
    if (row := named_in(grid, "award", heading)) is not None:
        return row, ""
    parts = heading.split()
    for word, status in words().steps:
        length = len(word.split())
        for step, rest in ((parts[:length], parts[length:]), (parts[-length:], parts[:-length])):
            if rest and fold(" ".join(step)) == word and (row := named_in(grid, "award", " ".join(rest))) is not None:
                return row, status
    return None, ""
