"""Firefox ESR and WebKitGTK as the gates drive them: by WebDriver, with no other helper.

Debian has no geckodriver, but that is only a go-between: Firefox itself speaks the same commands
on a socket (Marionette), so that selenium's own driver is given a way to say them there.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from selenium.webdriver.common.options import ArgOptions
from selenium.webdriver.common.print_page_options import PrintOptions
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.webkitgtk.options import Options as WebKitOptions
from servers import free_port, until

FIREFOX, WEBKIT = "firefox", "webkit"
PROGRAMS = {FIREFOX: ("firefox-esr",), WEBKIT: ("WebKitWebDriver", "Xvfb")}
"""What each engine is run by; Debian's WebKit has no headless browser and needs a screen."""
COMMANDS = {
    "newSession": "WebDriver:NewSession",
    "get": "WebDriver:Navigate",
    "goBack": "WebDriver:Back",
    "refresh": "WebDriver:Refresh",
    "getCurrentUrl": "WebDriver:GetCurrentURL",
    "executeScript": "WebDriver:ExecuteScript",
    "w3cExecuteScript": "WebDriver:ExecuteScript",
    "w3cExecuteScriptAsync": "WebDriver:ExecuteAsyncScript",
    "newWindow": "WebDriver:NewWindow",
    "switchToWindow": "WebDriver:SwitchToWindow",
    "w3cGetCurrentWindowHandle": "WebDriver:GetWindowHandle",
    "w3cGetWindowHandles": "WebDriver:GetWindowHandles",
    "setTimeouts": "WebDriver:SetTimeouts",
    "printPage": "WebDriver:Print",
    "deleteSession": "WebDriver:DeleteSession",
}
"""Selenium's names of the commands, and Marionette's."""
PREFERENCES = """user_pref("marionette.port", {port});
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
"""
"""A Firefox that asks nothing of anybody by itself."""
A4 = (21.0, 29.7)
LETTER = (21.59, 27.94)
"""Papers in centimetres, as WebDriver takes them."""


def missing(engine: str) -> str:
    """Why an engine cannot be tried on this machine; nothing when it can."""
    lacking = [name for name in PROGRAMS[engine] if not shutil.which(name)]
    if lacking:
        return f"Selainta ei voi kokeilla, koska koneelta puuttuu {' ja '.join(lacking)}."
    if engine == WEBKIT and _mini_browser() is None:
        return "Selainta ei voi kokeilla, koska koneelta puuttuu WebKitin MiniBrowser."
    return ""


def _mini_browser() -> Path | None:
    return next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), None)


class Marionette(RemoteConnection):
    """Says selenium's commands to Firefox: each a length, a colon and a list as JSON."""

    def __init__(self, port: int) -> None:
        super().__init__(client_config=ClientConfig(f"http://127.0.0.1:{port}"))
        self._count = 0
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._stream = self._socket.makefile("rb")
        self._answer()

    def _answer(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox has ended")
            length += byte
        return json.loads(self._stream.read(int(length)))

    def execute(self, command: str, params: Mapping[str, Any]) -> dict[str, Any]:
        """Says one command; the answer as selenium takes it."""
        self._count += 1
        given = {key: value for key, value in params.items() if key != "sessionId"}
        if "capabilities" in given:
            given = given["capabilities"].get("alwaysMatch", {})
        said = json.dumps([0, self._count, COMMANDS[command], given]).encode()
        self._socket.sendall(f"{len(said)}:".encode() + said)
        _, _, error, value = self._answer()
        if error:
            return {"status": error["error"], "value": error}
        is_wrapped = isinstance(value, dict) and set(value) == {"value"}
        return {"value": value["value"] if is_wrapped else value}

    def close(self) -> None:
        """Ends the talk."""
        self._stream.close()
        self._socket.close()


@contextlib.contextmanager
def process(*command: str | Path, **around: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program of its own group, ended with all that it started."""
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(
        list(map(str, command)),
        start_new_session=True,
        stdout=quiet,
        stderr=quiet,
        env={**os.environ, **around},
    )
    try:
        yield running
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def answers(port: int) -> bool:
    """Whether somebody listens."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


@contextlib.contextmanager
def firefox(folder: Path) -> Iterator[WebDriver]:
    """Firefox without a window, with its things in a folder."""
    port = free_port()
    profile = folder / "profiili"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "user.js").write_text(PREFERENCES.format(port=port), "utf-8")
    words = ("firefox-esr", "--headless", "--no-remote", "--marionette", "--profile", profile)
    with process(*words, HOME=str(folder)):
        until(lambda: answers(port), "Firefox", seconds=60)
        with contextlib.closing(Marionette(port)) as way:
            yield WebDriver(command_executor=way, options=Plain())


class Plain(ArgOptions):
    """What every browser is asked for: nothing beyond the standard."""

    @property
    def default_capabilities(self) -> dict[str, Any]:
        """Pages are waited for until they have loaded."""
        return {"pageLoadStrategy": "normal", "unhandledPromptBehavior": "dismiss"}


@contextlib.contextmanager
def webkit(folder: Path) -> Iterator[WebDriver]:
    """WebKitGTK's small browser on a screen that nobody sees, with its things in a folder."""
    port, screen = free_port(), f":{free_port()}"
    around = {
        "DISPLAY": screen,
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_RUNTIME_DIR": str(folder),
        "GDK_BACKEND": "x11",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
    }
    options = WebKitOptions()
    options.binary_location = str(_mini_browser())
    options.add_argument("--automation")
    with (
        process("Xvfb", screen, "-screen", "0", "1280x900x24", "-nolisten", "tcp"),
        process("WebKitWebDriver", f"--port={port}", **around),
    ):
        until(lambda: answers(port), "WebKitWebDriver", seconds=60)
        way = RemoteConnection(client_config=ClientConfig(f"http://127.0.0.1:{port}"))
        driver = WebDriver(command_executor=way, options=options)
        try:
            yield driver
        finally:
            driver.quit()


ENGINES = {FIREFOX: firefox, WEBKIT: webkit}


def printed(driver: WebDriver, paper: tuple[float, float] = A4) -> bytes:
    """The page as the browser prints it, on a paper (cm) with the page's own margins."""
    options = PrintOptions()
    options.page_width, options.page_height = paper
    options.margin_top = options.margin_bottom = options.margin_left = options.margin_right = 0
    options.background = True
    return base64.b64decode(driver.print_page(options))
