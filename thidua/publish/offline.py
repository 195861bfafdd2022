"""The presenter's screen and the copy on a USB stick: one HTML file made of a seal, that needs no network."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.svg import parts, svg
from thidua.publish.pages import chart_pages
from thidua.stories.seal import Seal
from thidua.stories.slide import Slide
from thidua.text.language import speaking
from thidua.text.language import translate as _

FOLDER = Path(__file__).parent / "presenter"
WIDTH, TOP, BOTTOM, INNER = 1920, 56, 92, 1760
HEIGHT = 1080
LABEL = 38
"""28 points at 96 dots an inch, in pixels: what the back row can read."""
LEAD, REMARK, GAP = 44, 48, 24
HEADLINES = ((90, 58), (150, 50), (220, 44))
SMALLEST_HEADLINE = 38
SMALL_CELL, SMALLEST_CELL = 34, 20
"""Below the first a table goes on to the next page; the second is for one row that is too long."""
BOLD = 1.1
"""How much wider bold letters are."""
FEW_CALLED = 4
NUMBERED = ("agenda", "tasks", "petitions", "pledge", "call_up")


def offline(seal: Seal) -> bytes:
    """The seal as a self-contained HTML file: opened from the app, or from a disk without any installation."""
    with speaking(seal.language):
        return _page(seal).encode()


def policy() -> str:
    """What the file may load: nothing, but for the styles, the one script and the pictures within it."""
    digest = base64.b64encode(hashlib.sha256(_script().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:"


def _script() -> str:
    return (FOLDER / "page.js").read_text(encoding="utf-8")


def _page(seal: Seal) -> str:
    slides = [drawn for slide in seal.shown() for drawn in _drawn(slide)]
    frames = "".join(
        f'<div class="frame">{_section(slide, body, seal.footer, at, len(slides))}</div>'
        for at, (slide, body) in enumerate(slides, start=1)
    )
    help_text = _(
        "→, PgDn, dấu cách: trang sau · ←, PgUp: trang trước · Home, End: trang đầu, cuối\n"
        "O: toàn cảnh · B: màn hình đen · F: toàn màn hình · L: con trỏ nổi bật · N: ghi chú · H: trợ giúp\n"
        "P: cửa sổ người trình bày (trang sau, ghi chú, đồng hồ) · T: đồng hồ · R: tính giờ lại · A: tự chạy trang"
    )
    notes = _("Ghi chú")
    window, this, after = _("Cửa sổ của người trình bày"), _("Trang này"), _("Trang sau")
    return (
        f'<!DOCTYPE html>\n<html lang="{seal.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy())}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(seal.title)} – {escape(seal.occasion.whose)} – {seal.occasion.year}</title>"
        f"<style>{(FOLDER / 'page.css').read_text(encoding='utf-8')}</style></head>"
        f'<body data-speaker="{escape(window)}" data-now="{escape(this)}" data-next="{escape(after)}">'
        f'<main id="stage">{frames}</main><div id="black"></div><div id="pointer"></div><div id="timer"></div>'
        f'<aside id="notes" aria-label="{escape(notes)}"></aside>'
        f'<aside id="help">{escape(help_text)}</aside>'
        f"<script>{_script()}</script></body></html>\n"
    )


def _section(slide: Slide, body: str, seal: str, at: int, count: int) -> str:
    marks = "".join(f"<b>{escape(mark)}</b>" for mark in slide.marks)
    return (
        f'<section class="slide {slide.kind}" data-notes="{escape(slide.notes)}" '
        f'aria-label="{escape(slide.headline)}"><div class="marks">{marks}</div>{body}'
        f'<div class="foot"><span>{escape(slide.source)}</span>'
        f"<span>{escape(seal)} · {at}/{count}</span></div></section>"
    )


def _drawn(slide: Slide) -> Iterator[tuple[Slide, str]]:
    """The slide with its HTML; a chart whose rows do not fit in letters of full size goes on the next."""
    if slide.kind == "title":
        yield slide, _title(slide)
        return
    head, top = _head(slide)
    height = HEIGHT - BOTTOM - top
    if slide.chart is None:
        for part in _table_parts(slide, height):
            yield part, head + _body(_content(part, height), top)
        return
    for page in chart_pages(slide, lambda chart: parts(chart, width=INNER, height=height, size=LABEL)):
        assert page.slide.chart is not None
        drawn = svg(page.slide.chart, width=INNER, height=height, size=LABEL, span=page.span)
        yield page.slide, _head(page.slide)[0] + _body(drawn, top)


def _table_parts(slide: Slide, height: float) -> Iterator[Slide]:
    """The slide, or one for each half of its table until its letters can be read."""
    half = len(slide.rows) // 2
    if not half or _table_size(slide, height) >= SMALL_CELL:
        yield slide
        return
    for rows in (slide.rows[:half], slide.rows[half:]):
        yield from _table_parts(replace(slide, rows=rows), height)


def _title(slide: Slide) -> str:
    size = _headline_size(slide.headline) + 22
    lines = "".join(f"<p>{escape(line)}</p>" for line in (*slide.lines, slide.remark) if line)
    return f'<h1 style="font-size:{size}px">{escape(slide.headline)}</h1>{lines}'


def _head(slide: Slide) -> tuple[str, float]:
    """What stands above the body, and where the body begins."""
    size = _headline_size(slide.headline)
    html = f'<p class="lead">{escape(slide.lead)}</p><h1 style="font-size:{size}px">{escape(slide.headline)}</h1>'
    top = TOP + LEAD + len(wrapped(slide.headline, INNER, size * BOLD)) * size * 1.2
    if slide.remark:
        html += f'<p class="remark">{escape(slide.remark)}</p>'
        top += len(wrapped(slide.remark, INNER, 38)) * REMARK
    return html, top + GAP


def _headline_size(headline: str) -> int:
    return next((size for most, size in HEADLINES if len(headline) <= most), SMALLEST_HEADLINE)


def _body(html: str, top: float) -> str:
    return f'<div class="body" style="top:{top:.0f}px">{html}</div>'


def _content(slide: Slide, height: float) -> str:
    if slide.photo:
        return f'<img src="{escape(slide.photo)}" alt="{escape(slide.headline)}">'
    if slide.rows:
        return _table(slide, height)
    return _lines(slide, height) if slide.lines else ""


def _lines(slide: Slide, height: float) -> str:
    """Paragraphs or names in the largest letters that fit."""
    called = slide.kind == "call_up"
    columns = 2 if called and len(slide.lines) > FEW_CALLED else 1
    width = INNER / columns - 100

    def asked(size: int) -> float:
        return sum(len(wrapped(line, width, size)) * 1.3 + 0.42 for line in slide.lines) * size / columns

    sizes = (*((84, 72) if called else ()), 60, 54, 48, 43, LABEL, 32, 27)
    size = next((size for size in sizes if asked(size) <= height * 0.94), 22)
    items = "".join(f"<li>{escape(line)}</li>" for line in slide.lines)
    tag = "ol" if slide.kind in NUMBERED else "ul"
    return f'<{tag} class="{"" if columns == 2 else "few"}" style="font-size:{size}px">{items}</{tag}>'


def _table_rows(slide: Slide) -> tuple[tuple[str, ...], ...]:
    return (slide.headings, *slide.rows) if slide.headings else slide.rows


def _table_widths(slide: Slide) -> list[float]:
    """Columns as wide as their texts ask."""
    asked = [
        min(max(text_width(cell, 1) for cell in column) + 1, 26) for column in zip(*_table_rows(slide), strict=True)
    ]
    return [INNER * one / sum(asked) for one in asked]


def _table_size(slide: Slide, height: float) -> int:
    """The largest letters that let all rows fit, the smallest where none do."""
    rows, widths = _table_rows(slide), _table_widths(slide)
    sizes = range(44, SMALLEST_CELL, -2)
    return next((size for size in sizes if _table_height(rows, widths, size) <= height), SMALLEST_CELL)


def _table(slide: Slide, height: float) -> str:
    """The table in the largest letters that let all its rows fit."""
    widths, size = _table_widths(slide), _table_size(slide, height)

    def row(tag: str, cells: tuple[str, ...]) -> str:
        return "".join(
            f"<{tag}{' class=number' if at in slide.numbers else ''}>{escape(cell)}</{tag}>"
            for at, cell in enumerate(cells)
        )

    columns = "".join(f'<col style="width:{width:.0f}px">' for width in widths)
    head = f"<thead><tr>{row('th', slide.headings)}</tr></thead>" if slide.headings else ""
    body = "".join(f"<tr>{row('td', cells)}</tr>" for cells in slide.rows)
    return (
        f'<table style="font-size:{size}px;table-layout:fixed"><colgroup>{columns}</colgroup>{head}'
        f"<tbody>{body}</tbody></table>"
    )


def _table_height(rows: tuple[tuple[str, ...], ...], widths: list[float], size: int) -> float:
    return sum(
        max(len(wrapped(cell, width - size, size)) for cell, width in zip(row, widths, strict=True)) * size * 1.25
        + size * 0.5
        for row in rows
    )
