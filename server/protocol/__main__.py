"""`python -m server.protocol` writes the protocol: the page, its documents, the client's tables."""

from server.protocol.build import build

if __name__ == "__main__":
    build()
