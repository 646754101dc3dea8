// Imported by tests that look at the source lines of a report: setup.ts switches them off.
delete process.env.CDK_CONTEXT_JSON;
