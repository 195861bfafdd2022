"""How pages stand on paper: no chart is cut at the foot of a sheet; one too tall to be read there is a table."""

from math import floor

MARGIN = 12
"""Millimetres, on all sides of a sheet of A4 that lies."""
SCALE = 0.8
"""All that is printed, against its size on the screen."""
SHEET = floor((210 - 2 * MARGIN) / 25.4 * 96 / SCALE)
"""As many pixels of the screen are one sheet high."""
WORDS = 170
"""Of them, those that headline, source and notes of an exhibit ask for: its chart stands on the same sheet."""
HEAD = 54
"""Of them, those of a page's title and what is chosen: they stand over the first exhibit, which may be any."""
AS_IT_IS = 100
STEPS = (95, 90, 85, 80, 75, 70)
"""A chart may be made smaller, in per cent; under the last its words could not be read any more."""

STYLE = f"""<style>
@page {{ size: A4 landscape; margin: {MARGIN}mm; }}
@media print {{
  html {{ zoom: {SCALE}; }}
  [data-testid=stMain] h1 {{ font-size: 1.4rem !important; line-height: 1.2 !important; padding: 0 !important; }}
  [class*=st-key-sample-notice] {{ display: none !important; }}
  p.thidua-printed {{ margin: 0 0 .25rem; }}
  [class*=st-key-exhibit-] {{ padding: .4rem .75rem !important; }}
  [data-testid=stPlotlyChart] {{ break-inside: avoid; }}
  {" ".join(f"[class*=st-key-paper-{step}-] {{ zoom: {step}%; }}" for step in STEPS)}
  [class*=st-key-paper-table-] {{ display: none !important; }}
}}
</style>"""
"""Belongs after the other styles of a page."""


def fit(height: float) -> int | None:
    """To how many per cent a chart of that many pixels is made smaller to stand with its words on one sheet, else None.

    As it is, or the largest of STEPS at which it fits; where none does, its table is printed.
    """
    return next((step for step in (AS_IT_IS, *STEPS) if height * step / 100 <= SHEET - WORDS - HEAD), None)


def key_of(step: int | None, key: str) -> str:
    """The key of the box around a chart, by which STYLE knows how it is to be printed."""
    return f"paper-{'table' if step is None else step}-{key}"
