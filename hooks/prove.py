"""MkDocs hook: stops a build whose files differ from the policy data."""

from charterpress.site import Prover

on_post_build = Prover().on_post_build
