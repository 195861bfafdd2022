"""A slide whose chart does not fit in letters of full size, as several."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from thidua.charts.chart import Chart
from thidua.charts.render.svg import whole_span
from thidua.stories.slide import Slide


@dataclass(frozen=True)
class ChartPage:
    """A slide with the part of its chart that it shows; `span` is the axis that all parts share, None for a whole."""

    slide: Slide
    span: tuple[float, float] | None


def chart_pages(slide: Slide, cut: Callable[[Chart], list[Chart]]) -> Iterator[ChartPage]:
    """The slide, or one for each part that its chart is cut into, with `(1/2)` behind its lead."""
    shares = [] if slide.chart is None else cut(slide.chart)
    if slide.chart is None or len(shares) == 1:
        yield ChartPage(slide, None)
        return
    for at, share in enumerate(shares, start=1):
        lead = f"{slide.lead} ({at}/{len(shares)})"
        yield ChartPage(replace(slide, lead=lead, chart=share), whole_span(slide.chart))
