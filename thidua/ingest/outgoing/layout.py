"""The columns of a form's page, as stored facts or a template need them, and which fact belongs in which."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field

from thidua.ingest.forms import Form, FormColumn
from thidua.ingest.outgoing.cells import DATES, Fact, described
from thidua.ingest.outgoing.choices import choices, classes
from thidua.ingest.outgoing.page import PageColumn
from thidua.ingest.outgoing.scope import Scope
from thidua.ingest.vocabulary import Vocabulary
from thidua.ingest.wording import is_code
from thidua.rules.catalogue import holds_in, several

STAGES = {
    "self": "ĐTC", "cross": "Chấm chéo", "appraised_1": "TĐ1", "appraised_2": "TĐ2", "final": "Chính thức",
}  # fmt: skip
"""The headings of points of each stage."""
TEMPLATE_STAGES = ("self", "appraised_1")
RECIPIENTS = {"collective": "Tập thể", "enterprise": "Tập thể", "person": "Cá nhân", "household": "Hộ gia đình"}
ALIASED = {"table": "kind"}
NOT_OF_A_FACT = ("years_before", "own_period")
HINTS = {
    "count": "Ghi một con số; để trống nếu chưa có số liệu.",
    "share": "Ghi tỷ lệ có dấu %, ví dụ 41,7%.",
    "points": "Ghi số điểm; ghi KP nếu đơn vị không được chấm tiêu chí này.",
    "rank": "Ghi thứ hạng: 1, 2, 3…",
    "measure": "Ghi một con số hoặc Đạt, Vượt, Không đạt.",
    "target": "Ghi con số phải đạt; có thể ghi trên 80%, từ 80% trở lên, không quá 20%.",
    "class": "Chọn trong danh sách.",
    "award": "Chọn trong danh sách.",
    "role": "Chọn trong danh sách.",
    "unit": "Ghi hoặc chọn tên đơn vị.",
}


@dataclass(frozen=True)
class Layout:
    """What a page is laid out by.

    units, criteria, indicators  of the cluster, in order; criteria with their maxima.
    facts      what stands in the page; None for a template, whose columns are all that the form has.
    """

    form: Form
    scope: Scope
    vocabulary: Vocabulary
    units: tuple[str, ...] = ()
    criteria: tuple[tuple[str, float | None], ...] = ()
    indicators: tuple[str, ...] = ()
    facts: tuple[Fact, ...] | None = None


@dataclass(frozen=True)
class Laid:
    """A column as laid out, with the form's column it is, and whether a fact's value stands in it."""

    page: PageColumn
    column: FormColumn
    holds: Callable[[Fact], bool] = dataclass_field(default=lambda fact: False)


def columns(layout: Layout) -> list[Laid]:
    """The columns of a page, in the order of the form; the names of rows come first."""
    found = [laid for column in layout.form.columns for laid in _columns(layout, column)]
    found.sort(key=lambda laid: laid.column.field != "label")
    return [laid for laid in found if _is_needed(layout, laid)]


def _is_needed(layout: Layout, laid: Laid) -> bool:
    """Whether a template asks for a column, or a stored fact has something to say in it."""
    column, facts = laid.column, layout.facts
    if column.field == "label":
        return True
    if facts is None:
        return column.field != "growth"
    if column.required and not column.names:
        return True
    if column.value:
        return any(laid.holds(fact) for fact in facts)
    if column.field == "maximum":
        return any(maximum is not None for _name, maximum in layout.criteria)
    return any(described(layout.form, column.field, fact, layout.vocabulary) != "" for fact in facts)


def _columns(layout: Layout, column: FormColumn) -> Iterable[Laid]:
    scope = layout.scope
    if column.field == "period" and scope.period is not None:
        return
    other_plan = "plan" if _is_half_year(scope) else "plan_half"
    if column.field in ("cluster", "growth", other_plan):
        return
    match column.names:
        case None if "subject_kind" in column.set and column.value == "count" and layout.facts is not None:
            for kind, under in _rated(layout, column):
                told = replace(column, set=column.set | {"subject_kind": kind})
                yield Laid(_page(layout, column, column.shown, under), column, _fitting(layout, told))
        case None:
            if column.headings and column.field != "previous":
                yield Laid(_page(layout, column, _heading(scope, column)), column, _fitting(layout, column))
        case "rating_class" if "measure" not in column.set or (column.value == "share" and layout.facts is None):
            return  # a class is chosen by name, and nobody types what is worked out of the counts
        case "rating_class":
            for kind, above in _rated(layout, column):
                for name in _classes(layout, column):
                    heading, under = ("Tỷ lệ", name) if column.value == "share" else (name, "")
                    if above:
                        heading, under = f"{heading} {under}".strip(), above
                    yield Laid(_page(layout, column, heading, under), column, _of_class(layout, column, name, kind))
        case "award":
            if layout.form.rows == "recipient_kind":
                for name in dict.fromkeys(name for _id, _recipient, name in _awards(layout)):
                    yield Laid(_page(layout, column, name), column)
                return
            for award_id, recipient, name in _awards(layout):
                laid = replace(column, set=column.set | {"recipient_kind": recipient})
                heading, under = _award_heading(layout.vocabulary, name, recipient)
                yield Laid(_page(layout, laid, heading, under), laid, _of_award(award_id, recipient))
        case "criterion":
            for name in _criteria(layout, column):
                yield Laid(_page(layout, column, name, column.shown_under), column, _of_criterion(layout, column, name))
        case "criterion_stage":
            yield from _by_stage(layout, column)
        case "unit_stage":
            for unit in layout.units:
                for stage in _stages(layout):
                    yield Laid(_page(layout, column, STAGES[stage], unit), column, _of_unit(layout, unit, stage))
        case "indicator" if column.value != "word" or layout.facts is not None:
            for name in layout.indicators:
                yield Laid(_page(layout, column, name), column, _of_indicator(column, name))
        case _:
            return


def _is_half_year(scope: Scope) -> bool:
    """Whether plans are of the half-year itself: beside its results, a plan without more words is the year's."""
    return scope.period is not None and (scope.period.kind, scope.period.part) == ("half", 1)


def _heading(scope: Scope, column: FormColumn) -> str:
    """The heading of a column; of a plan with its quarter or nine months, as one without is the year's."""
    period = scope.period
    is_of_part = column.value == "target" and period is not None and period.kind in ("quarter", "nine_months")
    return f"{column.shown} {period.label()}" if is_of_part and period else column.shown


def _page(layout: Layout, column: FormColumn, heading: str, under: str = "") -> PageColumn:
    is_template = layout.facts is None
    offered = choices(layout.form, column, layout.vocabulary, layout.units, layout.scope.year) if is_template else ()
    hint = "Chọn trong danh sách." if offered else HINTS.get(column.value or "", "")
    if column.field in DATES:
        hint = "Ghi ngày, tháng, năm, ví dụ 05/3/2026."
    return PageColumn(
        field=column.field,
        heading=heading,
        under=under,
        choices=offered,
        hint=hint if is_template else "",
        is_summed=layout.form.rows == "unit" and column.value == "count",
        is_date=column.field in DATES,
    )


def _fitting(layout: Layout, column: FormColumn) -> Callable[[Fact], bool]:
    """Whether a fact is one that the column states: what the column sets, and nothing that others of the form set."""
    told = {key for one in layout.form.columns if one.value for key in one.set if key not in NOT_OF_A_FACT}
    set_by = column.set | ({"status": "estimate"} if _is_of_estimates(layout, column) else {})

    def fits(fact: Fact) -> bool:
        if column.value == "points" and fact["criterion_id"] is not None:
            return False
        if column.value in ("points", "rank") and _stage_has_its_own_column(layout, fact):
            return False
        return all((fact[ALIASED.get(key, key)] or "") == set_by.get(key, "") for key in told if _matters(key, fact))

    return fits


def _is_of_estimates(layout: Layout, column: FormColumn) -> bool:
    """Whether shares of a plan are those of estimates, the column before them, as they go in again."""
    measures = {fact["measure"] for fact in layout.facts or () if fact["status"] == "estimate"}
    return column.is_attainment and {"value", "attainment"} <= measures


def _stage_has_its_own_column(layout: Layout, fact: Fact) -> bool:
    by_stage = any(column.field == "stage_total" for column in layout.form.columns)
    return by_stage and fact["stage"] not in (None, "final")


def _matters(key: str, fact: Fact) -> bool:
    """A target has neither status nor measure."""
    return fact["kind"] != "target" or key == "table"


def _classes(layout: Layout, column: FormColumn) -> list[str]:
    if layout.facts is None:
        return list(classes(layout.vocabulary, column.set["subject_kind"], layout.scope.year))
    ids = dict.fromkeys(fact["class_id"] for fact in layout.facts if fact["measure"] == "count" and fact["class_id"])
    rows = [row for row in layout.vocabulary.rows("rating_class") if row["class_id"] in ids]
    return list(dict.fromkeys(row["name_vi"] for row in rows))


def _rated(layout: Layout, column: FormColumn) -> list[tuple[str, str]]:
    """Who is in the classes of a column: the form's own population, then each other, named over its columns."""
    own = column.set["subject_kind"]
    stated = {fact["subject_kind"] for fact in layout.facts or () if fact["measure"] == column.set["measure"]}
    named = [(row["subject_kind"], row["name_vi"]) for row in layout.vocabulary.rows("subject_kind")]
    return [(own, ""), *((kind, name) for kind, name in named if kind in stated and kind != own)]


def _of_class(layout: Layout, column: FormColumn, name: str, kind: str) -> Callable[[Fact], bool]:
    row = layout.vocabulary.named("rating_class", name)
    class_id = row["class_id"] if row else ""

    def fits(fact: Fact) -> bool:
        stated = (fact["measure"], fact["subject_kind"], fact["class_id"])
        return stated == (column.set["measure"], kind, class_id)

    return fits


def _awards(layout: Layout) -> list[tuple[str, str, str]]:
    """The awards that have a column of their own: id, recipients, name; of a template the titles of its year."""
    rows = layout.vocabulary.rows("award")
    if layout.facts is not None:
        names = {row["award_id"]: row["name_vi"] for row in reversed(rows)}
        stated = dict.fromkeys((fact["award_id"], fact["recipient_kind"]) for fact in layout.facts if fact["award_id"])
        return [(award_id, recipient, names[award_id]) for award_id, recipient in stated if award_id in names]
    found = {
        (row["award_id"], recipient): row["name_vi"]
        for row in rows
        if row["kind"] == "title" and holds_in(row, layout.scope.year)
        for recipient in several(row["recipient_kinds"])
    }
    return [(award_id, recipient, name) for (award_id, recipient), name in found.items()]


def _award_heading(vocabulary: Vocabulary, name: str, recipient: str) -> tuple[str, str]:
    """What heads a column of an award and what stands over that: its recipients where it has several."""
    row = vocabulary.named("award", name)
    is_one = row is not None and len(several(row["recipient_kinds"])) == 1
    return (name, "") if is_one else (RECIPIENTS[recipient], name)


def _of_award(award_id: str, recipient: str) -> Callable[[Fact], bool]:
    return lambda fact: (fact["award_id"], fact["recipient_kind"]) == (award_id, recipient)


def _criteria(layout: Layout, column: FormColumn) -> list[str]:
    return [name for name, _maximum in layout.criteria if not column.coded or is_code(column, name)]


def _of_criterion(layout: Layout, column: FormColumn, name: str, stage: str = "") -> Callable[[Fact], bool]:
    wanted = stage or layout.scope.stage or "final"
    return lambda fact: (fact["measure"], fact["criterion"], fact["stage"]) == (column.set["measure"], name, wanted)


def _of_total(stage: str) -> Callable[[Fact], bool]:
    return lambda fact: (fact["measure"], fact["criterion_id"], fact["stage"]) == ("points", None, stage)


def _by_stage(layout: Layout, column: FormColumn) -> Iterable[Laid]:
    """Points by stage: of every criterion, or in all; the last stage's total has a column of its own."""
    if column.field == "stage_total":
        for stage in _stages(layout):
            if stage != "final":
                yield Laid(_page(layout, column, STAGES[stage]), column, _of_total(stage))
        return
    for name in _criteria(layout, column):
        for stage in _stages(layout):
            holds = _of_criterion(layout, column, name, stage)
            yield Laid(_page(layout, column, STAGES[stage], name), column, holds)


def _stages(layout: Layout) -> Sequence[str]:
    if layout.facts is None:
        return TEMPLATE_STAGES
    return [stage for stage in STAGES if any(fact["stage"] == stage for fact in layout.facts)]


def _of_unit(layout: Layout, unit: str, stage: str) -> Callable[[Fact], bool]:
    return lambda fact: (fact["measure"], fact["unit"], fact["stage"]) == ("points", unit, stage)


def _of_indicator(column: FormColumn, name: str) -> Callable[[Fact], bool]:
    is_word = column.value == "word"
    return lambda fact: fact["indicator"] == name and (fact["value"] is None) == is_word
