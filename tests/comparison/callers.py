"""Many sockets, spoken to in bare frames over one epoll, so that those who call cost little."""

import select
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

import msgspec

from tests.addresses import somewhere

A_GULP = 1 << 14
HELLO = "GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\n{address}Upgrade: websocket\r\n" + (
    "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Version: 13\r\n\r\n"
)
PATH = "/socket.io/?EIO=4&transport=websocket"
PATIENCE_S = 20
SHORT, MEDIUM, LONG = 126, 126, 127
"""Lengths in a frame's second byte: itself, or how wide the length is that follows (RFC 6455)."""
FINAL_TEXT, MASKED = 0x81, 0x80
PING, PONG = b"2", "3"
ENTRY, ACK = b'42["entry",', b"43"
ACT = b'"act":"'

Entry = Callable[[bytes, float], None]
Answer = Callable[[bytes, float], None]


class Caller:
    """One member's socket."""

    def __init__(self, host: str, port: int, entry: Entry) -> None:
        """Waits until both Engine.IO and Socket.IO said hello; `entry` is told the id of each act.

        With it comes when it had arrived, by `time.perf_counter`.
        """
        self.entry = entry
        self.answers: dict[bytes, Answer] = {}
        self.count, self.rest = 0, b""
        self.socket = socket.create_connection((host, port), timeout=PATIENCE_S)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(hello(host, port))
        while b"\r\n\r\n" not in self.rest:
            self.take_more()
        head, _, self.rest = self.rest.partition(b"\r\n\r\n")
        assert b" 101 " in head, head
        self.said(b"0")
        self.say("40")
        self.said(b"40")

    def take_more(self) -> None:
        more = self.socket.recv(A_GULP)
        assert more, "the server hung up"
        self.rest += more

    def said(self, beginning: bytes) -> None:
        """Wait for one frame that begins so."""
        while not (frames := self.frames()):
            self.take_more()
        assert frames[0].startswith(beginning), frames
        assert len(frames) == 1, frames

    def frames(self) -> list[bytes]:
        """The whole frames that have arrived; servers do not mask theirs."""
        data, start, found = self.rest, 0, []
        while len(data) - start >= 2:
            size, begins = data[start + 1], start + 2
            if size == MEDIUM:
                size, begins = int.from_bytes(data[begins : begins + 2]), begins + 2
            elif size == LONG:
                size, begins = int.from_bytes(data[begins : begins + 8]), begins + 8
            if len(data) < begins + size:
                break
            found.append(data[begins : begins + size])
            start = begins + size
        self.rest = data[start:]
        return found

    def read(self) -> None:
        """Take what has arrived, once epoll says that something did."""
        self.take_more()
        at = time.perf_counter()
        for frame in self.frames():
            if frame.startswith(ENTRY):
                start = frame.index(ACT) + len(ACT)
                self.entry(frame[start : frame.index(b'"', start)], at)
            elif frame == PING:
                self.say(PONG)
            elif frame.startswith(ACK):
                id, _, text = frame[2:].partition(b"[")
                self.answers.pop(id)(text[:-1], at)

    def say(self, text: str) -> None:
        self.socket.sendall(masked(text.encode()))

    def ask(self, word: str, value: Any, answer: Answer) -> None:
        """Say a word; `answer` is given the acknowledgement, and when it had arrived."""
        self.answers[b"%d" % self.count] = answer
        self.say(f'42{self.count}["{word}",{msgspec.json.encode(value).decode()}]')
        self.count += 1


def hello(host: str, port: int) -> bytes:
    """What asks for a websocket, from an address that nobody else has."""
    where = "".join(f"{name}: {value}\r\n" for name, value in somewhere().items())
    return HELLO.format(path=PATH, host=host, port=port, address=where).encode()


def masked(text: bytes) -> bytes:
    """The frame of a client, whose mask is all zeros: the server has no less to do for it."""
    size = len(text)
    if size < SHORT:
        head = struct.pack("!BBI", FINAL_TEXT, MASKED | size, 0)
    else:
        head = struct.pack("!BBHI", FINAL_TEXT, MASKED | MEDIUM, size, 0)
    return head + text


class Street:
    """All callers, as far as they are looked at together."""

    def __init__(self) -> None:
        self.epoll = select.epoll()
        self.callers: dict[int, Caller] = {}

    def add(self, caller: Caller) -> None:
        self.callers[caller.socket.fileno()] = caller
        self.epoll.register(caller.socket, select.EPOLLIN)

    def look(self, seconds: float) -> None:
        """Take whatever arrives within so long, and at once what is there."""
        for number, _ in self.epoll.poll(max(seconds, 0)):
            self.callers[number].read()

    def close(self) -> None:
        for caller in self.callers.values():
            caller.socket.close()
        self.epoll.close()
