"""The settings are those that the handbook counts on; editors change texts and the navigation."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..common.problems import Problem, problem, suggestion
from ..content.site_settings import FILE, Settings
from ..content.yaml_source import Place, Plain
from . import site_texts
from .docs import Docs
from .known import Known

FIXED: dict[str, Plain] = {
    "docs_dir": "docs",
    "watch": ["data", "macros"],
    "theme": {
        "name": "material",
        "custom_dir": "overrides",
        "language": "fi",
        "font": False,
        "favicon": "assets/favicon.svg",
        "static_templates": ["robots.txt"],
    },
    "plugins": [
        {"macros": {"module_name": "macros", "on_undefined": "strict", "on_error_fail": True}}
    ],
    "markdown_extensions": ["attr_list", "md_in_html", "tables", {"toc": {"permalink": False}}],
    "validation": {
        "nav": {"omitted_files": "ignore", "not_found": "warn", "absolute_links": "warn"},
        "links": {
            "not_found": "warn",
            "anchors": "warn",
            "absolute_links": "warn",
            "unrecognized_links": "warn",
        },
    },
}
"""What pages, macros and checks count on. Whoever changes one changes it here too, with a test."""
FRAME = "overrides/main.html"
"""The frame of every page."""
KNOWN = (*site_texts.TEXTS, "site_url", *FIXED, "extra", "nav")


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every setting that is unknown, missing or other than it must be."""
    settings = docs.settings
    if settings.document is None:
        return
    if not isinstance(settings.document.data, dict):
        yield problem(FILE, 1, "Asetukset kirjoitetaan muodossa avain: arvo.")
        return
    for key in settings.data:
        if key not in KNOWN:
            yield _problem(
                settings,
                (key,),
                _unknown(key, KNOWN),
            )
    for key in KNOWN:
        if key not in settings.data:
            yield problem(FILE, 1, f"Asetus ”{key}” puuttuu. Palauta se versionhallinnasta.")
    for key, wanted in FIXED.items():
        if key in settings.data:
            yield from _different(
                settings,
                (key,),
                settings.data[key],
                wanted,
            )
    if not (docs.pages.root / FRAME).is_file():
        message = f"Tiedosto {FRAME} puuttuu. Palauta se versionhallinnasta."
        yield _problem(settings, ("theme", "custom_dir"), message)


def _unknown(key: str, known: tuple[str, ...]) -> str:
    """What is said of a setting that nobody counts on."""
    if key == "hooks":
        return (
            "Asetusta ”hooks” ei käytetä, koska se katoaa seuraavassa rakentajassa. "
            "Kirjoita vaihe makroihin."
        )
    return f"Tuntematon asetus ”{key}”.{suggestion(key, known)}"


def _different(
    settings: Settings,
    place: Place,
    value: Plain,
    wanted: Plain,
) -> Iterator[Problem]:
    """The innermost settings that are not as they must be."""
    if isinstance(value, dict) and isinstance(wanted, dict):
        yield from _different_keys(settings, place, value, wanted)
    elif isinstance(value, list) and isinstance(wanted, list) and len(value) == len(wanted):
        for index, item in enumerate(value):
            yield from _different(
                settings,
                (*place, index),
                item,
                wanted[index],
            )
    elif value != wanted or isinstance(value, bool) != isinstance(wanted, bool):
        name = ".".join(part for part in place if isinstance(part, str))
        yield _problem(settings, place, f"Asetusta ”{name}” ei muuteta. {_wanted(wanted)}")


def _different_keys(
    settings: Settings,
    place: Place,
    value: dict[str, Plain],
    wanted: dict[str, Plain],
) -> Iterator[Problem]:
    """The settings of a group that are unknown, missing or not as they must be."""
    for key in value:
        if key not in wanted:
            yield _problem(
                settings,
                (*place, key),
                _unknown(key, tuple(wanted)),
            )
    for key, inner in wanted.items():
        if key in value:
            yield from _different(
                settings,
                (*place, key),
                value[key],
                inner,
            )
        else:
            yield _problem(settings, place, f"Asetus ”{key}” puuttuu. {_wanted(inner)}")


def _wanted(value: Plain) -> str:
    """A value as it would stand in the settings, in the JSON that YAML reads as well."""
    return f"Sen pitää olla {json.dumps(value, ensure_ascii=False)}."


def _problem(settings: Settings, place: Place, message: str) -> Problem:
    """The problem at the line of a setting."""
    return problem(FILE, settings.line(*place), message)
