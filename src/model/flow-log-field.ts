/** A field of a flow log record. */
export class FlowLogField {
  /** The name as it stands in a log format. */
  public readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }
}
