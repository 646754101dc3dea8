"""The CDK CLI against an emulator, and boto3's clients for the same account and Region."""

import os
import pathlib
import subprocess

import boto3

from emulators.servers import ACCOUNT

REGION = "us-east-1"
ROOT = pathlib.Path(__file__).resolve().parents[2]


class Environment:
    """An account and a Region of an emulator. Called with the name of a service, it has a client for that."""

    def __init__(self, port: int, account: str = ACCOUNT, region: str = REGION, credentials: dict | None = None):
        self.port = port
        self.account = account
        self.region = region
        self.credentials = credentials or {"AccessKeyId": "test", "SecretAccessKey": "test"}
        self.clients = {}

    def __call__(self, service: str):
        if service not in self.clients:
            self.clients[service] = boto3.client(
                service,
                endpoint_url=f"http://127.0.0.1:{self.port}",
                region_name=self.region,
                aws_access_key_id=self.credentials["AccessKeyId"],
                aws_secret_access_key=self.credentials["SecretAccessKey"],
                aws_session_token=self.credentials.get("SessionToken"),
            )
        return self.clients[service]

    def cdk(self, *args: str) -> tuple[int, str]:
        """Exit code and output of the CDK CLI."""
        env = {
            **os.environ,
            # The address, not `localhost`: the SDK then uses path-style S3 URLs. The CLI builds TemplateURL from the other.
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.port}",
            "AWS_ENDPOINT_URL_S3_FOR_CLOUDFORMATION": f"http://localhost:{self.port}",
            "AWS_ACCESS_KEY_ID": self.credentials["AccessKeyId"],
            "AWS_SECRET_ACCESS_KEY": self.credentials["SecretAccessKey"],
            "AWS_SESSION_TOKEN": self.credentials.get("SessionToken", ""),
            "AWS_REGION": self.region,
            "AWS_DEFAULT_REGION": self.region,
            "AWS_EC2_METADATA_DISABLED": "true",
            "CI": "1",
            "NODE_NO_WARNINGS": "1",
        }
        done = subprocess.run(
            ["npx", "cdk", *args, "--no-notices"], cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout

    def bootstrap(self) -> tuple[int, str]:
        return self.cdk("bootstrap", f"aws://{self.account}/{self.region}", "--app", "")
