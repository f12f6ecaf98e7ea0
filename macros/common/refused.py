"""Work that is not done, and the Finnish sentence that tells why and what to do."""

from __future__ import annotations


class RefusedError(Exception, SystemExit):
    """Work refused for a reason that an editor can mend; the message is a Finnish sentence.

    As a SystemExit it ends a build without a traceback;
    as an Exception it lets `mkdocs serve` wait for the next edit.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.code = message
