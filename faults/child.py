"""The process that is killed: a command of the product, with the upkeep of the warehouse due where that is asked."""

import sys

from thidua.command.main import main
from thidua.store.files import Files

if __name__ == "__main__":
    upkeep, *argv = sys.argv[1:]
    if upkeep == "fold":
        Files.log_is_long = lambda _files: True  # type: ignore[method-assign]
    sys.exit(main(argv))
