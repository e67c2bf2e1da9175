"""Text, findings, norms, provisions, thresholds, periods and errors: nothing here knows what a congress is."""
