"""The web server: gunicorn in one process with threads, on this computer only."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

from gunicorn.app.base import BaseApplication

from awards.cli.failure import Failure
from awards.cli.worker import Worker

FIRST_PORT, LAST_PORT = 8080, 8099
THREADS = 8
LONGEST_REQUEST = 300


class Server(BaseApplication):  # type: ignore[misc] # gunicorn ships no types
    """Serves one application until it is told to stop (Ctrl+C)."""

    def __init__(self, application: Any, host: str, port: int, ready: Callable[[], None]) -> None:
        self.application, self.ready = application, ready
        self.bind = f"{host}:{port}"
        super().__init__()

    def load_config(self) -> None:
        settings = {
            "bind": self.bind,
            "workers": 1,
            "worker_class": Worker,
            "threads": THREADS,
            "timeout": LONGEST_REQUEST,
            "graceful_timeout": 5,
            "loglevel": "warning",
            "control_socket_disable": True,
            # nothing stands in front of it: whoever asks must not tell it another address, scheme or name
            "forwarded_allow_ips": "",
            "when_ready": lambda arbiter: self.ready(),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return self.application


def loopback(host: str) -> str:
    """The host, when it is this computer. Without accounts nobody else may reach the dossiers."""
    try:
        is_loopback = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_loopback = False
    if is_loopback and ":" in host:
        # werkzeug knows no trusted host of this kind, and would refuse every page
        raise Failure(f"--host {host}: địa chỉ IPv6 chưa dùng được; hãy bỏ --host hoặc ghi 127.0.0.1")
    if not is_loopback:
        raise Failure(f"--host {host}: chương trình chưa có tài khoản nên chỉ mở trên chính máy này; hãy bỏ --host")
    return host


def free_port(host: str, wanted: int | None) -> int:
    """The port asked for, else the first free one. A Failure says that it is taken."""
    for port in (wanted,) if wanted else range(FIRST_PORT, LAST_PORT + 1):
        if _is_free(host, port):
            return port
    taken = f"cổng {wanted}" if wanted else f"các cổng {FIRST_PORT}–{LAST_PORT}"
    raise Failure(f"{taken} đang có chương trình khác dùng; hãy chọn cổng khác, ví dụ --port 8123")


def _is_free(host: str, port: int) -> bool:
    try:
        socket.create_server((host, port)).close()
    except OSError:
        return False
    return True
