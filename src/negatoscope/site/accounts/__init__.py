"""Accounts: allauth as we use it. No password anywhere: a code by e-mail, then passkeys or an authenticator app."""
