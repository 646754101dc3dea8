#!/usr/bin/env node
import { ExitCode } from './command';
import { run } from './run';

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
}, (error: unknown) => {
  console.error(error); // a fault of ours: whoever reports it needs the place
  process.exitCode = ExitCode.ERROR;
});
