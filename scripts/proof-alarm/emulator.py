"""Emulators on loopback, and the CDK CLI against them."""

import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import boto3

ACCOUNT = "123456789012"
REGION = "us-east-1"
ROOT = pathlib.Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def served(name: str, command):
    """Starts a server on a free port of loopback and yields the port; ends it by its process id, whatever happens in between."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    arguments, env = command(port)
    with tempfile.TemporaryDirectory() as home:
        server = subprocess.Popen(
            arguments, cwd=home, env={**os.environ, **env}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            deadline = time.monotonic() + 60
            while True:
                with contextlib.suppress(OSError):
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                if time.monotonic() > deadline or server.poll() is not None:
                    sys.exit(f"{name} did not start")
                time.sleep(0.1)
            yield port
        finally:
            server.terminate()
            server.wait()


def ministack():
    """Alarms, topics and queues."""
    return served("ministack", lambda port: ([sys.executable, "-m", "ministack"], {
        "BIND_HOST": "127.0.0.1", "GATEWAY_PORT": str(port), "MINISTACK_ACCOUNT_ID": ACCOUNT,
        "IOT_MTLS_ENABLED": "0",  # it would listen on all interfaces
        "SFTP_ENABLED": "0",
    }))


def clients(port: int):
    made = {}

    def client(service: str):
        if service not in made:
            made[service] = boto3.client(
                service, endpoint_url=f"http://127.0.0.1:{port}", region_name=REGION,
                aws_access_key_id="test", aws_secret_access_key="test",
            )
        return made[service]

    return client


def cdk(port: int, *args: str) -> tuple[int, str]:
    """Exit code and output of the CDK CLI, run against the emulator."""
    env = {
        **os.environ,
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ENDPOINT_URL_S3_FOR_CLOUDFORMATION": f"http://localhost:{port}",
        "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": REGION, "AWS_DEFAULT_REGION": REGION, "AWS_EC2_METADATA_DISABLED": "true",
        "CI": "1", "NODE_NO_WARNINGS": "1",
    }
    done = subprocess.run(
        ["npx", "cdk", *args, "--no-notices"], cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


def synthesize(out: str) -> pathlib.Path:
    """The assembly of the README's example; returns its template's path."""
    subprocess.run(
        ["npx", "tsx", "examples/rejected-ssh/app.ts"], cwd=ROOT, check=True,
        env={**os.environ, "CDK_OUTDIR": out, "CDK_VALIDATION": "false"})
    return pathlib.Path(out) / "RejectedSsh.template.json"


def changed(template: pathlib.Path, change) -> pathlib.Path:
    """A copy of the template's assembly with a change, and without the flow log, which the emulators do not support; the template's path there."""
    copy = pathlib.Path(tempfile.mkdtemp(dir=template.parent.parent)) / "assembly"
    shutil.copytree(template.parent, copy)
    document = json.loads(template.read_text())
    resources = document["Resources"]
    document["Resources"] = {name: it for name, it in resources.items() if it["Type"] != "AWS::EC2::FlowLog"}
    change(document["Resources"])
    text = json.dumps(document)
    (copy / template.name).write_text(text)
    # The CLI uploads what has another hash.
    assets = copy / template.name.replace(".template.", ".assets.")
    [old] = [name for name, file in json.loads(assets.read_text())["files"].items() if file["source"]["path"] == template.name]
    for file in [assets, copy / "manifest.json"]:
        file.write_text(file.read_text().replace(old, hashlib.sha256(text.encode()).hexdigest()))
    return copy / template.name


def the(resources: dict, kind: str) -> dict:
    """The properties of the only resource of a type."""
    [properties] = [resource["Properties"] for resource in resources.values() if resource["Type"] == kind]
    return properties


def bootstrap(port: int) -> tuple[int, str]:
    return cdk(port, "bootstrap", f"aws://{ACCOUNT}/{REGION}", "--app", "")


def deploy(port: int, template: pathlib.Path, change=lambda resources: None) -> tuple[int, str]:
    assembly = changed(template, change).parent
    return cdk(port, "deploy", "--all", "--require-approval=never", "--app", str(assembly))
