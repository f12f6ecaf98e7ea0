"""What an editor may write in the settings is fit to be shown: name, address, publisher."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, problem
from ..content.site_settings import FILE, Settings
from ..content.yaml_source import Place, Plain
from .docs import Docs
from .known import Known

TEXTS = ("site_name", "site_description", "copyright")
PUBLISHER = ("nimi", "sahkoposti", "palaute")
ADDRESS = 'Osoite kirjoitetaan näin: site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"].'


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every text that is none; a setting that is not there is told among the settings."""
    settings = docs.settings
    for place, message in _messages(settings):
        line = settings.line(*place)
        yield problem(FILE, line, message)


def _messages(settings: Settings) -> Iterator[tuple[Place, str]]:
    """Every text that is none: its place and what is wrong."""
    for key in TEXTS:
        if key not in settings.data:
            continue
        if not _is_text(settings.data[key]):
            yield (key,), f"Asetuksen ”{key}” pitää olla tekstiä."
    if "site_url" in settings.data:
        address = settings.data["site_url"]
        if not _is_address(address) or not settings.reads_environment:
            yield ("site_url",), ADDRESS
    if "extra" in settings.data:
        yield from _extra(settings.data["extra"])


def _is_text(value: Plain) -> bool:
    """Whether a value is a text that says something."""
    return isinstance(value, str) and bool(value.strip())


def _is_address(value: Plain) -> bool:
    """Whether a value is a web address, whole or not: the public address is looked at apart."""
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def _extra(extra: Plain) -> Iterator[tuple[Place, str]]:
    """`extra` holds the publisher alone: three texts, each of which may be empty."""
    publisher = None
    if isinstance(extra, dict) and len(extra) == 1:
        publisher = extra.get("julkaisija")
    wanted = sorted(PUBLISHER)
    if not isinstance(publisher, dict) or sorted(publisher) != wanted:
        keys = ", ".join(PUBLISHER)
        yield ("extra",), f"Asetuksessa ”extra” on vain julkaisija, ja siinä kentät {keys}."
        return
    for key, value in publisher.items():
        if not isinstance(value, str):
            yield (
                ("extra", "julkaisija", key),
                f'Asetuksen ”{key}” pitää olla tekstiä lainausmerkeissä, tyhjänä "".',
            )
