"""The files of the web client: small and many, so each is kept as it was read until it changes."""

from os import PathLike, stat_result
from pathlib import Path
from stat import S_ISREG

from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope


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
                self.kept[found] = (stat.st_mtime_ns, stat.st_size, Path(found).read_bytes())
        return found, stat

    def file_response(
        self, full_path: str | PathLike[str], stat: stat_result, scope: Scope, code: int = 200
    ) -> Response:
        answer = super().file_response(full_path, stat, scope, code)
        whole = scope["method"] == "GET" and b"range" not in dict(scope["headers"])
        if not (whole and isinstance(answer, FileResponse)):
            return answer
        _, _, content = self.kept[str(full_path)]
        return Response(content, code, answer.headers)
