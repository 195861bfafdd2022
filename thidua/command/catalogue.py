"""`catalogue`: what the catalogues hold, and an office's own changes in them, each with its reason."""

import json
from argparse import Namespace

import polars as pl

from thidua.command import query
from thidua.command.console import Console
from thidua.store import Store
from thidua.store.catalogue import UnknownCatalogue, change_row, remove_row, restore_row
from thidua.text.language import current
from thidua.text.language import translate as _


def show(console: Console, options: Namespace) -> int:
    """Give every catalogue, or every row of one with its key, where it is from and, where changed, by whom and why."""
    with console.store() as store:
        frame = _catalogues(console, store) if options.catalogue is None else _rows(console, store, options.catalogue)
    console.give(query.written(frame, options.format))
    return 0


def state(console: Console, options: Namespace) -> int:
    """Add a row or state one anew."""
    with console.store() as store:
        key = change_row(store, console.who, options.catalogue, dict(options.values), reason=options.reason)
    console.say(_("Đã ghi dòng {key} của danh mục {name}.", key=key, name=options.catalogue))
    return 0


def remove(console: Console, options: Namespace) -> int:
    """Take a row out."""
    with console.store() as store:
        remove_row(store, console.who, options.catalogue, options.key, reason=options.reason)
    console.say(_("Đã bỏ dòng {key} của danh mục {name}.", key=options.key, name=options.catalogue))
    return 0


def restore(console: Console, options: Namespace) -> int:
    """Make a row again as it was shipped."""
    with console.store() as store:
        restore_row(store, console.who, options.catalogue, options.key, reason=options.reason)
    console.say(
        _("Dòng {key} của danh mục {name} đã trở lại như kèm theo sản phẩm.", key=options.key, name=options.catalogue)
    )
    return 0


def _catalogues(console: Console, store: Store) -> pl.DataFrame:
    listed = store.rows("catalogue/list", console.who)
    return listed.select("catalogue", "rows", "changed", "last_change", name=f"name_{current()}")


def _rows(console: Console, store: Store, catalogue: str) -> pl.DataFrame:
    """Rows taken out are there too, as `origin` says: their columns hold what was shipped."""
    columns = store.rows("catalogue/fields", console.who, catalogue=catalogue)["field"].to_list()
    if not columns:
        raise UnknownCatalogue(catalogue)
    found = store.rows("catalogue/rows", console.who, catalogue=catalogue)
    contents = [json.loads(content) for content in found.select(pl.coalesce("content", "shipped")).to_series()]
    stated = pl.DataFrame(
        {column: [content.get(column) for content in contents] for column in columns},
        schema=dict.fromkeys(columns, pl.String),
    )
    marks = found.select("key", "origin", "person", "changed_at", "reason")
    return pl.concat([marks, stated], how="horizontal")
