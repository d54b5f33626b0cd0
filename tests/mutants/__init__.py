"""What `make mutants` does: it asks whether the proof catches every altered deadline and figure of the built site.

    sources (the texts of each published file) -> mutants (one thing altered) -> the proof -> a table

Each mutant must give exactly one complaint for each place that it alters, and the clean site none.
"""
