"""`demo`: the sample workbooks go in, or all of them come out."""

from argparse import Namespace

from thidua.command.console import Console
from thidua.ingest.commit import remove_samples
from thidua.ingest.samples import has_samples, load_samples
from thidua.text.format import number
from thidua.text.language import translate as _


def samples(console: Console, options: Namespace) -> int:
    """Import the samples that are not in force, or take all of them back."""
    with console.store() as store:
        if options.remove:
            found = has_samples(store, console.who)
            remove_samples(store, console.who)
            console.say(_("Đã xóa toàn bộ dữ liệu mẫu.") if found else _("Kho số liệu không có dữ liệu mẫu."))
            return 0
        receipts = load_samples(
            store, console.who, progress=lambda name: console.say(_("Đang nhập {file} …", file=name))
        )
    if receipts:
        figures = number(sum(receipt.new for receipt in receipts))
        console.say(_("Đã nhập {count} tệp mẫu: {figures} số liệu.", count=len(receipts), figures=figures))
    else:
        console.say(_("Dữ liệu mẫu đã có sẵn."))
    console.say(_("Xóa dữ liệu mẫu: python -m thidua demo --remove"))
    return 0
