import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { desk } from '../report/reports.js';
import { emptyFolder, staffsim } from './staffsim.js';

const folder = emptyFolder();
const options = { cwd: folder };

/** The page that a command writes. */
function pageOf(args: readonly string[], out: string): string {
  const { status, stderr } = staffsim([...args, '--quiet', '--out', out], options);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return readFileSync(join(folder, out, 'report.html'), 'utf8');
}

describe('--out writes a page', () => {
  beforeAll(() => writeFileSync(join(folder, 'desk.yaml'), desk(7)));

  test('of a run, the same bytes whatever the number of workers', () => {
    const page = pageOf(['run', 'desk.yaml', '--replications', '4', '--workers', '1'], 'one');
    expect(page).toContain('<h1 dir="auto">Small desk</h1>');
    expect(page).toContain('<code>desk.yaml</code>');
    expect(pageOf(['run', 'desk.yaml', '--replications', '4', '--workers', '2'], 'two') === page).toBe(true);
  });

  test('of a run, with the same figures as the JSON beside it', () => {
    const result = JSON.parse(readFileSync(join(folder, 'one', 'run.json'), 'utf8'));
    const page = readFileSync(join(folder, 'one', 'report.html'), 'utf8');
    const cards = [...page.matchAll(/<b>([\d.]+)%<\/b>/g)].map(([, text]) => Number(text));
    const { serviceLevel, abandonmentRate } = result.contacts.all;
    expect(cards).toHaveLength(3);
    for (const [index, { mean }] of [serviceLevel, abandonmentRate, result.teams.desk.occupancy].entries()) {
      // The page rounds to the digits that are worth reading.
      expect(Math.abs(cards[index] - mean * 100)).toBeLessThanOrEqual(0.5);
    }
  });

  test('and in staffing.csv the people that the formula requires, as on the page', () => {
    const csv = readFileSync(join(folder, 'one', 'staffing.csv'), 'utf8');
    expect(csv.match(/^Small desk,2026-11-09T0[89]:\d0:00\+00:00,desk,7,[5-9],/gm)).toHaveLength(4);
  });

  test('of a comparison, with what changed and the inputs of both plans', () => {
    const page = pageOf(['compare', 'desk.yaml', '--with', 'teams.desk.agents=9', '--replications', '4'], 'compared');
    expect(page).toContain('Do customers fare better with 9 instead of 7 agents in desk?');
    expect(page).toContain('What differs from the first:');
  });

  test('of a capacity check, with the charts of the plan as it is', () => {
    const page = pageOf(['capacity', 'desk.yaml', '--replications', '4'], 'capacity');
    expect(page).toContain('How much more volume does this plan hold before a promise breaks?');
    for (const id of ['curve', 'staffing', 'waits']) expect(page).toContain(`<section id="${id}"`);
  });
});
