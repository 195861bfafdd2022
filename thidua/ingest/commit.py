"""Stores a file's facts in one transaction with a receipt, and takes an import back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from itertools import count
from pathlib import PurePath
from typing import Any
from uuid import UUID

import polars as pl

from thidua.errors import ThiduaError
from thidua.ingest.correction import Correction
from thidua.ingest.finding import Finding
from thidua.ingest.keys import who_column
from thidua.ingest.memory import remember
from thidua.ingest.stage import Overwritten, Staged, stage
from thidua.ingest.understand import Understanding
from thidua.store import Caller, Store, Writer
from thidua.store.kept import keep, kept_path
from thidua.store.store import ROWS_AT_ONCE
from thidua.text.language import translate as _

TOMBSTONE = (
    "business_key", "kind", "content", "place_id", "cluster_id", "unit_id", "period_id", "source_id", "cell",
    "as_written",
)  # fmt: skip
NOT_STORED = ("source", "unit", "measure", "statement", "who", "stored", "before", "change", "differs")
"""What of a staged fact is no column of stored.fact."""
NUMBERED = 12
"""Digits at the end of an id that number an import's facts."""


class NotReady(ThiduaError):
    """The file has findings that stand in the way of storing it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        count = len(findings)
        super().__init__(_("Chưa ghi nhận: tệp còn {count} lỗi. {first}", count=count, first=findings[0].message))
        self.findings = findings


class Unconfirmed(ThiduaError):
    """The file names units or clusters that the store does not know and nobody has confirmed."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(
            _(
                "Chưa ghi nhận: {count} tên chưa có trong danh mục ({names}). Hãy xác nhận tạo mới.",
                count=len(names),
                names=", ".join(names[:5]) + (" …" if len(names) > 5 else ""),
            )
        )
        self.names = names


class Moved(ThiduaError):
    """The stored figures changed since the preview that a person agreed to: the file would overwrite others."""

    def __init__(self) -> None:
        super().__init__(_("Chưa ghi nhận: số liệu đang lưu vừa thay đổi. Hãy xem lại những gì sẽ thay đổi."))


@dataclass(frozen=True)
class Receipt:
    """What an import did: `already` tells that the very file was stored before and nothing was changed."""

    batch_id: str
    file_name: str
    file_hash: str
    person: str
    committed_at: datetime
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    created: int = 0
    already: bool = False

    def as_json(self) -> dict[str, object]:
        """The receipt as the `import` command prints it."""
        return asdict(self) | {"committed_at": self.committed_at.isoformat(timespec="seconds")}


def commit(
    store: Store,
    who: Caller,
    understanding: Understanding,
    *,
    content: bytes,
    opened: bytes | None = None,
    create_names: bool = False,
    replace: bool = False,
    sample: bool = False,
    batch_id: str | None = None,
    agreed: frozenset[Overwritten] | None = None,
) -> Receipt:
    """Store what was understood of a file: all of it or nothing.

    opened        the file without its password, where it has one: kept too, so that it can be read again.
    create_names  the person has confirmed that names unknown to the store come into being.
    replace       the file replaces what was stored for its form × cluster × period × stage: facts it lacks are gone.
    sample        the file is one of the samples, which can be removed all at once.
    batch_id      the id that the import had when it was first done.
    agreed        the stored figures that the person was shown to be overwritten.
    Raises NotReady where findings are errors, Unconfirmed where names need confirmation, Moved where other
    figures would be overwritten by now.
    """
    if understanding.errors:
        raise NotReady(understanding.errors)
    suffix = file_suffix(understanding.workbook.file_name)
    unlocked = opened if opened is not None and opened != content else None
    copies = {kept_path(sha256(each).hexdigest(), suffix): each for each in (content, unlocked) if each is not None}
    new = [path for path in copies if not path.exists()]

    def work(writer: Writer) -> Receipt:
        receipt = add_import(
            writer,
            understanding,
            create_names=create_names,
            replace=replace,
            sample=sample,
            batch_id=batch_id,
            agreed=agreed,
            opened_hash=sha256(unlocked).hexdigest() if unlocked is not None else "",
        )
        # Only what nothing refuses is kept, and before the transaction ends, so that no import lacks its file.
        for each in copies.values():
            keep(each, suffix)
        return receipt

    try:
        return store.write(who, "import", work)
    except ThiduaError:
        # What a check at the end refuses leaves no copy either, least of all one without its password.
        if store.rows("ingest/same_file", who, file_hash=understanding.workbook.file_hash).is_empty():
            for path in new:
                path.unlink(missing_ok=True)
        raise


def undo(store: Store, who: Caller, batch_id: str) -> int:
    """Take one import back with its corrections, whatever came after it; returns how many corrections went with it.

    Raises ThiduaError where there is no such import in force.
    """
    return store.write(who, "undo", lambda writer: _undo(writer, batch_id, corrections_of(writer, batch_id)))


def undo_again(store: Store, who: Caller, detail: Mapping[str, Any]) -> None:
    """Take back what the audit says was taken back."""
    store.write(who, "undo", lambda writer: _undo(writer, detail["batch_id"], detail.get("corrections", [])))


def corrections_of(writer: Writer, batch_id: str) -> list[str]:
    """The ids of an import's corrections in force, oldest first: they are taken back with it."""
    return writer.rows("imports/corrections", batch_id=batch_id)["batch_id"].to_list()


def take_back(writer: Writer, batches: Sequence[str]) -> None:
    """Mark imports and corrections undone within a write."""
    writer.run("undo_batch", batches=list(batches), now=writer.now, person=writer.who.name, version=writer.version)


def _undo(writer: Writer, batch_id: str, corrections: Sequence[str]) -> int:
    if writer.rows("imports/one", batch_id=batch_id).filter(pl.col("undone_at").is_null()).is_empty():
        raise ThiduaError(_("Không có lần nhập {batch} nào đang có hiệu lực.", batch=batch_id))
    writer.detail = {"batch_id": batch_id} | ({"corrections": list(corrections)} if corrections else {})
    take_back(writer, [batch_id, *corrections])
    return len(corrections)


def remove_samples(store: Store, who: Caller) -> None:
    """Take back every import of sample data at once."""
    store.write(
        who,
        "remove samples",
        lambda writer: writer.run("undo_samples", now=writer.now, person=who.name, version=writer.version),
    )


def file_suffix(file_name: str) -> str:
    """The ending that a file is kept under."""
    return PurePath(file_name).suffix


def add_import(
    writer: Writer,
    understanding: Understanding,
    *,
    create_names: bool,
    replace: bool,
    sample: bool = False,
    batch_id: str | None = None,
    agreed: frozenset[Overwritten] | None = None,
    opened_hash: str = "",
) -> Receipt:
    """Add what was understood of a file within a write; `commit` says what each parameter is and what is raised.

    opened_hash  the SHA-256 of the kept copy without a password, '' where the file has none.
    """
    book = understanding.workbook
    for row in writer.rows("ingest/same_file", file_hash=book.file_hash).iter_rows(named=True):
        return Receipt(
            row["batch_id"], row["file_name"], book.file_hash, row["person"], row["committed_at"], already=True
        )
    batch_id = batch_id or writer.new_ids(1)[0]
    staged = stage(writer.rows, understanding, new_id=ids_after(batch_id))
    if errors := tuple(finding for finding in staged.findings if finding.severity == "error"):
        raise NotReady(errors)
    if agreed is not None and not staged.overwritten(replace=replace) <= agreed:
        raise Moved
    if staged.new_names() and not create_names:
        raise Unconfirmed(staged.new_names())
    receipt = store_staged(
        writer,
        understanding,
        staged,
        batch_id,
        replace=replace,
        sample=sample,
        corrections=understanding.said.corrections,
    )
    remember(writer, understanding, batch_id)
    writer.detail["opened_hash"] = opened_hash
    return receipt


def store_staged(
    writer: Writer,
    understanding: Understanding,
    staged: Staged,
    batch_id: str,
    *,
    replace: bool,
    sample: bool,
    corrections: Sequence[Correction],
    kind: str = "import",
) -> Receipt:
    """Append what was staged as one batch within a write, and say so in the audit.

    kind         import, or correction: some cells of a file stored before.
    corrections  the cells that were corrected in this batch.
    """
    book = understanding.workbook
    receipt = Receipt(
        batch_id=batch_id,
        file_name=book.file_name,
        file_hash=book.file_hash,
        person=writer.who.name,
        committed_at=writer.now,
        created=len(staged.new_names()),
        gone=staged.gone.height if replace else 0,
        **dict(staged.facts["change"].value_counts().iter_rows()),
    )
    batch = {
        "batch_id": batch_id, "data_version": writer.version, "committed_at": writer.now, "person": writer.who.name,
        "kind": kind, "sample": sample, "file_name": book.file_name, "file_hash": book.file_hash,
        "file_size": book.size, **understanding.said.document.as_row(),
    }  # fmt: skip
    writer.append("batch", pl.DataFrame([batch], schema_overrides={"document_date": pl.Date}))
    _append_registry(writer, staged, batch_id, seen_in=book.file_name)
    _append_facts(writer, staged, batch_id)
    writer.append("correction", pl.DataFrame([asdict(one) | {"batch_id": batch_id} for one in corrections]))
    if replace:
        _append_tombstones(writer, staged, batch_id)
    writer.detail = receipt.as_json() | {
        "said": understanding.said.as_json(),
        "replace": replace,
        "sample": sample,
    }
    return receipt


def ids_after(batch_id: str) -> Callable[[], str]:
    """The ids that follow an import's own: done again, it gives every unit, cluster and person the id it had."""
    first = UUID(batch_id).int
    following = count(1)
    return lambda: str(UUID(int=first + next(following)))


def _append_registry(writer: Writer, staged: Staged, batch_id: str, *, seen_in: str) -> None:
    for row in staged.new["unit_alias"]:
        row |= {"seen_in": seen_in, "confirmed_by": writer.who.name}
    for table, rows in staged.new.items():
        if rows:
            writer.append(table, pl.DataFrame(rows, infer_schema_length=None).with_columns(batch_id=pl.lit(batch_id)))
    known = set(writer.rows("ingest/periods")["period_id"])
    periods = [
        {"period_id": period.id, "kind": period.kind, "year": period.year, "starts": period.starts, "ends": period.ends}
        for period in staged.periods
        if period.id not in known
    ]
    writer.append("period", pl.DataFrame(periods))


def _append_facts(writer: Writer, staged: Staged, batch_id: str) -> None:
    source_ids = writer.new_ids(len(staged.sources))
    sources = pl.DataFrame(staged.sources, infer_schema_length=None).with_columns(
        source_id=source_ids, batch_id=pl.lit(batch_id)
    )
    writer.append("source", sources)
    _append_criteria(writer, staged, source_ids, batch_id)
    # In parts, so that not all facts stand in memory once more.
    for part in staged.facts.with_row_index("place").iter_slices(ROWS_AT_ONCE):
        facts = part.with_columns(
            fact_id=_fact_ids(batch_id, part["place"]),
            batch_id=pl.lit(batch_id),
            source_id=source_ids.gather(part["source"]),
            tombstone=pl.lit(False),
        )
        writer.append("fact", facts.drop("place", *NOT_STORED))
    for kind, stated in staged.details.items():
        of_kind = staged.facts.select(pl.arg_where(pl.col("kind") == kind)).to_series()
        for places in pl.DataFrame({"place": of_kind}).iter_slices(ROWS_AT_ONCE):
            who = staged.facts["who"].gather(places["place"]).alias(who_column(kind))
            rows = places.select(
                fact_id=_fact_ids(batch_id, places["place"]),
                statement=staged.facts["statement"].gather(places["place"]),
            ).hstack([who] if who.count() else [])
            writer.append(kind, rows.join(stated, on="statement", how="left", maintain_order="left").drop("statement"))


def _fact_ids(batch_id: str, places: pl.Series) -> pl.Series:
    """The ids of an import's facts by their places: they follow its own, so that done again it gives the same ones."""
    return (batch_id[:-NUMBERED] + places.cast(pl.String).str.zfill(NUMBERED)).alias("fact_id")


def _append_criteria(writer: Writer, staged: Staged, source_ids: pl.Series, batch_id: str) -> None:
    if not staged.criteria:
        return
    criteria = pl.DataFrame(staged.criteria, infer_schema_length=None).with_columns(
        batch_id=pl.lit(batch_id),
        source_id=source_ids.gather(pl.Series([row["source"] for row in staged.criteria])),
    )
    writer.append("scheme", criteria.select("scheme_id", "cluster_id", "year", "batch_id").unique())
    kept = criteria.unique("criterion_id", keep="first", maintain_order=True)
    writer.append("criterion", kept.drop("cluster_id", "year", "source"))


def _append_tombstones(writer: Writer, staged: Staged, batch_id: str) -> None:
    """Record that facts of the file's own scope are gone from it; they point at where they stood before."""
    places = pl.int_range(staged.facts.height, staged.facts.height + staged.gone.height, eager=True)
    gone = staged.gone.select(TOMBSTONE).with_columns(
        fact_id=_fact_ids(batch_id, places),
        batch_id=pl.lit(batch_id),
        tombstone=pl.lit(True),
    )
    writer.append("fact", gone)
