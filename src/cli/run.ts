import { FlowLogError } from '../model/errors';
import { packageVersion } from '../model/package-version';
import { printable } from '../model/printable';
import { Command, ExitCode, parseArguments } from './command';
import { diagnose } from './diagnose';
import { query } from './query';
import { simulate } from './simulate';
import { Output, OutputClosed, OutputFailed, Streams } from './streams';
import { testPattern } from './test-pattern';
import { UsageError } from './usage-error';

const COMMANDS: Command[] = [testPattern, simulate, query, diagnose];

const HELP = `Filter patterns, alarms and queries for VPC flow logs, tried on records that you have.

Usage: cdk-vpc-flow-logs COMMAND [OPTION]... [FILE]...

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`).join('\n')}

  -h, --help     print this, or with a command its options; same as 'help COMMAND'
  -v, --version  print the version

Examples:
  cdk-vpc-flow-logs test-pattern --pattern '[..., action="REJECT", status]' records.log
  cdk-vpc-flow-logs simulate --threshold 10 --period 1h records.log.gz
  cdk-vpc-flow-logs query rejected-sources records.log.gz
`;

/** Runs the command; resolves to its exit code. Whatever goes wrong is told in words. */
export async function run(args: string[], streams: Streams): Promise<ExitCode> {
  try {
    return await dispatch(args, streams);
  } catch (error) {
    if (error instanceof OutputClosed) return ExitCode.MATCH;
    if (![UsageError, FlowLogError, OutputFailed].some((known) => error instanceof known)) throw error;
    const message = (error as Error).message.split('\n').map(printable).join('\n');
    streams.stderr.write(`cdk-vpc-flow-logs: ${message}\n`);
    if (error instanceof UsageError) streams.stderr.write('Try --help.\n');
    return ExitCode.ERROR;
  }
}

async function dispatch([name, ...args]: string[], streams: Streams): Promise<ExitCode> {
  if (name === undefined) throw new UsageError('a command is missing');
  if (name === '-v' || name === '--version') return print(`${packageVersion() ?? 'unknown'}\n`, streams);
  if (['-h', '--help', 'help'].includes(name)) return print(args.length > 0 ? commandOf(args[0]).help : HELP, streams);
  const command = commandOf(name);
  const { values, files } = parseArguments(args, { ...command.options, help: { type: 'boolean', short: 'h' } });
  return values.help === true ? print(command.help, streams) : command.run(values, files, streams);
}

function commandOf(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command !== undefined) return command;
  throw new UsageError(`unknown command '${name}'; there are ${COMMANDS.map((known) => known.name).join(', ')}`);
}

async function print(text: string, { stdout }: Streams): Promise<ExitCode> {
  const out = new Output(stdout);
  out.add(text);
  await out.flush();
  return ExitCode.MATCH;
}
