"""A matrix by plotly: a table coloured by value or by verdict, with every figure written in its cell."""

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import has_provisional, is_provisional, mixed_verdicts, provisional_word, value_label
from thidua.charts.palette import Palette, ink_on
from thidua.charts.render.plotly.canvas import LINE_HEIGHT, SMALL_SIZE, extent, line_count, safe, settle, small
from thidua.charts.render.plotly.marks import add_keys, hover

ROW_HEIGHT = 34
NAME_WIDTH = 28
COLUMN_WIDTH = 12
PROVISIONAL_SIGN = "*"
