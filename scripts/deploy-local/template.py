"""What a synthesized template says, for an emulator that does not support all of it, and against what a deployment created."""

import re


def without(template: dict, types: set[str]) -> dict:
    """A copy without the resources of some types, and without what refers to them."""
    resources = dict(template["Resources"])
    absent = set()
    gone = {name for name, resource in resources.items() if resource["Type"] in types}
    while gone:
        absent |= gone
        resources = {name: resource for name, resource in resources.items() if name not in gone}
        gone = {name for name, resource in resources.items() if refers(resource.get("Properties"), absent)}
    for name, resource in resources.items():
        resources[name] = {**resource, "DependsOn": [it for it in resource.get("DependsOn", []) if it not in absent]}
    outputs = {name: output for name, output in template.get("Outputs", {}).items() if not refers(output, absent)}
    return {**template, "Resources": resources, "Outputs": outputs}


def refers(value, names) -> bool:
    """Whether a value has a Ref or Fn::GetAtt of one of these."""
    if isinstance(value, list):
        return any(refers(item, names) for item in value)
    if not isinstance(value, dict):
        return False
    if value.get("Ref") in names or value.get("Fn::GetAtt", [None])[0] in names:
        return True
    return any(refers(item, names) for item in value.values())


class NotCreated(Exception):
    """A reference to a resource that the deployment passed over."""


class Resolver:
    def __init__(self, created, template, *, account, region, client):
        self.created = created
        self.template = template
        self.client = client
        self.pseudo = {
            "AWS::AccountId": account,
            "AWS::Region": region,
            "AWS::Partition": "aws",
            "AWS::URLSuffix": "amazonaws.com",
        }

    def resolve(self, value):
        if isinstance(value, list):
            return [self.resolve(item) for item in value]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            [(function, argument)] = value.items()
            if function == "Ref":
                return self.ref(argument)
            if function == "Fn::GetAtt":
                return self.attribute(*argument)
            if function == "Fn::Join":
                return argument[0].join(self.resolve(argument[1]))
            if function == "Fn::Sub" and isinstance(argument, str):
                return re.sub(r"\$\{([^}]+)\}", lambda match: self.ref(match[1]), argument)
            if function.startswith("Fn::"):
                raise ValueError(f"{function} is not resolved here; add it")
        return {key: self.resolve(item) for key, item in value.items()}

    def ref(self, name):
        if name in self.pseudo:
            return self.pseudo[name]
        if name in self.created:
            return self.created[name]
        if name in self.template["Resources"]:
            raise NotCreated(name)
        return self.template.get("Parameters", {})[name].get("Default")

    def attribute(self, logical_id, attribute):
        if logical_id not in self.created:
            raise NotCreated(logical_id)
        physical_id = self.created[logical_id]
        kind = (self.template["Resources"][logical_id]["Type"], attribute)
        if kind == ("AWS::IAM::Role", "Arn"):
            return self.client("iam").get_role(RoleName=physical_id)["Role"]["Arn"]
        if kind == ("AWS::S3::Bucket", "Arn"):
            return f"arn:aws:s3:::{physical_id}"
        if kind == ("AWS::Logs::LogGroup", "Arn"):
            # AWS ends this ARN in ":*"; moto's GetAtt leaves that out.
            return f"arn:aws:logs:{self.pseudo['AWS::Region']}:{self.pseudo['AWS::AccountId']}:log-group:{physical_id}"
        if kind == ("AWS::KMS::Key", "Arn"):
            # moto's DescribeKey fails for keys that CloudFormation made.
            return f"arn:aws:kms:{self.pseudo['AWS::Region']}:{self.pseudo['AWS::AccountId']}:key/{physical_id}"
        if kind == ("AWS::CloudWatch::Alarm", "Arn"):
            [alarm] = self.client("cloudwatch").describe_alarms(AlarmNames=[physical_id])["MetricAlarms"]
            return alarm["AlarmArn"]
        raise ValueError(f"{kind} is not resolved here; add it")
