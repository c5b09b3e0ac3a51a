"""The corpus pass: which report is last year's of the same organ, which others share its words, what its peers say."""
