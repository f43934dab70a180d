import type { Program } from './generated/program.js';
import { type Results, read } from './generated/read.js';
import { type CenterRules, type ReplicationRules, written } from './generated/written.js';
import { readRecord } from './read.js';
import { RecordWriter } from './write.js';

// Of the platform's WebAssembly only this much is used; the language's own declarations leave it out.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** A compiled simulation with its memory (simulation/program.ts says what happens in which order). */
export class Machine {
  readonly #program: Program;
  readonly #writer: RecordWriter;

  /**
   * Compiling and starting it takes a few milliseconds.
   *
   * @param simulation the simulation as a WebAssembly module, in base 64
   */
  constructor(simulation: string) {
    const text = atob(simulation);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
    this.#program = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Program;
    this.#writer = new RecordWriter(this.#program, written);
  }

  /** Bytes of its memory. */
  get size(): number {
    return this.#program.memory.buffer.byteLength;
  }

  /** A sample of a gamma distribution (engine/sampler.ts). */
  get gamma(): Program['gamma'] {
    return this.#program.gamma;
  }

  /** Replications are of that center from now on. */
  loadCenter(center: CenterRules): void {
    this.#program.beginCenter();
    this.#program.endCenter(this.#writer.write('CenterRules', center));
  }

  /**
   * Simulates the center once.
   *
   * @param replication what is known beforehand
   * @returns views of its memory, as they are until the next run
   */
  run(replication: ReplicationRules): Results {
    this.#program.beginReplication();
    const at = this.#program.run(this.#writer.write('ReplicationRules', replication)) >>> 0;
    return readRecord<Results>(this.#program.memory, read, 'Results', at);
  }
}
