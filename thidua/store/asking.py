"""A question put to DuckDB: checked, asked for a caller, its answer whole as a frame."""

import duckdb
import polars as pl

from thidua.store.caller import Caller
from thidua.store.errors import NotAQuestion, QueryFailed, WrongParameters
from thidua.store.query import load_query
from thidua.text import clock

GIVEN_UP = (duckdb.FatalException, duckdb.InternalException, duckdb.ConnectionException)
"""What DuckDB raises once it answers nothing more until the database is opened anew."""
WHOLE = "set streaming_buffer_size = '1TB'"
"""Lets an answer be made whole before it is read: once 1 MB of it waits to be read, DuckDB 1.5.5 may wait for ever."""


class Given:
    """A frame that shows DuckDB only its Arrow stream; asked for more, DuckDB imports pyarrow to convert it."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)


def frame_of(cursor: duckdb.DuckDBPyConnection, sql: str, values: dict[str, object]) -> pl.DataFrame:
    """The rows of a statement. `sql(…, params=…)` would keep them once more and read them again, five times as long."""
    cursor.execute(WHOLE)
    frame = pl.from_arrow(cursor.execute(sql, values).to_arrow_table())
    assert isinstance(frame, pl.DataFrame)
    return frame


def read(cursor: duckdb.DuckDBPyConnection, name: str, who: Caller, parameters: dict[str, object]) -> pl.DataFrame:
    """The rows of a query of queries/ as a caller may see them; its frames are views while it is asked.

    Where a query asks what day it is, it is the office's (variable `today`), whatever the computer's time zone.

    Raises NotAQuestion, WrongParameters or QueryFailed; what GIVEN_UP names, and conflicts of writes, as they are.
    """
    query = load_query(name)
    if not query.is_question:
        raise NotAQuestion(name)
    frames = {key: value for key, value in parameters.items() if isinstance(value, pl.DataFrame)}
    values = {key: value for key, value in parameters.items() if key not in frames}
    if set(values) != query.parameters:
        missing, surplus = query.parameters - set(values), set(values) - query.parameters
        raise WrongParameters(name, missing=missing, surplus=surplus)
    try:
        cursor.execute("set variable caller_scope = $scope", {"scope": list(who.scope)})
        cursor.execute("set variable today = $today", {"today": clock.today()})
        for view, frame in frames.items():
            cursor.register(view, Given(frame))
        return frame_of(cursor, query.sql, values)
    except duckdb.Error as error:
        if isinstance(error, (duckdb.TransactionException, *GIVEN_UP)):
            raise
        raise QueryFailed(name, str(error)) from error
    finally:
        for view in frames:
            cursor.unregister(view)
