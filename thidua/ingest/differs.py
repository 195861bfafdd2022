"""What a stored figure and the same figure of a file state differently, besides how it is written."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from thidua.text.format import day, exact
from thidua.text.language import message as N_
from thidua.text.language import translate as _

DIFFERS = pl.List(pl.Struct({"what": pl.String, "before": pl.String, "now": pl.String}))
"""What differs, by the name of the attribute: before and now, '' where it is not stated."""
FIGURES = ("value", "of")
READ_AS = {
    "value": N_("giá trị"), "of": N_("tổng số"), "unit_of_measure": N_("đơn vị tính"), "ceiling": N_("mức trên"),
    "decision_number": N_("số quyết định"), "decision_date": N_("ngày quyết định"),
    "submitted_on": N_("ngày trình"), "handed_over_on": N_("ngày trao"), "on_date": N_("ngày"),
    "effective_on": N_("ngày hiệu lực"), "starts_on": N_("ngày phát động"), "ends_on": N_("ngày kết thúc"),
    "decision": N_("quyết định"), "comparator": N_("dấu so sánh"), "qualitative": N_("chỉ tiêu bằng lời"),
    "ordinal": N_("thứ tự"), "word": N_("hình thức sắp xếp"), "share": N_("tỷ lệ phân bổ"), "months": N_("số tháng"),
    "title": N_("tên sáng kiến"),
}  # fmt: skip
"""Attributes whose values a person can read as they stand."""
UNDERSTOOD_AS = {
    "class_id": N_("mức xếp loại"), "scale_id": N_("thang xếp loại"), "authority": N_("cấp khen thưởng"),
    "post_class": N_("nhóm đối tượng"), "frontline": N_("trực tiếp lao động"),
    "not_applicable": N_("không phải thực hiện"),
    "role": N_("vai trò"), "change_kind": N_("cách sắp xếp"), "scope": N_("phạm vi"), "kind": N_("hình thức"),
    "status": N_("tình trạng"), "scheme_id": N_("bảng tiêu chí"),
}  # fmt: skip
"""Attributes whose values are codes, which nobody is shown."""


def differences(stored: str, content: str) -> list[dict[str, str]]:
    """What two contents of stored.fact state differently; empty where only their writing or inner parts differ.

    What a cell says ("as_written") is left out: it is shown by itself.
    """
    before, now = _stated(stored), _stated(content)
    return [
        {"what": name, "before": before.get(name, ""), "now": now.get(name, "")}
        for name in (*READ_AS, *UNDERSTOOD_AS)
        if before.get(name, "") != now.get(name, "")
    ]


def is_same(stored: str, content: str) -> bool:
    """Whether two contents say the same to whoever reads them."""
    return _stated(stored).get("as_written") == _stated(content).get("as_written") and not differences(stored, content)


def in_words(differs: Sequence[Mapping[str, str]]) -> str:
    """What differs as a person reads it: "số quyết định: (trống) → 999/QĐ-UBND"."""
    return "; ".join(_one(one["what"], one["before"], one["now"]) for one in differs)


def _one(what: str, before: str, now: str) -> str:
    if what in UNDERSTOOD_AS:
        return _("{what}: hiểu khác trước", what=_(UNDERSTOOD_AS[what]))
    return _("{what}: {before} → {now}", what=_(READ_AS[what]), before=_shown(what, before), now=_shown(what, now))


def _shown(what: str, text: str) -> str:
    if not text:
        return _("(trống)")
    if what in FIGURES:
        return exact(float(text))
    return day(date.fromisoformat(text)) if what.endswith(("_on", "_date")) else text


def _stated(content: str) -> dict[str, str]:
    """What a content states, by attribute."""
    value, of, as_written, unit_of_measure, stated = json.loads(content)
    figures = {"value": value, "of": of, "as_written": as_written, "unit_of_measure": unit_of_measure}
    return {name: _text(one) for name, one in {**figures, **stated}.items() if one is not None}


def _text(one: object) -> str:
    return str(float(one)) if isinstance(one, int | float) and not isinstance(one, bool) else str(one)
