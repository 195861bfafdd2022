"""What a cell of a template may hold: the names that catalogues know in a year, the units of a cluster."""

from collections.abc import Sequence

from thidua.ingest.forms import Form, FormColumn
from thidua.ingest.outgoing.cells import LAUNCH_KINDS, RECIPIENT_KINDS
from thidua.ingest.vocabulary import Vocabulary
from thidua.rules.catalogue import holds_in, several

ROLES = ("Trưởng khối", "Phó khối", "Thành viên")
LINEAGE_WORDS = ("Hợp nhất", "Sáp nhập", "Đổi tên", "Chia tách", "Kết thúc hoạt động", "Chuyển một phần")
OF_UNITS = ("unit", "below_unit", "to_unit")
BY_FIELD = {
    "commendation_kind": "commendation_kind", "post_class": "post_class", "list": "published_list",
    "level": "discipline_level",
}  # fmt: skip
BY_TABLE = {
    ("status", "award"): "award_status", ("status", "person_award"): "award_status",
    ("status", "recipient_award"): "award_status",
    ("status", "publication"): "publication_status", ("scope", "launch"): "movement_scope",
    ("scope", "initiative"): "initiative_scope", ("kind", "criterion"): "criterion_kind",
}  # fmt: skip


def choices(
    form: Form, column: FormColumn, vocabulary: Vocabulary, units: Sequence[str], year: int | None
) -> tuple[str, ...]:
    """What the cells of a column are chosen from, empty where anything may stand in them."""
    if (column.field == "label" and form.rows == "unit" and not form.place) or column.field in OF_UNITS:
        return tuple(units)
    if catalogue := BY_FIELD.get(column.field) or BY_TABLE.get((column.field, form.table)):
        return _names(vocabulary, catalogue, year)
    match column.value or column.field:
        case "class":
            subject = column.set["subject_kind"]
            return classes(vocabulary, subject, year)
        case "award":
            recipient = column.set.get("recipient_kind", "")
            return awards(vocabulary, recipient, year, titles=form.table == "title_registration")
        case "recipient_kind":
            return tuple(RECIPIENT_KINDS.values())
        case "role":
            return ROLES
        case "small_team":
            return ("x",)
        case "kind":
            return tuple(LAUNCH_KINDS.values())
        case "word" if form.table in ("unit_lineage", "unit_registry"):
            return LINEAGE_WORDS
    return ()


def classes(vocabulary: Vocabulary, subject_kind: str, year: int | None) -> tuple[str, ...]:
    """The classes in which a kind of subject is rated in a year."""
    rows = (row for row in vocabulary.rows("rating_class") if subject_kind in several(row["subject_kinds"]))
    return tuple(dict.fromkeys(row["name_vi"] for row in rows if holds_in(row, year) and not row["part_of"]))


def awards(vocabulary: Vocabulary, recipient: str, year: int | None, *, titles: bool = False) -> tuple[str, ...]:
    """The titles and commendations that a kind of recipient, '' any, may have in a year; `titles` only the former."""
    rows = (row for row in vocabulary.rows("award") if not recipient or recipient in several(row["recipient_kinds"]))
    wanted = ("title",) if titles else ("title", "commendation")
    return tuple(dict.fromkeys(row["name_vi"] for row in rows if holds_in(row, year) and row["kind"] in wanted))


def _names(vocabulary: Vocabulary, catalogue: str, year: int | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["name_vi"] for row in vocabulary.rows(catalogue) if holds_in(row, year)))
