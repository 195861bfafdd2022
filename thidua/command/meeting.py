"""`seal`, `seals`, `difference` and `publish`: figures frozen for a meeting, and the files made of them."""

import csv
import io
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence

from thidua.command.console import Console
from thidua.errors import ThiduaError
from thidua.publish.offline import offline
from thidua.publish.presentation import sealed_deck
from thidua.store import Store
from thidua.stories import seal as sealing
from thidua.stories.difference import differences
from thidua.stories.occasion import Occasion, find
from thidua.stories.seal import Seal, short
from thidua.stories.story import shipped
from thidua.text.format import moment
from thidua.text.language import translate as _

FORMS: dict[str, Callable[[Seal], bytes]] = {"deck": sealed_deck, "offline": offline}


class NothingNamed(ThiduaError):
    """Neither a seal nor a meeting was named."""

    def __init__(self) -> None:
        super().__init__(_("Hãy nêu --seal, hoặc --year cùng --cluster (hay --place) của hội nghị."))


def seal_figures(console: Console, options: Namespace) -> int:
    """Freeze the figures of a meeting; gives the seal's code."""
    with console.store() as store:
        _sealed(console, store, _occasion(console, store, options))
    return 0


def list_seals(console: Console, _options: Namespace) -> int:
    """Give every seal as CSV."""
    with console.store() as store:
        found = sealing.seals(store, console.who)
    rows = [
        (short(row["hash"]), row["story"], row["title"], row["year"], moment(row["sealed_at"]), row["person"],
         short(row["superseded_by"]) if row["superseded_by"] else "")
        for row in found.iter_rows(named=True)
    ]  # fmt: skip
    console.give(_csv(("code", "story", "title", "year", "sealed_at", "person", "superseded_by"), rows))
    return 0


def show_differences(console: Console, options: Namespace) -> int:
    """Give what has changed since a seal as CSV. 1 where something has."""
    with console.store() as store:
        seal = sealing.load(store, console.who, options.seal)
        found = differences(store, console.who, seal)
    console.say(f"{seal.title} – {seal.occasion.whose}. {seal.footer}")
    if not found:
        console.say(_("Không có số liệu nào thay đổi từ khi chốt."))
        return 0
    rows = [(one.exhibit, one.subject, one.measure, one.before, one.after) for one in found]
    console.give(_csv(("exhibit", "subject", "measure", "before", "after"), rows))
    return 1


def publish(console: Console, options: Namespace) -> int:
    """Write a file made of a seal: the one named, else the meeting's newest, else a new one."""
    with console.store() as store:
        if options.seal:
            seal = sealing.load(store, console.who, options.seal)
        else:
            if options.year is None:
                raise NothingNamed()
            occasion = _occasion(console, store, options)
            seal = sealing.newest(store, console.who, occasion) or _sealed(console, store, occasion)
    path = console.folder / options.out
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(FORMS[options.form](seal))
    console.say(_("Đã ghi {file}: {count} trang. {seal}", file=path.name, count=len(seal.shown()), seal=seal.footer))
    return 0


def _occasion(console: Console, store: Store, options: Namespace) -> Occasion:
    story = shipped(options.story)
    return find(store, console.who, story, place=options.place, cluster=options.cluster, year=options.year)


def _sealed(console: Console, store: Store, occasion: Occasion) -> Seal:
    seal = sealing.seal(store, console.who, occasion)
    console.say(f"{seal.title} – {occasion.whose}. {seal.footer}")
    if seal.left_out:
        console.say(_("Chưa có nội dung nên không thành trang: {items}.", items="; ".join(seal.left_out)))
    console.give(seal.code)
    return seal


def _csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue()
