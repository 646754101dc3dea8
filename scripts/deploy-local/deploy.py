"""Deploys the examples to emulators and compares what their APIs show with what the templates declare.

What this proves: the real CDK CLI takes the assembly, a CloudFormation engine can create the resources in their order, and the services
return them as declared. moto comes first; what it passes over is deployed to ministack, without what that refuses. What neither creates is
printed, and nothing is claimed about it. See docs/verification.md.
"""

import collections
import json
import pathlib
import signal
import sys
import tempfile
import urllib.request

from assembly import Stack, stacks_of
from emulators.cdk import ROOT, Environment
from emulators.servers import ACCOUNT, ministack, moto
from judges import JUDGES
from template import NotCreated, Resolver, without

# Apps that are not deployed, and why.
NOT_DEPLOYED = {"validate-native": "it is there to fail: the validator stops it"}
REFUSED_BY_MOTO = {"AWS::CloudWatch::Dashboard"}  # which refer to alarms, of which it creates none
REFUSED_BY_MINISTACK = {
    "AWS::EC2::FlowLog", "AWS::Athena::NamedQuery", "AWS::CloudWatch::LogAlarm", "AWS::Logs::QueryDefinition",
    "AWS::ObservabilityAdmin::TelemetryRule", "AWS::ObservabilityAdmin::OrganizationTelemetryRule",
}


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))  # so that the servers are ended
    examples = sys.argv[1:] or sorted(
        path.parent.name for path in (ROOT / "examples").glob("*/app.ts") if path.parent.name not in NOT_DEPLOYED
    )
    with moto() as moto_port, ministack() as ministack_port:
        second = {}
        failures = [failure for example in examples for failure in deploy(example, moto_port, ministack_port, second)]
    for example, reason in NOT_DEPLOYED.items():
        print(f"not deployed: {example}, because {reason}")
    for failure in failures:
        print(f"NOT AS DECLARED  {failure}")
    print(f"{len(examples)} examples deployed, {len(failures)} differences")
    return 1 if failures else 0


def deploy(example: str, moto_port: int, ministack_port: int, second: dict[tuple[str, str], Environment]) -> list[str]:
    """Deploys one example, into empty accounts of moto, and returns what differs from its templates."""
    print(f"== {example}", flush=True)
    with tempfile.TemporaryDirectory() as out:
        must(Environment(moto_port).cdk(
            "synth", "--quiet", "--app", f"npx tsx examples/{example}/app.ts", "--output", f"{out}/app"))
        stacks = stacks_of(pathlib.Path(out) / "app")
        declared = {stack.path: json.loads(stack.template.read_text()) for stack in stacks}
        failures = []
        passed_over = {}

        urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{moto_port}/moto-api/reset", method="POST"))
        first = {}
        for stack in stacks:
            environment = bootstrapped(first, stack, lambda: in_moto(moto_port, stack))
            template = without_prefixes(without(declared[stack.path], REFUSED_BY_MOTO))
            create(stack, template, environment)
            created = created_in(stack, environment)
            passed_over[stack.path] = set(declared[stack.path]["Resources"]) - set(created)
            failures += compare("on moto", stack, template, environment, created, set(template["Resources"]))

        rest = [stack for stack in stacks if any(
            declared[stack.path]["Resources"][name]["Type"] not in REFUSED_BY_MINISTACK for name in passed_over[stack.path])]
        for stack in rest:
            environment = bootstrapped(second, stack, lambda: in_ministack(ministack_port, stack))
            template = without(declared[stack.path], REFUSED_BY_MINISTACK)
            create(stack, template, environment)
            created = created_in(stack, environment)
            failures += compare("on ministack", stack, template, environment, created, passed_over[stack.path] & set(created))
            passed_over[stack.path] -= set(created)

        for stack in stacks:
            types = collections.Counter(declared[stack.path]["Resources"][name]["Type"] for name in passed_over[stack.path])
            for kind, count in sorted(types.items()):
                print(f"   on none       created by no emulator  {kind:45} {count} of {stack.name}")
        return [f"{example}: {failure}" for failure in failures]


def bootstrapped(environments: dict[tuple[str, str], Environment], stack: Stack, make) -> Environment:
    """The environment of a stack, as `cdk bootstrap` leaves it; bootstrapped once."""
    if stack.environment not in environments:
        environments[stack.environment] = make()
        must(environments[stack.environment].bootstrap())
    return environments[stack.environment]


def in_moto(port: int, stack: Stack) -> Environment:
    """moto knows the account by the credentials that it gave for it."""
    own = Environment(port, stack.account, stack.region)
    if stack.account == ACCOUNT:
        return own
    role = own("sts").assume_role(RoleArn=f"arn:aws:iam::{stack.account}:role/deployer", RoleSessionName="deploy-local")
    return Environment(port, stack.account, stack.region, role["Credentials"])


def in_ministack(port: int, stack: Stack) -> Environment:
    """ministack takes an access key of twelve digits for the account."""
    return Environment(port, stack.account, stack.region, {"AccessKeyId": stack.account, "SecretAccessKey": "test"})


def without_prefixes(template: dict) -> dict:
    """Takes the folder from where flow logs deliver to: moto answers 500 to a bucket with one. What is taken is printed."""
    template = json.loads(json.dumps(template))
    for logical_id, resource in template["Resources"].items():
        destination = resource.get("Properties", {}).get("LogDestination")
        if resource["Type"] == "AWS::EC2::FlowLog" and isinstance(destination, dict) and "Fn::Join" in destination:
            bucket, *folder = destination["Fn::Join"][1]
            resource["Properties"]["LogDestination"] = bucket
            print(f"   on moto       left out                {'the folder ' + ''.join(folder):45} {logical_id}")
    return template


def create(stack: Stack, template: dict, environment: Environment) -> None:
    stack.template.write_text(json.dumps(template))
    assembly = str(stack.assembly)
    must(environment.cdk(
        "deploy", stack.path, "--exclusively", "--method=direct", "--require-approval=never", "--app", assembly, "--output", assembly))


def created_in(stack: Stack, environment: Environment) -> dict[str, str]:
    """The physical ids by the logical ones. moto has no logical id where it passed over a resource."""
    return {
        resource["LogicalResourceId"]: resource["PhysicalResourceId"]
        for resource in environment("cloudformation").describe_stack_resources(StackName=stack.name)["StackResources"]
        if "LogicalResourceId" in resource
    }


def compare(where: str, stack: Stack, template: dict, environment: Environment, created: dict[str, str], judged: set[str]) -> list[str]:
    """Prints one line per judged resource and returns those that differ."""
    resolver = Resolver(created, template, account=stack.account, region=stack.region, client=environment)
    failures = []
    for logical_id in sorted(judged & set(created)):
        resource = template["Resources"][logical_id]
        judge = JUDGES.get(resource["Type"])
        if judge is None:
            print(f"   {where:13} created                 {resource['Type']:45} {logical_id}")
            continue
        try:
            properties = resolver.resolve(resource.get("Properties", {}))
        except NotCreated as skipped:
            print(f"   {where:13} not compared            {resource['Type']:45} {logical_id}, which refers to {skipped}")
            continue
        differences = list(judge(properties, created[logical_id], environment))
        print(f"   {where:13} {'as declared' if not differences else 'DIFFERS':23} {resource['Type']:45} {logical_id}")
        failures += [f"{stack.name}/{logical_id}: {difference}" for difference in differences]
    return failures


def must(result: tuple[int, str]) -> None:
    """Ends everything with the output of a command that failed."""
    code, output = result
    if code != 0:
        sys.exit(f"the CDK CLI ended with exit code {code}:\n{output}")


if __name__ == "__main__":
    sys.exit(main())
