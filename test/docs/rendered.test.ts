import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../scripts/docs/rendered.js';

const run = (seed: number) => `Desk
Mon 2026-11-09, UTC, in intervals of 30 min
20 replications, seed ${seed}

Lines  Joined
desk   ${100 + seed}

Service levels  Reached
desk            ${80 + seed}%`;

describe('tables that a page takes from what was printed', () => {
  test('are those with the heading, of each command', () => {
    expect(tablesOf({ text: run(1), commands: 1 }, ['Lines'])).toBe('Lines  Joined\ndesk   101');
    expect(tablesOf({ text: `${run(1)}\n${run(2)}`, commands: 2 }, ['Service levels'])).toBe(
      'Service levels  Reached\ndesk            81%\n\nService levels  Reached\ndesk            82%',
    );
  });

  test('may be the same of two commands', () => {
    expect(tablesOf({ text: `${run(1)}\n${run(1)}`, commands: 2 }, ['Lines'])).toBe(
      'Lines  Joined\ndesk   101\n\nLines  Joined\ndesk   101',
    );
  });

  test('of one command may stand under one heading, and of another under another', () => {
    const text = `${run(1)}\n${run(2).replace('Service levels  Reached', 'Required  Reached')}`;
    expect(tablesOf({ text, commands: 2 }, ['Service levels', 'Required'])).toContain('Required');
  });

  test('are never fewer than the commands', () => {
    const text = `${run(1)}\n${run(2).replace('Lines', 'Teams')}`;
    expect(() => tablesOf({ text, commands: 2 }, ['Lines'])).toThrow('2 commands, and only 1 tables that begin with "Lines"');
    expect(() => tablesOf({ text: run(1), commands: 1 }, ['Teams'])).toThrow('nothing printed begins with "Teams"');
  });
});
