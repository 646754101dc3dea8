// Writes what the proof needs into a folder: the synthesized template, and the records of an archive of thirty days.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as glue from 'aws-cdk-lib/aws-glue';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as fc from 'fast-check';
import { ACCOUNTS, Archive, ArchivedRecord, BUCKET, DATABASE, FORMAT, LAYOUTS, REGIONS } from './subject';
import { FlowLog, FlowLogDestination, FlowLogField, FlowLogResource, FlowLogTable } from '../../src';
import { FIRST, FORMAT as SAMPLED, records as sampled } from '../../test/query/arbitraries';

const HOUR = 3600;
const DAY = 24 * HOUR;
const SEED = 2026;
const BUSY_RECORDS = 400;
const RECORDS_A_DAY = 12;

const folder = process.argv[2];
const now = Date.now() / 1000;
const busyFrom = Math.floor(now / HOUR) * HOUR - 49 * HOUR;
const first = busyFrom - 30 * DAY;

const archive: Archive = {
  bucket: BUCKET,
  fields: FORMAT.fields.map(({ name, parquetType }) => ({ name, type: parquetType })),
  busyFrom,
  from: Math.ceil(first / DAY) * DAY,
  records: makeRecords(),
};
writeFileSync(join(folder, 'archive.json'), JSON.stringify(archive));
synthesize();

function synthesize(): void {
  const app = new App({ outdir: join(folder, 'app') });
  const stack = new Stack(app, 'Proof');
  const bucket = new s3.Bucket(stack, 'Archive', { bucketName: BUCKET });
  const database = new glue.CfnDatabase(stack, 'Database', {
    catalogId: stack.account, databaseInput: { name: DATABASE },
  });
  for (const { name, isParquet, hiveCompatiblePartitions, perHourPartition } of LAYOUTS) {
    const fileFormat = isParquet ? ec2.FlowLogFileFormat.PARQUET : ec2.FlowLogFileFormat.PLAIN_TEXT;
    const flowLog = new FlowLog(stack, `FlowLog-${name}`, {
      resourceType: FlowLogResource.fromVpcId('vpc-0123456789abcdef0'),
      logFormat: FORMAT,
      destination: FlowLogDestination.toS3(bucket, {
        keyPrefix: name, fileFormat, hiveCompatiblePartitions, perHourPartition,
      }),
    });
    new FlowLogTable(stack, `Table-${name}`, {
      flowLogs: [flowLog], database, tableName: name, accounts: ACCOUNTS, regions: REGIONS,
      startDate: new Date(first * 1000),
    });
  }
  app.synth();
}

/** Many of two days, and some of each of the thirty days before. */
function makeRecords(): ArchivedRecord[] {
  const samples = fc.sample(sampled, { numRuns: BUSY_RECORDS + 30 * RECORDS_A_DAY, seed: SEED });
  return samples.flatMap((sample, index) => {
    const words = sample.split(' ');
    const after = Number(words[SAMPLED.indexOf(FlowLogField.START)]) - FIRST;
    const day = Math.floor((index - BUSY_RECORDS) / RECORDS_A_DAY);
    const start = index < BUSY_RECORDS ? busyFrom + after : first + day * DAY + after % (2 * HOUR);
    // The last day passes on while the questions are asked, here and there: no record leaves it meanwhile.
    if (start > now - DAY - 60 && start < now - DAY + HOUR / 2) return [];
    const account = ACCOUNTS[index % 2];
    const region = REGIONS[index % 2];
    return [{ account, region, delivered: start + after % 1200, line: lineOf(words, index, start, account, region) }];
  });
}

/** The sampled values, and some for the other fields. A record without data has little more than its interface and time. */
function lineOf(words: string[], index: number, start: number, account: string, region: string): string {
  const always = new Map([
    ['version', '5'], ['account-id', account], ['interface-id', pick(index, 'eni-0a', 'eni-0b', 'eni-0c')],
    ['start', String(start)], ['end', String(start + 59)],
  ]);
  const others = new Map([
    ['region', region],
    ['srcport', pick(index, '22', '443', '41987', '50123', '-')],
    ['vpc-id', 'vpc-0123456789abcdef0'],
    ['subnet-id', pick(index, 'subnet-0a', 'subnet-0b', '-')],
    ['instance-id', pick(index + 1, 'i-0a', 'i-0b', 'i-0c', '-')],
    ['type', pick(index, 'IPv4', 'IPv4', 'IPv6')],
    ['pkt-srcaddr', pick(index, '10.0.0.1', '198.51.100.7', '2001:db8::1', '-')],
    ['pkt-dstaddr', pick(index + 2, '10.0.0.1', '203.0.113.12', '-')],
    ['flow-direction', pick(index, 'egress', 'egress', 'ingress')],
    ['traffic-path', pick(index, '1', '8', '-', '2')],
    ['next-hop-az-id', pick(index, 'use1-az1', 'use1-az4', '-')],
    ['next-hop-interface-type', pick(index, 'nat_gateway', 'vpc_endpoint', '-')],
  ]);
  const hasData = words[SAMPLED.indexOf(FlowLogField.LOG_STATUS)] === 'OK';
  return FORMAT.fields.map((field) => {
    const value = always.get(field.name);
    if (value !== undefined) return value;
    if (SAMPLED.includes(field)) return words[SAMPLED.indexOf(field)];
    return hasData ? others.get(field.name) ?? '-' : '-';
  }).join(' ');
}

function pick(index: number, ...values: string[]): string {
  return values[(index * 7 + Math.floor(index / 5)) % values.length];
}
