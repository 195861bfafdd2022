"""Brings a database to the newest schema: numbered migrations once, the shipped catalogue and views when changed."""

import hashlib

import duckdb
import polars as pl

from thidua.paths import CATALOGUE
from thidua.store.query import load_query, query_names


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Apply what this database lacks, each migration in a transaction with its own record; views are made anew."""
    connection.execute("create schema if not exists stored")
    connection.execute("create table if not exists stored.migration (name varchar, applied_at timestamp)")
    applied = {name for (name,) in connection.execute("select name from stored.migration").fetchall()}
    for name in query_names("schema"):
        if name not in applied:
            connection.begin()
            connection.execute(load_query(name).sql)
            connection.execute("insert into stored.migration values ($name, current_localtimestamp())", {"name": name})
            connection.commit()
    _load_catalogue(connection)
    for name in query_names("views"):
        connection.execute(load_query(name).sql)


def _load_catalogue(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of schema `catalogue` equal to data/catalogue/*.csv, every column text."""
    files = sorted(CATALOGUE.glob("*.csv"))
    digest = hashlib.sha256(b"".join(file.name.encode() + file.read_bytes() for file in files)).hexdigest()
    known = connection.execute("select value from stored.setting where name = 'catalogue'").fetchall()
    if known == [(digest,)]:
        return
    connection.begin()
    connection.execute("create schema if not exists catalogue")
    for file in files:
        connection.register("incoming", pl.read_csv(file, infer_schema=False))
        connection.execute(f'create or replace table catalogue."{file.stem}" as select * from incoming')
        connection.unregister("incoming")
    connection.execute("delete from stored.setting where name = 'catalogue'")
    connection.execute("insert into stored.setting values ('catalogue', $digest)", {"digest": digest})
    connection.execute("update stored.data_version set version = version + 1")
    connection.commit()
