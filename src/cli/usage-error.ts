/** The command was called wrongly; its message is all that the user sees. */
export class UsageError extends Error {}
