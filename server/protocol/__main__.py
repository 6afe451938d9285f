"""`python -m server.protocol` writes what the web client knows of the domain."""

from server.protocol.javascript import FILE, module

if __name__ == "__main__":
    FILE.write_text(module(), encoding="utf-8")
