"""The house keeps its shape: arrows between its rooms, SQL in its folder, words in its catalogue."""

import ast
from pathlib import Path

import pytest

from thidua.paths import ROOT
from thidua.store import LOCAL_USER, Store, load_query, query_names

ARROWS = {
    "pages": {"ui", "exhibits", "ingest", "stories", "publish", "access", "text"},
    "ui": {
        "exhibits",
        "charts",
        "stories",
        "publish",
        "ingest",
        "office",
        "access",
        "text",
        "store",
        "command",
        "errors",
        "paths",
    },
    "publish": {"exhibits", "stories", "charts", "text", "errors", "paths"},
    "stories": {"exhibits", "store", "charts", "text", "errors", "paths"},
    "exhibits": {"store", "charts", "rules", "text", "errors"},
    "office": {"ingest", "store", "stories", "text", "errors", "paths"},
    "command": {"office", "ingest", "store", "exhibits", "stories", "publish", "text", "errors", "paths", "rules"},
    "ingest": {"store", "rules", "text", "errors", "paths"},
    "access": {"store", "text", "errors"},
    "charts": {"text"},
    "rules": {"text", "paths"},
    "store": {"text", "errors", "paths"},
    "text": {"paths"},
}
"""Who may import whom within the product; a room may always import itself."""

LIBRARIES = {
    "PIL": {"stories"},
    "duckdb": {"store"},
    "fastexcel": {"ingest"},
    "msoffcrypto": {"ingest"},
    "olefile": {"ingest"},
    "openpyxl": {"ingest"},
    "plotly": {"charts"},
    "pptx": {"charts", "publish"},
    "python_calamine": {"ingest", "publish"},
    "psutil": {"ingest"},
    "starlette": {"ui"},
    "typst": {"publish"},
    "streamlit": {"ui", "pages", "dashboard"},
    "xlrd": {"ingest"},
}
"""Libraries that belong to one room."""


def modules() -> list[Path]:
    return sorted(path for folder in ("thidua", "pages") for path in (ROOT / folder).rglob("*.py"))


def room(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return "pages" if parts[0] == "pages" else parts[1].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Dotted names a module imports, at its top or within a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_arrows_never_point_back(path: Path) -> None:
    here = room(path)
    allowed = ARROWS.get(here, set()) | {here}
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "thidua" and len(parts) > 1 and here in ARROWS:
            assert parts[1] in allowed, f"{path.name} of {here} imports {name}"
        if parts[0] in LIBRARIES:
            assert here in LIBRARIES[parts[0]], f"{path.name} of {here} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_opens_with_one_sentence(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring and docstring.splitlines()[0].endswith(".")


def questions() -> list[str]:
    apart = ("schema/", "views/", "write/")
    return [name for name in query_names() if not name.startswith(apart)]


@pytest.fixture(scope="module")
def empty_store() -> Store:
    return Store.in_memory()


@pytest.mark.parametrize("name", questions())
def test_every_query_says_what_it_answers_and_runs_on_the_real_schema(name: str, empty_store: Store) -> None:
    query = load_query(name)
    for language in ("vi", "en"):
        header = query.header(language)
        assert set(header.parameters) == query.parameters
    lists = {"facts", "keys", "scope_keys"}
    parameters = {name: [] if name in lists else None for name in query.parameters}
    frame = empty_store.rows(name, LOCAL_USER, **parameters)
    assert frame.columns
    assert frame.height == 0 or name.startswith("ingest/") or "/" in name


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_questions_of_sql_stand_in_queries(path: Path) -> None:
    if room(path) == "store":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value.lower().split()
            assert not ({"select", "from"} <= set(words) and words[:1] in (["select"], ["with"])), node.value[:80]


def test_csv_is_written_where_formulas_are_made_text() -> None:
    writing = [path for path in modules() if "write_csv" in path.read_text(encoding="utf-8")]
    assert writing == [ROOT / "thidua" / "command" / "query.py"]
    assert writing[0].read_text(encoding="utf-8").count("write_csv") == 1
