import { gzipSync } from 'node:zlib';
import { foreignFile } from '../../src/cli/foreign-files';
import { record } from '../support/records';

test.each<[string, Buffer, string]>([
  ['Parquet', Buffer.from('PAR1\x15\x04'), 'it is a Parquet file; only plain text in UTF-8 and JSON can be read, also compressed with gzip'],
  ['zip', Buffer.from('PK\x03\x04 '), 'it is a zip archive; '],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), 'it is compressed with zstd; '],
  ['bzip2', Buffer.from('BZh9'), 'it is compressed with bzip2; '],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), 'it is compressed with xz; '],
  ['UTF-16, low byte first', Buffer.from('\ufeff2 1', 'utf16le'), 'it is text in UTF-16; '],
  ['UTF-16, high byte first', Buffer.from([0xfe, 0xff, 0, 0x32]), 'it is text in UTF-16; '],
  ['what is compressed twice', gzipSync(record()), 'it is compressed with gzip twice; '],
  ['tar', Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar  ')]), 'it is a tar archive; .*: unpack it first$'],
  ['XML', Buffer.from('\n<Error><Code>AccessDenied</Code></Error>'), 'it is XML or HTML, perhaps the text of an error; '],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'it is not text; '],
  ['CSV', Buffer.from('@timestamp,@message\r\n1,2 3'), 'it is CSV; '],
  ['quoted CSV', Buffer.from('"timestamp","message"\n'), 'it is CSV; '],
  ['CSV with a mark', Buffer.from('\ufefftimestamp,message'), 'it is CSV; '],
])('%s cannot be read', (_, head, reason) => {
  expect(foreignFile(head)).toMatch(new RegExp(`^${reason}`));
});

test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['a record', Buffer.from(record())],
  ['a record that begins like another kind of file', Buffer.from('PAR 1 2')],
  ['a header', Buffer.from('version account-id\n')],
  ['one word', Buffer.from('version\n2\n')],
  ['words with commas and blanks', Buffer.from('a, b, c\n')],
  ['JSON', Buffer.from('{"events":[],"next":1}')],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${record()}`)],
])('%s can', (_, head) => {
  expect(foreignFile(head)).toBeUndefined();
});
