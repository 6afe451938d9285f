"""The whole service from outside: sockets, requests, and every way to get them wrong."""
