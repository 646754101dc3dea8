"""Compares what a template declares with what the APIs of an emulator show."""

import functools
import json
import re
import subprocess
import urllib.parse

from emulators.cdk import ROOT


def judge_role(declared, name, client):
    role = client("iam").get_role(RoleName=name)["Role"]
    yield from differ("AssumeRolePolicyDocument", declared["AssumeRolePolicyDocument"], role["AssumeRolePolicyDocument"])
    yield from differ("Description", declared.get("Description", ""), role.get("Description"))


def judge_policy(declared, _name, client):
    for role in declared["Roles"]:
        policy = client("iam").get_role_policy(RoleName=role, PolicyName=declared["PolicyName"])
        yield from differ("PolicyDocument", declared["PolicyDocument"], policy["PolicyDocument"])


def judge_managed_policy(declared, arn, client):
    iam = client("iam")
    version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    policy = iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]
    yield from differ("PolicyDocument", declared["PolicyDocument"], policy["Document"])
    for role in declared.get("Roles", []):
        attached = iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"]
        yield from differ(f"attachment to {role}", True, arn in [policy["PolicyArn"] for policy in attached])


def judge_key(declared, key_id, client):
    policy = client("kms").get_key_policy(KeyId=key_id, PolicyName="default")["Policy"]
    yield from differ("KeyPolicy", declared["KeyPolicy"], policy)
    rotation = client("kms").get_key_rotation_status(KeyId=key_id)["KeyRotationEnabled"]
    yield from differ("EnableKeyRotation", declared.get("EnableKeyRotation", False), rotation)


def judge_log_group(declared, name, client):
    groups = client("logs").describe_log_groups(logGroupNamePrefix=name)["logGroups"]
    [group] = [group for group in groups if group["logGroupName"] == name]
    yield from differ("RetentionInDays", declared.get("RetentionInDays"), group.get("retentionInDays"))
    # Nothing of its key: moto leaves that out of groups that CloudFormation made.


def judge_flow_log(declared, flow_log_id, client):
    [flow_log] = client("ec2").describe_flow_logs(FlowLogIds=[flow_log_id])["FlowLogs"]
    pairs = {
        "ResourceId": "ResourceId",
        "TrafficType": "TrafficType",
        "LogGroupName": "LogGroupName",
        "DeliverLogsPermissionArn": "DeliverLogsPermissionArn",
        "MaxAggregationInterval": "MaxAggregationInterval",
        "LogFormat": "LogFormat",
        "LogDestination": "LogDestination",
    }
    for declared_name, api_name in pairs.items():
        if declared_name in declared:
            yield from differ(declared_name, declared[declared_name], flow_log.get(api_name))
    yield from differ("DeliverLogsStatus", "SUCCESS", flow_log.get("DeliverLogsStatus"))
    tags = {tag["Key"]: tag["Value"] for tag in flow_log.get("Tags", [])}
    for tag in declared.get("Tags", []):
        yield from differ(f"tag {tag['Key']}", tag["Value"], tags.get(tag["Key"]))


def judge_bucket(declared, name, client):
    encryption = client("s3").get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"]["Rules"][0]
    [rule] = declared["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    algorithm = rule["ServerSideEncryptionByDefault"]["SSEAlgorithm"]
    yield from differ("SSEAlgorithm", algorithm, encryption["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"])
    # Nothing of public access and lifecycle: moto leaves those out of buckets that CloudFormation made.


def judge_bucket_policy(declared, _name, client):
    bucket = declared["Bucket"]
    policy = json.loads(client("s3").get_bucket_policy(Bucket=bucket)["Policy"])
    yield from differ("PolicyDocument", declared["PolicyDocument"], policy)
    for statement in policy["Statement"]:
        if statement["Principal"] == {"Service": "delivery.logs.amazonaws.com"}:
            yield from differ("the statement for log delivery", documented(statement, bucket), statement)


def documented(statement, bucket):
    """The statement of the guide for the same action, with the accounts, Regions and folder of this one."""
    [guide] = [it for it in guide_statements() if it["Action"] == statement["Action"]]
    accounts = statement["Condition"]["StringEquals"]["aws:SourceAccount"]
    arns = statement["Condition"]["ArnLike"]["aws:SourceArn"]
    regions = dict.fromkeys(arn.split(":")[3] for arn in listed(arns))
    folder = re.fullmatch(r"arn:aws:s3:::[^/]*/(.*AWSLogs/(aws-account-id=)?\d{12}/)?\*", statement["Resource"])
    values = {
        "111122223333": accounts,
        "arn:aws:logs:eu-west-1:111122223333:*": one_or_all([
            f"arn:aws:logs:{region}:{account}:*" for account in listed(accounts) for region in regions]),
        "arn:aws:s3:::bucket_name": f"arn:aws:s3:::{bucket}",
        "arn:aws:s3:::bucket_name/optional_folder/AWSLogs/111122223333/*":
            f"arn:aws:s3:::{bucket}/{folder[1] or ''}*" if folder else "a folder of AWSLogs, or all of the bucket",
    }

    def with_values(value):
        if isinstance(value, dict):
            return {key: with_values(item) for key, item in value.items() if key != "Sid"}
        return values.get(value, value)

    return with_values(guide)


@functools.cache
def guide_statements():
    return json.loads(subprocess.run(
        ["npx", "tsx", "--eval", "import { GUIDE_BUCKET_STATEMENTS } from './test/support/guide';"
         "console.log(JSON.stringify(GUIDE_BUCKET_STATEMENTS))"],
        cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)


def listed(value):
    return value if isinstance(value, list) else [value]


def one_or_all(values):
    return values[0] if len(values) == 1 else values


def judge_alarm(declared, name, client):
    [alarm] = client("cloudwatch").describe_alarms(AlarmNames=[name])["MetricAlarms"]
    for key in ["Threshold", "Statistic", "Period", "EvaluationPeriods", "DatapointsToAlarm", "ComparisonOperator",
                "TreatMissingData", "MetricName", "Namespace", "AlarmActions", "OKActions"]:
        if key in declared:
            yield from differ(key, declared[key], alarm.get(key))


def judge_metric_filter(declared, name, client):
    filters = client("logs").describe_metric_filters(logGroupName=declared["LogGroupName"])["metricFilters"]
    [metric_filter] = [it for it in filters if it["filterName"] == name]
    yield from differ("FilterPattern", declared["FilterPattern"], metric_filter["filterPattern"])
    [transformation] = declared["MetricTransformations"]
    [actual] = metric_filter["metricTransformations"]
    for key in ["MetricName", "MetricNamespace", "MetricValue", "DefaultValue"]:
        if key in transformation:
            yield from differ(key, transformation[key], actual.get(key[0].lower() + key[1:]))


def judge_dashboard(declared, name, client):
    body = client("cloudwatch").get_dashboard(DashboardName=name)["DashboardBody"]
    yield from differ("DashboardBody", json.loads(declared["DashboardBody"]), json.loads(body))


def judge_topic_policy(declared, _name, client):
    for topic in declared["Topics"]:
        policy = client("sns").get_topic_attributes(TopicArn=topic)["Attributes"]["Policy"]
        yield from differ("PolicyDocument", declared["PolicyDocument"], policy)


def judge_subscription(declared, _arn, client):
    found = client("sns").list_subscriptions_by_topic(TopicArn=declared["TopicArn"])["Subscriptions"]
    yield from differ("Endpoint and Protocol", [declared["Endpoint"], declared["Protocol"]],
                      next(([it["Endpoint"], it["Protocol"]] for it in found if it["Endpoint"] == declared["Endpoint"]), None))


def judge_topic(_declared, arn, client):
    client("sns").get_topic_attributes(TopicArn=arn)
    return []


JUDGES = {
    "AWS::IAM::Role": judge_role,
    "AWS::IAM::Policy": judge_policy,
    "AWS::IAM::ManagedPolicy": judge_managed_policy,
    "AWS::KMS::Key": judge_key,
    "AWS::Logs::LogGroup": judge_log_group,
    "AWS::EC2::FlowLog": judge_flow_log,
    "AWS::S3::Bucket": judge_bucket,
    "AWS::S3::BucketPolicy": judge_bucket_policy,
    "AWS::CloudWatch::Alarm": judge_alarm,
    "AWS::CloudWatch::Dashboard": judge_dashboard,
    "AWS::Logs::MetricFilter": judge_metric_filter,
    "AWS::SNS::Topic": judge_topic,
    "AWS::SNS::TopicPolicy": judge_topic_policy,
    "AWS::SNS::Subscription": judge_subscription,
}


def differ(what, declared, actual):
    """Yields a sentence when the two differ; policy documents come back as text or URL-encoded text."""
    if isinstance(declared, dict) and isinstance(actual, str):
        actual = json.loads(urllib.parse.unquote(actual))
    if declared != actual:
        yield f"{what} is declared as {json.dumps(declared)}, but the API shows {json.dumps(actual)}"
