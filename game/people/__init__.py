"""The human behind an account: login name, passphrase, consent, roles. No other person sees any of it."""
