"""Resolves the intrinsic functions of a synthesized template against what a deployment created."""

import re


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
        if kind == ("AWS::S3::Bucket", "Arn"):
            return f"arn:aws:s3:::{physical_id}"
        raise ValueError(f"{kind} is not resolved here; add it")
