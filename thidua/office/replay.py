"""Does recorded acts again, in order and with the time, person and ids they had: every act of the product."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from thidua.errors import ThiduaError
from thidua.ingest.aliases import state_again
from thidua.ingest.amend import amend_again
from thidua.ingest.commit import commit, file_suffix, remove_samples, undo_again
from thidua.ingest.memory import forget
from thidua.ingest.said import Said
from thidua.ingest.understand import understand
from thidua.ingest.vocabulary import vocabulary_of
from thidua.store import Caller, Store, Writer
from thidua.store.acts import Act
from thidua.store.catalogue import change_row, remove_row, restore_row
from thidua.store.kept import kept
from thidua.store.notes import write_note
from thidua.store.upkeep import SUCCESSIONS
from thidua.stories.overlay import save_again
from thidua.stories.seal import seal_again
from thidua.text.language import translate as _

Detail = dict[str, Any]


class CannotRepeat(ThiduaError):
    """What an act needs is not there any more."""


def replay(store: Store, acts: Sequence[Act]) -> list[str]:
    """Do acts again in a store; returns what could not be done, one sentence each.

    An act that cannot be done is left out and those after it are still done.
    """
    failed = []
    for act in acts:
        try:
            with _at_its_time(store, act):
                _repeat(store, act)
        except ThiduaError as error:
            when = act.moment.isoformat(sep=" ", timespec="seconds")
            failed.append(_("{act} lúc {when}: {reason}", act=act.act, when=when, reason=error))
    return failed


@contextmanager
def _at_its_time(store: Store, act: Act) -> Iterator[None]:
    clock = store.clock
    store.clock = lambda: act.moment
    try:
        yield
    finally:
        store.clock = clock


def _repeat(store: Store, act: Act) -> None:
    who = Caller(act.person, ("*",), may_write=True)
    detail: Detail = json.loads(act.detail)
    if act.act in SUCCESSIONS or (act.act == "import" and not detail):
        _only_record(store, who, act.act, detail)
    elif act.act in REPEATED:
        REPEATED[act.act](store, who, detail)
    else:
        raise CannotRepeat(_("không biết làm lại việc này"))


def _only_record(store: Store, who: Caller, act: str, detail: Detail) -> None:
    """Repeat what changed no figure: where a warehouse came from, a file that was there already."""

    def work(writer: Writer) -> None:
        writer.detail = detail

    store.write(who, act, work)


def _import(store: Store, who: Caller, detail: Detail) -> None:
    name = detail["file_name"]
    content = kept(detail["file_hash"], file_suffix(name), name)
    opened_hash = detail.get("opened_hash", "")
    opened = kept(opened_hash, file_suffix(name), name) if opened_hash else content
    said = Said.from_json(detail["said"]) if "said" in detail else Said()
    understanding = understand(name, opened, vocabulary=vocabulary_of(store, who), said=said).of_file(content)
    commit(
        store,
        who,
        understanding,
        content=content,
        opened=opened,
        create_names=True,
        replace=detail.get("replace", bool(detail["gone"])),
        sample=detail.get("sample", False),
        batch_id=detail["batch_id"],
    )


def _remove_samples(store: Store, who: Caller, _detail: Detail) -> None:
    remove_samples(store, who)


def _forget_remembered(store: Store, who: Caller, detail: Detail) -> None:
    forget(store, who, detail["fingerprint"], detail.get("subject"))


def _change_catalogue(store: Store, who: Caller, detail: Detail) -> None:
    values = {name: text or "" for name, text in detail["after"].items()}
    change_row(store, who, detail["catalogue"], values, reason=detail["reason"])


def _remove_from_catalogue(store: Store, who: Caller, detail: Detail) -> None:
    remove_row(store, who, detail["catalogue"], detail["key"], reason=detail["reason"])


def _restore_catalogue(store: Store, who: Caller, detail: Detail) -> None:
    restore_row(store, who, detail["catalogue"], detail["key"], reason=detail["reason"])


def _remember_alias(store: Store, who: Caller, detail: Detail) -> None:
    state_again(store, who, "remember alias", detail)


def _forget_alias(store: Store, who: Caller, detail: Detail) -> None:
    state_again(store, who, "forget alias", detail)


def _story(store: Store, who: Caller, detail: Detail) -> None:
    key = {name: detail[name] for name in ("story", "place", "cluster", "year")}
    save_again(store, who, key, detail["hash"])


def _seal(store: Store, who: Caller, detail: Detail) -> None:
    seal_again(store, who, detail["hash"])


def _note(store: Store, who: Caller, detail: Detail) -> None:
    write_note(store, who, **detail)


REPEATED: dict[str, Callable[[Store, Caller, Detail], None]] = {
    "import": _import,
    "correct": amend_again,
    "undo": undo_again,
    "remove samples": _remove_samples,
    "forget remembered": _forget_remembered,
    "remember alias": _remember_alias,
    "forget alias": _forget_alias,
    "story": _story,
    "seal": _seal,
    "change catalogue": _change_catalogue,
    "remove from catalogue": _remove_from_catalogue,
    "restore catalogue": _restore_catalogue,
    "note": _note,
}
"""How each kind of act is done again; one that changes figures and is missing here cannot be rebuilt."""
