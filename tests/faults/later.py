"""`python -m tests.faults.later` is the service as a version after this one, of other lines."""

import runpy

from server.domain import former

former.RULES[former.VERSION] = {}
former.VERSION += 1

if __name__ == "__main__":
    runpy.run_module("server", run_name="__main__")
