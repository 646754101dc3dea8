"""What becomes of the stack after its creation: update, no update, an update that fails, destruction; and what replaces a flow log."""

import json
import re
import subprocess

from emulators.cdk import ROOT, Environment
from emulators.servers import ministack
from example import changed, deploy, the

ALARM = "AWS::CloudWatch::Alarm"
FILTER = "AWS::Logs::MetricFilter"


def life_after_create(template) -> list[str]:
    failures = []

    def check(name: str, holds: bool, seen="") -> None:
        print(f"   {'yes' if holds else 'NO '}  {name}", flush=True)
        if not holds:
            failures.append(f"{name} {seen}")

    def updated(resources):
        the(resources, ALARM)["Threshold"] = 5
        the(resources, FILTER)["FilterPattern"] = the(resources, FILTER)["FilterPattern"].replace('"22"', '"3389"')
        the(resources, "AWS::SNS::Subscription")["Endpoint"] = "others@example.com"

    def broken(resources):
        updated(resources)
        the(resources, ALARM)["Threshold"] = 7
        resources["Refused"] = {"Type": "AWS::EC2::FlowLog", "Properties": {}, "DependsOn": [
            name for name, resource in resources.items() if resource["Type"] == ALARM]}

    with ministack() as port:
        client = Environment(port)

        def alarm():
            return client("cloudwatch").describe_alarms()["MetricAlarms"][0]

        code, output = client.bootstrap()
        check("the stack is created", code == 0 and deploy(client, template)[0] == 0, output)

        code, output = deploy(client, template, updated)
        check("an update succeeds", code == 0, output)
        check("the alarm has the new threshold", alarm()["Threshold"] == 5, alarm())
        [metric_filter] = client("logs").describe_metric_filters()["metricFilters"]
        check("the metric filter has the new pattern", 'dstport="3389"' in metric_filter["filterPattern"], metric_filter)
        endpoints = [it["Endpoint"] for it in client("sns").list_subscriptions()["Subscriptions"]]
        check("the new address is subscribed, the old one is not", endpoints == ["others@example.com"], endpoints)

        code, output = deploy(client, template, updated)
        check("the same again changes nothing", code == 0 and "no changes" in output, output)

        code, output = deploy(client, template, broken)
        check("an update with a resource that is refused fails", code != 0, output)
        check("the alarm is as it was before", alarm()["Threshold"] == 5, alarm())

        groups = [group["logGroupName"] for group in client("logs").describe_log_groups()["logGroups"]]
        code, output = client.cdk("destroy", "--all", "--force", "--app", str(changed(template, updated).parent))
        check("the stack is destroyed", code == 0, output)
        left = [group["logGroupName"] for group in client("logs").describe_log_groups()["logGroups"]]
        check("its log group is retained", left == groups and len(left) == 1, left)
        others = (client("cloudwatch").describe_alarms()["MetricAlarms"], client("sns").list_topics()["Topics"],
                  [role for role in client("iam").list_roles()["Roles"] if "RejectedSsh" in role["RoleName"]])
        check("nothing else is", not any(others), others)

    failures += replaced(template)
    return failures


def replaced(template) -> list[str]:
    """`cdk diff` against a template whose flow log differs in everything: what requires replacement, and what does not."""
    guarded = json.loads(subprocess.run(
        ["npx", "tsx", "--eval", "import { CREATE_ONLY_PROPERTIES } from './src/model/create-only-properties';"
         "console.log(JSON.stringify(CREATE_ONLY_PROPERTIES))"],
        cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)
    before = json.loads(template.read_text())
    the(before["Resources"], "AWS::EC2::FlowLog").update({
        "DeliverCrossAccountRole": "arn:aws:iam::111122223333:role/other",
        "DeliverLogsPermissionArn": "arn:aws:iam::123456789012:role/other",
        "DestinationOptions": {"FileFormat": "parquet", "HiveCompatiblePartitions": True, "PerHourPartition": True},
        "LogDestination": "arn:aws:s3:::other", "LogDestinationType": "s3", "LogFormat": "${srcaddr}", "LogGroupName": "other",
        "MaxAggregationInterval": 600, "ResourceId": "vpc-0aaaaaaaaaaaaaaaa", "ResourceType": "Subnet",
        "TagFieldSpecifications": [{"Other": "other"}], "TrafficType": "REJECT", "Tags": [{"Key": "Other", "Value": "other"}],
    })
    old = template.parent.parent / "before.json"
    old.write_text(json.dumps(before))
    code, output = Environment(0).cdk("diff", "--method=template", "--template", str(old), "--app", str(template.parent), "RejectedSsh")
    text = re.sub(r"\x1b\[[0-9;]*m", "", output)
    found = sorted(set(re.findall(r"[├└]─ \[[~+-]\] (\w+) .*?(?:requires|may cause) replacement", text)))
    holds = code == 0 and found == sorted(guarded)
    print(f"   {'yes' if holds else 'NO '}  cdk diff names replacement for just what the baseline guards: {', '.join(found)}", flush=True)
    return [] if holds else [f"cdk diff reports replacement for {found}, the baseline guards {sorted(guarded)}:\n{text}"]
