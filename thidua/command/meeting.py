"""`seal`, `seals`, `difference` and `publish`: figures frozen for a meeting, and the files made of them."""

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import polars as pl

from thidua.command.console import Console
from thidua.command.query import as_csv
from thidua.errors import ThiduaError
from thidua.publish.brief import Form, brief
from thidua.publish.bundle import bundle
from thidua.publish.compare import VERDICTS, compare
from thidua.publish.offline import offline
from thidua.publish.presentation import sealed_deck
from thidua.publish.script import script, turns
from thidua.store import Store
from thidua.stories import seal as sealing
from thidua.stories.difference import differences
from thidua.stories.occasion import Occasion, find, of_all_clusters
from thidua.stories.seal import Seal, short
from thidua.stories.story import shipped
from thidua.text.format import moment
from thidua.text.language import translate as _

BRIEFS: dict[str, Form] = {".png": "png", ".pdf": "pdf"}


class DeckOnly(ThiduaError):
    """An option of decks was given for another form of file."""

    def __init__(self) -> None:
        super().__init__(_("--template và --all chỉ dùng với deck; --all dùng với --place, không dùng với --seal."))


class BriefEnding(ThiduaError):
    """The file of a brief is neither a picture nor a PDF."""

    def __init__(self, name: str) -> None:
        super().__init__(_("Tóm tắt một trang ghi thành .png hoặc .pdf; {name} có đuôi khác.", name=name))


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
    """Write a file made of a seal: the one named, else the meeting's newest, else a new one; or a .zip of decks."""
    of_decks = options.all or options.template
    if (of_decks and options.form != "deck") or (options.all and (options.seal or options.cluster)):
        raise DeckOnly()
    template = (console.folder / options.template).read_bytes() if options.template else None
    path = console.folder / options.out
    make = _maker(options.form, path, template)
    path.parent.mkdir(parents=True, exist_ok=True)
    if options.all:
        _publish_all(console, options, path, template)
        return 0
    with console.store() as store:
        if options.seal:
            seal = sealing.load(store, console.who, options.seal)
        else:
            if options.year is None:
                raise NothingNamed()
            occasion = _occasion(console, store, options)
            seal = sealing.newest(store, console.who, occasion) or _sealed(console, store, occasion)
    path.write_bytes(make(seal))
    if options.form == "script":
        console.say(
            _("Đã ghi {file}: {count} lượt mời. {seal}", file=path.name, count=len(turns(seal)), seal=seal.footer)
        )
        return 0
    pages = 1 if options.form == "brief" else len(seal.shown())
    console.say(_("Đã ghi {file}: {count} trang. {seal}", file=path.name, count=pages, seal=seal.footer))
    return 0


def _maker(form: str, path: Path, template: bytes | None) -> Callable[[Seal], bytes]:
    """What makes a file of a seal."""
    if form == "brief":
        ending = BRIEFS.get(path.suffix.lower())
        if ending is None:
            raise BriefEnding(path.name)
        return partial(brief, form=ending)
    if form == "deck":
        return partial(sealed_deck, template=template)
    return script if form == "script" else offline


def _publish_all(console: Console, options: Namespace, path: Path, template: bytes | None) -> None:
    """A deck for each cluster of a place; nothing is left of a file that could not be finished."""
    if options.year is None:
        raise NothingNamed()
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with console.store() as store, unfinished.open("wb") as file:
            story = shipped(options.story)
            meetings = of_all_clusters(store, console.who, story, place=options.place, year=options.year)
            seals = (sealing.newest(store, console.who, one) or _sealed(console, store, one) for one in meetings)
            for at, seal in enumerate(bundle(seals, file, template=template), start=1):
                console.say(f"{at}/{len(meetings)}: {seal.occasion.whose}")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    console.say(_("Đã ghi {file}: {count} tệp PowerPoint.", file=path.name, count=len(meetings)))


def compare_file(console: Console, options: Namespace) -> int:
    """Give every number of an edited file that stands beside something sealed, as CSV. 1 where one is not right."""
    with console.store() as store:
        seal = sealing.load(store, console.who, options.seal)
    found = compare((console.folder / options.file).read_bytes(), seal)
    rows = [(one.place, one.words, one.found, one.sealed, _(VERDICTS[one.verdict])) for one in found]
    console.give(_csv(("place", "words", "found", "sealed", "verdict"), rows))
    counts = Counter(one.verdict for one in found)
    console.say(
        _(
            "{match} số khớp, {differs} số lệch, {unknown} số không tìm thấy trong số liệu chốt; {gone} nội dung có số "
            "không còn trong tệp.",
            match=counts["match"],
            differs=counts["differs"],
            unknown=counts["unknown"],
            gone=counts["gone"],
        )
    )
    return 0 if counts["match"] == len(found) else 1


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
    told = [["" if one is None else str(one) for one in row] for row in rows]
    return as_csv(pl.DataFrame(told, schema=dict.fromkeys(headings, pl.String), orient="row"))
