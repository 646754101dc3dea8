"""Deploys the examples to moto and compares what its APIs show with what the templates declare.

What this proves: the real CDK CLI takes the assembly, CloudFormation's engine (moto's) can create the role, the policy,
the log group and the flow log in their order, and the services return them as declared. What moto declares but never
creates is printed, and nothing is claimed about it. See docs/verification.md.
"""

import dataclasses
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import boto3

from template import NotCreated, Resolver

ACCOUNT = "123456789012"
REGION = "us-east-1"
ROOT = pathlib.Path(__file__).resolve().parents[2]
# Apps that are not deployed, and why.
NOT_DEPLOYED = {"validate-native": "it is there to fail: the validator stops it"}


def main() -> int:
    examples = sys.argv[1:] or sorted(
        path.parent.name for path in (ROOT / "examples").glob("*/app.ts") if path.parent.name not in NOT_DEPLOYED
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [pathlib.Path(sys.executable).parent / "moto_server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        failures = [failure for example in examples for failure in deploy(example, port)]
    finally:
        server.terminate()
        server.wait()
    for example, reason in NOT_DEPLOYED.items():
        print(f"not deployed: {example}, because {reason}")
    for failure in failures:
        print(f"NOT AS DECLARED  {failure}")
    print(f"{len(examples)} examples deployed, {len(failures)} differences")
    return 1 if failures else 0


def deploy(example: str, port: int) -> list[str]:
    """Deploys one example into an empty account and returns what differs from its templates."""
    urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}/moto-api/reset", method="POST"))
    print(f"== {example}", flush=True)
    with tempfile.TemporaryDirectory() as out:
        cdk(client_for(port), "synth", "--quiet", "--app", f"npx tsx examples/{example}/app.ts", "--output", f"{out}/app")
        stacks = stacks_of(pathlib.Path(out) / "app")
        places = dict.fromkeys((stack.account, stack.region) for stack in stacks)
        clients = {place: client_for(port, *place) for place in places}
        for (account, region), client in clients.items():
            cdk(client, "bootstrap", f"aws://{account}/{region}", "--app", "", "--output", f"{out}/bootstrap")
        failures = []
        for stack in stacks:
            client = clients[stack.account, stack.region]
            without_what_moto_lacks(stack)
            cdk(
                client, "deploy", stack.path, "--exclusively", "--method=direct", "--require-approval=never",
                "--app", f"{out}/app", "--output", f"{out}/app",
            )
            template = json.loads(stack.template.read_text())
            failures += [f"{example}: {failure}" for failure in compare(stack, template, client)]
        return failures


@dataclasses.dataclass(frozen=True)
class Stack:
    """A stack of an assembly: what it is called, in the app and when it is deployed, and where it goes."""

    path: str
    name: str
    account: str
    region: str
    template: pathlib.Path


def stacks_of(assembly: pathlib.Path) -> list[Stack]:
    """The stacks of an assembly, stages included, the others of an app before those that refer to them."""
    stacks = []
    for manifest in sorted(assembly.rglob("manifest.json")):
        artifacts = json.loads(manifest.read_text())["artifacts"]
        for name, artifact in artifacts.items():
            if artifact["type"] != "aws:cloudformation:stack":
                continue
            account, region = artifact["environment"].removeprefix("aws://").split("/")
            properties = artifact["properties"]
            stacks.append(Stack(
                path=artifact.get("displayName", name),
                name=properties.get("stackName", name),
                account=ACCOUNT if account == "unknown-account" else account,
                region=REGION if region == "unknown-region" else region,
                template=manifest.parent / properties["templateFile"],
            ))
    return stacks


def without_what_moto_lacks(stack: Stack) -> None:
    """Takes the folder from where flow logs deliver to, since moto answers 500 to a bucket with one, and dashboards, which refer
    to alarms, of which it creates none. What is taken is printed."""
    template = json.loads(stack.template.read_text())
    for logical_id, resource in list(template["Resources"].items()):
        if resource["Type"] == "AWS::CloudWatch::Dashboard":
            del template["Resources"][logical_id]
            print(f"   left out for moto  {resource['Type']:32} {logical_id}")
        destination = resource.get("Properties", {}).get("LogDestination")
        if resource["Type"] == "AWS::EC2::FlowLog" and isinstance(destination, dict) and "Fn::Join" in destination:
            bucket, *folder = destination["Fn::Join"][1]
            resource["Properties"]["LogDestination"] = bucket
            print(f"   left out for moto  {'the folder ' + ''.join(folder):32} {logical_id}")
    stack.template.write_text(json.dumps(template))


def compare(stack: Stack, template: dict, client) -> list[str]:
    """Prints one line per judged resource and returns those that differ."""
    created = {
        resource["LogicalResourceId"]: resource["PhysicalResourceId"]
        for resource in client("cloudformation").describe_stack_resources(StackName=stack.name)["StackResources"]
        if "LogicalResourceId" in resource  # moto has nothing else to say of what it skips
    }
    resolver = Resolver(created, template, account=stack.account, region=stack.region, client=client)
    failures = []
    for logical_id, resource in sorted(template["Resources"].items()):
        if logical_id not in created:
            print(f"   skipped by moto    {resource['Type']:32} {logical_id}")
            continue
        judge = JUDGES.get(resource["Type"])
        if judge is None:
            continue
        try:
            declared = resolver.resolve(resource.get("Properties", {}))
        except NotCreated as skipped:
            print(f"   not compared       {resource['Type']:32} {logical_id}, which refers to {skipped}")
            continue
        differences = list(judge(declared, created[logical_id], client))
        print(f"   {'as declared' if not differences else 'DIFFERS':18} {resource['Type']:32} {logical_id}")
        failures += [f"{stack.name}/{logical_id}: {difference}" for difference in differences]
    return failures


def judge_role(declared, name, client):
    role = client("iam").get_role(RoleName=name)["Role"]
    yield from differ("AssumeRolePolicyDocument", declared["AssumeRolePolicyDocument"], role["AssumeRolePolicyDocument"])
    yield from differ("Description", declared.get("Description", ""), role.get("Description"))


def judge_policy(declared, _name, client):
    for role in declared["Roles"]:
        policy = client("iam").get_role_policy(RoleName=role, PolicyName=declared["PolicyName"])
        yield from differ("PolicyDocument", declared["PolicyDocument"], policy["PolicyDocument"])


def judge_managed_policy(declared, arn, client):
    iam = client("iam")
    version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    policy = iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]
    yield from differ("PolicyDocument", declared["PolicyDocument"], policy["Document"])
    for role in declared.get("Roles", []):
        attached = iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"]
        yield from differ(f"attachment to {role}", True, arn in [policy["PolicyArn"] for policy in attached])


def judge_key(declared, key_id, client):
    policy = client("kms").get_key_policy(KeyId=key_id, PolicyName="default")["Policy"]
    yield from differ("KeyPolicy", declared["KeyPolicy"], policy)
    rotation = client("kms").get_key_rotation_status(KeyId=key_id)["KeyRotationEnabled"]
    yield from differ("EnableKeyRotation", declared.get("EnableKeyRotation", False), rotation)


def judge_log_group(declared, name, client):
    groups = client("logs").describe_log_groups(logGroupNamePrefix=name)["logGroups"]
    [group] = [group for group in groups if group["logGroupName"] == name]
    yield from differ("RetentionInDays", declared.get("RetentionInDays"), group.get("retentionInDays"))
    # Nothing of its key: moto leaves that out of groups that CloudFormation made.


def judge_flow_log(declared, flow_log_id, client):
    [flow_log] = client("ec2").describe_flow_logs(FlowLogIds=[flow_log_id])["FlowLogs"]
    pairs = {
        "ResourceId": "ResourceId",
        "TrafficType": "TrafficType",
        "LogGroupName": "LogGroupName",
        "DeliverLogsPermissionArn": "DeliverLogsPermissionArn",
        "MaxAggregationInterval": "MaxAggregationInterval",
        "LogFormat": "LogFormat",
        "LogDestination": "LogDestination",
    }
    for declared_name, api_name in pairs.items():
        if declared_name in declared:
            yield from differ(declared_name, declared[declared_name], flow_log.get(api_name))
    yield from differ("DeliverLogsStatus", "SUCCESS", flow_log.get("DeliverLogsStatus"))
    tags = {tag["Key"]: tag["Value"] for tag in flow_log.get("Tags", [])}
    for tag in declared.get("Tags", []):
        yield from differ(f"tag {tag['Key']}", tag["Value"], tags.get(tag["Key"]))


def judge_bucket(declared, name, client):
    encryption = client("s3").get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"]["Rules"][0]
    [rule] = declared["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    algorithm = rule["ServerSideEncryptionByDefault"]["SSEAlgorithm"]
    yield from differ("SSEAlgorithm", algorithm, encryption["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"])
    # Nothing of public access and lifecycle: moto leaves those out of buckets that CloudFormation made.


def judge_topic(_declared, arn, client):
    client("sns").get_topic_attributes(TopicArn=arn)
    return []


JUDGES = {
    "AWS::IAM::Role": judge_role,
    "AWS::IAM::Policy": judge_policy,
    "AWS::IAM::ManagedPolicy": judge_managed_policy,
    "AWS::KMS::Key": judge_key,
    "AWS::Logs::LogGroup": judge_log_group,
    "AWS::EC2::FlowLog": judge_flow_log,
    "AWS::S3::Bucket": judge_bucket,
    "AWS::SNS::Topic": judge_topic,
}


def differ(what, declared, actual):
    """Yields a sentence when the two differ; policy documents come back as text or URL-encoded text."""
    if isinstance(declared, dict) and isinstance(actual, str):
        actual = json.loads(urllib.parse.unquote(actual))
    if declared != actual:
        yield f"{what} is declared as {json.dumps(declared)}, but the API shows {json.dumps(actual)}"


class Clients:
    """boto3's clients for an account of moto, which knows the account by the credentials."""

    def __init__(self, port: int, region: str, credentials: dict):
        self.port = port
        self.region = region
        self.credentials = credentials
        self.made = {}

    def __call__(self, service: str):
        if service not in self.made:
            self.made[service] = boto3.client(
                service,
                endpoint_url=f"http://127.0.0.1:{self.port}",
                region_name=self.region,
                aws_access_key_id=self.credentials["AccessKeyId"],
                aws_secret_access_key=self.credentials["SecretAccessKey"],
                aws_session_token=self.credentials.get("SessionToken"),
            )
        return self.made[service]


def client_for(port: int, account: str = ACCOUNT, region: str = REGION) -> Clients:
    own = Clients(port, region, {"AccessKeyId": "test", "SecretAccessKey": "test"})
    if account == ACCOUNT:
        return own
    role = own("sts").assume_role(RoleArn=f"arn:aws:iam::{account}:role/deployer", RoleSessionName="deploy-local")
    return Clients(port, region, role["Credentials"])


def cdk(client: Clients, *args: str) -> None:
    """Runs the CDK CLI against the server; its output is shown only when it fails."""
    env = {
        **os.environ,
        # The address, not `localhost`: the SDK then uses path-style S3 URLs. The CLI builds TemplateURL from the other.
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{client.port}",
        "AWS_ENDPOINT_URL_S3_FOR_CLOUDFORMATION": f"http://localhost:{client.port}",
        "AWS_ACCESS_KEY_ID": client.credentials["AccessKeyId"],
        "AWS_SECRET_ACCESS_KEY": client.credentials["SecretAccessKey"],
        "AWS_SESSION_TOKEN": client.credentials.get("SessionToken", ""),
        "AWS_REGION": client.region,
        "AWS_DEFAULT_REGION": client.region,
        "AWS_EC2_METADATA_DISABLED": "true",
        "CI": "1",
        "NODE_NO_WARNINGS": "1",
    }
    command = ["npx", "cdk", *(arg for arg in args), "--no-notices"]
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with exit code {done.returncode}:\n{done.stdout}")


def wait_for(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit("moto did not start within 60 s")


if __name__ == "__main__":
    sys.exit(main())
