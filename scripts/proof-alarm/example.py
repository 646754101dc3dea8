"""The README's example, without what emulators do not support, and its deployment."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from emulators.cdk import ROOT, Environment


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


def deploy(environment: Environment, template: pathlib.Path, change=lambda resources: None) -> tuple[int, str]:
    assembly = changed(template, change).parent
    return environment.cdk("deploy", "--all", "--require-approval=never", "--app", str(assembly))
