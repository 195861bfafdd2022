"""Brings a database to the newest schema: numbered migrations once, the shipped catalogue and views when changed."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import duckdb
import polars as pl

from thidua.paths import CATALOGUE, QUERIES
from thidua.store.query import load_query, query_names


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Apply what this database lacks, each migration in a transaction with its own record.

    The catalogue and the views are made anew, all in one transaction, only where what they are made of has changed.
    """
    connection.execute("create schema if not exists stored")
    connection.execute("create table if not exists stored.migration (name varchar, applied_at timestamp)")
    applied = {name for (name,) in connection.execute("select name from stored.migration").fetchall()}
    for name in query_names("schema"):
        if name not in applied:
            connection.begin()
            connection.execute(load_query(name).sql)
            connection.execute("insert into stored.migration values ($name, current_localtimestamp())", {"name": name})
            connection.commit()
    made_of = {"catalogue": _digest(_catalogue_files()), "views": _digest([*_view_files(), Path(__file__)])}
    known = dict(
        connection.execute("select name, value from stored.setting where name in ('catalogue', 'views')").fetchall()
    )
    if known == made_of:
        return
    connection.begin()
    if known.get("catalogue") != made_of["catalogue"]:
        _load_catalogue(connection)
    _overlay_catalogue(connection)
    for name in query_names("views"):
        connection.execute(load_query(name).sql)
    connection.execute("delete from stored.setting where name in ('catalogue', 'views')")
    for name, digest in made_of.items():
        connection.execute("insert into stored.setting values ($name, $digest)", {"name": name, "digest": digest})
    connection.commit()


def _catalogue_files() -> list[Path]:
    return sorted(CATALOGUE.glob("*.csv"))


def _view_files() -> list[Path]:
    return sorted((QUERIES / "views").glob("*.sql"))


def _digest(files: Sequence[Path]) -> str:
    return hashlib.sha256(b"".join(file.name.encode() + file.read_bytes() for file in files)).hexdigest()


def _load_catalogue(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of schema `shipped` equal to data/catalogue/*.csv, every column text."""
    for schema in ("catalogue", "shipped"):
        connection.execute(f"drop schema if exists {schema} cascade")
        connection.execute(f"create schema {schema}")
    for file in _catalogue_files():
        connection.register("incoming", pl.read_csv(file, infer_schema=False))
        connection.execute(f'create table shipped."{file.stem}" as select * from incoming')
        connection.unregister("incoming")
    connection.execute("update stored.data_version set version = version + 1")


def _overlay_catalogue(connection: duckdb.DuckDBPyConnection) -> None:
    """Make schema `catalogue`: each shipped table with the office's newest change of each row in its place.

    Also view `catalogue_row`: the shipped rows of the catalogues an office may change, with their key, as JSON.
    """
    keys = dict(connection.execute("select catalogue, key from shipped.catalogue").fetchall())
    rows = []
    for name in (file.stem for file in _catalogue_files()):
        columns = [column for column, *_rest in connection.execute(f'describe shipped."{name}"').fetchall()]
        if name not in keys:
            connection.execute(f'create or replace view catalogue."{name}" as select * from shipped."{name}"')
            continue
        key = "concat_ws('|', " + ", ".join(f"coalesce({column}, '')" for column in keys[name].split("|")) + ")"
        stated = ", ".join(f"content ->> '$.{column}' as \"{column}\"" for column in columns)
        connection.execute(
            f"""
            create or replace view catalogue."{name}" as
            with changed as (
                select key, content, removed from stored.catalogue_change where catalogue = '{name}'
                qualify row_number() over (partition by key order by data_version desc) = 1
            )
            select * from shipped."{name}"
            where {key} not in (select key from changed where removed or content is not null)
            union all by name
            select {stated} from changed where content is not null
            """
        )
        rows.append(
            f"select '{name}' as catalogue, {key} as key, to_json(t)::varchar as content from shipped.\"{name}\" t"
        )
    connection.execute("create or replace view catalogue_row as " + " union all ".join(rows))
