"""From a story to its slides: every exhibit asked for the meeting's place, cluster and year."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from thidua.exhibits.catalogue import exhibits
from thidua.exhibits.exhibit import Shown, show
from thidua.exhibits.wording import at_a_glance
from thidua.store import Caller, Store, load_query
from thidua.stories.occasion import Occasion
from thidua.stories.slide import Slide
from thidua.stories.story import OF_DATA, Item, Story
from thidua.text.language import translate as _

LISTS = {
    "ranking": ("ranking",),
    "scores": ("ranking",),
    "awards": ("awards",),
    "eligibility": ("awards",),
    "ratings/side_by_side": ("ranking", "awards"),
    "meetings/call_up": ("awards",),
}
"""Which list must have been published before the figures of a topic (or one exhibit) are more than a draft."""


@dataclass(frozen=True)
class Answer:
    """The rows an exhibit gave, frozen: by whom they can be compared later.

    columns  the names of the columns of its table, `headings` their words, `formats` how they are written.
    frame    every column of the rows by name, each value as JSON holds it.
    """

    exhibit: str
    parameters: dict[str, Any]
    title: str
    columns: tuple[str, ...]
    headings: tuple[str, ...]
    formats: tuple[str, ...]
    frame: dict[str, list[Any]]


@dataclass(frozen=True)
class Composed:
    """A story made ready: its slides, the answers they rest on, and the items that have nothing to show."""

    slides: tuple[Slide, ...]
    answers: tuple[Answer, ...]
    left_out: tuple[str, ...]


def compose(store: Store, who: Caller, story: Story, occasion: Occasion) -> Composed:
    """The slides of a meeting in its order. An item with nothing to show makes no slide and is named as left out."""
    drafts = _unpublished(store, who, occasion)
    slides: list[Slide] = []
    answers: list[Answer] = []
    left_out: list[str] = []
    for item in story.items:
        if item.question:
            shown, parameters = ask(store, who, item, occasion)
            answers.append(answer_of(shown, parameters))
            drawn = not shown.empty and (shown.chart is not None or item.as_table or item.kind in OF_DATA)
            mark = _draft_mark(shown.exhibit.name, drafts)
            slide = exhibit_slide(shown, item, marks=(mark,)) if drawn else None
            title = item.title or shown.title
        else:
            slide, title = _written(item, story, occasion), item.title
        if slide is None:
            left_out.append(title)
        else:
            slides.append(slide)
    return Composed(tuple(slides), tuple(answers), tuple(left_out))


def ask(store: Store, who: Caller, item: Item, occasion: Occasion) -> tuple[Shown, dict[str, Any]]:
    """The exhibit of an item for a meeting, and the parameters it was asked with."""
    year = occasion.year - 1 if item.last_year else occasion.year
    known = {"place": occasion.place, "cluster": occasion.cluster, "year": year}
    wanted = load_query(item.question).parameters
    parameters = dict.fromkeys(wanted) | {name: known[name] for name in wanted if name in known}
    parameters |= dict(item.parameters)
    return show(exhibits()[item.question], store, who, **parameters), parameters


def answer_of(shown: Shown, parameters: dict[str, Any]) -> Answer:
    """What an exhibit gave, as it is frozen in a seal."""
    columns = shown.exhibit.columns
    frame = {name: [_plain(value) for value in values] for name, values in shown.frame.to_dict(as_series=False).items()}
    return Answer(
        exhibit=shown.exhibit.name,
        parameters=parameters,
        title=shown.title,
        columns=tuple(column.name for column in columns),
        headings=shown.headings,
        formats=tuple(column.format for column in columns),
        frame=frame,
    )


def exhibit_slide(shown: Shown, item: Item | None = None, *, marks: tuple[str, ...] = ()) -> Slide:
    """The slide of an exhibit, with the words of the office where an item of a story holds some.

    A headline too long for a hall keeps its first sentences or clauses; the speaker reads the whole one in the notes.
    """
    item = item or Item("exhibit")
    columns = shown.exhibit.columns
    headline = item.headline or at_a_glance(shown.headline)
    whole = shown.headline if headline != shown.headline else ""
    notes = (item.remark, whole, shown.header.question, _("Cách tính: {method}", method=shown.header.method))
    return Slide(
        kind=item.kind,
        headline=headline,
        lead=item.title or shown.title,
        remark=" ".join(text for text in (item.remark, *shown.notes) if text),
        chart=None if item.as_table else shown.chart,
        headings=shown.headings,
        rows=shown.rows,
        numbers=tuple(at for at, column in enumerate(columns) if column.format not in ("text", "year")),
        source=shown.source_line,
        notes="\n".join(note for note in notes if note),
        marks=tuple(dict.fromkeys(mark for mark in (*marks, *shown.marks) if mark)),
    )


def _written(item: Item, story: Story, occasion: Occasion) -> Slide | None:
    """The slide of what the office writes; None where nothing is written yet."""
    if item.kind == "title":
        lines = (occasion.whose, occasion.place_name) if occasion.cluster else (occasion.place_name,)
        headline = item.headline or _("{story} năm {year}", story=story.title, year=occasion.year)
        return Slide("title", headline=headline, remark=item.remark, lines=lines)
    if not (item.headline or item.remark or item.lines or item.rows or item.photo):
        return None
    return Slide(
        kind=item.kind,
        headline=item.headline or item.title,
        lead=item.title if item.headline else "",
        remark=item.remark,
        headings=item.headings,
        rows=item.rows,
        lines=item.lines,
        photo=item.photo,
    )


def _unpublished(store: Store, who: Caller, occasion: Occasion) -> frozenset[str]:
    """The lists of the meeting's clusters that are not all published for its year."""
    found = store.rows("ranking/publication", who, cluster=occasion.cluster, year=occasion.year, list=None)
    if occasion.cluster is None:
        own = store.rows("choices/clusters", who, place=occasion.place, kind=None)["cluster_id"]
        found = found.filter(found["cluster_id"].is_in(own.to_list()))
    return frozenset(found.filter(~found["is_published"])["list"].to_list())


def _draft_mark(exhibit: str, drafts: frozenset[str]) -> str:
    topic = exhibit.partition("/")[0]
    lists = LISTS.get(exhibit, LISTS.get(topic, ()))
    return _("DỰ KIẾN – TÀI LIỆU HỌP") if drafts.intersection(lists) else ""


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A value as JSON gives it back."""
    match value:
        case float():
            return value if value == value and abs(value) != float("inf") else None
        case None | bool() | int() | str():
            return value
        case date() | datetime():
            return value.isoformat()
        case list() | tuple():
            return [_plain(one) for one in value]
        case dict():
            return {str(key): _plain(one) for key, one in value.items()}
    return json.loads(json.dumps(value, default=str))
