"""`python -m thidua`: the command line."""

import sys

# At the first value bound DuckDB imports pandas, where there is one, only to see that the value is none of its. No
# command needs pandas; it takes longer than all the rest of a small import, and 70 MB.
sys.modules.setdefault("pandas", None)  # type: ignore[arg-type]

from thidua.command.main import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
