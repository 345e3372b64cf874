"""Drafts of facts from a Spanish article: each kind has a rule book; `drafts` is where they meet."""
