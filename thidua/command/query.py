"""`query`: the answer to one question of queries/, for programs."""

import json
from argparse import Namespace
from datetime import date, datetime, time
from decimal import Decimal

import polars as pl
import polars.selectors as cs

from thidua.command.console import Console
from thidua.exhibits.catalogue import exhibits
from thidua.store import MissingQuery, WrongParameters, load_query, query_names
from thidua.text.language import current

COULD_NOT_RUN = 2
NOT_QUESTIONS = ("schema/", "views/", "write/", "checks/")
FORMULA = r"^[=+\-@\t\r]"
"""What a spreadsheet opening a CSV takes for the beginning of a formula."""


def answer(console: Console, options: Namespace) -> int:
    """Give the rows of a query, its exhibit's rules applied; without a name, all queries with their questions."""
    if options.name is None:
        frame = _questions()
    else:
        if options.name not in _names():
            raise MissingQuery(options.name)
        with console.store() as store:
            try:
                frame = store.rows(options.name, console.who, **dict(options.param))
            except WrongParameters as error:
                console.say(str(error))
                for name, meaning in load_query(options.name).header(current()).parameters.items():
                    console.say(f"  --param {name}=…  {meaning}")
                return COULD_NOT_RUN
        if options.name in exhibits():
            frame = exhibits()[options.name].prepare(frame)
    console.give(written(frame, options.format))
    return 0


def written(frame: pl.DataFrame, form: str) -> str:
    """A table for programs: csv, or json."""
    return _as_json(frame) if form == "json" else as_csv(frame)


def value(text: str) -> object:
    """A parameter as typed: JSON where it is JSON (2013, true, null, [1, 2]), nothing is NULL, else the text itself."""
    if not text:
        return None
    try:
        parsed: object = json.loads(text, parse_constant=str)
    except ValueError:
        return text
    return parsed


def _names() -> list[str]:
    return [name for name in query_names() if not name.startswith(NOT_QUESTIONS)]


def _questions() -> pl.DataFrame:
    names = _names()
    return pl.DataFrame(
        {"name": names, "question": [load_query(name).header(current()).question for name in names]},
        schema={"name": pl.String, "question": pl.String},
    )


def as_csv(frame: pl.DataFrame) -> str:
    """CSV with a heading; a list stands in its cell as JSON, and text like a formula has an apostrophe before it."""
    nested = [
        pl.Series(column.name, [None if cell is None else _dump(cell) for cell in column.to_list()], dtype=pl.String)
        for column in frame.select(cs.nested())
    ]
    text = cs.string()
    return frame.with_columns(nested).with_columns(text.str.replace(FORMULA, "'$0")).write_csv()


def _as_json(frame: pl.DataFrame) -> str:
    """A list with one object a row; what is no number in JSON (not a number, infinite) is null."""
    floats = cs.float()
    return _dump(frame.with_columns(pl.when(floats.is_finite()).then(floats)).to_dicts(), indent=2)


def _dump(item: object, *, indent: int | None = None) -> str:
    return json.dumps(item, ensure_ascii=False, indent=indent, default=_plain)


def _plain(item: object) -> object:
    match item:
        case date() | datetime() | time():
            return item.isoformat()
        case Decimal():
            return float(item)
    return str(item)
