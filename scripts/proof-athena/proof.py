"""A synthesized table answers on Trino what the library answers: its files in every documented layout, its named queries, and random ones.

What is the engine's and what is not: Trino reads the table as the template describes it, from the API of AWS Glue, and the files from that of Amazon
S3; both APIs are moto's. moto creates no tables from CloudFormation, so the template's are handed to its API as they are.
"""

import concurrent.futures
import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from files import files
from servers import REGION, ROOT, client, servers

ACCOUNT = "111122223333"
TABLES = [(parquet, hive, hourly) for parquet in (False, True) for hive in (False, True) for hourly in (False, True)]


def main() -> int:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="proof-athena-") as folder:
        work = pathlib.Path(folder)
        with servers(work) as (moto_port, trino_port, trino_is_ready):
            run("archive.ts", folder)
            archive = json.loads((work / "archive.json").read_text())
            template = resolved(json.loads((work / "app" / "Proof.template.json").read_text())["Resources"])
            (work / "template.json").write_text(json.dumps(template))
            written = write_files(archive, moto_port)
            (work / "written.json").write_text(json.dumps(written))
            create_tables(template, moto_port)
            trino_is_ready()
            print(f"{len(archive['records'])} records in {sum(map(len, written.values()))} files, {time.monotonic() - began:.0f} s until ready", flush=True)
            code = run("questions.ts", folder, f"http://127.0.0.1:{trino_port}", *sys.argv[1:], check=False)
    print(NOT_SHOWN)
    print(f"{'nothing failed' if code == 0 else 'FAILED'}, after {time.monotonic() - began:.0f} s")
    return code


NOT_SHOWN = """
what Trino does not show of Athena: how it takes the quoted words in the format of Hive-compatible folders; the parameter of an injected account;
its stricter rules for enumerated values and table types; relative ranges in weeks, months and years (not used); the workgroup with its limit and
its results; permissions; how AWS writes a missing number in Parquet (null is assumed); prices and speed"""


def run(script: str, *args: str, check: bool = True) -> int:
    return subprocess.run(["node", "--import", "tsx", f"scripts/proof-athena/{script}", *args], cwd=ROOT, check=check).returncode


def resolved(resources: dict) -> dict:
    """The properties of the template's resources, with names in place of references; what else would have to be resolved is an error."""
    names = {"AWS::AccountId": ACCOUNT, "AWS::Region": REGION, "AWS::Partition": "aws"}
    for logical_id, resource in resources.items():
        properties = resource.get("Properties", {})
        names[logical_id] = properties.get("BucketName") or properties.get("DatabaseInput", {}).get("Name", logical_id)

    def resolve(value):
        if isinstance(value, list):
            return [resolve(item) for item in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"Ref"}:
            return names[value["Ref"]]
        if set(value) == {"Fn::Join"}:
            return value["Fn::Join"][0].join(resolve(value["Fn::Join"][1]))
        if len(value) == 1 and next(iter(value)).startswith("Fn::"):
            raise ValueError(f"{value} is not resolved here")
        return {key: resolve(item) for key, item in value.items()}

    wanted = ("AWS::Glue::", "AWS::Athena::NamedQuery")
    return {
        key: {"Type": item["Type"], "Properties": resolve(item["Properties"])}
        for key, item in resources.items()
        if item["Type"].startswith(wanted)
    }


def write_files(archive: dict, port: int) -> dict[str, list]:
    """Puts the same records into the bucket in every layout; the moment and the size of each file, by table."""
    bucket = archive["bucket"]
    s3 = client("s3", port)
    s3.create_bucket(Bucket=bucket)
    written = {}
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for parquet, hive, hourly in TABLES:
            name = f"{'parquet' if parquet else 'text'}_{'hive' if hive else 'plain'}_{'hours' if hourly else 'days'}"
            made = list(files(archive["records"], archive["fields"], parquet=parquet, hive=hive, hourly=hourly))
            written[name] = [[moment, len(content)] for _, content, moment in made]
            put = [pool.submit(s3.put_object, Bucket=bucket, Key=f"{name}/{key}", Body=content) for key, content, _ in made]
            for done in put:
                done.result()
    return written


def create_tables(template: dict, port: int) -> None:
    glue = client("glue", port)
    for resource in template.values():
        if resource["Type"] == "AWS::Glue::Database":
            glue.create_database(DatabaseInput=resource["Properties"]["DatabaseInput"])
    for resource in template.values():
        if resource["Type"] != "AWS::Glue::Table":
            continue
        properties = resource["Properties"]
        for table in [properties["TableInput"], *faulty(properties["TableInput"])]:
            glue.create_table(DatabaseName=properties["DatabaseName"], TableInput=table)


def faulty(table: dict):
    """Tables with a fault that the proof must notice, beside that of text in plain folders."""
    if table["Name"] != "text_plain_days":
        return
    without_header = copy.deepcopy(table)
    del without_header["Parameters"]["skip.header.line.count"]
    narrow = copy.deepcopy(table)
    next(column for column in narrow["StorageDescriptor"]["Columns"] if column["Name"] == "bytes")["Type"] = "int"
    shifted = copy.deepcopy(table)
    shifted["StorageDescriptor"]["Columns"] = [column for column in table["StorageDescriptor"]["Columns"] if column["Name"] != "srcaddr"]
    for name, mutant in (("header_read", without_header), ("bytes_int", narrow), ("column_missing", shifted)):
        yield {**mutant, "Name": f"faulty_{name}"}


if __name__ == "__main__":
    sys.exit(main())
