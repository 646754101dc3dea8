// Sends an email when SSH connections to a VPC are rejected: ten or more within an hour.
using Amazon.CDK;
using CdkVpcFlowLogs;
using EC2 = Amazon.CDK.AWS.EC2; // with `using Amazon.CDK.AWS.EC2;`, FlowLog would be ambiguous: CS0104

public static class RejectedSsh
{
    public static void Synthesize()
    {
        var app = new App();
        var stack = new Stack(app, "RejectedSsh");
        var vpc = new EC2.CfnVPC(stack, "Vpc", new EC2.CfnVPCProps { CidrBlock = "10.0.0.0/16" }); // or the Vpc that you have

        var flowLog = new FlowLog(stack, "FlowLog", new FlowLogProps { ResourceType = FlowLogResource.FromVpc(vpc) });

        new RejectedSshAlarm(stack, "Alarm", new RejectedSshAlarmProps { FlowLog = flowLog, Emails = new[] { "ops@example.com" } });
        app.Synth();
    }
}
