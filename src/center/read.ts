import type { Field, Layouts } from './layout.js';

/** Reads a record of that name out of the memory: numbers, views of its arrays, and the records that it holds. */
export function readRecord<T>(memory: { readonly buffer: ArrayBuffer }, layouts: Layouts, name: string, at: number): T {
  return new Reader(memory.buffer, layouts).record(name, at) as T;
}

class Reader {
  readonly #buffer: ArrayBuffer;
  readonly #layouts: Layouts;
  readonly #view: DataView;

  constructor(buffer: ArrayBuffer, layouts: Layouts) {
    this.#buffer = buffer;
    this.#layouts = layouts;
    this.#view = new DataView(buffer);
  }

  record(name: string, at: number): object {
    const record: Record<string, unknown> = {};
    const { fields } = this.#layouts[name];
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index];
      if (field.kind !== 'count') record[field.name] = this.#value(at, field, fields[index + 1]);
    }
    return record;
  }

  /** @param after the field after it, which says how long an array is */
  #value(record: number, field: Field, after: Field | undefined): unknown {
    const at = record + field.at;
    if (field.of !== undefined) return this.record(field.of, this.#view.getUint32(at, true));
    if (field.kind !== 'array') return field.type === 'f64' ? this.#view.getFloat64(at, true) : this.#view.getInt32(at, true);
    if (after?.kind !== 'count') throw new Error(`nothing says how long ${field.name} is`);
    const address = this.#view.getUint32(at, true);
    const length = this.#view.getInt32(record + after.at, true);
    return field.type === 'f64' ? new Float64Array(this.#buffer, address, length) : new Int32Array(this.#buffer, address, length);
  }
}
