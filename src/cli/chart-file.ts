import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { asHtml, asSvg, Report } from '../chart/report';
import { textOption, Values } from './command';
import { UsageError } from './usage-error';

const FORMS = new Map<string, (report: Report) => string>([['.html', asHtml], ['.svg', asSvg]]);

const PROBLEMS = new Map([
  ['ENOENT', 'there is no such folder'],
  ['ENOTDIR', 'there is no such folder'],
  ['EACCES', 'not allowed to write there'],
  ['EPERM', 'not allowed to write there'],
  ['EROFS', 'not allowed to write there'],
  ['ENOSPC', 'no space is left'],
]);

/** The file of the option `--chart`. */
export class ChartFile {
  /** Undefined without the option. What can be known to go wrong is an error before a record is read. */
  public static of(values: Values): ChartFile | undefined {
    const path = textOption(values, 'chart');
    if (path === undefined) return undefined;
    const form = FORMS.get(extname(path).toLowerCase());
    if (form === undefined) throw new UsageError(`--chart must be a file that ends in .html or .svg, got '${path}'`);
    return new ChartFile(path, form);
  }

  private constructor(private readonly path: string, private readonly form: (report: Report) => string) {
    this.naming(() => {
      if (!statSync(dirname(path)).isDirectory()) throw new Error('there is no such folder');
      accessSync(dirname(path), constants.W_OK);
      if (existsSync(path) && statSync(path).isDirectory()) throw new Error('it is a directory');
    });
  }

  /** Writes all of it or nothing; what the file had before is replaced. */
  public write(report: Report): void {
    const text = this.form(report);
    this.naming(() => {
      const target = existsSync(this.path) ? realpathSync(this.path) : this.path;
      const draft = join(dirname(target), `.chart-${randomBytes(6).toString('hex')}.tmp`);
      try {
        writeFileSync(draft, text, { flag: 'wx' });
        renameSync(draft, target);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
    });
  }

  private naming(action: () => void): void {
    try {
      action();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UsageError(`--chart: cannot write '${this.path}': ${PROBLEMS.get(code ?? '') ?? message}`);
    }
  }
}
