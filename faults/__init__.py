"""Destructive runs, outside pytest: `make faults` kills the product at many moments and looks at what is left."""
