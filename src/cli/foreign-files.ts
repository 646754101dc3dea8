/** Files that people have and this command cannot read, by their first bytes. */
const FOREIGN: [Buffer, string][] = [
  [Buffer.from('PAR1'), 'it is a Parquet file'],
  [Buffer.from('PK\x03\x04'), 'it is a zip archive'],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'it is compressed with zstd'],
  [Buffer.from('BZh'), 'it is compressed with bzip2'],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), 'it is compressed with xz'],
  [Buffer.from([0x1f, 0x8b]), 'it is compressed with gzip twice'], // once is nothing foreign: these are the bytes inside
  [Buffer.from([0xff, 0xfe]), 'it is text in UTF-16'],
  [Buffer.from([0xfe, 0xff]), 'it is text in UTF-16'],
];

/** Where every entry of an archive says what it is: at 257, behind its name, owner and size. */
const TAR = Buffer.from('ustar');

const READABLE = 'only plain text in UTF-8 and JSON can be read, also compressed with gzip';

/** Why a file cannot be read, told by how it begins once it is uncompressed; undefined where it can. */
export function foreignFile(head: Buffer): string | undefined {
  const known = FOREIGN.find(([magic]) => head.subarray(0, magic.length).equals(magic));
  if (known !== undefined) return `${known[1]}; ${READABLE}`;
  if (head.subarray(257, 262).equals(TAR)) return `it is a tar archive; ${READABLE}: unpack it first`;
  if (/^\s*</.test(head.toString('latin1'))) return `it is XML or HTML, perhaps the text of an error; ${READABLE}`;
  if (isCsv(head)) return `it is CSV; ${READABLE}: select the message alone, or let blanks part the columns`;
  return head.includes(0) ? `it is not text; ${READABLE}` : undefined;
}

/** Names with commas between them, and no blank: no record looks like that, and the first line of a CSV file does. */
function isCsv(head: Buffer): boolean {
  const [line] = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').split(/\r?\n/);
  return /^"?[@\w.-]+"?(,"?[@\w.-]+"?)+$/.test(line);
}
