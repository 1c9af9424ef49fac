"""The law as data: instruments, programmes, rules, and what is in force on a day."""
