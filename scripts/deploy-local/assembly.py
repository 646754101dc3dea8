"""The stacks of a synthesized app."""

import dataclasses
import json
import pathlib

from emulators.cdk import REGION
from emulators.servers import ACCOUNT


@dataclasses.dataclass(frozen=True)
class Stack:
    """A stack of an assembly: what it is called, in the app and when it is deployed, and where it goes."""

    path: str
    name: str
    account: str
    region: str
    template: pathlib.Path
    assembly: pathlib.Path

    @property
    def environment(self) -> tuple[str, str]:
        return self.account, self.region


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
                assembly=assembly,
            ))
    return stacks
