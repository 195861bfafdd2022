"""Exhibits: one question, its query, its chart, its headline, its table and its sources, stated once."""
