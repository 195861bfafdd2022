"""Queries as files: one question a file, found by name, its header read as what it says about itself."""

from dataclasses import dataclass, field
from functools import cached_property

import duckdb

from thidua.paths import QUERIES
from thidua.store.errors import MissingQuery
from thidua.text.language import Language

HEADINGS: dict[Language, tuple[str, str, str]] = {
    "vi": ("Câu hỏi", "Một dòng", "Cách tính"),
    "en": ("Question", "Grain", "Method"),
}


@dataclass(frozen=True)
class Header:
    """What a query file says of itself in one language.

    question, grain (what one row is), method (how figures are made, with the article where a rule is applied),
    parameters by name.
    """

    question: str
    grain: str
    method: str
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Query:
    """One file of queries/, named by its path without ending: `ratings/excellent_share`."""

    name: str
    sql: str

    @cached_property
    def is_question(self) -> bool:
        """Whether it only reads: one SELECT and nothing else."""
        return [statement.type for statement in duckdb.extract_statements(self.sql)] == [duckdb.StatementType.SELECT]

    @cached_property
    def parameters(self) -> set[str]:
        """The names bound in the statement, without `$`."""
        return set(duckdb.extract_statements(self.sql)[0].named_parameters)

    def header(self, language: Language) -> Header:
        """The header in one language; ValueError names the file and the line that is missing."""
        lines = _header_lines(self.sql, language)
        found: dict[str, str] = {}
        last = ""
        for line in lines:
            key, colon, rest = line.partition(":")
            if colon and (key in HEADINGS[language] or key.startswith("$")):
                last = key
                found[key] = rest.strip()
            elif last:
                found[last] += " " + line.strip()
        missing = [heading for heading in HEADINGS[language] if not found.get(heading)]
        if missing:
            raise ValueError(f"queries/{self.name}.sql ({language}): {', '.join(missing)}")
        question, grain, method = (found[heading] for heading in HEADINGS[language])
        parameters = {key[1:]: text for key, text in found.items() if key.startswith("$")}
        return Header(question=question, grain=grain, method=method, parameters=parameters)


def _header_lines(sql: str, language: Language) -> list[str]:
    lines: list[str] = []
    inside = False
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        text = line[2:].strip()
        if text in HEADINGS:
            inside = text == language
        elif inside:
            lines.append(text)
    return lines


def load_query(name: str) -> Query:
    """The query of that name; MissingQuery where there is no such file."""
    path = (QUERIES / f"{name}.sql").resolve()
    if not path.is_relative_to(QUERIES.resolve()) or not path.is_file():
        raise MissingQuery(name)
    return Query(name=name, sql=path.read_text(encoding="utf-8"))


def query_names(folder: str = "") -> list[str]:
    """The names of all queries under a folder of queries/, sorted."""
    files = (QUERIES / folder).rglob("*.sql")
    return sorted(path.relative_to(QUERIES).with_suffix("").as_posix() for path in files)
