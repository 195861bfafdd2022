"""The rules and names of the field: pure functions and dated tables, each with its source."""
