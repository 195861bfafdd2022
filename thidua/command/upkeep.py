"""`backup`, `restore`, `rebuild`: a copy of the warehouse, back to a copy, and all of it anew from the files kept."""

from argparse import Namespace

from thidua.command.console import Console
from thidua.office.replay import replay
from thidua.store.upkeep import rebuild, restore
from thidua.text.format import number
from thidua.text.language import translate as _


def back_up(console: Console, options: Namespace) -> int:
    """Write a verified copy."""
    target = console.folder / options.out if options.out else None
    with console.store() as store:
        path = store.backup(target)
    console.give(str(path))
    console.say(_("Đã sao lưu và đọc lại toàn bộ bản sao: khớp với kho số liệu."))
    return 0


def restore_backup(console: Console, options: Namespace) -> int:
    """Put a copy in the place of the warehouse."""
    with console.store() as store:
        before = restore(store, console.who, console.folder / options.file)
    console.say(_("Đã khôi phục kho số liệu từ {file}.", file=options.file))
    console.say(_("Kho số liệu trước khi khôi phục được giữ ở {path}.", path=before))
    return 0


def rebuild_warehouse(console: Console, _options: Namespace) -> int:
    """Do every act anew. 1 where something could not be done again; then nothing has changed."""
    with console.store() as store:
        result = rebuild(store, console.who, replay)
    for sentence in result.failed:
        console.say(f"  {sentence}")
    if result.failed:
        console.say(
            _("Chưa dựng lại: {count} việc không làm lại được; kho giữ nguyên.", count=number(len(result.failed)))
        )
        return 1
    console.say(_("Đã dựng lại kho số liệu từ các tệp đã giữ: {count} việc.", count=number(result.acts)))
    if result.exact:
        console.say(_("Mọi dòng nhật ký giống hệt trước khi dựng lại."))
    else:
        console.say(_("Nhật ký khác trước: phiên bản này hiểu tệp khác bản đã nhập. Hãy xem lại các số liệu."))
    return 0
