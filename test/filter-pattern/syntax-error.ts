import { FlowLogSyntaxError } from '../../src/model/errors';

/** The syntax error that this throws; undefined if it throws nothing. Anything else that it throws is thrown on. */
export function syntaxErrorOf(run: () => unknown): FlowLogSyntaxError | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof FlowLogSyntaxError) return error;
    throw error;
  }
}
