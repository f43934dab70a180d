import { afterEach, describe, expect, test, vi } from 'vitest';
import { check } from '#src/cli/commands/check/check.js';
import { printProblems } from '#src/cli/process/problems.js';
import { show, tell } from '#src/cli/process/streams.js';
import { palette } from '#src/report/screen/palette.js';

const RED = `${String.fromCharCode(27)}[31m`;

/** What is written to a stream that is a terminal, while something is done. */
async function onTerminal(name: 'stdout' | 'stderr', act: () => unknown): Promise<string> {
  const stream = process[name];
  const before = stream.isTTY;
  let printed = '';
  vi.spyOn(stream, 'write').mockImplementation((text, ...more) => {
    printed += String(text);
    for (const end of more) if (typeof end === 'function') (end as () => void)();
    return true;
  });
  stream.isTTY = true;
  try {
    await act();
  } finally {
    stream.isTTY = before;
  }
  return printed;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('on a terminal with colors', () => {
  test('a name that goes into a message is shown, even where it has the signs of a color', async () => {
    expect(await onTerminal('stderr', () => tell(`written: out${RED}\n`))).toBe('written: out␛[31m\n');
  });

  test('a message has its color, and none of a name in it', async () => {
    const problem = { severity: 'error', file: `desk${RED}.yaml`, line: null, column: null, key: '', message: 'is wrong' } as const;
    const printed = await onTerminal('stderr', () => printProblems([problem], palette(true)));
    expect(printed.startsWith(RED)).toBe(true);
    expect(printed.lastIndexOf(RED)).toBe(0);
    expect(printed).toContain('desk␛[31m.yaml');
  });

  test('check names a file in one line and in no color but its own', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const printed = await onTerminal('stdout', () => check([`missing${RED}\n.yaml`], { color: true, lang: 'en' }));
    expect(printed.startsWith('missing␛[31m␊.yaml: ')).toBe(true);
    expect(printed.trim()).not.toContain('\n');
  });

  test('a page keeps its colors', async () => {
    const title = palette(true).title('Desk');
    expect(await onTerminal('stdout', () => show(title))).toBe(title);
  });
});
