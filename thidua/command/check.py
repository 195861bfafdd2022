"""`check`: reads files and reports, stores nothing."""

from argparse import Namespace

from thidua.command import report
from thidua.command.console import Console
from thidua.command.reading import existing_files, read
from thidua.text.language import translate as _


def check_files(console: Console, options: Namespace) -> int:
    """Say what was understood and found of each file. 1 where there is more to say than information."""
    items: list[dict[str, object]] = []
    doubts = 0
    for path in existing_files(console, options.files):
        file = read(path, options)
        items.append(file.as_json())
        doubts += sum(finding.severity != "info" for finding in file.findings)
        console.say(file.heading())
        for line in report.findings(file.findings):
            console.say(line)
        if not file.findings:
            console.say("  " + _("Không có điều gì cần xem lại."))
    if options.json:
        console.give_json(items)
    return int(doubts > 0)
