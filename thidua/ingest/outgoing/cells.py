"""What stands in a cell of a page: the text, the figure or the date of a stored fact, as an office writes it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from thidua.ingest.forms import Form
from thidua.ingest.outgoing.page import Value
from thidua.ingest.table import text_of
from thidua.ingest.vocabulary import Vocabulary
from thidua.text.dates import Period
from thidua.text.language import speaking

Fact = Mapping[str, Any]
"""A row of queries/export/facts.sql."""

TYPED = re.compile(r"-?\d+(?:\.\d+)?")
SAME = 1e-9
NAMED_BY = {
    "commendation_kind": "commendation_kind", "post_class": "post_class", "list": "published_list",
}  # fmt: skip
"""Describing columns whose cells name a row of a catalogue, by its key."""
DATES = ("on_date", "decision_date", "submitted_on", "handed_over_on", "effective_on", "starts_on", "ends_on")
RECIPIENT_KINDS = {"collective": "Tập thể", "person": "Cá nhân", "household": "Hộ gia đình"}
LAUNCH_KINDS = {"regular": "Thường xuyên", "thematic": "Theo chuyên đề"}


def figure(fact: Fact) -> Value:
    """The value of a fact as it was written: a number where a typed number says the same, else the text.

    "1.486" that is 1486 stays text; 1500 of a measure in thousands or millions is typed as it was.
    """
    written: str = fact["as_written"]
    value = fact["value"]
    if not TYPED.fullmatch(written) or value is None or text_of(float(written)) != written:
        return written
    number = float(written)
    is_same = abs(number - value) < SAME * max(1.0, abs(value)) or abs(number / 100 - value) < SAME
    return number if is_same or "." not in written else written


def described(form: Form, field: str, fact: Fact, vocabulary: Vocabulary) -> Value:
    """What a describing column says of a fact, '' where it says nothing."""
    if field in DATES:
        found = fact[field]
        return found if isinstance(found, date) else ""
    if field in NAMED_BY:
        return name_of(vocabulary, NAMED_BY[field], field, fact[field])
    match field:
        case "unit_of_measure" | "unit" | "movement" | "decision_number" | "decision" | "title" | "word" | "note":
            return fact[field] or ""
        case "status":
            return name_of(vocabulary, "award_status", "status", fact["status"])
        case "period":
            with speaking("vi"):
                return Period.parse(fact["period_id"]).label() if fact["period_id"] else ""
        case "code":
            return fact["mark"] if fact["told_by"] == "person_code" else ""
        case "birth_date":
            return fact["mark"] if fact["told_by"] == "birth_date" else ""
        case "recipient_kind":
            return RECIPIENT_KINDS.get(fact["recipient_kind"] or "", "")
        case "small_team":
            return "x" if fact["frontline"] and not fact["person_id"] else ""
        case "kind":
            return LAUNCH_KINDS.get(fact["launch_kind"] or "", "")
        case "duration":
            return f"{fact['months']} tháng" if fact["months"] else ""
        case "share":
            return fact["share"] if fact["kind"] == "unit_lineage" and fact["share"] is not None else ""
    return ""


def name_of(vocabulary: Vocabulary, catalogue: str, key: str, code: str | None) -> str:
    """The Vietnamese name of a row of a catalogue, '' for no code."""
    rows = (row["name_vi"] for row in vocabulary.rows(catalogue) if row[key] == code)
    return next(rows, "") if code else ""
