"""Exhibits as a PowerPoint file: each on its slide, saying what it says on the page."""

from collections.abc import Sequence

from thidua.charts.chart import Chart
from thidua.exhibits.exhibit import Shown
from thidua.publish.deck import Slide, deck
from thidua.text.language import translate as _

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def presentation(exhibits: Sequence[Shown]) -> bytes:
    """The exhibits that have a chart as a 16:9 .pptx file with native charts."""
    return deck([_slide(shown, shown.chart) for shown in exhibits if shown.chart is not None])


def _slide(shown: Shown, chart: Chart) -> Slide:
    notes = (shown.header.question, _("Cách tính: {method}", method=shown.header.method))
    return Slide(
        title=shown.headline,
        chart=chart,
        source=shown.source_line,
        notes="\n".join(notes),
        mark=shown.mark,
    )
