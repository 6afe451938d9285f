"""`python -m tests.edge.wire.few_descriptors` runs the service where few may be open at once."""

import resource

from server.__main__ import main
from server.edge.wire.connections import KEPT_BACK

ROOM = 44
"""Connections for which there is room."""

if __name__ == "__main__":
    limit = KEPT_BACK + ROOM
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
    main()
