"""An editor for tests: it starts `negatoscope lsp` and speaks to it as editors do, JSON-RPC over its pipes."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

URI = "file:///journal/post.md"


class Editor:
    """Used as a context; at its end the server is asked to stop, and `status` and `said` hold how it went."""

    def __init__(self, *arguments: str, **options: object) -> None:
        self._options = options
        self._command = [sys.executable, "-m", "negatoscope", "lsp", *arguments]
        self._number = 0
        self.notes: list[dict[str, Any]] = []
        self.capabilities: dict[str, Any] = {}
        self.status: int | None = None
        self.said = ""

    def __enter__(self) -> Editor:
        pipe = subprocess.PIPE
        self._server = subprocess.Popen(self._command, stdin=pipe, stdout=pipe, stderr=pipe)
        capabilities = {
            "general": {"positionEncodings": ["utf-8", "utf-16"]},
            "workspace": {"workspaceEdit": {"documentChanges": True}},
        }
        started = self.ask(
            "initialize",
            {"processId": None, "rootUri": None, "capabilities": capabilities, "initializationOptions": self._options},
        )
        self.capabilities = started["capabilities"]
        self.tell("initialized", {})
        return self

    def __exit__(self, *_: object) -> None:
        if self._server.poll() is None:
            self.ask("shutdown", None)
            self.tell("exit", None)
        _, said = self._server.communicate(timeout=30)
        self.status, self.said = self._server.returncode, said.decode()

    def open(self, text: str, version: int = 1) -> None:
        document = {"uri": URI, "languageId": "markdown", "version": version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, text: str, version: int) -> None:
        document = {"uri": URI, "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def diagnostics(self) -> dict[str, Any]:
        """The next that the server publishes, with the version of the document that they are about."""
        return self._next("textDocument/publishDiagnostics")["params"]

    def message(self) -> str:
        """The next that the server shows to who writes."""
        return self._next("window/showMessage")["params"]["message"]

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: object) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while (message := self._receive()).get("id") != self._number:
            self.notes.append(message)
        return message["result"]

    def _next(self, method: str) -> dict[str, Any]:
        for number, note in enumerate(self.notes):
            if note.get("method") == method:
                return self.notes.pop(number)
        while (message := self._receive()).get("method") != method:
            self.notes.append(message)
        return message

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        length = 0
        while (line := self._server.stdout.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        body = self._server.stdout.read(length)
        assert body, self._server.stderr.read().decode()
        return json.loads(body)
