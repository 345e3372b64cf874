"""Written form <-> value: EDTF dates, hedged numbers, spans of text."""
