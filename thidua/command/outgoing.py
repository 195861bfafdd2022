"""`template` and `export`: workbooks of a form to be filled in, and of the figures stored."""

from argparse import Namespace

from thidua.command.console import Console
from thidua.command.reading import CannotWrite
from thidua.ingest.outgoing.export import export, form_named
from thidua.ingest.outgoing.template import Meant, cluster_named, template
from thidua.ingest.vocabulary import vocabulary_of
from thidua.store import Store
from thidua.text.dates import Period
from thidua.text.format import number
from thidua.text.language import current
from thidua.text.language import translate as _


def write_template(console: Console, options: Namespace) -> int:
    """Write the template of a form for a cluster and a year."""
    form = form_named(options.form)
    with console.store() as store:
        cluster = _cluster(console, store, options)
        period = options.period or Period("year", options.year)
        vocabulary = vocabulary_of(store, console.who)
        content = template(store, console.who, vocabulary, form, cluster=cluster, period=period)
    _write(console, options.out, content)
    console.say(_("Đã ghi biểu “{form}” vào {file}.", form=form.names[current()], file=options.out))
    return 0


def write_export(console: Console, options: Namespace) -> int:
    """Write the stored figures that a form states."""
    form = form_named(options.form)
    with console.store() as store:
        cluster = _cluster(console, store, options).cluster_id if options.cluster else None
        vocabulary = vocabulary_of(store, console.who)
        found = export(store, console.who, vocabulary, form, place=None, cluster=cluster, year=options.year)
    _write(console, options.out, found.content)
    console.say(_("Đã ghi {count} số liệu vào {file}.", count=number(found.figures), file=options.out))
    return 0


def _cluster(console: Console, store: Store, options: Namespace) -> Meant:
    return cluster_named(store, console.who, options.cluster, options.place)


def _write(console: Console, name: str, content: bytes) -> None:
    try:
        (console.folder / name).write_bytes(content)
    except OSError as error:
        raise CannotWrite(name, error.strerror or str(error)) from error
