"""The content folders (rules, forms, templates): found, overlaid, and read without surprises."""
