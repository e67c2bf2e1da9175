"""The law of a place on a day: statutes, norms, local rules, readings, and the book they make together."""
