"""Nhập tay: type figures, units, mergers and schemes into a grid, with the same checks as a file."""

from thidua.ui.enter import enter

enter()
