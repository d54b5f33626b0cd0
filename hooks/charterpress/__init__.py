"""charterpress: publish what a council promises, in every form, with every figure proved.

The way of the data, and the order of the rooms:
source (YAML text -> Charter), model (the frozen values), deadlines (how limits are written and
read), rules (what a charter must keep), publications (which files a charter has), formats
(Charter -> files), proof (files -> differences), command (the terminal).
"""

__version__ = "0.1.0"
