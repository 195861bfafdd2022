"""What an office decided of tables with certain headings: remembered with the import, taken over, listed, forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from thidua.errors import ThiduaError
from thidua.ingest.places import Place
from thidua.ingest.question import OF_A_TABLE, Answer, AnswerKind
from thidua.ingest.said import Said
from thidua.ingest.understand import Understanding, UnderstoodTable
from thidua.text.fold import fold
from thidua.text.language import translate as _

if TYPE_CHECKING:
    from thidua.store import Caller, Store, Writer


def remembered(store: "Store", who: "Caller") -> pl.DataFrame:
    """Every decision remembered: fingerprint, kind, subject, answer, form, headings, year, file_name, person,
    remembered_at; one row a decision.
    """
    return store.rows("ingest/remembered", who)


def with_memory(store: "Store", who: "Caller", said: Said) -> Said:
    """What a person says of a file, with what is remembered of others; what the person says goes first."""
    rows = remembered(store, who).iter_rows(named=True)
    kept = [Answer(row["kind"], row["subject"], row["fingerprint"], row["answer"], row["year"]) for row in rows]
    return replace(said, answers=(*kept, *said.answers))


def forget(store: "Store", who: "Caller", fingerprint: str, subject: str | None = None) -> int:
    """Forget all that was decided of tables with these headings, or of names of one catalogue; returns how much.

    fingerprint  of the headings, or the beginning of one, or a catalogue's name.
    subject      the only name to be forgotten, None for all.
    ThiduaError where nothing is remembered of it.
    """

    def work(writer: "Writer") -> int:
        known = writer.rows("ingest/remembered").filter(pl.col("fingerprint").str.starts_with(fingerprint))
        if subject is not None:
            known = known.filter(pl.col("subject") == subject)
        if known.is_empty() or not fingerprint:
            raise ThiduaError(_("Không có điều gì đã nhớ với mã “{mark}”.", mark=fingerprint))
        writer.detail = {"fingerprint": fingerprint, "subject": subject}
        for row in known.iter_rows(named=True):
            answer = Answer(row["kind"], row["subject"], row["fingerprint"], "")
            writer.append("remembered", _row(writer, answer).with_columns(answer=pl.lit(None, dtype=pl.String)))
        return known.height

    return store.write(who, "forget remembered", work)


def remember(writer: "Writer", understanding: Understanding, batch_id: str) -> None:
    """Keep, within an import, what a person decided of its tables; what was taken over from memory is there already."""
    tables = {table.table.fingerprint: table for table in understanding.tables}
    years = [table.context.period.last_year for table in understanding.tables if table.context.period]
    for answer in decisions(understanding):
        table = tables.get(answer.scope)
        headings = ", ".join(column.heading for column in table.table.columns) if table else None
        writer.append(
            "remembered",
            _row(writer, answer).with_columns(
                form=pl.lit(table.table.form.name if table else None, pl.String),
                headings=pl.lit(headings, pl.String),
                year=pl.lit(_year(table) or max(years, default=writer.now.year)),
                file_name=pl.lit(understanding.workbook.file_name),
                batch_id=pl.lit(batch_id),
            ),
        )


def _year(table: UnderstoodTable | None) -> int | None:
    return table.context.period.last_year if table and table.context.period else None


def decisions(understanding: Understanding) -> list[Answer]:
    """What a person decided of a file: answers given now of its tables and of names, and the place and cluster said."""
    said = understanding.said
    marks = {table.table.fingerprint for table in understanding.tables}
    given = [
        answer
        for answer in said.answers
        if answer.remembered is None
        and (answer.kind == "name" or (answer.kind in OF_A_TABLE and answer.scope in marks))
    ]
    stated = (answer for table in understanding.tables for answer in _said_of(table, said))
    return list({answer.key: answer for answer in (*stated, *given)}.values())


def _said_of(table: UnderstoodTable, said: Said) -> Iterator[Answer]:
    mark = table.table.fingerprint
    if said.place is not None and table.context.place == said.place:
        yield Answer("place", "", mark, _written(said.place))
    if said.cluster and table.context.cluster == said.cluster:
        yield Answer("cluster", "", mark, said.cluster)


def _written(place: Place) -> str:
    return f"{place.name}, {_written(place.within)}" if place.within else place.name


def _row(writer: "Writer", answer: Answer) -> pl.DataFrame:
    row = {
        "fingerprint": answer.scope,
        "kind": answer.kind,
        "subject": answer.subject,
        "folded": fold(answer.subject),
        "answer": answer.chosen,
        "person": writer.who.name,
        "remembered_at": writer.now,
        "data_version": writer.version,
    }
    return pl.DataFrame([row])


def kind_words() -> dict[AnswerKind, str]:
    """What each kind of decision is called on screen."""
    return {
        "form": _("loại bảng"),
        "column": _("cột"),
        "measure": _("đơn vị tính"),
        "number": _("cách đọc số"),
        "place": _("địa bàn"),
        "cluster": _("cụm, khối"),
        "name": _("tên trong danh mục"),
        "unit": _("đơn vị"),
    }
