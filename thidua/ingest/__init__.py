"""From a workbook as an office made it to facts in the store: read, recognise, resolve, check, stage, commit, undo."""
