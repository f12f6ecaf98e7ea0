"""The sample for nginx of `julkaisu/`, run on loopback."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

from projects import ROOT
from servers import until

SAMPLE = ROOT / "julkaisu/nginx.conf"
MODULES = Path("/usr/lib/nginx/modules")


def sample(port: int, root: Path) -> str:
    """The sample for a port of loopback and a folder of files."""
    text = SAMPLE.read_text("utf-8").replace("listen 80;", f"listen 127.0.0.1:{port};")
    return text.replace("/var/www/juurruttajan-kasikirja", str(root))


@contextlib.contextmanager
def running(folder: Path, servers: str, port: int) -> Iterator[None]:
    """An nginx with the servers, for the time of the block; it may complain of nothing."""
    (folder / "kasikirja.conf").write_text(servers)
    paths = "\n".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} load_module {MODULES}/ngx_http_brotli_static_module.so; daemon off;\n"
        f"pid {folder}/pid; error_log {folder}/error.log warn;\n"
        f"events {{}} http {{ access_log off; {paths} include {folder}/kasikirja.conf; }}\n"
    )
    command = ["nginx", "-c", str(folder / "nginx.conf")]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert "[warn]" not in tried.stderr + (folder / "error.log").read_text()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: process.poll() is not None or answers(port), "nginx", seconds=10)
    assert process.poll() is None, (folder / "error.log").read_text()
    yield
    process.terminate()
    process.wait(timeout=10)


def answers(port: int) -> bool:
    """Whether somebody listens to the port of loopback."""
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0
