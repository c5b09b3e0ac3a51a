"""PII: personal data that a report must not give away."""
