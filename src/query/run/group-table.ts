/** Share of the slots that are taken at most. */
const FULL = 0.5;

/**
 * Numbers groups by what they are called, 0 for the first one. Names are bytes: to make a string of each record's would
 * cost more than all the rest of a count.
 */
export class GroupTable {
  public size = 0;
  private slots = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 11);
  private ends = new Float64Array(1 << 11);
  private names = Buffer.allocUnsafe(1 << 16);

  /** The number of the group with this name, a new one where there was none. */
  public indexOf(name: Buffer, length: number): number {
    const hash = hashOf(name, length);
    let slot = hash & (this.slots.length - 1);
    for (let index = this.slots[slot]; index >= 0; index = this.slots[slot]) {
      if (this.hashes[index] === hash && this.isCalled(index, name, length)) return index;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    return this.add(name, length, hash);
  }

  /** The name of a group. */
  public name(index: number): Buffer {
    return this.names.subarray(this.start(index), this.ends[index]);
  }

  private start(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1];
  }

  private isCalled(index: number, name: Buffer, length: number): boolean {
    const start = this.start(index);
    if (this.ends[index] - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.names[start + at] !== name[at]) return false;
    return true;
  }

  private add(name: Buffer, length: number, hash: number): number {
    if (this.size >= this.slots.length * FULL) this.grow();
    const index = this.size++;
    const start = this.start(index);
    if (start + length > this.names.length) this.names = enlarged(this.names, start + length);
    name.copy(this.names, start, 0, length);
    this.ends[index] = start + length;
    this.hashes[index] = hash;
    this.place(index);
    return index;
  }

  private grow(): void {
    const capacity = this.slots.length * 2;
    this.slots = new Int32Array(capacity).fill(-1);
    const hashes = new Int32Array(capacity * FULL);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const ends = new Float64Array(capacity * FULL);
    ends.set(this.ends);
    this.ends = ends;
    for (let index = 0; index < this.size; index++) this.place(index);
  }

  private place(index: number): void {
    let slot = this.hashes[index] & (this.slots.length - 1);
    while (this.slots[slot] >= 0) slot = (slot + 1) & (this.slots.length - 1);
    this.slots[slot] = index;
  }
}

/** FNV-1a, with the upper bits mixed into the lower ones that choose the slot. */
function hashOf(name: Buffer, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ name[at], 0x01000193);
  return hash ^ (hash >>> 15);
}

function enlarged(bytes: Buffer, least: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, least));
  bytes.copy(larger);
  return larger;
}
