"""Numbers and claims of the running text against each other."""
