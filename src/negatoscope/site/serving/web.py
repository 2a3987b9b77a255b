"""The web server's process: `python -m negatoscope.site.serving.web FD`, on a socket that the keeper has bound."""

from __future__ import annotations

import contextlib
import socket
import sys

import uvicorn
from django.conf import settings

from negatoscope.site.serving.leash import hold


def main() -> None:
    """Serve until asked to end; open streams are cut after two seconds."""
    hold()
    config = uvicorn.Config(
        "negatoscope.site.asgi:application",
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=2,
        # Behind a proxy that ends TLS, its word on scheme and client counts; elsewhere nobody's does.
        proxy_headers=settings.IS_HTTPS,
        forwarded_allow_ips=settings.PROXY,
    )
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[socket.socket(fileno=int(sys.argv[1]))])


if __name__ == "__main__":
    main()
