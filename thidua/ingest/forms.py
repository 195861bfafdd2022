"""The kinds of table the importer knows, read from data/forms/: what tells one from another is data."""

import tomllib
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import cache
from typing import Any, Literal

from thidua.paths import FORMS
from thidua.text.fold import fold, tidy

Value = Literal[
    "count", "share", "points", "rank", "measure", "target", "class", "award", "role", "unit", "word", "criterion"
]
Names = Literal[
    "rating_class", "criterion", "indicator", "criterion_stage", "unit_stage", "part", "award", "commendation_kind"
]


@dataclass(frozen=True)
class FormColumn:
    """A column a form may have.

    field     its name, as `check` prints it.
    value     how its cells are read as values; None for a column that only describes its row.
    headings  headings it goes by, folded.
    shown     the first of them, as written: its heading where the product writes one.
    names     its heading is not fixed but names something: a class of a rating scale, a criterion, an indicator, a
              criterion or a unit over the stage of its points, a part of the column before it, an award, a kind of
              commendation.
    under     for `names` = criterion: the merged headings such columns stand under, folded.
    shown_under  the first of them, as written.
    coded     likewise: what their own headings look like where they are codes of a codebook, as a pattern.
    holds     what its cells hold, where that tells it under any heading: see Kind in contents.py.
    blank     what a blank cell of it says, '' where nothing.
    content   "unit" where the column is meant only if its cells name units: "Đơn vị" may also be a unit of measure.
    set       what a value of this column states besides: which measure, of which recipients.
    compared  its figures are a total of others of their row, or count them once more in another way: they are compared
              with those and are no facts.
    """

    field: str
    value: Value | None
    required: bool
    headings: frozenset[str]
    shown: str
    names: Names | None
    under: frozenset[str]
    shown_under: str
    coded: str
    content: Literal["", "unit"]
    holds: str
    blank: str
    set: dict[str, str] = dataclass_field(hash=False)
    compared: bool = False

    @property
    def is_attainment(self) -> bool:
        """Whether it holds what share of a plan figures are."""
        return self.set.get("measure") == "attainment"

    @property
    def goes_with_figure(self) -> bool:
        """Whether it says more of the figures beside it: their share of the plan, or those of the year before."""
        return self.is_attainment or "years_before" in self.set

    @property
    def is_result(self) -> bool:
        """Whether it holds what came of targets in its own period: of this year, no share of a plan."""
        return self.value == "measure" and "status" in self.set and not self.goes_with_figure


@dataclass(frozen=True)
class Form:
    """A kind of table: the facts it states, what its rows and group rows name, its columns.

    undated  a row may lack its period (an award whose year of achievement nobody wrote down).
    place    the place it speaks of where it names none; '' where it must.
    """

    name: str
    table: str
    names: dict[str, str] = dataclass_field(hash=False)
    title: tuple[str, ...]
    rows: str
    groups: tuple[str, ...]
    undated: bool
    place: str
    columns: tuple[FormColumn, ...]

    @property
    def open(self) -> bool:
        """Whether columns of any heading are read, as indicators named by their headings."""
        return any(column.names == "indicator" for column in self.columns)


@dataclass(frozen=True)
class Words:
    """Words that give a row or a line its role in any table, folded; see data/forms/words.toml."""

    totals: tuple[str, ...]
    statistics: tuple[str, ...]
    ranks: tuple[str, ...]
    sources: tuple[str, ...]
    codes: tuple[str, ...]
    instructions: tuple[str, ...]
    examples: tuple[str, ...]
    stage_headings: tuple[tuple[str, str], ...]
    unheaded: str
    parts: tuple[str, ...]
    maxima: tuple[str, ...]
    endings: tuple[str, ...]
    ordinals: frozenset[str]
    clusters: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    places_written: tuple[str, ...]
    place_lines: tuple[str, ...]
    place_before: tuple[str, ...]
    no_place_before: frozenset[str]
    no_names: tuple[str, ...]
    no_places: frozenset[str]
    bodies: tuple[str, ...]
    signatures: tuple[str, ...]
    unit_heading_words: frozenset[str]
    unit_heading_fillers: frozenset[str]
    person_headings: frozenset[str]
    units: tuple[str, ...]
    units_written: tuple[str, ...]
    illustrative: tuple[str, ...]
    stages: tuple[tuple[str, str], ...]
    results: frozenset[str]
    pending: tuple[tuple[str, str], ...]
    granted: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    measures: frozenset[str]


def starts_with(text: str, words: tuple[str, ...]) -> str:
    """The word that a folded text begins with, as whole words; '' where none."""
    if not text.startswith(words):
        return ""
    return next((word for word in words if text == word or text.startswith(word + " ")), "")


def unit_word(text: str) -> str:
    """The word for its kind that the name of a unit begins with, accents told apart: "sở", but not of "Số liệu"."""
    return starts_with(tidy(text).casefold(), words().units_written)


@cache
def all_forms() -> tuple[Form, ...]:
    """Every form of data/forms/, by name."""
    paths = sorted(path for path in FORMS.glob("*.toml") if path.stem != "words")
    return tuple(_form(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in paths)


@cache
def words() -> Words:
    """The words of data/forms/words.toml."""
    raw = tomllib.loads((FORMS / "words.toml").read_text(encoding="utf-8"))
    return Words(
        totals=_folded(raw["totals"]),
        statistics=_folded(raw["statistics"]),
        ranks=_folded(raw["ranks"]),
        sources=_folded(raw["sources"]),
        codes=_folded(raw["codes"]),
        instructions=_folded(raw["instructions"]),
        examples=_folded(raw["examples"]),
        stage_headings=tuple((fold(row["word"]), row["stage"]) for row in raw["stage_headings"]),
        unheaded=raw["unheaded"],
        parts=_folded(raw["parts"]),
        maxima=_folded(raw["maxima"]),
        endings=_folded(raw["endings"]),
        ordinals=frozenset(_folded(raw["ordinals"])),
        clusters=_folded(raw["clusters"]),
        places=tuple((fold(row["word"]), row["kind"]) for row in raw["places"]),
        places_written=tuple(row["word"] for row in raw["places"] if row["kind"] != "country"),
        place_lines=_folded(raw["place_lines"]),
        place_before=tuple(raw["place_before"]),
        no_place_before=frozenset(raw["no_place_before"]),
        no_names=tuple(raw["no_names"]),
        no_places=frozenset(raw["no_places"]),
        bodies=_folded(raw["bodies"]),
        signatures=_folded(raw["signatures"]),
        unit_heading_words=_single(raw["unit_heading_words"]),
        unit_heading_fillers=_single(raw["unit_heading_fillers"]),
        person_headings=frozenset(_folded(raw["person_headings"])),
        units=_folded(raw["units"]),
        units_written=tuple(raw["units"]),
        illustrative=_folded(raw["illustrative"]),
        stages=tuple((fold(row["word"]), row["stage"]) for row in raw["stages"]),
        results=frozenset(_folded(raw["results"])),
        pending=tuple((fold(row["word"]), row["status"]) for row in raw["pending"]),
        granted=_folded(raw["granted"]),
        measures=frozenset(raw["measures"]),
        steps=tuple((fold(row["word"]), row["status"]) for row in raw["steps"]),
    )


def _folded(texts: list[str]) -> tuple[str, ...]:
    return tuple(fold(text) for text in texts)


def _single(texts: list[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in fold(text).split())


def _form(name: str, raw: dict[str, Any]) -> Form:
    return Form(
        name=name,
        table=raw["table"],
        names={"vi": raw["name_vi"], "en": raw["name_en"]},
        title=_folded(raw["title"]),
        rows=raw["rows"],
        groups=tuple(raw.get("groups", ())),
        undated=raw.get("undated", False),
        place=raw.get("place", ""),
        columns=tuple(_column(column) for column in raw["columns"]),
    )


def _column(raw: dict[str, Any]) -> FormColumn:
    return FormColumn(
        field=raw["field"],
        value=raw.get("value"),
        required=raw.get("required", False),
        headings=frozenset(_folded(raw.get("headings", []))),
        shown=next(iter(raw.get("headings", [])), ""),
        names=raw.get("names"),
        under=frozenset(_folded(raw.get("under", []))),
        shown_under=next(iter(raw.get("under", [])), ""),
        coded=raw.get("coded", ""),
        content=raw.get("content", ""),
        holds=raw.get("holds", ""),
        blank=raw.get("blank", ""),
        set=raw.get("set", {}),
        compared=raw.get("compared", False),
    )
