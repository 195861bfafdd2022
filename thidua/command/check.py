"""`check`: reads files and reports, stores nothing."""

from argparse import Namespace
from contextlib import nullcontext
from functools import partial

from thidua.command import report
from thidua.command.console import Console
from thidua.command.reading import CannotWrite, Read, existing_files, forgetful, read
from thidua.errors import ThiduaError
from thidua.ingest.finding import Finding
from thidua.ingest.memory import with_memory
from thidua.ingest.stage import Staged, preview
from thidua.ingest.vocabulary import SHIPPED, vocabulary_of
from thidua.text.language import translate as _


def check_files(console: Console, options: Namespace) -> int:
    """Say what was understood and found of each file. 1 where there is more to say than information."""
    if options.annotated and len(options.files) != 1:
        raise ThiduaError(_("--annotated ghi lại một tệp: hãy nêu đúng một tệp."))
    items: list[dict[str, object]] = []
    doubts = 0
    paths = existing_files(console, options.files)
    with console.store() if options.against_store else nullcontext() as store:
        vocabulary = vocabulary_of(store, console.who) if store else SHIPPED
        for path in paths:
            file = read(path, options, vocabulary, partial(with_memory, store, console.who) if store else forgetful)
            staged = preview(store, console.who, file.understanding) if store and file.understanding else None
            findings = (*file.findings, *staged.findings) if staged else file.findings
            told = {"findings": [one.as_json() for one in findings], "changes": staged.as_json()} if staged else {}
            items.append(file.as_json() | told)
            doubts += sum(finding.severity != "info" for finding in findings)
            _tell(console, file, findings, staged)
            if options.annotated:
                _give_back(console, file, findings, options.annotated)
    if options.json:
        console.give_json(items)
    return int(doubts > 0)


def _tell(console: Console, file: Read, findings: tuple[Finding, ...], staged: Staged | None) -> None:
    """What was understood and found of a file, and what it would change."""
    console.say(file.heading())
    for line in report.findings(findings):
        console.say(line)
    if not findings:
        console.say("  " + _("Không có điều gì cần xem lại."))
    if staged is not None:
        console.say("  " + report.counted(staged))
        for line in report.changes(staged, replaced=False):
            console.say(line)


def _give_back(console: Console, file: Read, findings: tuple[Finding, ...], name: str) -> None:
    """Write the file back with what was found in its cells; what writes workbooks is loaded only for this."""
    from thidua.ingest.outgoing.annotated import annotated

    if file.understanding is None:
        raise ThiduaError(_("Không đọc được {file} nên không ghi chú được.", file=file.file_name))
    ending, content = annotated(file.understanding, file.content, findings)
    path = (console.folder / name).with_suffix(ending)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CannotWrite(path.name, error.strerror or str(error)) from error
    console.say("  " + _("Đã ghi bản có chú thích vào {file}.", file=path.name))
