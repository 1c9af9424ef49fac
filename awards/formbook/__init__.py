"""The statutory forms and the wizard's own pages, as questions to be asked."""
