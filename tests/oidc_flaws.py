"""What may be wrong with a token that a provider gives out; tests/oidc_provider.py makes them."""

FLAWED = (
    *("forged", "unsigned", "by-public-key", "tampered", "expired", "not-yet", "for-another-app"),
    *("of-another-provider", "of-another-sign-in", "without-expiry", "unverified", "without-address", "old"),
)
