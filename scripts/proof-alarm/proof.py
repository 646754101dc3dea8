"""Records become a notification: the README's example, deployed by the CDK CLI to ministack.

What is AWS here and what is not: CloudFormation, CloudWatch alarms, SNS and SQS are ministack's. The metric filter is the library's own: it
turns records into datapoints, which PutMetricData hands over; on AWS, CloudWatch Logs does that. The flow log is left out.

With --with-filter the same stack is deployed to fakecloud as well. Records are put into its log group, its metric filter turns them into
datapoints, and these are copied to ministack. The copy is the only substitution on the way from a record in a log group to a message.
"""

import contextlib
import json
import signal
import subprocess
import sys
import tempfile
import time

from emulators.cdk import ROOT, Environment
from emulators.servers import fakecloud, ministack
from example import changed, deploy, synthesize, the
from life import life_after_create
from metric_filter import MetricFilter, fakecloud_binary

# Where ministack differs from CloudWatch: it evaluates when a datapoint comes, not every minute, and sums all of the two periods that the alarm
# looks at, up to now, where CloudWatch sums each period for itself. The night is in one period, so that both come to the same.
WINDOW = 7200
SHORT = 25  # seconds until the first datapoint leaves that window


def threshold_11(resources) -> None:
    the(resources, "AWS::CloudWatch::Alarm")["Threshold"] = 11


def without_protocol(resources) -> None:
    properties = the(resources, "AWS::Logs::MetricFilter")
    properties["FilterPattern"] = properties["FilterPattern"].replace('protocol="6"', "protocol")


# Each with a check that it must fail.
MUTANTS = [
    ("a threshold of 11", threshold_11, "ten rejected SSH connections: ALARM"),
    ("a pattern without protocol=\"6\"", without_protocol, "UDP to port 22: no alarm"),
]


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--with-filter"]):
        sys.exit(f"expected nothing or --with-filter, got {' '.join(arguments)}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))  # so that servers are ended
    binary = fakecloud_binary() if arguments else None
    with tempfile.TemporaryDirectory() as out:
        template = synthesize(f"{out}/app")
        print("the README's example on ministack, without its flow log, which ministack refuses", flush=True)
        if binary:
            print("   SUBSTITUTION: the metric filter is fakecloud's, whose alarms run no actions; its datapoints are copied to ministack by\n"
                  "   PutMetricData; in AWS there is one CloudWatch, and no such copy", flush=True)
        failures = prove(template, binary=binary)
        print("\nthe same proof on faulty stacks: each must fail", flush=True)
        for name, change, expected in MUTANTS:
            noticed = prove(template, change, binary=binary, quiet=True)
            print(f"   {'noticed' if expected in noticed else 'NOT NOTICED'}  {name}: {'; '.join(noticed)}", flush=True)
            failures += [] if expected in noticed else [f"a fault that is not noticed: {name}"]
        print("   not tried: a topic whose policy refuses CloudWatch, because ministack enforces no topic policy")
        if not binary:
            print("\nlife after create", flush=True)
            failures += life_after_create(template)
    for failure in failures:
        print(f"FAILED  {failure}")
    print(f"{'nothing failed' if not failures else f'{len(failures)} checks failed'}")
    return 1 if failures else 0


def prove(template, change=lambda resources: None, *, binary=None, quiet=False) -> list[str]:
    """Sends each night through a stack of its own, and returns the checks that fail."""
    failures = []

    def check(name: str, holds: bool, seen="") -> None:
        if not holds:
            failures.append(name)
        if not quiet:
            print(f"   {'yes' if holds else 'NO '}  {name}{f' ({seen})' if seen else ''}", flush=True)

    with ministack() as port, fakecloud(binary) if binary else contextlib.nullcontext() as filter_port:
        client = Environment(port)
        create(client, template, change)
        if binary:
            filters = Environment(filter_port)
            create(filters, template, change)
            metric_filter = MetricFilter(filters)
        [alarm] = client("cloudwatch").describe_alarms()["MetricAlarms"]
        queue = client("sqs").create_queue(QueueName="notified")["QueueUrl"]
        arn = client("sqs").get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        client("sns").subscribe(TopicArn=alarm["AlarmActions"][0], Protocol="sqs", Endpoint=arn)

        start = time.time() - WINDOW + SHORT
        first = int(start - start % 60) + 60  # of the last night; its first minute leaves the window in 25 to 85 seconds
        nights = json.loads(subprocess.run(
            ["npx", "tsx", "scripts/proof-alarm/nights.ts", str(changed(template, change)), str(first)],
            cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)

        for night in nights:
            datapoints = night["datapoints"]
            if binary:
                matching = [datapoint for datapoint in datapoints if datapoint["sum"]]
                datapoints = metric_filter.datapoints(night["records"])
                check(f"{night['name']}: fakecloud's metric filter and the library's say the same", datapoints == matching,
                      f"{len(datapoints)} of {len(night['records'])} minutes")
            turned = feed(client, alarm, datapoints)
            state, received = state_of(client), messages(client, queue)
            if night["firesAt"] is None:
                check(f"{night['name']}: no alarm", state != "ALARM" and not received, f"{state}, {len(received)} messages")
                continue
            check(f"{night['name']}: ALARM", state == "ALARM", state)
            check("one message in the queue, and it says ALARM", [new_state(m) for m in received] == ["ALARM"], len(received))
            check("nine raise nothing, the tenth does", turned == night["datapoints"][9]["time"])
            check("ALARM at the datapoint at whose end simulate says so", turned is not None and turned + 60 == night["firesAt"])
            if quiet:
                continue
            time.sleep(max(0, first + WINDOW + 1 - time.time()))
            client("cloudwatch").put_metric_data(
                Namespace=alarm["Namespace"], MetricData=[{"MetricName": alarm["MetricName"], "Value": 0}])
            check("OK again when the first of the ten is older than what the alarm looks at", state_of(client) == "OK")
            check("no second message", not messages(client, queue))
    return failures


def create(environment: Environment, template, change) -> None:
    code, output = environment.bootstrap()
    if code == 0:
        code, output = deploy(environment, template, change)
    if code != 0:
        sys.exit(f"the deployment failed:\n{output}")


def feed(client, alarm, datapoints) -> int | None:
    """Puts datapoints in their order, each at its time; the time of the one at which the alarm fires."""
    turned = None
    for datapoint in datapoints:
        client("cloudwatch").put_metric_data(Namespace=alarm["Namespace"], MetricData=[
            {"MetricName": alarm["MetricName"], "Timestamp": datapoint["time"], "Value": datapoint["sum"]}])
        if turned is None and state_of(client) == "ALARM":
            turned = datapoint["time"]
    return turned


def state_of(client) -> str:
    return client("cloudwatch").describe_alarms()["MetricAlarms"][0]["StateValue"]


def messages(client, queue) -> list[dict]:
    found = client("sqs").receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
    for message in found:
        client("sqs").delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return found


def new_state(message) -> str:
    return json.loads(json.loads(message["Body"])["Message"])["NewStateValue"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
