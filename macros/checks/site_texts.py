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
    for key in TEXTS:
        if key in settings.data and not _is_text(settings.data[key]):
            yield _problem(settings, (key,), f"Asetuksen ”{key}” pitää olla tekstiä.")
    if "site_url" in settings.data:
        address = settings.data["site_url"]
        is_address = isinstance(address, str) and address.startswith(("http://", "https://"))
        if not is_address or not settings.reads_environment:
            yield _problem(settings, ("site_url",), ADDRESS)
    if "extra" in settings.data:
        yield from _extra(settings, settings.data["extra"])


def _is_text(value: Plain) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _extra(settings: Settings, extra: Plain) -> Iterator[Problem]:
    """`extra` holds the publisher alone: three texts, each of which may be empty."""
    publisher = extra.get("julkaisija") if isinstance(extra, dict) and len(extra) == 1 else None
    if not isinstance(publisher, dict) or sorted(publisher) != sorted(PUBLISHER):
        keys = ", ".join(PUBLISHER)
        message = f"Asetuksessa ”extra” on vain julkaisija, ja siinä kentät {keys}."
        yield _problem(settings, ("extra",), message)
        return
    for key, value in publisher.items():
        if not isinstance(value, str):
            message = f'Asetuksen ”{key}” pitää olla tekstiä lainausmerkeissä, tyhjänä "".'
            yield _problem(settings, ("extra", "julkaisija", key), message)


def _problem(
    settings: Settings,
    place: Place,
    message: str,
) -> Problem:
    return problem(FILE, settings.line(*place), message)
