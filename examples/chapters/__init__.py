"""The chapters of the county's year, one for each topic."""
