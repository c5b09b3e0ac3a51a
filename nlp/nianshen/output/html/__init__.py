"""The parts of the page that auditors read: its skeleton, style and script, and what of a record it embeds."""
