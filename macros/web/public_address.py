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
ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
PAGE = re.compile(r"\.(?:html?|php|aspx?)/*$", re.IGNORECASE)
UNSEEN = "�"
"""Stands in a message for a letter that could not be seen there."""
PLAIN = "/-._~!$&'()*+,;=:@"
"""What a path may hold as it is, besides letters and digits (RFC 3986)."""


class AddressError(RefusedError):
    """An address that cannot be the site's; the message tells why and how to write it."""

    def __init__(self, text: str, why: str) -> None:
        example = f"Kirjoita se näin: {NAME}=https://esimerkki.fi/kasikirja/"
        seen = "".join(each if each.isprintable() else UNSEEN for each in text)
        super().__init__(f"{NAME}: Osoite ”{seen}” ei kelpaa: {why}. {example}")


def read(environment: Mapping[str, str]) -> str:
    """The public address that the environment gives, made whole; raises AddressError."""
    return whole(environment[NAME]) if NAME in environment else DEFAULT


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
        host, port = _host(parts), _port(parts)
    except ValueError as error:  # UnicodeError of IDNA is one too
        raise AddressError(text, "palvelimen nimi tai portti ei kelpaa") from error
    if host is None:
        raise AddressError(text, "palvelimen nimi ei kelpaa")
    return f"{parts.scheme.lower()}://{host}{port}{_path(parts.path)}"


def _fault(text: str) -> str | None:
    """Why the text is no address of a site; hosts are looked at apart."""
    scheme, separator, rest = text.partition("://")
    server, _, path = rest.partition("/")
    reasons = (
        (not text, "se on tyhjä"),
        (any(unicodedata.category(each)[0] == "C" for each in text), "siinä on näkymätön merkki"),
        ("\\" in text, "siinä on kenoviiva"),
        (not separator, "alusta puuttuu https://"),
        (scheme.lower() not in PORTS, "sen alussa ei ole https:// eikä http://"),
        ("?" in rest, "siinä on kysymysmerkki"),
        ("#" in rest, "siinä on ristikkomerkki"),
        ("@" in server, "siinä on käyttäjätunnus"),
        (not server, "palvelimen nimi puuttuu"),
        (any(part in (".", "..") for part in path.split("/")), "siinä on polun osa . tai .."),
        (bool(PAGE.search(path)), "se on yhden sivun osoite"),
    )
    return next((reason for true, reason in reasons if true), None)


def _host(parts: SplitResult) -> str | None:
    """The host in ASCII and lower case; None, or ValueError, when it is none."""
    name = (parts.hostname or "").lower()
    if ":" in name:
        return f"[{ipaddress.IPv6Address(name)}]"
    ascii_name = name.encode("idna").decode()
    labels = ascii_name.split(".")
    if not all(LABEL.fullmatch(label) for label in labels) or len(ascii_name) > 253:
        return None
    if labels[-1].isdigit():
        return str(ipaddress.IPv4Address(ascii_name))
    return ascii_name


def _port(parts: SplitResult) -> str:
    """The port with its colon, when it is not the scheme's own; ValueError when it is none."""
    if parts.port == 0:
        raise ValueError("port 0")
    return "" if parts.port in (None, PORTS[parts.scheme.lower()]) else f":{parts.port}"


def _path(path: str) -> str:
    """The path in ASCII with one slash at its end; what is escaped already stays so."""
    steps = [_escaped(step) for step in path.split("/") if step]
    return "".join(f"/{step}" for step in steps) + "/"


def _escaped(step: str) -> str:
    ready = [match.upper() for match in ESCAPE.findall(step)]
    plain = [quote(part, safe=PLAIN) for part in ESCAPE.split(step)]
    pairs = zip(plain, [*ready, ""], strict=True)
    return "".join(part + escape for part, escape in pairs)
