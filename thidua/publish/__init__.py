"""From exhibits to the files that leave the house: slides, reports, workbooks."""
