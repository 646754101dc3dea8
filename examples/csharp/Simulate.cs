// Would the records of a night have raised the alarm? In a test project, this is the body of a test.
using System;
using System.IO;
using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using CdkVpcFlowLogs;

public static class Simulate
{
    public static void LastNight(string file)
    {
        var stack = new Stack();
        var alarm = new RejectedSshAlarm(stack, "Ssh", new RejectedSshAlarmProps
        {
            LogGroup = new LogGroup(stack, "FlowLogs"),
            LogFormat = FlowLogFormat.DEFAULT,
        });

        alarm.Simulate(File.ReadAllLines(file)).AssertFiresBetween(
            new DateTime(2026, 11, 20, 2, 46, 0, DateTimeKind.Utc),
            new DateTime(2026, 11, 20, 3, 1, 0, DateTimeKind.Utc));
    }
}
