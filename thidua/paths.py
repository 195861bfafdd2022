"""Where the parts of the house stand on disk; the only module that knows folders."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "queries"
CATALOGUE = ROOT / "data" / "catalogue"
FORMS = ROOT / "data" / "forms"
SAMPLES = ROOT / "data" / "samples"
STORIES = ROOT / "data" / "stories"
LOCALE = ROOT / "thidua" / "locale"


def warehouse() -> Path:
    """The file of the embedded store."""
    return local() / "warehouse.duckdb"


def local() -> Path:
    """The folder of the warehouse, uploads and backups: `THIDUA_LOCAL` where it is set, else `data/local`."""
    return Path(os.environ.get("THIDUA_LOCAL", ROOT / "data" / "local"))


def staged() -> Path:
    """The folder of files under way that are not stored yet, a folder a person."""
    return local() / "staged"


def uploads() -> Path:
    """The folder of the files as received, named by their SHA-256."""
    return local() / "uploads"
