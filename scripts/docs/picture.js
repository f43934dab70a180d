import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { simulate } from '../../dist/experiment/simulate.js';
import { readFromDisk } from '../../dist/library/node/read-file.js';
import { tableReport } from '../../dist/report/run/screen.js';
import { palette } from '../../dist/report/screen/palette.js';
import { en } from '../../dist/report/texts/en/texts.js';
import { localRunner } from '../../dist/runners/local.js';
import { loadScenario } from '../../dist/scenario/load.js';
import { repository } from './pages.js';

/** The picture in the README: what the run of the online store prints. */
export const PICTURE = 'docs/online-store.svg';
const SCENARIO = 'scenarios/online-store/online-store.yaml';

const LINE = 17;
const LETTER = 7.8;
const MARGIN = 16;
/** @type {Readonly<Record<string, readonly [name: string, value: string]>>} What a terminal's codes are in a picture. */
const COLORS = { 1: ['font-weight', 'bold'], 31: ['fill', '#ff8a80'], 32: ['fill', '#7ee787'], 33: ['fill', '#f0c674'] };

/** The page of a real run as an SVG, every line of it a line of text. */
export async function picture() {
  const { scenario } = loadScenario(fileURLToPath(new URL(SCENARIO, repository)), readFromDisk, []);
  const runner = localRunner(availableParallelism());
  try {
    const simulation = await simulate(scenario, { runner, intervals: false });
    return drawn(tableReport(simulation, simulation.result.promises, palette(true), en).trimEnd().split('\n'));
  } finally {
    await runner.close();
  }
}

function drawn(/** @type {readonly string[]} */ lines) {
  const columns = Math.max(...lines.map((line) => plain(line).length));
  const width = Math.ceil(columns * LETTER + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const texts = lines.flatMap((line, index) => {
    const length = plain(line).length;
    const y = MARGIN + index * LINE + 12;
    return length === 0 ? [] : [`<text x="${MARGIN}" y="${y}" textLength="${(length * LETTER).toFixed(1)}">${styled(line)}</text>`];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    '<title>The figures that staffsim prints for a week of the online store</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="#1b1f24"/>`,
    `<g xml:space="preserve" fill="#e6e6e6" font-size="13" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace">`,
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** What a terminal takes for a change of style. */
const CODES = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);

function plain(/** @type {string} */ line) {
  return line.replaceAll(new RegExp(CODES, 'g'), '');
}

/** Terminal colors as spans. @param {string} line */
function styled(line) {
  let style = '';
  return line
    .split(CODES)
    .map((part, index) => {
      if (index % 2 === 1) {
        const [name, value] = COLORS[part] ?? ['', ''];
        style = name === '' ? '' : ` ${name}="${value}"`;
        return '';
      }
      const text = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return style === '' || text === '' ? text : `<tspan${style}>${text}</tspan>`;
    })
    .join('');
}
