"""Stored figures as workbooks in the layouts of the forms, which import again to the same figures."""

from collections import defaultdict
from dataclasses import dataclass

import polars as pl

from thidua.errors import ThiduaError
from thidua.ingest.forms import Form, all_forms
from thidua.ingest.outgoing.cells import Fact
from thidua.ingest.outgoing.layout import Layout, columns
from thidua.ingest.outgoing.page import Page
from thidua.ingest.outgoing.rows import fact_rows
from thidua.ingest.outgoing.schemes import scheme_pages
from thidua.ingest.outgoing.scope import Scope
from thidua.ingest.outgoing.write import write
from thidua.ingest.vocabulary import Vocabulary
from thidua.store import Caller, Store
from thidua.text.dates import Period
from thidua.text.language import current
from thidua.text.language import translate as _

KINDS = {
    "rating": ("rating",), "person_rating": ("rating",), "award": ("award", "exemplar"),
    "person_award": ("award", "exemplar"), "recipient_award": ("award",),
    "title_registration": ("award",), "indicator": ("target", "result"),
    "unit_indicator": ("result",), "score": ("score",), "criterion_score": ("score",), "tie_break": ("tie_break",),
    "cluster_member": ("cluster_member",), "unit_lineage": ("unit_lineage",), "publication": ("publication",),
    "headcount": ("headcount",), "discipline": ("discipline",), "discipline_count": ("discipline",),
    "initiative": ("initiative",), "launch": ("launch",),
}  # fmt: skip
"""The kinds of fact that a form states, by its table; registers of units state none."""
STAGE_BY_STAGE = ("scores", "scores_by_code")
"""Forms whose pages speak of one stage of points each."""


@dataclass(frozen=True)
class Exported:
    """A workbook with how many figures stand in it."""

    content: bytes
    figures: int


def form_named(name: str) -> Form:
    """The form of a name (a file of data/forms/). ThiduaError where there is none."""
    found = next((form for form in all_forms() if form.name == name), None)
    if found is None:
        names = ", ".join(form.name for form in all_forms())
        raise ThiduaError(_("Không có biểu “{name}”. Có: {names}.", name=name, names=names))
    return found


def export(
    store: Store,
    who: Caller,
    vocabulary: Vocabulary,
    form: Form,
    *,
    place: str | None,
    cluster: str | None,
    year: int | None,
) -> Exported:
    """The stored figures that a form can state, a page for each place, cluster and period.

    place, cluster  their ids, None for all.    year  of the period, None for all.
    Raises ThiduaError where nothing is stored that the form states.
    """
    criteria = store.rows("export/criteria", who, cluster=cluster, year=year)
    facts = store.rows("export/facts", who, place=place, cluster=cluster, year=year)
    if form.table == "criterion":
        pages = scheme_pages(form, criteria, _scopes(facts))
        figures = sum(len(page.rows) for page in pages)
    else:
        found = pages_of(form, facts, criteria, vocabulary)
        pages, figures = [page for page, _count in found], sum(count for _page, count in found)
    if not pages:
        raise ThiduaError(_("Chưa có số liệu nào để xuất theo biểu “{form}”.", form=form.names[current()]))
    return Exported(write(pages, title=form.names["vi"]), figures)


def pages_of(form: Form, facts: pl.DataFrame, criteria: pl.DataFrame, vocabulary: Vocabulary) -> list[tuple[Page, int]]:
    """A page with its number of figures for each place, cluster, period (and stage) of the facts a form states."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts.iter_rows(named=True):
        if states(form, fact):
            stage = (fact["stage"] or "") if form.name in STAGE_BY_STAGE else ""
            groups[fact["place_id"], fact["cluster_id"], fact["period_id"], stage].append(fact)
    found: list[tuple[Page, int]] = []
    for (_place, cluster_id, period_id, stage), members in groups.items():
        scope = _scope(members[0], str(stage))
        year = int(str(period_id)[:4]) if period_id else None
        of_cluster = criteria.filter(pl.col("cluster_id").eq_missing(cluster_id), pl.col("year").eq_missing(year))
        scored = {fact["criterion"] for fact in members}
        layout = Layout(
            form=form,
            scope=scope,
            vocabulary=vocabulary,
            units=tuple(dict.fromkeys(fact["unit"] for fact in members if fact["unit"])),
            criteria=tuple(row for row in of_cluster.select("name", "max_score").iter_rows() if row[0] in scored),
            indicators=tuple(dict.fromkeys(fact["indicator"] for fact in members if fact["indicator"])),
            facts=tuple(members),
        )
        laid = columns(layout)
        held = [fact for fact in members if any(one.column.value and one.holds(fact) for one in laid)]
        if held:
            rows = tuple(fact_rows(layout, laid))
            page = Page(_name(form, scope, len(found)), scope.lines(form), tuple(one.page for one in laid), rows)
            found.append((page, len(held)))
    return found


def states(form: Form, fact: Fact) -> bool:
    """Whether a form can state a fact: its kind, and whose it is."""
    if fact["kind"] not in KINDS.get(form.table, ()):
        return False
    if fact["measure"] == "rank" and not _has_its_rank(form, fact):
        return False
    names_person = fact["person_id"] is not None or (fact["is_exemplar"] and fact["recipient_name"])
    match form.rows:
        case "person":
            return bool(names_person) and fact["recipient_kind"] != "household"
        case "recipient":  # what lists of units and of persons have no place for
            return bool(names_person) and fact["recipient_kind"] == "household"
        case "award" | "rating_class":
            return fact["unit_id"] is None and not names_person
        case "unit" if form.table == "title_registration":
            return fact["unit_id"] is not None and not names_person and fact["status"] == "registered"
        case "unit":
            return fact["unit_id"] is not None and not names_person
    return True


def _has_its_rank(form: Form, fact: Fact) -> bool:
    """Whether a form states a rank: where stages stand side by side, the rank is the last one's."""
    columns = {column.field for column in form.columns}
    return "rank" in columns and ("stage_total" not in columns or fact["stage"] == "final")


def _scope(fact: Fact, stage: str) -> Scope:
    place = ", ".join(name for name in (fact["place"], fact["within"], fact["beyond"]) if name)
    period = Period.parse(fact["period_id"]) if fact["period_id"] else None
    return Scope(place, fact["cluster"] or "", period, stage, bool(fact["illustrative"]))


def _scopes(facts: pl.DataFrame) -> dict[tuple[str | None, int], Scope]:
    """What is known of each cluster in a year, for its scheme."""
    return {
        (fact["cluster_id"], int(fact["period_id"][:4])): _scope({**fact, "period_id": fact["period_id"][:4]}, "")
        for fact in facts.iter_rows(named=True)
        if fact["period_id"]
    }


def _name(form: Form, scope: Scope, number: int) -> str:
    period = scope.period.id if scope.period else ""
    return f"{number + 1} {form.names['vi']}"[: 31 - len(period) - 1].strip() + (f" {period}" if period else "")
