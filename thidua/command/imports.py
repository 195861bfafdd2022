"""`import` and `undo`: stores files with a receipt, takes an import back."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from thidua.command import report
from thidua.command.console import Console
from thidua.command.reading import existing_files, read
from thidua.ingest.commit import NotReady, Receipt, Unconfirmed, commit, undo
from thidua.ingest.finding import Finding
from thidua.ingest.memory import with_memory
from thidua.ingest.stage import preview
from thidua.ingest.vocabulary import Vocabulary, vocabulary_of
from thidua.ingest.workbook import opened
from thidua.store import CheckFailed, Store
from thidua.text.format import number
from thidua.text.language import translate as _


@dataclass(frozen=True)
class Outcome:
    """What came of one file: its receipt, or why there is none."""

    file_name: str
    findings: tuple[Finding, ...]
    receipt: Receipt | None = None
    new_names: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The receipt with the findings; not stored, `batch_id` is null and `new_names` are those to be confirmed."""
        stored = self.receipt.as_json() if self.receipt else {"batch_id": None, "file_name": self.file_name}
        return {**stored, "new_names": list(self.new_names), "findings": [item.as_json() for item in self.findings]}


def import_files(console: Console, options: Namespace) -> int:
    """Store files, each whole or not at all. 1 where one was not stored."""
    paths = existing_files(console, options.files)
    outcomes: list[Outcome] = []
    with console.store() as store:
        vocabulary = vocabulary_of(store, console.who)
        try:
            for path in paths:
                outcomes.append(_import(console, store, path, options, vocabulary))
        finally:
            if options.json and outcomes:
                console.give_json([outcome.as_json() for outcome in outcomes])
    return int(any(outcome.receipt is None for outcome in outcomes))


def undo_batch(console: Console, options: Namespace) -> int:
    """Take one import back, with its corrections."""
    with console.store() as store:
        corrections = undo(store, console.who, options.batch)
    console.say(_("Đã hủy lần nhập {batch}.", batch=options.batch))
    if corrections:
        console.say(_("Số đính chính của lần nhập đó cũng đã hủy: {count}.", count=number(corrections)))
    return 0


def _import(console: Console, store: Store, path: Path, options: Namespace, vocabulary: Vocabulary) -> Outcome:
    file = read(path, options, vocabulary, lambda said: with_memory(store, console.who, said))
    console.say(file.heading())
    for line in report.findings(file.findings):
        console.say(line)
    if file.understanding is None or file.understanding.errors:
        console.say(_("Chưa ghi nhận {file}: hãy sửa lỗi rồi nhập lại.", file=file.file_name))
        return Outcome(file.file_name, file.findings)
    staged = preview(store, console.who, file.understanding)
    findings = (*file.findings, *staged.findings)
    for line in report.findings(staged.findings):
        console.say(line)
    try:
        receipt = commit(
            store,
            console.who,
            file.understanding,
            content=file.content,
            opened=opened(file.file_name, file.content, options.password),
            create_names=options.yes,
            replace=options.replace,
        )
    except NotReady as error:
        console.say(str(error))
        return Outcome(file.file_name, findings)
    except Unconfirmed as error:
        for line in report.new_names(error.names):
            console.say(line)
        return Outcome(file.file_name, findings, new_names=tuple(error.names))
    except CheckFailed as error:
        console.say(str(error))
        refused = Finding(code="check_failed", severity="error", message=str(error))
        return Outcome(file.file_name, (*findings, refused))
    if not receipt.already:
        for line in report.changes(staged, replaced=options.replace):
            console.say(line)
    console.say(report.receipt(receipt))
    return Outcome(file.file_name, findings, receipt)
