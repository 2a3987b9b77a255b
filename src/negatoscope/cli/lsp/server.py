"""The language server: it reads a document when it is opened, and again once the writer pauses.

Documents come whole with each change: nothing is pieced together by rules of line ends that an editor may not share.
Positions count UTF-16 code units, which every client knows.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from negatoscope import __version__
from negatoscope.cli.lsp import speaking
from negatoscope.cli.lsp.settings import Settings, read_settings
from negatoscope.cli.lsp.speaking import Checked
from negatoscope.gate.posts import read_text

if TYPE_CHECKING:
    from collections.abc import Generator

PAUSE_SECONDS = 0.3
"""How long a writer pauses before the text is read."""


class _Protocol(LanguageServerProtocol):
    """pygls's, with positions in UTF-16 only, and with what is not understood said once the editor is ready."""

    _problems: tuple[str, ...] = ()

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        if params.capabilities.general is not None:
            params.capabilities.general.position_encodings = [types.PositionEncodingKind.Utf16]
        server = cast("Server", self._server)
        server.settings, problems = read_settings(params.initialization_options, server.settings.lang)
        self._problems = tuple(problems)
        return (yield from super().lsp_initialize(params))

    @lsp_method(types.INITIALIZED)
    def lsp_initialized(self, *args: object) -> Generator[Any, Any, None]:
        for problem in self._problems:
            self._server.window_show_message(types.ShowMessageParams(types.MessageType.Warning, problem))
        yield from super().lsp_initialized(*args)


class Server(LanguageServer):
    """One editor's server. `lang` is the language of messages unless the editor asks for another."""

    def __init__(self, lang: str) -> None:
        super().__init__(
            "negatoscope", __version__, types.TextDocumentSyncKind.Full, protocol_cls=_Protocol, max_workers=2
        )
        self.settings = Settings(lang)
        self._checked: dict[str, Checked] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._reader = ThreadPoolExecutor(1)  # one document at a time: another thread would only slow the first
        for method, handler in _HANDLERS.items():
            self.feature(method)(handler)

    @property
    def takes_versions(self) -> bool:
        """Whether the editor takes edits that say for which version of a document they are."""
        workspace = self.client_capabilities.workspace
        edit = workspace and workspace.workspace_edit
        return bool(edit and edit.document_changes)

    def check(self, uri: str, pause: float) -> None:
        """Read a document after a pause, unless it changes again before."""
        self._stop_waiting(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._check(uri, pause))

    def forget(self, uri: str) -> None:
        """Keep nothing of a document that was closed."""
        self._stop_waiting(uri)
        self._checked.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def current(self, uri: str) -> Checked | None:
        """What is found in the document as it is now; None when it isn't open."""
        document = self.workspace.text_documents.get(uri)
        if document is None:
            return None
        checked = self._checked.get(uri)
        if checked is None or checked.version != document.version:
            settings, text, version = self.settings, document.source, document.version
            loop = asyncio.get_running_loop()
            read = await loop.run_in_executor(self._reader, read_text, text, settings.how)
            checked = Checked(uri, version, text, settings.lang, read)
            if uri in self.workspace.text_documents:
                self._checked[uri] = checked
        return checked

    async def _check(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        checked = await self.current(uri)
        document = self.workspace.text_documents.get(uri)
        if checked is not None and document is not None and document.version == checked.version:
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri, speaking.diagnostics(checked), checked.version)
            )

    def _stop_waiting(self, uri: str) -> None:
        if task := self._waiting.pop(uri, None):
            task.cancel()


async def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.check(params.text_document.uri, 0)


async def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    server.check(params.text_document.uri, PAUSE_SECONDS)


async def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.forget(params.text_document.uri)


async def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    checked = await server.current(params.text_document.uri)
    return checked and speaking.hover(checked, params.position)


async def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    checked = await server.current(params.text_document.uri)
    return speaking.actions(checked, params.range, versioned=server.takes_versions) if checked else []


_HANDLERS = {
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
}
