"""Corrects a cell of a file stored before: the file is understood anew with the correction, and that cell is stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from thidua.errors import ThiduaError
from thidua.ingest.commit import Moved, NotReady, Receipt, file_suffix, ids_after, store_staged
from thidua.ingest.correction import Correction
from thidua.ingest.excerpt import sheet_of
from thidua.ingest.said import Said
from thidua.ingest.stage import Overwritten, Rows, Staged, stage
from thidua.ingest.table import text_of
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import vocabulary_of
from thidua.ingest.workbook import position
from thidua.store import Caller, Store, Writer
from thidua.store.kept import kept
from thidua.text.language import translate as _


class NotCorrectable(ThiduaError):
    """A figure that is not in force, or whose file does not say it: nothing was changed."""


@dataclass(frozen=True)
class StoredCell:
    """A cell of a stored file from which a figure in force comes.

    said    what was said of the file, with the corrections in force of all its cells, the newest of each.
    before  what the file itself says there; now, what holds.
    """

    batch_id: str
    file_name: str
    file_hash: str
    opened_hash: str
    sample: bool
    sheet: str
    cell: str
    said: Said
    before: str
    now: str


def stored_cell(store: Store, who: Caller, fact: str) -> StoredCell:
    """The cell of a figure. Raises NotCorrectable, NotKept or Unreadable where it cannot be corrected."""
    for row in store.rows("imports/stated", who, fact=fact).iter_rows(named=True):
        if not row["said"] or not row["file_hash"]:
            break
        fixes = store.rows("imports/corrected", who, file_hash=row["file_hash"]).iter_rows(named=True)
        said = replace(Said.from_json(json.loads(row["said"])), corrections=tuple(Correction(**fix) for fix in fixes))
        sheet = sheet_of(row["file_name"], row["opened_hash"] or row["file_hash"], row["sheet"])
        if sheet is None:
            break
        before = text_of(sheet.cell(*position(row["cell"])))
        made = (fix.after for fix in said.corrections if (fix.sheet, fix.cell) == (row["sheet"], row["cell"]))
        return StoredCell(**row | {"said": said}, before=before, now=next(made, before))
    raise NotCorrectable(_("Số liệu này không còn dùng, hoặc tệp gốc không còn: không đính chính được."))


def amended(store: Store, who: Caller, at: StoredCell, after: str, reason: str) -> Understanding:
    """The file understood with a cell corrected. Raises NotCorrectable without a reason or where nothing changes."""
    if not reason.strip():
        raise NotCorrectable(_("Hãy ghi lý do đính chính."))
    if after.strip() == at.now:
        raise NotCorrectable(_("Giá trị mới giống giá trị đang dùng."))
    others = (fix for fix in at.said.corrections if (fix.sheet, fix.cell) != (at.sheet, at.cell))
    made = Correction(at.sheet, at.cell, at.before, after.strip(), reason.strip())
    return _understood(
        store, who, at.file_name, at.file_hash, at.opened_hash, replace(at.said, corrections=(*others, made))
    )


def preview_amendment(store: Store, who: Caller, at: StoredCell, understanding: Understanding) -> Staged:
    """What the correction changes. Raises NotReady where it brings findings that are errors."""

    def rows(name: str, **parameters: object) -> pl.DataFrame:
        return store.rows(name, who, **parameters)

    return _staged(rows, understanding, at.sheet, at.cell, at.batch_id)


def amend(
    store: Store,
    who: Caller,
    at: StoredCell,
    understanding: Understanding,
    *,
    agreed: frozenset[Overwritten],
) -> Receipt:
    """Store the corrected cell alone, as a batch of its own that can be taken back.

    agreed  the stored figures that the person was shown to be overwritten.
    Raises NotReady, or Moved where others would be overwritten by now.
    """
    return store.write(who, "correct", lambda writer: add_amendment(writer, at, understanding, agreed=agreed))


def amend_again(store: Store, who: Caller, detail: Mapping[str, Any]) -> None:
    """Correct a cell as the audit has it."""
    said = Said.from_json(detail["said"])
    at = StoredCell(
        detail["batch_id"], detail["file_name"], detail["file_hash"], detail["opened_hash"], detail["sample"],
        detail["sheet"], detail["cell"], said, "", "",
    )  # fmt: skip
    understanding = _understood(store, who, at.file_name, at.file_hash, at.opened_hash, said)
    store.write(who, "correct", lambda writer: add_amendment(writer, at, understanding, batch_id=at.batch_id))


def add_amendment(
    writer: Writer,
    at: StoredCell,
    understanding: Understanding,
    *,
    agreed: frozenset[Overwritten] | None = None,
    batch_id: str | None = None,
) -> Receipt:
    """Add a correction within a write; `amend` says what is raised."""
    batch_id = batch_id or writer.new_ids(1)[0]
    staged = _staged(writer.rows, understanding, at.sheet, at.cell, batch_id)
    if agreed is not None and not staged.overwritten(replace=True) <= agreed:
        raise Moved
    made = [fix for fix in understanding.said.corrections if (fix.sheet, fix.cell) == (at.sheet, at.cell)]
    receipt = store_staged(
        writer, understanding, staged, batch_id, replace=True, sample=at.sample, corrections=made, kind="correction"
    )
    writer.detail |= {"sheet": at.sheet, "cell": at.cell, "opened_hash": at.opened_hash}
    return receipt


def _understood(
    store: Store, who: Caller, file_name: str, file_hash: str, opened_hash: str, said: Said
) -> Understanding:
    """A kept file as it is understood with what was said of it."""
    suffix = file_suffix(file_name)
    readable = kept(opened_hash or file_hash, suffix, file_name)
    understanding = understand(file_name, readable, vocabulary=vocabulary_of(store, who), said=said)
    return understanding.of_file(kept(file_hash, suffix, file_name))


def _staged(rows: Rows, understanding: Understanding, sheet: str, cell: str, batch_id: str) -> Staged:
    """What one cell states, held against the store: what that cell of that file stated and no longer does is gone."""
    if understanding.errors:
        raise NotReady(understanding.errors)
    staged = stage(rows, understanding, new_id=ids_after(batch_id))
    of_sheet = [number for number, source in enumerate(staged.sources) if source["sheet"] == sheet]
    facts = staged.facts.filter(pl.col("source").is_in(of_sheet), pl.col("cell") == cell)
    used = sorted(set(facts["source"])) or of_sheet[:1]
    errors = [one for one in staged.findings if one.severity == "error" and (one.sheet, one.cell) == (sheet, cell)]
    if errors:
        raise NotReady(tuple(errors))
    return replace(
        staged,
        facts=facts.with_columns(
            pl.col("source").replace_strict({old: new for new, old in enumerate(used)}, default=0)
        ),
        gone=staged.gone.filter(sheet=sheet, cell=cell, file_hash=understanding.workbook.file_hash),
        sources=[staged.sources[number] for number in used],
        criteria=[],
        findings=tuple(one for one in understanding.findings if (one.sheet, one.cell) == (sheet, cell)),
    )
