"""Danh mục: what the office's rules and names are, since when and by which text, and the office's own changes."""

from thidua.ui.catalogue import catalogue

catalogue()
