"""A native series as XML: how it is drawn, and its figures with where they stand in the workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from thidua.charts.render.pptx.text import NO_FILL, NO_STROKE, written
from thidua.charts.render.pptx.workbook import Sheet, column_letter


@dataclass(frozen=True)
class Look:
    """How a series is drawn, each part as XML.

    shape    its fill and line; `marker` the mark of a line.
    points   what differs at single marks, by their index.
    labels   its data labels, empty for none.
    """

    shape: str
    marker: str = ""
    points: Mapping[int, str] = field(default_factory=dict)
    labels: str = ""


def bar_series(sheet: Sheet, column: int, look: Look, order: int | None = None) -> str:
    """A series of bars: the column of the sheet from 0 on; `order` is its place in a stack where not the column's."""
    head = f'<c:spPr>{look.shape}</c:spPr><c:invertIfNegative val="0"/>'
    points = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/>{shape}</c:dPt>' for at, shape in look.points.items()
    )
    return f"<c:ser>{_named(sheet, column, order)}{head}{points}{look.labels}{_figures(sheet, column)}</c:ser>"


def base_series(sheet: Sheet) -> str:
    """The last column of the sheet as the lowest part of each stack, neither drawn nor named beside the chart."""
    column = len(sheet.columns) - 1
    return (
        f'<c:ser><c:idx val="{column}"/><c:order val="0"/><c:tx><c:v>\u00a0</c:v></c:tx><c:spPr>{NO_FILL}{NO_STROKE}'
        f'</c:spPr><c:invertIfNegative val="0"/>{_figures(sheet, column)}</c:ser>'
    )


def line_series(sheet: Sheet, column: int, look: Look) -> str:
    """A series of points joined by straight strokes."""
    head = f"<c:spPr>{look.shape}</c:spPr>{look.marker}"
    points = "".join(f'<c:dPt><c:idx val="{at}"/>{shape}</c:dPt>' for at, shape in look.points.items())
    figures = _figures(sheet, column)
    return f'<c:ser>{_named(sheet, column)}{head}{points}{look.labels}{figures}<c:smooth val="0"/></c:ser>'


def _named(sheet: Sheet, column: int, order: int | None = None) -> str:
    name = f'<c:pt idx="0"><c:v>{written(sheet.columns[column][0])}</c:v></c:pt>'
    cell, place = f"Sheet1!${column_letter(column + 1)}$1", column if order is None else order
    return (
        f'<c:idx val="{column}"/><c:order val="{place}"/><c:tx><c:strRef><c:f>{cell}</c:f>'
        f'<c:strCache><c:ptCount val="1"/>{name}</c:strCache></c:strRef></c:tx>'
    )


def _figures(sheet: Sheet, column: int) -> str:
    letter, count = column_letter(column + 1), len(sheet.categories)
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>'
        for at, value in enumerate(sheet.columns[column][1])
        if value is not None
    )
    return (
        f"{_categories(sheet.categories)}<c:val><c:numRef><c:f>Sheet1!${letter}$2:${letter}${count + 1}</c:f>"
        f'<c:numCache><c:formatCode>{sheet.number_code}</c:formatCode><c:ptCount val="{count}"/>{points}'
        "</c:numCache></c:numRef></c:val>"
    )


def _categories(names: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{written(name)}</c:v></c:pt>' for at, name in enumerate(names))
    return (
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${len(names) + 1}</c:f>"
        f'<c:strCache><c:ptCount val="{len(names)}"/>{points}</c:strCache></c:strRef></c:cat>'
    )
