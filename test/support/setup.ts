// CDK's built-in validator costs seconds in every process; our own plug-in runs all the same.
process.env.CDK_VALIDATION = 'false';
