"""Files of flow logs as AWS documents their names, folders and formats.

See https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html. Written from that page, without a look at how the library describes
folders and columns.
"""

import datetime
import gzip
import hashlib
import io

import pyarrow
import pyarrow.parquet


def files(records: list[dict], fields: list[dict], *, parquet: bool, hive: bool, hourly: bool):
    """The key and the content of each file, and the moment that its folder stands for."""
    groups = {}
    for record in records:
        delivered = datetime.datetime.fromtimestamp(record["delivered"], datetime.timezone.utc)
        # A folder of days gets two files a day, so that there is more than one; one of hours gets one an hour.
        named = delivered.replace(minute=0, second=0) if hourly else delivered.replace(hour=delivered.hour // 12 * 12, minute=0, second=0)
        groups.setdefault((record["account"], record["region"], named), []).append(record["line"])
    for (account, region, named), lines in sorted(groups.items()):
        folder = folder_of(account, region, named, hive, hourly)
        ending = "log.parquet" if parquet else "log.gz"
        digest = hashlib.sha256(folder.encode()).hexdigest()[:8]
        name = f"{account}_vpcflowlogs_{region}_fl-1234abcd_{named:%Y%m%dT%H%MZ}_{digest}.{ending}"
        content = parquet_of(lines, fields) if parquet else text_of(lines, fields)
        folder_moment = named if hourly else named.replace(hour=0)
        yield f"{folder}/{name}", content, int(folder_moment.timestamp())


def folder_of(account: str, region: str, named: datetime.datetime, hive: bool, hourly: bool) -> str:
    if hive:
        folder = f"AWSLogs/aws-account-id={account}/aws-service=vpcflowlogs/aws-region={region}/year={named:%Y}/month={named:%m}/day={named:%d}"
        return f"{folder}/hour={named:%H}" if hourly else folder
    return f"AWSLogs/{account}/vpcflowlogs/{region}/{named:%Y/%m/%d/%H}" if hourly else f"AWSLogs/{account}/vpcflowlogs/{region}/{named:%Y/%m/%d}"


def text_of(lines: list[str], fields: list[dict]) -> bytes:
    header = " ".join(field["name"] for field in fields)
    return gzip.compress("".join(f"{line}\n" for line in [header, *lines]).encode(), mtime=0)


TYPES = {"STRING": pyarrow.string(), "INT_32": pyarrow.int32(), "INT_64": pyarrow.int64()}


def parquet_of(lines: list[str], fields: list[dict]) -> bytes:
    """Names with underscores; where a record says `-`, a number is null (assumed)."""
    columns = {}
    for field, words in zip(fields, zip(*(line.split(" ") for line in lines))):
        values = list(words) if field["type"] == "STRING" else [None if word == "-" else int(word) for word in words]
        columns[field["name"].replace("-", "_")] = pyarrow.array(values, TYPES[field["type"]])
    content = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), content, compression="snappy")
    return content.getvalue()
