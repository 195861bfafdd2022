"""The palette stays apart for colour-blind eyes, and a verdict never speaks by colour alone."""

from itertools import combinations
from math import dist
from typing import get_args

import pytest

from thidua.charts.chart import Chart, Series, Tone, Verdict
from thidua.charts.palette import DARK, LIGHT, SIGNS, ink_on, palette, series_colours

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
SIGHT = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
JUST_APART = 20.0  # CIE76; 2.3 is just noticeable, 20 is told apart across a hall


def _times(matrix, vector):
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _linear(colour):
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def _lab(colour, sight):
    seen = tuple(min(max(c, 0.0), 1.0) for c in _times(SIGHT[sight], _linear(colour)))
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (a / b for a, b in zip(_times(TO_XYZ, seen), WHITE, strict=True))
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _contrast(one, other):
    low, high = sorted(_times(TO_XYZ, _linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


TOGETHER = {
    "comparison": ("main", "second", "context"),
    "rating classes": ("excellent", "good", "completed", "failed"),
    "awards": ("granted", "pending"),
}


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
class TestColourBlindness:
    @pytest.mark.parametrize("group", TOGETHER)
    def test_tones_used_together_stay_apart(self, group, colours, sight):
        for one, other in combinations(TOGETHER[group], 2):
            apart = dist(_lab(colours.tones[one], sight), _lab(colours.tones[other], sight))
            assert apart >= JUST_APART, (one, other, round(apart, 1))

    def test_verdicts_stay_apart(self, colours, sight):
        for group in (("exceeded", "met", "missed", "no_data"), ("on_track", "behind", "not_due")):
            for one, other in combinations(group, 2):
                apart = dist(_lab(colours.verdicts[one], sight), _lab(colours.verdicts[other], sight))
                assert apart >= JUST_APART, (one, other, round(apart, 1))

    def test_every_mark_stays_apart_from_the_paper(self, colours, sight):
        for name, colour in (*colours.tones.items(), *colours.verdicts.items()):
            apart = dist(_lab(colour, sight), _lab(colours.paper, sight))
            assert apart >= JUST_APART, (name, round(apart, 1))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
class TestPalette:
    def test_every_tone_and_verdict_has_a_colour(self, colours):
        assert set(colours.tones) == set(get_args(Tone))
        assert set(colours.verdicts) == set(get_args(Verdict)) == set(SIGNS)

    def test_ten_different_categorical_colours(self, colours):
        assert len(set(colours.categorical)) == 10

    def test_text_is_readable_on_paper_and_on_every_mark(self, colours):
        assert _contrast(colours.text, colours.paper) >= 7
        assert _contrast(colours.muted, colours.paper) >= 4.5
        for colour in (*colours.tones.values(), *colours.verdicts.values()):
            assert _contrast(ink_on(colour), colour) >= 4.5, colour

    @pytest.mark.parametrize("shade", range(0, 256, 5))
    def test_black_or_white_is_readable_on_every_grey(self, colours, shade):
        grey = f"#{shade:02X}{shade:02X}{shade:02X}"
        assert _contrast(ink_on(grey), grey) >= 4.5

    def test_missed_is_amber_and_exceeded_red(self, colours):
        red, green, blue = _linear(colours.verdicts["missed"])
        assert red > green > 2 * blue and green > red / 3
        red, green, blue = _linear(colours.verdicts["exceeded"])
        assert red > 4 * max(green, blue)


def test_each_verdict_has_a_sign_of_its_own():
    assert SIGNS["missed"] == "▼" and len(set(SIGNS.values())) == len(SIGNS)


def test_palette_of_a_background():
    assert palette() is LIGHT
    assert palette(dark=True) is DARK


def _chart(*series):
    return Chart("bars", ("2024",), series, "Số lượng")


class TestSeriesColours:
    def test_tone_gives_the_colour(self):
        chart = _chart(Series("A", (1,)), Series("B", (2,), tone="context"), Series("C", (3,), tone="context"))
        assert series_colours(chart, LIGHT) == (LIGHT.tones["main"], LIGHT.tones["context"], LIGHT.tones["context"])

    def test_equal_tones_take_free_categorical_colours(self):
        chart = _chart(*(Series(str(n), (n,)) for n in range(10)))
        assert len(set(series_colours(chart, LIGHT))) == 10

    def test_one_verdict_throughout_gives_its_colour(self):
        chart = _chart(Series("Vượt", (1,), verdicts=("exceeded",)), Series("Chưa đạt", (1,), verdicts=("missed",)))
        assert series_colours(chart, LIGHT) == (LIGHT.verdicts["exceeded"], LIGHT.verdicts["missed"])
