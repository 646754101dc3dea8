import type { IFilterPattern } from 'aws-cdk-lib/aws-logs';
import { buildPattern } from './build-pattern';
import { hasToken } from './check-value';
import type { FilterPatternMatch } from './filter-pattern-match';
import type { FlowLogCondition } from './flow-log-condition';
import { parsePattern } from './parse';
import type { Pattern } from './pattern';
import { PatternMatcher } from './pattern-matcher';
import { renderPattern } from './render';
import { FlowLogError } from '../model/errors';
import type { FlowLogFormat } from '../model/flow-log-format';

/** What a pattern was made from, if not from text. */
interface Origin {
  readonly format: FlowLogFormat;
  readonly conditions: readonly FlowLogCondition[];
}

/**
 * A space-delimited filter pattern, for metric filters and subscription filters, that can be tested right here.
 *
 * Built from a format, it has the format's columns, so every condition applies to the field that it names. A
 * handwritten pattern stops matching, or matches something else, when the format changes.
 *
 * Matching follows the observed behavior of CloudWatch Logs; docs/filter-patterns.md lists what is assumed.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-term-space-delimited-log-events
 */
export class FlowLogFilterPattern implements IFilterPattern {
  /** The pattern that matches every record of this format, to add conditions to with `where`. */
  public static forFormat(format: FlowLogFormat): FlowLogFilterPattern {
    return FlowLogFilterPattern.build(format, []);
  }

  /**
   * A handwritten pattern, such as `[ip, user, status=4*]`.
   *
   * Another kind of pattern is an error that shows the location, and so is one beyond the limits of CloudWatch Logs:
   * 1024 characters, two regular expressions, one `...`, each column once, conditions on their own column only.
   */
  public static parse(text: string): FlowLogFilterPattern {
    if (text.trimStart().startsWith('${Token[')) {
      throw new FlowLogError(
        'the pattern must be known when it is parsed, got one that is known only at deployment; '
        + 'give it to the filter as it is, with logs.FilterPattern.literal',
      );
    }
    return new FlowLogFilterPattern(parsePattern(text), text);
  }

  private static build(format: FlowLogFormat, conditions: readonly FlowLogCondition[]): FlowLogFilterPattern {
    const pattern = buildPattern(format, conditions);
    return new FlowLogFilterPattern(pattern, renderPattern(pattern), { format, conditions });
  }

  /** The pattern as CloudWatch Logs takes it. */
  public readonly logPatternString: string;

  private readonly pattern: Pattern;
  private readonly origin?: Origin;
  private compiled?: PatternMatcher;

  private constructor(pattern: Pattern, text: string, origin?: Origin) {
    this.pattern = pattern;
    this.logPatternString = text;
    this.origin = origin;
  }

  /**
   * This pattern with more conditions, all of which must hold. For either of two fields use two filters: CloudWatch
   * Logs has no "or" between columns.
   *
   * A field that the format lacks is an error, and so are conditions that cannot hold together. Beyond 1024 characters,
   * `...` stands for columns without a condition.
   */
  public where(...conditions: FlowLogCondition[]): FlowLogFilterPattern {
    if (this.origin === undefined) {
      throw new FlowLogError(
        '\'where\' takes a pattern made with forFormat, got one made with parse, whose columns may be anything; '
        + 'write the condition into its text instead',
      );
    }
    return FlowLogFilterPattern.build(this.origin.format, [...this.origin.conditions, ...conditions]);
  }

  /** Whether CloudWatch Logs would match the line. */
  public matches(line: string): boolean {
    return this.matcher.matches(line);
  }

  /** How many of the lines CloudWatch Logs would match. From other languages much faster than `test`. */
  public countMatches(lines: string[]): number {
    const { matcher } = this;
    return lines.reduce((count, line) => matcher.matches(line) ? count + 1 : count, 0);
  }

  /** Which of the lines CloudWatch Logs would match, and what it would extract. */
  public test(lines: string[]): FilterPatternMatch[] {
    return lines.flatMap((eventMessage, index) => {
      const extractedValues = this.matcher.extract(eventMessage);
      return extractedValues === undefined ? [] : [{ eventNumber: index + 1, eventMessage, extractedValues }];
    });
  }

  /** The pattern. */
  public toString(): string {
    return this.logPatternString;
  }

  private get matcher(): PatternMatcher {
    if (hasToken(this.logPatternString)) {
      throw new FlowLogError(
        `the pattern must be known to be tested, got a value that is known only at deployment in ${this.logPatternString}`,
      );
    }
    return this.compiled ??= new PatternMatcher(this.pattern);
  }
}
