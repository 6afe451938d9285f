"""The files of the web client: each is kept as it was read until it changes, and sent packed."""

import gzip
from os import PathLike, stat_result
from pathlib import Path
from stat import S_ISREG

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

PACKED = {"br": ".br", "gzip": ".gz"}
"""How a file can be packed, the smallest first, and what its name then ends with."""
FOR_EVER = "public, max-age=31536000, immutable"


def accepted(scope: Scope) -> set[str]:
    """The ways of packing that whoever asks can unpack."""
    offers = (one.split(";") for one in Headers(scope=scope).get("accept-encoding", "").split(","))
    return {
        name.strip().lower()
        for name, *weight in offers
        if "".join(weight).replace(" ", "").rstrip(".0") != "q="
    }


class Files(StaticFiles):
    """A folder whose files are answered from memory, as a page asks for over a hundred at once."""

    def __init__(self, folder: Path, check_dir: bool = True) -> None:
        super().__init__(directory=folder, check_dir=check_dir)
        self.kept: dict[str, tuple[int, int, bytes]] = {}
        """When each was written last, how long it is, and what it holds; by their paths."""

    def lookup_path(self, path: str) -> tuple[str, stat_result | None]:
        """Find a file, and read it if it is new or was changed, in one thread beside the loop."""
        found, stat = super().lookup_path(path)
        if stat and S_ISREG(stat.st_mode):
            written, size, _ = self.kept.get(found, (-1, -1, b""))
            if (written, size) != (stat.st_mtime_ns, stat.st_size):
                self.kept[found] = (stat.st_mtime_ns, stat.st_size, self.read(Path(found)))
        return found, stat

    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def file_response(
        self, full_path: str | PathLike[str], stat: stat_result, scope: Scope, code: int = 200
    ) -> Response:
        answer = super().file_response(full_path, stat, scope, code)
        # Of whoever asks for the head alone no server sends more.
        if b"range" in dict(scope["headers"]) or not isinstance(answer, FileResponse):
            return answer
        _, _, content = self.kept[str(full_path)]
        return self.whole(content, code, answer.headers, scope)

    def whole(self, content: bytes, code: int, headers: MutableHeaders, scope: Scope) -> Response:
        return Response(content, code, headers)


class Long(Files):
    """Files that are long, so that each is packed when it is read, for whoever can unpack it."""

    def read(self, path: Path) -> bytes:
        return gzip.compress(path.read_bytes(), mtime=0)

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers["Vary"] = "Accept-Encoding"
        return answer

    def whole(self, content: bytes, code: int, headers: MutableHeaders, scope: Scope) -> Response:
        if "gzip" not in accepted(scope):
            return super().whole(gzip.decompress(content), code, headers, scope)
        headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(content))
        return super().whole(content, code, headers, scope)


class Bundled(Files):
    """Files whose names say what they hold, so that they are kept for ever, with packed ones."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        can = accepted(scope)
        for way in filter(can.__contains__, PACKED):
            try:
                answer = await super().get_response(path + PACKED[way], scope)
            except HTTPException:
                continue
            if answer.status_code != 304:
                answer.headers["Content-Encoding"] = way
            return kept_for_ever(answer)
        return kept_for_ever(await super().get_response(path, scope))


def kept_for_ever(answer: Response) -> Response:
    answer.headers["Cache-Control"] = FOR_EVER
    answer.headers["Vary"] = "Accept-Encoding"
    return answer
