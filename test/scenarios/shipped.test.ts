import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DutyColumn } from '#src/center/trace.js';
import { figure, load, run, SCENARIOS, shippedFiles } from './shipped.js';

describe.each(shippedFiles())('scenarios/%s', (path) => {
  it('opens with a comment that says what it teaches and what to try next', () => {
    const comment = readFileSync(join(SCENARIOS, path), 'utf8').split(/^[^#]/m)[0] ?? '';
    expect(comment).toMatch(/It teaches/);
    expect(comment).toContain(`staffsim run scenarios/${path}`);
  });

  it('names the description of the language to editors in its first line', () => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(SCENARIOS, path), 'utf8')) ?? [];
    expect(schema).toMatch(/\.schema\.json$/);
    expect(existsSync(join(SCENARIOS, dirname(path), schema))).toBe(true);
  });

  it('warns of nothing but what it is about', () => {
    const known =
      /no shrinkage is stated for desk|never give up|not enough people for (technical|banking|nursing|frontline and (orders|retention)|complaints|escalations and vip|appointments|advice|general|hotline|bills)/;
    expect(load(path).warnings.filter(({ message }) => !known.test(message))).toEqual([]);
  });

  it('is run, and every contact that comes is counted once', async () => {
    const simulation = await run(path, { replications: 3 });
    const of = (measure: string) => figure(simulation, `contacts.all.${measure}`);
    expect(of('arrived')).toBeGreaterThan(1000);
    expect(of('turnedAway') + of('abandoned') + of('disconnected') + of('resolved') + of('unresolved') + of('stillOpen')).toBeCloseTo(
      of('arrived'),
      2,
    );
  });

  it('has nobody on duty twice at a time', async () => {
    const overlaps: string[] = [];
    await run(path, {
      replications: 2,
      trace: true,
      onReplication: (_, { trace }) => {
        const until = new Map<string, number>();
        for (const { who, from, to } of stretches(trace?.duty ?? new Float64Array())) {
          if (from < (until.get(who) ?? 0)) overlaps.push(`${who} from ${from}`);
          until.set(who, to);
        }
      },
    });
    expect(overlaps).toEqual([]);
  });
});

interface Stretch {
  readonly who: string;
  readonly from: number;
  readonly to: number;
}

/** Stretches of duty by their start. */
function stretches(rows: Float64Array): Stretch[] {
  const found: Stretch[] = [];
  for (let row = 0; row < rows.length; row += DutyColumn.columns) {
    const at = (column: DutyColumn) => rows[row + column] ?? Number.NaN;
    found.push({ who: `place ${at(DutyColumn.agent)} of team ${at(DutyColumn.team)}`, from: at(DutyColumn.from), to: at(DutyColumn.to) });
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}
