"""The one palette of every chart: colours by meaning, light and dark, and the sign and word of each verdict."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua.charts.chart import Chart, Series, Tone, Verdict
from thidua.text.language import translate as _


@dataclass(frozen=True)
class Palette:
    """Colours as `#RRGGBB`: what is written and ruled, then what is drawn.

    `verdicts` colour marks, never text: beside a mark stand its sign and word in the colour of text.
    `categorical` are ten colours for rows that have no meaning of their own; `sequential` runs from low to high.
    """

    paper: str
    text: str
    muted: str
    rule: str
    target: str
    band: str
    tones: Mapping[Tone, str]
    verdicts: Mapping[Verdict, str]
    categorical: tuple[str, ...]
    sequential: tuple[str, ...]


LIGHT = Palette(
    paper="#FFFFFF",
    text="#26231F",
    muted="#6B675F",
    rule="#DDD9D3",
    target="#26231F",
    band="#EFE3C6",
    tones={
        "main": "#9B1C1C",
        "second": "#C8921A",
        "context": "#A8A299",
        "excellent": "#9B1C1C",
        "good": "#D9A441",
        "completed": "#C9C2B6",
        "failed": "#4A6078",
        "granted": "#9B1C1C",
        "pending": "#C9C2B6",
        "likely": "#2B7A83",
        "at_risk": "#E0951A",
    },
    verdicts={
        "exceeded": "#9B1C1C",
        "met": "#2B7A83",
        "missed": "#E0951A",
        "on_track": "#2B7A83",
        "behind": "#E0951A",
        "not_due": "#A8A299",
        "no_data": "#C9C2B6",
        "not_applicable": "#C9C2B6",
    },
    categorical=(
        "#9B1C1C",
        "#C8921A",
        "#2F5D8A",
        "#8C877D",
        "#2E7A4F",
        "#7A4E8A",
        "#4A9BB0",
        "#B5651D",
        "#5A564F",
        "#BDB7AB",
    ),
    sequential=("#FBF3E4", "#F6E3BF", "#EFCD8E", "#E5B25C", "#D8933B", "#C7712D", "#B35026", "#9B1C1C"),
)

DARK = Palette(
    paper="#171614",
    text="#EDEBE8",
    muted="#A8A299",
    rule="#45413B",
    target="#EDEBE8",
    band="#4A4027",
    tones={
        "main": "#E5716B",
        "second": "#E3B34A",
        "context": "#5F5A52",
        "excellent": "#E5635D",
        "good": "#E3B34A",
        "completed": "#57534C",
        "failed": "#8FB3D9",
        "granted": "#E5716B",
        "pending": "#57534C",
        "likely": "#4FA9B3",
        "at_risk": "#F2B84B",
    },
    verdicts={
        "exceeded": "#E5635D",
        "met": "#4FA9B3",
        "missed": "#F2B84B",
        "on_track": "#4FA9B3",
        "behind": "#F2B84B",
        "not_due": "#5F5A52",
        "no_data": "#4A463F",
        "not_applicable": "#4A463F",
    },
    categorical=(
        "#E5716B",
        "#E3B34A",
        "#7FB2E5",
        "#A8A299",
        "#7CC29A",
        "#BE97CF",
        "#86CDDC",
        "#DE9A5B",
        "#CFC9BE",
        "#6F6A61",
    ),
    sequential=("#2B2320", "#47251F", "#65281F", "#84302A", "#A33F35", "#C05547", "#D5695C", "#E5716B"),
)

SIGNS: Mapping[Verdict, str] = {
    "exceeded": "▲",
    "met": "●",
    "missed": "▼",
    "on_track": "○",
    "behind": "▽",
    "not_due": "…",
    "no_data": "–",
    "not_applicable": "×",
}


def palette(*, dark: bool = False) -> Palette:
    """The light palette, or the dark one."""
    return DARK if dark else LIGHT


def verdict_word(verdict: Verdict) -> str:
    """The words of a verdict in the chosen language."""
    match verdict:
        case "exceeded":
            return _("Vượt kế hoạch")
        case "met":
            return _("Đạt kế hoạch")
        case "missed":
            return _("Chưa đạt kế hoạch")
        case "on_track":
            return _("Đúng tiến độ")
        case "behind":
            return _("Chậm tiến độ")
        case "not_due":
            return _("Chưa đến kỳ đánh giá")
        case "no_data":
            return _("Chưa có số liệu")
        case "not_applicable":
            return _("Không áp dụng")


def series_colours(chart: Chart, colours: Palette) -> tuple[str, ...]:
    """One colour of a palette for each series of a chart.

    A series whose marks all have one verdict takes the verdict's colour, any other its tone's. Where that colour is
    taken by an earlier series the next free categorical one stands in; `context` is grey however many there are.
    """
    chosen: list[str] = []
    for series in chart.series:
        colour = _colour_by_meaning(series, colours)
        if colour in chosen and series.tone != "context":
            free = [other for other in colours.categorical if other not in chosen]
            colour = free[0] if free else colours.categorical[len(chosen) % len(colours.categorical)]
        chosen.append(colour)
    return tuple(chosen)


def only_verdict(series: Series) -> Verdict | None:
    """The verdict that all marks of a series have; None where they differ or have none."""
    return series.verdicts[0] if len(set(series.verdicts)) == 1 else None


def _colour_by_meaning(series: Series, colours: Palette) -> str:
    verdict = only_verdict(series)
    return colours.verdicts[verdict] if verdict else colours.tones[series.tone]


def ink_on(colour: str) -> str:
    """Black or white text, whichever reads better on a `#RRGGBB` colour: a WCAG contrast of at least 4.5 on any."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#000000" if (luminance + 0.05) ** 2 > 1.05 * 0.05 else "#FFFFFF"
