// What the proof is about: a table for each layout that AWS documents.
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';

/** Every field that a named query asks for, and `region`, which would clash with a column of that name. */
export const FORMAT = FlowLogFormat.VERSIONS_2_TO_5.plus(
  FlowLogField.INTERFACE_TYPE, FlowLogField.NEXT_HOP_AZ_ID, FlowLogField.NEXT_HOP_INTERFACE_TYPE);

export const BUCKET = 'flow-log-archive';
export const DATABASE = 'flow_log_proof';
export const ACCOUNTS = ['111122223333', '444455556666'];
export const REGIONS = ['us-east-1', 'eu-west-1'];

/** How the files of a table are written. */
export interface Layout {
  readonly name: string;
  readonly isParquet: boolean;
  readonly hiveCompatiblePartitions: boolean;
  readonly perHourPartition: boolean;
}

export const LAYOUTS: Layout[] = ['text', 'parquet'].flatMap((file) => ['plain', 'hive'].flatMap((folder) =>
  ['days', 'hours'].map((period) => ({
    name: `${file}_${folder}_${period}`,
    isParquet: file === 'parquet',
    hiveCompatiblePartitions: folder === 'hive',
    perHourPartition: period === 'hours',
  }))));

/** A record, whose it is, and when it was delivered, in Unix seconds. */
export interface ArchivedRecord {
  readonly account: string;
  readonly region: string;
  readonly delivered: number;
  readonly line: string;
}

/** What the archive has. */
export interface Archive {
  readonly bucket: string;
  readonly fields: { readonly name: string; readonly type: string }[];

  /** The first second of the two days that have most of the records. */
  readonly busyFrom: number;

  /** The first second of thirty whole days. */
  readonly from: number;
  readonly records: ArchivedRecord[];
}
