#!/usr/bin/env node
import { ExitCode } from './command';
import { run } from './run';

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
}, (error: unknown) => {
  console.error(error); // a bug of ours: a report of it needs the location
  process.exitCode = ExitCode.ERROR;
});
