// docs/mutants.md: how many of the small changes the fast tests find.

import { ROOMS } from './rooms.js';

/** @typedef {import('./rooms.js').Mutant & { compiles: boolean, by: string | null, reason: string | null }} Judged */

/** @type {readonly import('./changes.js').Kind[]} */
const KINDS = ['comparison', 'sign', 'constant', 'dropped', 'and, or', 'min, max'];

/**
 * @param {readonly Judged[]} judged those that make another program
 * @param {{ all: number, sample: number, seed: number, refused: number }} run `refused`: those of the sample that do not
 */
export function pageOf(judged, { all, sample, seed, refused }) {
  const rooms = ROOMS.filter((room) => judged.some((mutant) => mutant.room === room));
  const told = (/** @type {string} */ name, /** @type {(mutant: Judged) => boolean} */ isOf) =>
    `| ${name} | ${cells(judged.filter(isOf))} |`;
  return `# Small changes, and whether the tests find them

A test that cannot fail is worth nothing. So the program is changed by hand, as it were: one comparison, sign or constant is
another, one statement is left out, an \`and\` becomes an \`or\`, a least a most. Then the fast tests (\`npm run test:fast\`) are run.
A change is *found* where a test fails, or nothing ends. \`npm run mutants\` does it and writes this page; nothing of it is
written by hand.

What is asserted is left as it is: an assertion is a test itself, and not in what ships.

There are ${number(all)} such changes in ${ROOMS.filter((room) => rooms.includes(room))
    .map((room) => `\`src/${room}\``)
    .join(', ')}.
${number(sample)} of them are drawn at random (seed ${seed}), of which ${judged.length === sample ? 'all' : number(judged.length)} have been judged.${
    refused > 0
      ? ` Others were drawn for ${number(refused)} that ${refused === 1 ? 'does' : 'do'} not compile, or to the same program (of what only assertions call).`
      : ''
  }

| Room | Judged | Nothing to be seen | Found | Not found | Share found |
| --- | ---: | ---: | ---: | ---: | ---: |
${rooms.map((room) => told(`\`${room}\``, (mutant) => mutant.room === room)).join('\n')}
${told('**all**', () => true)}

| Change | Judged | Nothing to be seen | Found | Not found | Share found |
| --- | ---: | ---: | ---: | ---: | ---: |
${KINDS.map((kind) => told(kind, (mutant) => mutant.kind === kind)).join('\n')}

## Not found

${listed(judged.filter(({ by, reason }) => by === null && reason === null))}

## Nothing to be seen

What these change is in no figure, file or message: only speed or memory, or a case that cannot come about. They are in none
of the shares.

${listed(judged.filter(({ by, reason }) => by === null && reason !== null))}
`;
}

/** The figures of one row. */
function cells(/** @type {readonly Judged[]} */ mutants) {
  const same = mutants.filter(({ by, reason }) => by === null && reason !== null).length;
  const found = mutants.filter(({ by }) => by !== null).length;
  const seen = mutants.length - same;
  const share = seen === 0 ? '' : `${((100 * found) / seen).toFixed(0)}%`;
  return [mutants.length, same, found, seen - found, share].join(' | ');
}

function listed(/** @type {readonly Judged[]} */ mutants) {
  if (mutants.length === 0) return 'None.';
  const sorted = [...mutants].sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
  return sorted
    .map((mutant) => `- \`${mutant.file}\`: ${changeOf(mutant)}${mutant.reason === null ? '' : `. ${mutant.reason}`}`)
    .join('\n');
}

function changeOf(/** @type {Judged} */ { kind, from, to, line }) {
  if (kind === 'dropped') return `without ${code(from)}`;
  return `${code(from)} becomes ${code(to)} in ${code(line)}`;
}

/** As code, whatever the text has in it; a statement of several lines on one. */
function code(/** @type {string} */ text) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

function number(/** @type {number} */ value) {
  return value.toLocaleString('en-US');
}
