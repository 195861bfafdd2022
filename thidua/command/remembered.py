"""`remembered`: lists what is remembered of tables with certain headings, forgets it."""

from argparse import Namespace

import polars as pl

from thidua.command.console import Console
from thidua.command.query import as_csv
from thidua.ingest.forms import all_forms
from thidua.ingest.memory import forget, kind_words, remembered
from thidua.text.language import current
from thidua.text.language import translate as _


def show(console: Console, options: Namespace) -> int:
    """List every decision, one row each."""
    with console.store() as store:
        rows = remembered(store, console.who)
    if options.json:
        console.give_json([{"remembered": rows.with_columns(pl.col("remembered_at").cast(pl.String)).to_dicts()}])
        return 0
    forms = {form.name: form.names[current()] for form in all_forms()}
    fields = {(form.name, column.field): column.shown for form in all_forms() for column in form.columns}
    kinds = {str(kind): word for kind, word in kind_words().items()}
    told = [
        {
            "fingerprint": row["fingerprint"],
            _("Loại bảng"): forms.get(row["form"], row["form"]),
            _("Quyết định về"): kinds[row["kind"]],
            _("Nội dung"): row["subject"],
            _("Đã chọn"): _chosen(row, forms, fields),
            _("Năm"): row["year"],
            _("Tệp"): row["file_name"],
            _("Người nhập"): row["person"],
        }
        for row in rows.iter_rows(named=True)
    ]
    console.give(as_csv(pl.DataFrame(told)) if told else "")
    return 0


def forget_headings(console: Console, options: Namespace) -> int:
    """Forget all that was decided of tables with certain headings."""
    with console.store() as store:
        count = forget(store, console.who, options.fingerprint)
    console.say(_("Đã quên {count} quyết định.", count=count))
    return 0


def _chosen(row: dict[str, str], forms: dict[str, str], fields: dict[tuple[str, str], str]) -> str:
    match row["kind"]:
        case "form":
            return forms.get(row["answer"], row["answer"])
        case "column":
            shown = fields.get((row["form"], row["answer"]), row["answer"])
            return (shown or _("Chỉ tiêu mới")) if row["answer"] else _("không nhập")
        case "number":
            return _("cách đọc thứ nhất") if row["answer"] == "first" else _("cách đọc thứ hai")
    return row["answer"]
