"""MkDocs hook: gives the charters' publications to MkDocs."""

from charterpress.site import Publisher

_publisher = Publisher()
on_pre_build = _publisher.on_pre_build
on_files = _publisher.on_files
on_page_content = _publisher.on_page_content
