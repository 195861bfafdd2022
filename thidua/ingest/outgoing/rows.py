"""The rows of a form's page: those of stored facts, or those a template offers to be filled in."""

from collections.abc import Iterator

from thidua.ingest.cells import TICKED
from thidua.ingest.forms import Form
from thidua.ingest.outgoing.cells import RECIPIENT_KINDS, Fact, described, figure, name_of
from thidua.ingest.outgoing.choices import awards, classes
from thidua.ingest.outgoing.layout import Laid, Layout
from thidua.ingest.outgoing.page import PageRow, Value
from thidua.ingest.vocabulary import Vocabulary
from thidua.text.fold import fold
from thidua.text.numerals import roman

BLANK_ROWS = 30
MAXIMUM = "Điểm tối đa"
TOTAL = "Tổng điểm"
PART = "Trong đó: "
Key = tuple[Value, ...]


def template_rows(layout: Layout, laid: list[Laid]) -> Iterator[PageRow]:
    """Rows without values: the units, classes, titles, criteria or indicators that are known, else blank ones."""
    form, year = layout.form, layout.scope.year
    width = len(laid)
    if form.rows == "rating_class":
        for number, subject in enumerate(layout.vocabulary.rows("subject_kind"), 1):
            yield _row(roman(number), subject["name_vi"], width, is_group=True)
            for ordinal, name in enumerate(classes(layout.vocabulary, subject["subject_kind"], year), 1):
                yield _row(ordinal, name, width)
        return
    if form.table in ("score",):
        yield from _maxima(layout, laid)
    names: list[str] = []
    match form.rows:
        case "unit" if not form.place and form.table != "unit_lineage":
            names = list(layout.units)
        case "award":
            names = list(
                dict.fromkeys(
                    (*awards(layout.vocabulary, "collective", year), *awards(layout.vocabulary, "person", year))
                )
            )
        case "recipient_kind":
            names = list(RECIPIENT_KINDS.values())
        case "criterion" if form.table == "criterion_score":
            names = [name for name, _maximum in layout.criteria]
        case "indicator":
            names = [*layout.indicators, *[""] * BLANK_ROWS]
        case "cluster":
            names = [layout.scope.cluster]
    maxima = dict(layout.criteria)
    for ordinal, name in enumerate(names or [""] * BLANK_ROWS, 1):
        cells = [maxima.get(name) if one.column.field == "maximum" else None for one in laid[1:]]
        yield PageRow(ordinal, (name or None, *cells))


def fact_rows(layout: Layout, laid: list[Laid]) -> Iterator[PageRow]:
    """The rows of the facts of a page, in the order they came; a "trong đó" below what it is part of."""
    form = layout.form
    if form.table == "score":
        yield from _maxima(layout, laid)
    facts = layout.facts or ()
    rows: dict[Key, list[Value]] = {}
    row_of: dict[str, Key] = {}
    parts: dict[Key, list[Key]] = {}
    if form.table == "criterion_score":
        maxima = dict(layout.criteria)
        for name in maxima:
            rows[("", name, False)] = [
                name,
                *(maxima[name] if one.column.field == "maximum" else None for one in laid[1:]),
            ]
    for fact in facts:
        at = next((index for index, one in enumerate(laid) if one.column.value and one.holds(fact)), None)
        if at is None:
            continue
        texts = [_described(layout, one, fact) for one in laid]
        whole = row_of.get(fact["part_of"] or "")
        told = (
            ()
            if form.table == "criterion_score"
            else tuple(
                text
                for one, text in zip(laid, texts, strict=True)
                if one.column.field != "note" and not one.column.value
            )[1:]
        )
        key: Key = (_group(layout, fact), texts[0], whole is not None, *told)
        while key in rows and rows[key][at] is not None:
            key = (*key, "again")
        if key not in rows:
            rows[key] = list(texts)
            if whole is not None:
                rows[key][0] = f"{PART}{texts[0]}"
                parts.setdefault(whole, []).append(key)
        for index, text in enumerate(texts):
            if text and rows[key][index] is None:
                rows[key][index] = text
        rows[key][at] = _value(layout, laid[at], fact)
        row_of[fact["business_key"]] = key
    yield from _in_order(rows, parts)


def _in_order(rows: dict[Key, list[Value]], parts: dict[Key, list[Key]]) -> Iterator[PageRow]:
    """Group by group, each group under a row of its own where it has a name."""
    groups = list(dict.fromkeys(key[0] for key in rows))
    below = {part for keys in parts.values() for part in keys}
    width = max((len(cells) for cells in rows.values()), default=0)
    for number, group in enumerate(groups, 1):
        if group:
            yield _row(roman(number), str(group), width, is_group=True)
        whole = [key for key in rows if key[0] == group and key not in below]
        for ordinal, key in enumerate(whole, 1):
            yield PageRow("" if rows[key][0] == TOTAL else ordinal, tuple(rows[key]))
            for part in parts.get(key, ()):
                yield PageRow("", tuple(rows[part]))


def _group(layout: Layout, fact: Fact) -> str:
    """What names the group of a fact: the population that was rated."""
    if layout.form.rows != "rating_class":
        return ""
    return name_of(layout.vocabulary, "subject_kind", "subject_kind", fact["subject_kind"])


def _value(layout: Layout, one: Laid, fact: Fact) -> Value:
    """A fact as it was written; by its name where a mark, or the name of who has it in a list of one award, said it."""
    name = label(layout.form, fact, layout.vocabulary)
    is_named = fold(fact["as_written"]) not in TICKED and not (name and fold(name) in fold(fact["as_written"]))
    if one.column.value not in ("award", "class") or is_named:
        return figure(fact)
    if one.column.value == "class":
        return name_of_class(layout.vocabulary, fact)
    return name_of(layout.vocabulary, "award", "award_id", fact["award_id"])


def _described(layout: Layout, one: Laid, fact: Fact) -> Value:
    if one.column.field == "label":
        return label(layout.form, fact, layout.vocabulary)
    if one.column.value:
        return None
    if one.column.field == "maximum":
        return dict(layout.criteria).get(fact["criterion"])
    return described(layout.form, one.column.field, fact, layout.vocabulary) or None


def label(form: Form, fact: Fact, vocabulary: Vocabulary) -> str:
    """What the row of a fact is named by."""
    match form.rows:
        case "unit":
            return fact["unit"] or ""
        case "person" | "recipient":
            return fact["person"] or fact["recipient_name"] or ""
        case "award" if fact["is_exemplar"]:
            return next(row["name_vi"] for row in vocabulary.rows("award") if row["kind"] == "exemplar")
        case "award":
            return name_of(vocabulary, "award", "award_id", fact["award_id"])
        case "rating_class":
            return name_of_class(vocabulary, fact)
        case "criterion":
            return fact["criterion"] or TOTAL
        case "movement":
            return fact["movement"] or ""
        case "cluster":
            return fact["cluster"] or ""
    return fact["indicator"] or ""


def name_of_class(vocabulary: Vocabulary, fact: Fact) -> str:
    """The name of the class of a fact, in the scale it was rated by."""
    rows = (row for row in vocabulary.rows("rating_class") if row["class_id"] == fact["class_id"])
    return next((row["name_vi"] for row in rows if row["scale_id"] == fact["scale_id"]), "")


def _maxima(layout: Layout, laid: list[Laid]) -> Iterator[PageRow]:
    """The row of most points, where criteria stand in columns."""
    maxima = dict(layout.criteria)
    cells = [_maximum(one, maxima) for one in laid[1:]]
    if any(cell is not None for cell in cells):
        yield PageRow("", (MAXIMUM, *cells))


def _maximum(one: Laid, maxima: dict[str, float | None]) -> float | None:
    if one.column.field != "criterion":
        return None
    return maxima.get(one.page.under if one.column.names == "criterion_stage" else one.page.heading)


def _row(ordinal: str | int, name: str, width: int, *, is_group: bool = False) -> PageRow:
    return PageRow(ordinal, (name, *[None] * (width - 1)), is_group=is_group)
