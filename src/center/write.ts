import type { Field, Layout, Layouts } from './layout.js';

/** The memory that records are written into, and who gives room in it. */
interface Memory {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Address of so many zeroed bytes. */
  allocate(bytes: number): number;
}

type Plain = Readonly<Record<string, unknown>>;

const ARRAYS = { f64: Float64Array, i32: Int32Array, u8: Uint8Array };

/** Writes plain objects into the memory of the program as the records that their layouts say, with all records that they hold. */
export class RecordWriter {
  readonly #memory: Memory;
  readonly #layouts: Layouts;
  /** By the name of records: where those written last begin. */
  readonly #tables = new Map<string, number>();
  #view: DataView;

  constructor(memory: Memory, layouts: Layouts) {
    this.#memory = memory;
    this.#layouts = layouts;
    this.#view = new DataView(memory.memory.buffer);
  }

  /** Returns the address of the record. */
  write(name: string, record: object): number {
    const tables: [name: string, records: readonly Plain[]][] = [];
    this.#gather(name, [record as Plain], tables);
    // Every record has its place before one that refers to it is written.
    for (const [of, records] of tables) this.#tables.set(of, this.#room(records.length * this.#layouts[of].size));
    for (const [of, records] of tables) this.#writeTable(of, records);
    return this.#tableOf(name);
  }

  /** All records that some hold, by their name: what is in lists is numbered in this order. */
  #gather(name: string, records: readonly Plain[], tables: [string, readonly Plain[]][]): void {
    tables.push([name, records]);
    for (const field of this.#layouts[name].fields) {
      if (field.kind === 'list')
        this.#gather(
          nameIn(field),
          records.flatMap((record) => record[field.name] as Plain[]),
          tables,
        );
      else if (field.kind === 'record')
        this.#gather(
          nameIn(field),
          records.map((record) => record[field.name] as Plain),
          tables,
        );
    }
  }

  #writeTable(name: string, records: readonly Plain[]): void {
    const layout = this.#layouts[name];
    // Where the next list of a name begins, or the next record that belongs to one alone lies.
    const next = new Map<string, number>();
    for (const { of } of layout.fields) if (of !== undefined) next.set(of, this.#tables.get(of) ?? 0);
    records.forEach((record, index) => {
      this.#writeRecord(layout, record, this.#tableOf(name) + index * layout.size, next);
    });
  }

  #writeRecord({ fields }: Layout, record: Plain, begin: number, next: Map<string, number>): void {
    /** Of the last list or array: where it ends, how many it holds. */
    let [end, count] = [0, 0];
    for (const field of fields) {
      const at = begin + field.at;
      const value = record[field.name];
      if (field.kind === 'number') {
        this.#writeNumber(at, field, Number(value));
      } else if (field.kind === 'end') {
        this.#view.setInt32(at, end, true);
      } else if (field.kind === 'count') {
        this.#view.setInt32(at, count, true);
      } else if (value === null) {
        if (field.kind === 'array') count = 0;
      } else if (field.kind === 'array') {
        const values = value as ArrayLike<number>;
        count = values.length;
        const address = this.#array(values, field.type as keyof typeof ARRAYS);
        this.#view.setInt32(at, address, true);
      } else if (field.kind === 'list' || field.kind === 'record') {
        count = field.kind === 'list' ? (value as readonly Plain[]).length : 1;
        const first = next.get(nameIn(field)) ?? 0;
        end = first + count * this.#layouts[nameIn(field)].size;
        next.set(nameIn(field), end);
        this.#view.setInt32(at, first, true);
      } else {
        const addresses = this.#addresses(field, value);
        this.#view.setInt32(at, addresses, true);
      }
    }
  }

  #addresses(field: Field, value: unknown): number {
    const { size } = this.#layouts[nameIn(field)];
    const addressOf = (number: number) => (number < 0 ? number : this.#tableOf(nameIn(field)) + number * size);
    return field.kind === 'reference' ? addressOf(value as number) : this.#array((value as readonly number[]).map(addressOf), 'i32');
  }

  #writeNumber(at: number, { type }: Field, value: number): void {
    if (type === 'f64') this.#view.setFloat64(at, value, true);
    else if (type === 'i64') this.#view.setBigInt64(at, BigInt(value), true);
    else if (type === 'bool' || type === 'u8') this.#view.setUint8(at, value);
    else this.#view.setInt32(at, value, true);
  }

  #array(values: ArrayLike<number>, type: keyof typeof ARRAYS): number {
    const Kind = ARRAYS[type];
    const at = this.#room(values.length * Kind.BYTES_PER_ELEMENT);
    new Kind(this.#memory.memory.buffer, at, values.length).set(values);
    return at;
  }

  #room(bytes: number): number {
    if (bytes === 0) return 0;
    const at = this.#memory.allocate(bytes) >>> 0;
    // When the memory grows its buffer is another one.
    if (this.#view.buffer !== this.#memory.memory.buffer) this.#view = new DataView(this.#memory.memory.buffer);
    return at;
  }

  #tableOf(name: string): number {
    const at = this.#tables.get(name);
    if (at === undefined) throw new Error(`records of ${name} are referred to, and there are none`);
    return at;
  }
}

function nameIn({ name, of }: Field): string {
  if (of === undefined) throw new Error(`the field ${name} holds no records`);
  return of;
}
