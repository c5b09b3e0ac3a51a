"""What changed between two runs: the same reports before and after they were mended.

:func:`~nianshen.compare.pairing.pair` says which report of one run is which of the other,
:func:`~nianshen.compare.reports.compared` what became of each.
"""
