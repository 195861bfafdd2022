"""The workbooks of the importer's tests, for acts that are done again."""

from tests.ingest.conftest import make_ratings, make_workbook, store

__all__ = ["make_ratings", "make_workbook", "store"]
