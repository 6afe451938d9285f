"""Why a store ended or did not start, in a sentence, with what to do: read from its last words."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

RESTORE, MEND = "python -m server restore FILE", "python -m server mend"
BACKUP = f"Move its folder aside, and put a backup back: {RESTORE}."
EITHER = f"{BACKUP} Or keep what stands before the damage: {MEND}."
FULL = "the disk is full. Free some space."
FULL_BELOW = 65_536
"""Where fewer bytes than that are free, a store has no room for its next words."""
CAUSES = (
    (r"No space left on device", FULL),
    (r"Bad file format reading the append only file", f"its file is spoilt. {EITHER}"),
    (r"Unexpected end of file reading the append only file", f"its file is cut off. {EITHER}"),
    (r"AOF manifest", f"the list of its files is spoilt. Make it anew: {MEND}."),
    (r"Unable to obtain the AOF file", f"a file of it is missing. {BACKUP}"),
    (r"Read-only file system", "its disk takes nothing: it can only be read. Mount it otherwise."),
    (r"Permission denied", "its files belong to somebody else. Give them to whoever runs Setroom."),
    (r"Can't handle (RDB|AOF) format", "a newer store wrote its files. Install that one again."),
    (r"Input/output error", "its disk fails. Save what can be read, and change the disk."),
    (r"[Oo]ut [Oo]f [Mm]emory|Can't allocate", "the machine has no memory left. Free some."),
)


def why(folder: Path, words: Iterable[str]) -> str | None:
    """The cause, of a store in a folder; on a full disk it cannot say it itself."""
    if shutil.disk_usage(folder).free < FULL_BELOW:
        return FULL
    return cause("\n".join(words))


def cause(words: str) -> str | None:
    """What the last words of a store tell of why it ended; None if they tell nothing known."""
    return next((said for pattern, said in CAUSES if re.search(pattern, words)), None)
