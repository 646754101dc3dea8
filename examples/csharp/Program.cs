// dotnet run --project examples/csharp -- rejected-ssh
var app = args.Length == 0 ? "rejected-ssh" : args[0];
if (app == "whole-api") WholeApi.Synthesize();
else if (app == "simulate") Simulate.LastNight(args[1]);
else RejectedSsh.Synthesize();
