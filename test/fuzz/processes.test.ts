import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyFolder, staffsim } from '../cli/staffsim.js';
import { MUTATIONS, mutant } from './mutations.js';
import { expectedContacts, outcomeOf } from './outcome.js';
import type { Specimen } from './specimen.js';

const PROCESSES = 60;
/** Contacts that a run takes in its stride; a mutant with more is only checked. A trace of them all takes longer than the run. */
const MANY = 500_000;
const MANY_TO_TRACE = 50_000;

/** Each kind is run as well as checked, in turns. */
const processes = Array.from({ length: Math.ceil(PROCESSES / MUTATIONS.length) }, (_, number) =>
  MUTATIONS.map((mutation, kind) => ({ mutation, number, command: (kind + number) % 2 === 0 ? 'run' : 'check' })),
)
  .flat()
  .slice(0, PROCESSES);

describe('a process that is given a mutant ends with status 0 or 2, says why, and writes nothing else', () => {
  for (const { mutation, number, command } of processes) {
    test(`${command}: ${mutation.what}`, () => {
      const specimen = mutant(mutation, number);
      const found = outcomeOf(specimen);
      const folder = written(specimen);
      const before = contentsOf(folder);
      const contacts = 'scenario' in found ? expectedContacts(found.scenario) : 0;
      const runs = command === 'run' && contacts <= MANY;
      const traces = runs && contacts <= MANY_TO_TRACE;
      const trace = traces ? ['--trace', 'trace.csv'] : [];
      const args = runs ? ['run', specimen.scenario, '--replications', '1', ...trace] : ['check', specimen.scenario];
      const { status, stdout, stderr } = staffsim(args, { cwd: folder });

      expect(status, stderr).toBe('scenario' in found ? 0 : 2);
      expect(stdout + stderr).not.toMatch(/^ +at .*\d|node:internal|staffsim itself failed|\bError:/m);
      const after = contentsOf(folder);
      if (traces && status === 0) {
        expect(after.get('trace.csv')?.length).toBeGreaterThan(0);
        after.delete('trace.csv');
      }
      expect(after).toEqual(before);
      if (status === 2) {
        expect(stderr).toMatch(/: error: /);
        if (runs) expect(stdout).toBe('');
      } else expect(stdout).not.toBe('');
    });
  }
});

/** The specimen's files on disk, in a folder of their own until the test has ended. */
function written({ files }: Specimen): string {
  const folder = emptyFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

function contentsOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ name, parentPath }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
