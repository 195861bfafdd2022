"""What an office notes on an exhibit: one text a place, cluster or unit and year, kept with who and when."""

import polars as pl

from thidua.store.caller import Caller
from thidua.store.store import Store, Writer

KEYS = {"exhibit": pl.String, "place_id": pl.String, "cluster_id": pl.String, "unit_id": pl.String, "year": pl.Int32}


def write_note(
    store: Store,
    who: Caller,
    *,
    exhibit: str,
    place: str | None,
    cluster: str | None,
    unit: str | None,
    year: int | None,
    text: str,
) -> None:
    """Note a text on an exhibit in place of the one before, recorded in the audit; an empty text takes it away.

    year  None is a note of every year. Raises NotAllowed where the caller may not write.
    """
    about = {"exhibit": exhibit, "place": place, "cluster": cluster, "unit": unit, "year": year}
    written = " ".join(text.split())

    def work(writer: Writer) -> None:
        row = {
            **dict(zip(KEYS, about.values(), strict=True)),
            "text": written,
            "person": who.name,
            "saved_at": writer.now,
            "data_version": writer.version,
        }
        writer.append("note", pl.DataFrame([row], schema_overrides=KEYS))
        writer.detail = {**about, "text": written}

    store.write(who, "note", work)
