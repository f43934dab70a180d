import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { every, plain } from '#src/center/compiled.js';
import { trial as shippedTrial } from '#src/center/trial.js';
import { withoutAssertions } from '../../scripts/build/assertions.js';
import { compile } from '../../scripts/build/compile.js';
import { load, shippedFiles } from '../scenarios/shipped.js';
import { asserted } from './compile-once.js';
import { trial, trialWith } from './trial.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

declare const WebAssembly: {
  readonly Module: {
    new (bytes: Uint8Array): object;
    imports(module: object): readonly unknown[];
    customSections(module: object, name: string): readonly ArrayBuffer[];
  };
};

/** A mistake: in a source one text, which is there once, is another one; and what is asserted that does not hold any more. */
interface Mistake {
  readonly what: string;
  readonly source: string;
  readonly text: string;
  readonly instead: string;
  readonly where: string;
  readonly asserted: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a contact that is released twice',
    source: 'src/simulation/contacts/endings.ts',
    text: '  releaseContact(contact);',
    instead: '  releaseContact(contact); releaseContact(contact);',
    where: 'src/simulation/world/contacts.ts',
    asserted: 'a contact is released once',
  },
  {
    what: 'the end of a talk that is due before it begins',
    source: 'src/simulation/people/pace.ts',
    text: 'const end = now + ',
    instead: 'const end = now - ',
    where: 'src/engine/event-list.ts',
    asserted: 'nothing is due before now',
  },
  {
    what: 'an answered contact whose timer goes on',
    source: 'src/simulation/contacts/waiting.ts',
    text: '    events.remove(contact);',
    instead: '',
    where: 'src/simulation/contacts/waiting.ts',
    asserted: 'what is due to who waits was set for it',
  },
  {
    what: 'a row before the first one',
    source: 'src/simulation/counting/durations.ts',
    text: 'const first = cellAt(cell).line.index * columns;',
    instead: 'const first = (cellAt(cell).line.index - 1000000) * columns;',
    where: 'src/engine/memory.ts',
    asserted: 'a double is read from where there is one',
  },
  {
    what: 'an end of a wait that is counted under no name',
    source: 'src/simulation/contacts/waits.ts',
    text: '  row[end] += 1;',
    instead: '',
    where: 'src/simulation/counting/accounts.ts',
    asserted: 'every wait comes to one end',
  },
  {
    what: 'a person who is busy no longer, and is counted as that twice',
    source: 'src/simulation/people/handling.ts',
    text: '  team.busy--;',
    instead: '  team.busy -= 2;',
    where: 'src/simulation/people/handling.ts',
    asserted: 'who is busy no longer was busy',
  },
];

describe('the build with assertions', () => {
  it.each(MISTAKES)(
    'stops at $what, and names the line of what does not hold',
    async ({ source, text, instead, where, asserted: said }) => {
      const sources = readFileSync(join(ROOT, source), 'utf8').split(text);
      expect(sources).toHaveLength(2);
      const run = trialWith(await asserted({ [source]: sources.join(instead) }));
      const { scenario } = load('support-desk.yaml');
      const line = readFileSync(join(ROOT, where), 'utf8')
        .split('\n')
        .findIndex((each) => each.includes(`'${said}'`));
      expect(() => run(buildCenter(scenario), 1, 0)).toThrow(`the simulation stops at ${where}:${line + 1} assert(`);
    },
  );

  it.each(shippedFiles())('counts the same as the one that ships, in %s', (path) => {
    const center = buildCenter(load(path).scenario);
    expect(trial(center, 7, 1)).toEqual(shippedTrial(center, 7, 1));
  });
});

describe('the programs for plain centers and for every center', () => {
  it.each(shippedFiles())('count the same of %s', (path) => {
    const center = buildCenter(load(path).scenario);
    expect(shippedTrial({ ...center, plain: false }, 7, 1)).toEqual(shippedTrial(center, 7, 1));
  });

  it('are two: what a plain center has no use for is not in its program', () => {
    expect(plain.length).toBeLessThan(0.95 * every.length);
  });
});

describe('the build that ships', () => {
  it.each([
    ['plain centers', plain],
    ['every center', every],
  ])('has no names in it and no map, and calls nothing outside, for %s', (_, program) => {
    const withAll = Buffer.from(inject('asserted').module, 'base64');
    const module = new WebAssembly.Module(Buffer.from(program, 'base64'));
    expect(WebAssembly.Module.imports(module)).toEqual([]);
    for (const section of ['name', 'sourceMappingURL']) {
      expect(WebAssembly.Module.customSections(new WebAssembly.Module(withAll), section)).toHaveLength(1);
      expect(WebAssembly.Module.customSections(module, section)).toEqual([]);
    }
  });

  it('is the same whatever is asserted', async () => {
    const source = 'src/simulation/world/contacts.ts';
    const text = readFileSync(join(ROOT, source), 'utf8');
    const wrong = text.replace('assert(contact.where !==', 'assert(contact.where ===');
    expect(wrong).not.toBe(text);
    const program = 'src/simulation/program.ts';
    const module = await compile(program, { quick: true, changed: { [source]: wrong } });
    expect(Buffer.from(module).equals(await compile(program, { quick: true }))).toBe(true);
    const run = trialWith(await asserted({ [source]: wrong }));
    expect(() => run(buildCenter(load('support-desk.yaml').scenario), 1, 0)).toThrow('a contact is released once');
  });

  it('is made of sources in which an assertion is an empty statement, on as many lines', () => {
    expect(withoutAssertions("a();\nassert(b(c),\n  'd');\nif (e) assert(f);\nassertAll();\n")).toBe(
      `a();\n${' '.repeat(12)}\n      ;\nif (e) ${' '.repeat(9)};\nassertAll();\n`,
    );
  });
});
