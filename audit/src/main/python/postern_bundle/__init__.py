"""A verifier of bundles that shares no code with Postern: written from docs/bundle-format.md, docs/audit-format.md and
the formats of C2SP alone. Needs Python 3.9 or later and, for signatures, the package `cryptography`."""
