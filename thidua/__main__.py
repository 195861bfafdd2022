"""`python -m thidua`: the command line."""

import sys

from thidua.command.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
