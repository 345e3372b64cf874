"""Work that does not end as it should, for the test of what it can do to the program that asks for it."""

import os
import time

from dashboard.errors import StoryNotReadError


def apart(given: bytes) -> bytes:
    """What *given* names."""
    match given.decode():
        case "endless":
            while True:
                pass
        case "large":
            return bytes(3_000_000_000)
        case "broken":
            os.abort()
        case "sleeping":
            time.sleep(1_000_000)
        case "refusing":
            message = "holds no story – as it is."
            raise StoryNotReadError(message)
        case "failing":
            raise ZeroDivisionError
    return given
