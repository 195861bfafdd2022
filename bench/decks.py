"""Decks against bare python-pptx writing the same charts and tables, all clusters at once, and memory over many."""

import gc
import io
import tracemalloc
from time import perf_counter

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from bench.alternating import medians, report
from thidua.publish.bundle import bundle
from thidua.publish.presentation import sealed_deck
from thidua.store import LOCAL_USER, Store
from thidua.stories.occasion import of_all_clusters
from thidua.stories.seal import Seal, seal
from thidua.stories.story import shipped

YEAR, PLACE = 2025, "tỉnh Minh Họa"
MANY, HUNDRED, WARM = 300, 100, 20
BOX = (Inches(0.6), Inches(2), Inches(8.8), Inches(4.5))


Drawn = tuple[tuple[str, ...], list[tuple[str, list[float | None]]]]
Page = tuple[str, list[Drawn], list[list[str]]]
"""Title, charts (categories, series) and rows of tables."""


def decks(store: Store) -> None:
    """One deck and all of a province's, in ratios; then what memory 300 decks leave behind."""
    meetings = of_all_clusters(store, LOCAL_USER, shipped("tong_ket_cum"), place=PLACE, year=YEAR)
    seals = [seal(store, LOCAL_USER, meeting) for meeting in meetings]
    largest = max(seals, key=lambda one: len(one.shown()))
    content = sealed_deck(largest)
    pages = _plain_pages(content)
    work = {"bare python-pptx": lambda: _bare(pages), "deck": lambda: sealed_deck(largest)}
    report(f"A deck of {len(pages)} slides", medians(work, rounds=5), base="bare python-pptx")
    together = {
        "single decks": lambda: [sealed_deck(one) for one in seals],
        "all clusters in one .zip": lambda: list(bundle(seals, io.BytesIO())),
    }
    report(f"The decks of {len(seals)} clusters", medians(together, rounds=3), base="single decks")
    _memory(min(seals, key=lambda one: len(one.shown())))


def _plain_pages(content: bytes) -> list[Page]:
    """The titles, charts and tables of a deck as plain lists."""
    pages = []
    for slide in Presentation(io.BytesIO(content)).slides:
        charts = [
            (
                tuple(shape.chart.plots[0].categories),
                [(one.name, list(one.values)) for plot in shape.chart.plots for one in plot.series],
            )
            for shape in slide.shapes
            if shape.has_chart
        ]
        tables = [shape.table for shape in slide.shapes if shape.has_table]
        rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
        title = slide.shapes.title
        pages.append((title.text_frame.text if title is not None else "", charts, rows))
    return pages


def _bare(pages: list[Page]) -> bytes:
    """The same charts and tables as python-pptx writes them without any look."""
    presentation = Presentation()
    for title, charts, rows in pages:
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text_frame.text = title
        for categories, series in charts:
            data = CategoryChartData()  # type: ignore[no-untyped-call]
            data.categories = categories
            for name, values in series:
                data.add_series(name, values)  # type: ignore[no-untyped-call]
            slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *BOX, data)
        if rows:
            table = slide.shapes.add_table(len(rows), len(rows[0]), *BOX).table
            for at, row in enumerate(rows):
                for index, words in enumerate(row):
                    table.cell(at, index).text = words
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def _memory(sealed: Seal) -> None:
    """Memory that Python holds after the first few decks, after a hundred and after many."""
    for _count in range(WARM):
        sealed_deck(sealed)
    tracemalloc.start()
    sealed_deck(sealed)
    before = _held()
    start = perf_counter()
    for count in range(WARM, MANY):
        sealed_deck(sealed)
        if count + 1 in (HUNDRED, MANY):
            print(f"  after {count + 1} decks {(_held() - before) / 1e6:.2f} MB more than after {WARM}")  # noqa: T201
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"  most at once {peak / 1e6:.1f} MB, over {MANY} decks ({perf_counter() - start:.0f} s traced)")  # noqa: T201


def _held() -> int:
    """Bytes that are still referred to once cycles are collected."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
