"""Nguồn số liệu: every import, and the way to take one back."""

from thidua.ui.imports import imports

imports()
