"""`python -m thidua`: the command line."""

import sys

# At the first value bound DuckDB imports pandas, where there is one, and at the first frame given pyarrow's data sets,
# only to see that they are none of these. No command needs them; they take longer than all the rest of a small import.
for needless in ("pandas", "pyarrow.dataset"):
    sys.modules.setdefault(needless, None)  # type: ignore[arg-type]

from thidua.command.main import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
