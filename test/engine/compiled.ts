import { inject } from 'vitest';

/** What program.ts offers. */
interface EngineProgram {
  readonly memory: { readonly buffer: ArrayBuffer };
  allocate(bytes: number): number;
  newList(count: number): void;
  add(time: number, rank: number, item: number): void;
  take(): number;
  remove(item: number): void;
  nextTime(): number;
  nextRank(): number;
  exponential(bits: number): number;
  uniform(a: number, b: number, place: number, detail: number): number;
  sortDoubles(at: number, count: number): void;
  newHistogram(rows: number): number;
  addToHistogram(table: number, row: number, milliseconds: number): void;
  packHistogram(table: number, totals: number): number;
  packedStarts(packed: number): number;
  packedTotals(packed: number): number;
  packedEntries(packed: number): number;
  drawKeys(streamA: number, streamB: number, n: number): void;
  drawExponentials(place: number, detail: number): void;
  drawn(member: number): number;
  keyA(member: number): number;
  keyB(member: number): number;
  packedLength(packed: number): number;
  sampleOf(sampler: number, a: number, b: number, place: number, detail: number, factor: number): number;
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** The engine, compiled for tests. */
export function compiledEngine(): EngineProgram {
  const module = new WebAssembly.Module(Buffer.from(inject('engine'), 'base64'));
  return new WebAssembly.Instance(module).exports as EngineProgram;
}
