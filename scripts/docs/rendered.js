import { blocksOf } from './blocks.js';
import { rowsOf } from './rows.js';
import { openSession } from './session.js';

/**
 * @typedef {import('./blocks.js').Block} Block
 * @typedef {import('./session.js').Session} Session
 *
 * @typedef {{ text: string, commands: number }} Printed what commands of staffsim have printed, and how many they were
 *
 * @typedef {Readonly<Record<string, () => string>>} Parts what is made from the program itself, by name
 */

/**
 * A page with its marked parts made anew. Blocks are taken in their order, as a reader would:
 *
 * - `yaml NAME`, `csv NAME`: the block is saved under that name; a scenario must be right (unless `wrong` follows)
 * - `yaml NAME again`: the whole of what NAME has become by now
 * - `yaml into NAME`: a change that the reader makes in that file; `yaml over NAME`: one that is shown and not kept. Right, too
 * - `sh`: the commands are run; `sh ends with 3`: the last of them is to end with that status
 * - `<!-- begin output -->`: what the commands before it printed; with `: Lines; Teams` only these tables of it
 * - `<!-- begin rows: FILE; scope=line; columns=name,mean -->`: rows of a table that a command has written (see rows.js)
 * - `<!-- begin files: FOLDER -->`: the names of the files in it
 * - `<!-- begin generated: NAME -->`: one of `parts`
 *
 * @param {string} text
 * @param {Parts} parts
 * @param {import('./reader.js').Reader} reader runs its commands
 */
export async function rendered(text, parts, reader) {
  const session = openSession(reader);
  /** @type {Printed | null} */
  let printed = null;
  const written = [];
  try {
    for (const block of blocksOf(text)) {
      try {
        if (block.kind === 'code' && block.language === 'sh')
          printed = { text: await session.run(block.text, statusIn(block.info)), commands: commandsIn(block.text) };
        else if (block.kind === 'code' && block.info !== '') session.save(block.language, block.info, block.text);
        written.push(shown(block, printed, session, parts));
      } catch (error) {
        throw new Error(`line ${block.line}: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    session.close();
  }
  return written.join('\n');
}

/** How many commands of staffsim are typed there. @param {string} text */
function commandsIn(text) {
  return text.match(/^npx staffsim /gm)?.length ?? 0;
}

/** The status with which commands are to end. @param {string} info */
function statusIn(info) {
  return info === '' ? 0 : Number(/^ends with (\d+)$/.exec(info)?.[1]);
}

/** @param {Block} block @param {Printed | null} printed @param {Session} session @param {Parts} parts */
function shown(block, printed, session, parts) {
  if (block.kind === 'text') return block.text;
  if (block.kind === 'code') return ['```', block.language, block.info === '' ? '' : ` ${block.info}`, '\n', block.text, '\n```'].join('');
  const rest = block.rest === '' ? '' : `: ${block.rest}`;
  return `<!-- begin ${block.mark}${rest} -->\n${content(block, printed, session, parts)}\n<!-- end ${block.mark} -->`;
}

/** @param {import('./blocks.js').Marked} block @param {Printed | null} printed @param {Session} session @param {Parts} parts */
function content({ mark, rest }, printed, session, parts) {
  if (mark === 'output') {
    if (printed === null) throw new Error('no command stands before this output');
    return `\`\`\`text\n${rest === '' ? printed.text : tablesOf(printed, rest.split('; '))}\n\`\`\``;
  }
  if (mark === 'rows') {
    const [file, ...filters] = rest.split('; ');
    return rowsOf(session.read(file), filters);
  }
  if (mark === 'files') return `\`\`\`text\n${session.files(rest).join('\n')}\n\`\`\``;
  if (mark === 'generated' && rest in parts) return parts[rest]();
  throw new Error(`nothing makes "${mark}: ${rest}"`);
}

/** Between two tables there are one or two empty lines; between two results, printed by two commands, there is none before the next one's title. */
const BETWEEN_TABLES = /\n\n+|\n(?=.+\n(?:\w{3} )?\d{4}-\d{2}-\d{2}[（, ])/;

/**
 * The tables of printed results that have one of these headings. Each command has at least one of them: where there are fewer, tables were
 * not told apart, or one command prints something else.
 *
 * @param {Printed} printed
 * @param {readonly string[]} headings
 */
export function tablesOf({ text, commands }, headings) {
  const tables = text.split(BETWEEN_TABLES);
  const found = headings.map((heading) => {
    const own = tables.filter((table) => table.split('\n').some((line) => line.startsWith(heading)));
    if (own.length === 0) throw new Error(`nothing printed begins with "${heading}"`);
    return own;
  });
  // The same table printed twice is two.
  const count = tables.filter((table) => found.some((own) => own.includes(table))).length;
  if (count < commands) throw new Error(`${commands} commands, and only ${count} tables that begin with "${headings.join('" or "')}"`);
  return found.map((own) => own.join('\n\n')).join('\n\n');
}
