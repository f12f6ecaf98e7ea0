"""The site's public address: SITE_URL is read here alone, and made whole or refused."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import SplitResult, quote, urlsplit

from ..common.refused import RefusedError

NAME = "SITE_URL"
DEFAULT = "http://127.0.0.1:8000/"
PORTS = {"http": 80, "https": 443}
"""The schemes, and the port of each that an address leaves out."""
LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
ESCAPE = re.compile(r"(%[0-9a-fA-F]{2})")
PAGE = re.compile(r"\.(?:html?|php|aspx?)/*$", re.IGNORECASE)
LONGEST = 253
"""Letters of a host at most (RFC 1035)."""
UNSEEN = "�"
"""Stands in a message for a letter that could not be seen there."""
PLAIN = "/-._~!$&'()*+,;=:@"
"""What a path may hold as it is, besides letters and digits (RFC 3986)."""


class AddressError(RefusedError):
    """An address that cannot be the site's; the message tells why and how to write it."""

    def __init__(self, text: str, why: str) -> None:
        example = f"Kirjoita se näin: {NAME}=https://esimerkki.fi/kasikirja/"
        letters = [each if each.isprintable() else UNSEEN for each in text]
        seen = "".join(letters)
        message = f"{NAME}: Osoite ”{seen}” ei kelpaa: {why}. {example}"
        super().__init__(message)


def read(environment: Mapping[str, str]) -> str:
    """The public address that the environment gives, made whole; raises AddressError."""
    if NAME not in environment:
        return DEFAULT
    given = environment[NAME]
    return whole(given)


def read_for_mkdocs(environment: Mapping[str, str]) -> str:
    """The same where MkDocs reads the variable itself: it adds a last slash, and nothing else."""
    address = read(environment)
    written = environment.get(NAME, DEFAULT)
    if written not in (address, address.removesuffix("/")):
        raise AddressError(written, f"MkDocs tarvitsee sen kokonaisena, {address}")
    return address


def whole(text: str) -> str:
    """The address with its last slash, in ASCII, host in lower case; raises AddressError."""
    tidy = unicodedata.normalize("NFC", text.strip())
    why = _fault(tidy)
    if why:
        raise AddressError(text, why)
    try:
        parts = urlsplit(tidy)
        host = _host(parts.hostname or "")
        port = _port(parts)
    except ValueError as error:  # UnicodeError of IDNA is one too
        raise AddressError(text, "palvelimen nimi tai portti ei kelpaa") from error
    if host is None:
        raise AddressError(text, "palvelimen nimi ei kelpaa")
    scheme = parts.scheme.lower()
    return f"{scheme}://{host}{port}{_path(parts.path)}"


def _fault(text: str) -> str | None:
    """Why the text is no address of a site; what its host is like is looked at apart."""
    if not text:
        return "se on tyhjä"
    if any(unicodedata.category(letter).startswith("C") for letter in text):
        return "siinä on näkymätön merkki"
    if "\\" in text:
        return "siinä on kenoviiva"
    scheme, separator, rest = text.partition("://")
    if not separator:
        return "alusta puuttuu https://"
    if scheme.lower() not in PORTS:
        return "sen alussa ei ole https:// eikä http://"
    server, _, path = rest.partition("/")
    return _fault_of_rest(rest) or _fault_of_server(server) or _fault_of_path(path)


def _fault_of_rest(rest: str) -> str | None:
    """A question or a fragment, which belong to one page."""
    if "?" in rest:
        return "siinä on kysymysmerkki"
    return "siinä on ristikkomerkki" if "#" in rest else None


def _fault_of_server(server: str) -> str | None:
    """A name and password, which everybody would see; or no server at all."""
    if "@" in server:
        return "siinä on käyttäjätunnus"
    return None if server else "palvelimen nimi puuttuu"


def _fault_of_path(path: str) -> str | None:
    """Steps up and down, and the name of a page."""
    steps = path.split("/")
    if "." in steps or ".." in steps:
        return "siinä on polun osa . tai .."
    return "se on yhden sivun osoite" if PAGE.search(path) else None


def _host(name: str) -> str | None:
    """The host in ASCII and lower case; None, or ValueError, when it is none."""
    if ":" in name:
        return f"[{ipaddress.IPv6Address(name)}]"
    ascii_name = name.lower().encode("idna").decode()
    labels = ascii_name.split(".")
    if labels[-1].isdigit():
        return str(ipaddress.IPv4Address(ascii_name))
    is_name = all(LABEL.fullmatch(label) for label in labels)
    if is_name and len(ascii_name) <= LONGEST:
        return ascii_name
    return None


def _port(parts: SplitResult) -> str:
    """The port with its colon, when it is not the scheme's own; ValueError when it is none."""
    if parts.port == 0:
        raise ValueError("port 0")
    own = PORTS[parts.scheme.lower()]
    if parts.port in (None, own):
        return ""
    return f":{parts.port}"


def _path(path: str) -> str:
    """The path in ASCII with one slash at its end; what is escaped already stays so."""
    whole = "/"
    for step in path.split("/"):
        if step:
            whole += f"{_escaped(step)}/"
    return whole


def _escaped(step: str) -> str:
    """One step of the path: letters of other kinds escaped, escapes in capitals."""
    parts = ESCAPE.split(step)
    return "".join(
        part.upper() if ESCAPE.fullmatch(part) else quote(part, safe=PLAIN) for part in parts
    )
