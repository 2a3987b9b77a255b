"""A browser's part of the benchmark of the site: sessions, forms, files in parts, over plain HTTP."""

from __future__ import annotations

import http.client
import json
import secrets
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

_IDLE = 3.0  # seconds after which a connection is opened anew: the server closes one that is idle for five
_TOKEN = "0123456789abcdefghijklmnopqrstuv"  # of CSRF: the same in cookie and header


@dataclass
class Browser:
    """One reader, signed in, on one connection that stays open."""

    url: str
    session: str = field(repr=False)
    connection: http.client.HTTPConnection = field(init=False, repr=False)
    used: float = 0.0

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        self.connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=600)

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """One request: status, headers, body."""
        sent = {
            "Cookie": f"negatoscope={self.session}; csrftoken={_TOKEN}",
            "X-CSRFToken": _TOKEN,
            "Origin": self.url,
            **(headers or {}),
        }
        if time.monotonic() - self.used > _IDLE:
            self.connection.close()  # it opens again by itself
        self.connection.request(method, path, body, sent)
        answer = self.connection.getresponse()
        read = answer.read()
        self.used = time.monotonic()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, read

    def get(self, path: str) -> bytes:
        """The page."""
        status, _, body = self.ask("GET", path)
        _expect(status, 200, path)
        return body

    def json(self, method: str, path: str, content: Any = None) -> Any:
        """What an address of JSON answers."""
        body = None if content is None else json.dumps(content).encode()
        status, _, answer = self.ask(method, path, body, {"Content-Type": "application/json"})
        _expect(status, 200, path)
        return json.loads(answer)

    def send(self, path: str, fields: dict[str, str]) -> str:
        """A form; where it leads."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        status, answered, _ = self.ask("POST", path, urlencode(fields).encode(), headers)
        _expect(status, 302, path)
        return answered["location"]

    def send_with_file(self, path: str, fields: dict[str, str], file: tuple[str, str, bytes]) -> str:
        """A form with one file; where it leads."""
        border = secrets.token_hex(16)
        parts = [
            f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in fields.items()
        ]
        name, file_name, content = file
        head = f'--{border}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
        parts += [f"{head}Content-Type: image/png\r\n\r\n".encode(), content, f"\r\n--{border}--\r\n".encode()]
        headers = {"Content-Type": f"multipart/form-data; boundary={border}"}
        status, answered, _ = self.ask("POST", path, b"".join(parts), headers)
        _expect(status, 302, path)
        return answered["location"]


def _expect(status: int, wanted: int, path: str) -> None:
    if status != wanted:
        raise SystemExit(f"{path.split('/')[1]}: the site answered {status} instead of {wanted}")
