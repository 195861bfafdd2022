"""`alias`: lists the spellings of units that are remembered, remembers one, forgets one."""

from argparse import Namespace

from thidua.command.console import Console
from thidua.command.query import as_csv
from thidua.errors import ThiduaError
from thidua.ingest.aliases import forget, remember, remembered
from thidua.text.language import translate as _


def aliases(console: Console, options: Namespace) -> int:
    """Remember or forget a spelling where one is given, else list all. 2 where the unit is not clear."""
    if options.alias is not None and options.unit is None:
        raise ThiduaError(_("Hãy ghi cả đơn vị mà “{alias}” là tên.", alias=options.alias))
    with console.store() as store:
        if options.alias is None:
            rows = remembered(store, console.who)
            if options.json:
                console.give_json([{"aliases": rows.drop("folded").to_dicts()}])
            else:
                console.give(as_csv(rows.drop("unit_id", "folded")))
        elif options.forget:
            forget(store, console.who, options.alias, options.unit)
            console.say(_("Đã quên “{alias}” là {unit}.", alias=options.alias, unit=options.unit))
        else:
            remember(store, console.who, options.alias, options.unit)
            console.say(_("Đã nhớ “{alias}” là {unit}.", alias=options.alias, unit=options.unit))
    return 0
