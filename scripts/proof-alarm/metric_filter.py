"""fakecloud: its CloudWatch Logs evaluates metric filters when records are put, which ministack's does not; its alarms run no actions."""

import collections
import os
import pathlib
import shutil
import subprocess
import sys

from emulators.cdk import ROOT, Environment

VERSION = "0.51.0"
HOME = ROOT / ".venv" / "fakecloud"


def fakecloud_binary() -> pathlib.Path:
    """The one that FAKECLOUD names, or one that is built once, which takes a quarter of an hour on two cores."""
    named = os.environ.get("FAKECLOUD")
    if named:
        return pathlib.Path(named).resolve()
    binary = HOME / "bin" / "fakecloud"
    if binary.exists():
        return binary
    if shutil.which("cargo") is None:
        sys.exit(f"--with-filter needs fakecloud {VERSION}: expected its path in FAKECLOUD, or cargo to build it with, found neither")
    print(f"building fakecloud {VERSION}, once: about 15 minutes on two cores, 3 GB of disk meanwhile", flush=True)
    # Unoptimized: a third of the time to build, and fast enough.
    fast = {"CARGO_PROFILE_RELEASE_OPT_LEVEL": "0", "CARGO_PROFILE_RELEASE_DEBUG": "0", "CARGO_PROFILE_RELEASE_STRIP": "symbols"}
    subprocess.run(
        ["cargo", "install", "--quiet", "fakecloud", "--version", VERSION, "--locked", "--root", str(HOME)],
        env={**os.environ, **fast, "CARGO_TARGET_DIR": str(HOME / "build")}, check=True)
    shutil.rmtree(HOME / "build")
    return binary


class MetricFilter:
    """A deployed metric filter: records are put into its log group, and its metric shows what became of them."""

    def __init__(self, client: Environment):
        self.client = client
        [found] = self.client("logs").describe_metric_filters()["metricFilters"]
        # A Ref to a log group is an ARN here, where it is a name in AWS.
        self.group = found["logGroupName"].rpartition("log-group:")[2].removesuffix(":*")
        [self.metric] = found["metricTransformations"]
        self.client("logs").create_log_stream(logGroupName=self.group, logStreamName="eni-1235b8ca123456789-all")

    def datapoints(self, lines: list[dict]) -> list[dict]:
        """Puts records and returns the sums by which the metric's minutes grew."""
        times = [line["start"] for line in lines]
        before = self.sums(times)
        self.client("logs").put_log_events(
            logGroupName=self.group, logStreamName="eni-1235b8ca123456789-all",
            logEvents=[{"timestamp": line["start"] * 1000, "message": line["text"]} for line in lines])
        after = self.sums(times)
        after.subtract(before)
        return [{"time": time, "sum": grown} for time, grown in sorted(after.items()) if grown]

    def sums(self, times: list[int]) -> collections.Counter:
        found = self.client("cloudwatch").get_metric_statistics(
            Namespace=self.metric["metricNamespace"], MetricName=self.metric["metricName"], Statistics=["Sum"], Period=60,
            StartTime=min(times), EndTime=max(times) + 60)["Datapoints"]
        return collections.Counter({int(it["Timestamp"].timestamp()): it["Sum"] for it in found})
