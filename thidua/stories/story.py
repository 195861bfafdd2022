"""A meeting as an ordered list of items: the stories shipped in data/stories/."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, get_args

from thidua.errors import ThiduaError
from thidua.paths import STORIES
from thidua.text.language import Language, current
from thidua.text.language import translate as _

Kind = Literal[
    "title", "agenda", "exhibit", "text", "shortcomings", "photo", "table", "pledge", "signing", "tasks", "petitions",
    "call_up",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
OF_DATA: Mapping[Kind, str] = {"signing": "meetings/signatories", "call_up": "meetings/call_up"}
"""The exhibit that fills an item which is not written by hand."""


class UnknownStory(ThiduaError):
    """No story is shipped under this name."""

    def __init__(self, name: str) -> None:
        known = ", ".join(story.name for story in stories())
        super().__init__(_("Không có chương trình hội nghị {name}. Có: {known}.", name=name, known=known))


@dataclass(frozen=True)
class Item:
    """One part of a meeting.

    title      its name in the programme, in small letters over the headline.
    exhibit    the exhibit to be shown; `parameters` are those that place, cluster and year do not give.
    last_year  the exhibit is asked for the year before the meeting's: at a pledge, last year's results.
    as_table   its table is shown in place of its chart; without a chart an exhibit makes no slide otherwise.
    headline   the office's own headline, in place of the one made of the figures.
    remark     a sentence of the office below it.
    lines      paragraphs: the agenda, results, shortcomings, directions, pledge, tasks, petitions.
    headings, rows  a table of the office's own.
    photo      a picture as a `data:` address.
    prompt     what the office is asked to write here; never shown in the hall.
    """

    kind: Kind
    title: str = ""
    exhibit: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    last_year: bool = False
    as_table: bool = False
    headline: str = ""
    remark: str = ""
    lines: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    photo: str = ""
    prompt: str = ""

    @property
    def question(self) -> str:
        """The name of the exhibit that fills it, empty where the office writes it."""
        return OF_DATA.get(self.kind, self.exhibit)


@dataclass(frozen=True)
class Story:
    """A kind of meeting: its name, its title, whom it is for (a cluster or a whole place), its items in order."""

    name: str
    title: str
    scope: Literal["cluster", "place"]
    items: tuple[Item, ...]


def stories() -> list[Story]:
    """Every story shipped, in the chosen language, in the order of the year's meetings."""
    return list(_shipped(current()))


def shipped(name: str) -> Story:
    """A story as shipped, in the chosen language; raises UnknownStory."""
    found = next((story for story in stories() if story.name == name), None)
    if found is None:
        raise UnknownStory(name)
    return found


def item_from(stated: Mapping[str, Any]) -> Item:
    """An item from its plain form as `dataclasses.asdict` gives it; ValueError for a kind that there is not."""
    if stated["kind"] not in KINDS:
        raise ValueError(f"{stated['kind']!r} is no kind of item")
    given = dict(stated)
    for name in ("lines", "headings"):
        given[name] = tuple(given.get(name, ()))
    given["rows"] = tuple(tuple(row) for row in given.get("rows", ()))
    return Item(**given)


@cache
def _shipped(language: Language) -> tuple[Story, ...]:
    read = [(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in STORIES.glob("*.toml")]
    return tuple(
        Story(
            name=name,
            title=content["title"][language],
            scope=content["scope"],
            items=tuple(item_from(_in_language(item, language)) for item in content["item"]),
        )
        for name, content in sorted(read, key=lambda one: one[1]["ordinal"])
    )


def _in_language(stated: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """An item with each text that stands in both languages in the one chosen."""
    return {
        key: value[language] if isinstance(value, dict) and set(value) == {"vi", "en"} else value
        for key, value in stated.items()
    }
