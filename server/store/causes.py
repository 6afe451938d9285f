"""Why a store ended or did not start, in a sentence, with what to do: read from its last words."""

import re

BACKUP = "Move its folder aside, and put a backup back: python -m server restore FILE."
MEND = f"{BACKUP} Or keep what stands before the damage: python -m server mend."
CAUSES = (
    (r"No space left on device", "the disk is full. Free some space."),
    (r"Bad file format reading the append only file", f"its file is spoilt. {MEND}"),
    (r"Unexpected end of file reading the append only file", f"its file is cut off. {MEND}"),
    (r"AOF manifest", f"the list of its files is spoilt. {BACKUP}"),
    (r"Read-only file system", "its disk takes nothing: it can only be read. Mount it otherwise."),
    (r"Permission denied", "its files belong to somebody else. Give them to whoever runs Setroom."),
    (r"Can't handle (RDB|AOF) format", "a newer store wrote its files. Install that one again."),
    (r"Input/output error", "its disk fails. Save what can be read, and change the disk."),
    (r"[Oo]ut [Oo]f [Mm]emory|Can't allocate", "the machine has no memory left. Free some."),
)


def cause(words: str) -> str | None:
    """What the last words of a store tell of why it ended; None if they tell nothing known."""
    return next((said for pattern, said in CAUSES if re.search(pattern, words)), None)
