import { compiled } from './compiled.js';

/** What the compiled simulation offers (simulation/program.ts says what each is for): numbers in, numbers out, 1 and 0 for yes and no. */
interface Program {
  readonly memory: { readonly buffer: ArrayBuffer };
  allocate(bytes: number): number;
  reserve(
    types: number,
    channels: number,
    steps: number,
    exits: number,
    samplers: number,
    lines: number,
    queues: number,
    lineTeams: number,
    teams: number,
    teamLines: number,
    bots: number,
    days: number,
    cells: number,
    tiers: number,
    places: number,
    visits: number,
  ): void;
  setCalendar(intervals: number, ends: number, days: number, end: number, warmUp: number, disconnects: number): void;
  setChannel(index: number, trunks: number, random: number): void;
  setSampler(index: number, shape: number, x: number, y: number, z: number, count: number, values: number, parts: number): void;
  gamma(shape: number, a: number, b: number, place: number, detail: number): number;
  setExit(index: number, to: number, upTo: number): void;
  setStep(
    index: number,
    kind: number,
    local: number,
    name: number,
    target: number,
    time: number,
    wrapUp: number,
    patience: number,
    queue: number,
    whenFull: number,
    whenClosed: number,
    overflowTo: number,
    overflowAfter: number,
    firstExit: number,
    lastExit: number,
  ): void;
  setQueue(index: number, priority: number, headStart: number): void;
  setLine(
    index: number,
    limit: number,
    newest: number,
    firstQueue: number,
    endQueue: number,
    firstTeam: number,
    endTeam: number,
    afters: number,
    afterCount: number,
    escalates: number,
  ): void;
  setLineTeam(index: number, team: number, group: number, after: number): void;
  setTeam(index: number, tier: number, firstLine: number, endLine: number, slowness: number): void;
  setTeamLine(index: number, line: number, rank: number, after: number): void;
  setBot(index: number, limit: number): void;
  setType(
    index: number,
    channel: number,
    first: number,
    firstOfSteps: number,
    steps: number,
    balk: number,
    within: number,
    shortAbandon: number,
    cyclic: number,
    special: number,
  ): void;
  endCenter(): void;
  beginReplication(traced: number): void;
  beginTeam(index: number, firstPlace: number, endPlace: number, absent: number): void;
  beginCell(step: number, cell: number): void;
  setSource(
    type: number,
    kind: number,
    a: number,
    b: number,
    count: number,
    target: number,
    from: number,
    length: number,
    upTo: number,
    timeFactors: number,
  ): void;
  setLog(type: number, moments: number, patience: number, times: number): void;
  reservePlan(size: number, firstRepeated: number, repeats: number, repeatLength: number): void;
  setEntry(index: number, key: number, change: number, whose: number, level: number): void;
  run(): void;
  contactRows(): number;
  tierRows(): number;
  cellRows(): number;
  lineRows(): number;
  teamRows(): number;
  botRows(): number;
  packed(which: number): number;
  packedOverRun(which: number, table: number): number;
  packedStarts(table: number): number;
  packedTotals(table: number): number;
  packedEntries(table: number): number;
  packedLength(table: number): number;
  fairness(team: number): number;
  tracedSteps(): number;
  tracedStepsLength(): number;
  tracedDuty(): number;
  tracedDutyLength(): number;
}

/** The compiled simulation with its memory, and arrays written there. */
export interface Machine extends Program {
  /** Each returns the address of a copy. */
  doubles(values: ArrayLike<number>): number;
  ints(values: ArrayLike<number>): number;
  bytes(values: ArrayLike<number>): number;
}

// Of the platform's WebAssembly only this much is used; the language's own declarations leave it out.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** A machine of its own; compiling and starting it takes a few milliseconds. */
export function newMachine(): Machine {
  const text = atob(compiled);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
  const program = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Program;
  const placed = (bytes: number): number => (bytes === 0 ? 0 : program.allocate(bytes));
  return {
    ...program,
    doubles(values) {
      const at = placed(values.length * 8);
      new Float64Array(program.memory.buffer, at, values.length).set(values);
      return at;
    },
    ints(values) {
      const at = placed(values.length * 4);
      new Int32Array(program.memory.buffer, at, values.length).set(values);
      return at;
    },
    bytes(values) {
      const at = placed(values.length);
      new Uint8Array(program.memory.buffer, at, values.length).set(values);
      return at;
    },
  };
}
