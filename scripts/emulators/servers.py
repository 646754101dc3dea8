"""Emulators of AWS on loopback."""

import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

ACCOUNT = "123456789012"


def moto():
    """Flow logs, roles, log groups, buckets, keys."""
    server = pathlib.Path(sys.executable).parent / "moto_server"
    return served("moto", lambda port: ([server, "-H", "127.0.0.1", "-p", str(port)], {}))


def ministack():
    """Alarms, topics, queues, bucket policies; no flow logs."""
    return served("ministack", lambda port: ([sys.executable, "-m", "ministack"], {
        "BIND_HOST": "127.0.0.1", "GATEWAY_PORT": str(port), "MINISTACK_ACCOUNT_ID": ACCOUNT,
        "IOT_MTLS_ENABLED": "0",  # it would listen on all interfaces
        "SFTP_ENABLED": "0",
    }))


def fakecloud(binary: pathlib.Path):
    """Log groups whose metric filters are evaluated."""
    return served("fakecloud", lambda port: ([binary, "--addr", f"127.0.0.1:{port}"], {}))


@contextlib.contextmanager
def served(name: str, command):
    """Starts a server on a free port and yields the port; ends it by its process id, whatever happens in between."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    arguments, env = command(port)
    with tempfile.TemporaryDirectory() as home:
        server = subprocess.Popen(
            arguments, cwd=home, env={**os.environ, **env}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(name, server, port)
            yield port
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()


def wait_for(name: str, server: subprocess.Popen, port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"{name} did not start within 60 s")
