import type { Random } from './random.js';
import { type Entry, entriesIn, isWord, replaced, type Span, textOf } from './yaml-entries.js';

/**
 * What a planner does to the text of a scenario by mistake, and what nobody does but a computer. Null where the text has nothing
 * of the kind.
 */
export type Edit = (text: string, random: Random) => string | null;

export const keyMisspelt: Edit = (text, random) =>
  changeOne(text, random, keysOf(entriesIn(text).filter(isWord)), (key) => misspelt(key, random));

export const keyLost: Edit = (text, random) => {
  const entry = random.pickIfAny(entriesIn(text).filter(({ key }) => key !== null));
  return entry?.key ? text.slice(0, entry.key.from) + text.slice(entry.value.to).replace(/^, */, '') : null;
};

export const keyTwice: Edit = (text, random) => {
  const entry = random.pickIfAny(entriesIn(text).filter(({ key, kind }) => key !== null && kind === 'scalar'));
  if (!entry?.key) return null;
  const again = text.slice(entry.key.from, entry.value.to);
  const indent = text.slice(text.lastIndexOf('\n', entry.key.from) + 1, entry.key.from);
  return text.slice(0, entry.value.to) + (indent.trim() === '' ? `\n${indent}` : ', ') + again + text.slice(entry.value.to);
};

const OTHER_KINDS: Readonly<Record<Entry['kind'], readonly string[]>> = {
  scalar: ['[1, 2]', '{ a: 1 }', '[[]]'],
  map: ['5', 'true', 'some words', '[1, 2]'],
  list: ['true', 'some words', '{ a: 1 }'],
};

export const kindWrong: Edit = (text, random) => {
  const entry = random.pick(entriesIn(text));
  return replaced(text, entry.value, random.pick(OTHER_KINDS[entry.kind]));
};

export const numberNegative: Edit = (text, random) => changeNumber(text, random, (number) => `-${number}`);

export const numberHuge: Edit = (text, random) =>
  changeNumber(text, random, (number) =>
    random.pick([`${number}000`, `${number}000000`, '9007199254740993', '1e18', '1e308', '9'.repeat(400)]),
  );

export const numberNotANumber: Edit = (text, random) =>
  changeNumber(text, random, () => random.pick(['.nan', 'NaN', '.inf', '-.inf', 'Infinity', '1e999', '--5', '5..5', '1,5', '٣']));

export const nameUnknown: Edit = (text, random) => {
  const entries = entriesIn(text);
  const spans = [...entries.filter(isName).map(({ value }) => value), ...keysOf(entries.filter(({ path }) => path.at(-2) === 'next'))];
  return changeOne(text, random, spans, (name) => random.pick(['nobody', 'x y z', misspelt(name, random), 'toString', '"💡"']));
};

export const skillUnknown: Edit = (text, random) => {
  const ofTeams = entriesIn(text).filter(({ path }) => path.at(-2) === 'skills');
  return changeOne(text, random, [...keysOf(ofTeams), ...ofTeams.flatMap(({ key, value }) => (key === null ? value : []))], (name) =>
    random.pick(['nobody', misspelt(name, random), '"💡"']),
  );
};

export const unitLost: Edit = (text, random) => {
  const duration = /^(\d+(?:\.\d+)?) (s|min|h|d)$/;
  return changeOne(text, random, valuesLike(duration, text), (old) => {
    const [, number = '', unit = ''] = duration.exec(old) ?? [];
    return random.pick([number, unit, `${number} ${unit}s${unit}`, `${number} parsecs`, `${number} ${unit} ${unit}`]);
  });
};

export const momentImpossible: Edit = (text, random) => {
  const date = /^\d{4}-\d\d-\d\d$/;
  const clock = /\d\d:\d\d/;
  return changeOne(text, random, [...valuesLike(date, text), ...valuesLike(clock, text)], (old) =>
    date.test(old)
      ? random.pick(['2026-02-30', '2026-13-01', '26-11-09', '2026-11-9'])
      : old.replace(clock, random.pick(['25:00', '08:61', '8 am', '24:01'])),
  );
};

export const sharesOff: Edit = (text, random) =>
  changeOne(text, random, valuesLike(/^\d+(\.\d+)?%$/, text), () =>
    random.pick(['150%', '100%', '0%', '99.9999999999%', '-1%', '1', '0.0000001%', '0.3333', '1.0000000001', '% 5', '5 %%']),
  );

export const valuesSwapped: Edit = (text, random) => {
  const entries = entriesIn(text).filter(({ kind }) => kind === 'scalar');
  const one = random.pick(entries);
  const other = random.pickIfAny(entries.filter(({ value }) => textOf(text, value) !== textOf(text, one.value)));
  if (other === undefined) return null;
  const [first, second] = one.value.from < other.value.from ? [one.value, other.value] : [other.value, one.value];
  return replaced(replaced(text, second, textOf(text, first)), first, textOf(text, second));
};

export const lineSpoilt: Edit = (text, random) => {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(random.below(lines.length), 1);
  const others = [` ${line}`, `\t${line}`, `${line}${line}`, `- ${line}`, '- - - -', '{{{{', '&a [*a, *a]', '? !!binary x', '%YAML 9.9'];
  lines.splice(random.below(lines.length), 0, random.pick(others));
  return lines.join('\n');
};

function misspelt(word: string, random: Random): string {
  const at = random.below(word.length);
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  const wrong = random.pick([before + after, before + letter + letter + after, `${before}q${after}`, after + before + letter]);
  return wrong === word || wrong === '' ? `${word}x` : wrong;
}

function keysOf(entries: readonly Entry[]): Span[] {
  return entries.flatMap(({ key }) => key ?? []);
}

function valuesLike(form: RegExp, text: string): Span[] {
  return entriesIn(text).flatMap(({ kind, value }) => (kind === 'scalar' && form.test(textOf(text, value)) ? value : []));
}

/** Whether the value is the name of something that the scenario describes elsewhere. */
function isName({ path, kind }: Entry): boolean {
  const key = path.at(-1) ?? '';
  // A roster has times from and to.
  if (key === 'to') return kind === 'scalar' && path.at(-2) === 'overflow';
  return kind === 'scalar' && ['skill', 'bot', 'channel', 'whenFull', 'first'].includes(key);
}

/** One number of the text other than 0, with or without a unit behind it. */
function changeNumber(text: string, random: Random, change: (number: string) => string): string | null {
  const number = /^(?!0(\D|$))\d+(\.\d+)?(?=( ?(%|s|min|h|d))?$)/;
  return changeOne(text, random, valuesLike(number, text), (old) => old.replace(number, change));
}

function changeOne(text: string, random: Random, spans: readonly Span[], change: (old: string) => string): string | null {
  const span = random.pickIfAny(spans);
  return span === undefined ? null : replaced(text, span, change(textOf(text, span)));
}
