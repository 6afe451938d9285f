"""The protocol, written out of the domain: for our own web client, for programs, for people."""
