"""A program of its own that becomes the program it is given, which then ends with its parent."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main(parent: str, *command: str) -> None:
    os.umask(0o077)
    # Other systems know no such call; there the next run ends what this one left.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != int(parent):
            sys.exit("The program that asked for this one has ended already.")
    os.execv(command[0], command)


if __name__ == "__main__":
    main(*sys.argv[1:])
