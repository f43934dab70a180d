import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** As V8 writes a function of a module into the trace of a stack: `at NAME (wasm://wasm/…:wasm-function[3]:0x1f2)`. */
const FRAME = /wasm:\/\/[^)]*:(0x[0-9a-f]+)\)?$/;

/**
 * Where a compiled program has stopped, told by its sources: `src/engine/event-list.ts:61 assert(…)`, and below it who called.
 *
 * @param map of the module that has stopped
 * @returns null: it was not the program that has failed
 */
export function whereTrapped(error: unknown, map: string): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const frames = framesOf(cause, new TraceMap(map));
    if (frames.length > 0) return frames.join('\n    called by ');
  }
  return null;
}

function framesOf({ stack = '' }: Error, map: TraceMap): string[] {
  return stack.split('\n').flatMap((frame) => {
    const [, offset] = FRAME.exec(frame) ?? [];
    return offset === undefined ? [] : [placeOf(Number(offset), map)];
  });
}

/**
 * The place of an instruction. The one that stops the program has none; the assertion that has come out wrong is what was worked out
 * just before.
 */
function placeOf(offset: number, map: TraceMap): string {
  const [instructions = []] = decodedMappings(map);
  const last = instructions.findLast((instruction) => instruction[0] <= offset && instruction.length > 1);
  if (last === undefined || last.length === 1) return 'a place that is not known';
  const source = map.sources[last[1]] ?? 'unknown';
  return `${source}:${last[2] + 1} ${lineOf(source, last[2])}`;
}

/** A line of a source, the first one being 0; empty where it is none of the project's own. */
function lineOf(source: string, line: number): string {
  if (!source.startsWith('src/')) return '';
  return readFileSync(join(ROOT, source), 'utf8').split('\n')[line]?.trim() ?? '';
}
