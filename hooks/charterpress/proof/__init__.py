"""Published files -> differences: every file is read back from disk and held against the policy data.

    site -> the walk over all files, the first page, strays, copies; file -> one publication; pages -> all else on pages
    html, pdf -> a document, held against what is expected; table, data -> held against the policy data as they are

In: a site's folder, the charters loaded afresh, and a day. Out: the differences, none for a proved site.
Imports no format and shares no pattern with the notation, so that one mistake cannot hide at both ends.
"""

from charterpress.proof.difference import Difference
from charterpress.proof.site import prove, prove_file

__all__ = ["Difference", "prove", "prove_file"]
