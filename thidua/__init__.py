"""Everything of the dashboard that is not a page, a query, data or a test."""
