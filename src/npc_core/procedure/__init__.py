"""The case engine: a matter is a case, what happened is its acts, and the law says what they mean."""
