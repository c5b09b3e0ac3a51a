"""From the results of rules to findings, outcomes, a verdict and scores."""
