import { posix } from 'node:path';
import type { Random } from './random.js';
import { isTable, type Specimen, textIn, write } from './specimen.js';

/** What happens to whole files. */
export type Change = (specimen: Specimen, random: Random) => void;

/** One to four files that extend one another, the last one an earlier one. */
export const extendsRound: Change = (specimen, random) => {
  const { scenario } = specimen;
  const others = Array.from({ length: random.below(4) }, (_, index) => posix.join(posix.dirname(scenario), `base-${index}.yaml`));
  const chain = [scenario, ...others];
  const back = random.pick(chain);
  chain.forEach((path, index) => {
    const next = posix.basename(chain[index + 1] ?? back);
    extend(specimen, path, random.pick([next, `./${next}`, `../${posix.basename(posix.dirname(posix.resolve(path)))}/${next}`]));
  });
};

export const fileMissing: Change = (specimen, random) => {
  const { scenario, files } = specimen;
  const named = [...files.keys()].filter((path) => path !== scenario);
  if (named.length > 0 && random.chance(0.7)) files.delete(random.pick(named));
  else
    extend(
      specimen,
      scenario,
      random.pick(['nowhere.yaml', 'folder/', '/dev/nothing', 'x'.repeat(300), '..', 'https://example.org/x.yaml']),
    );
};

export const fileEmpty: Change = ({ files }, random) => {
  const text = random.pick(['', '\n', ' \t \n\n', '\ufeff', '\r\n']);
  files.set(random.pick([...files.keys()]), new TextEncoder().encode(text));
};

const HEADS_OF_FILES = {
  picture: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  workbook: [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00],
  archive: [0x1f, 0x8b, 0x08, 0x00],
  program: [0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00],
  nothing: [0x00],
};

export const fileBinary: Change = ({ files }, random) => {
  const rest = Array.from({ length: 50 + random.below(3000) }, () => random.below(256));
  files.set(random.pick([...files.keys()]), Uint8Array.from([...random.pick(Object.values(HEADS_OF_FILES)), ...rest]));
};

export const fileCut: Change = ({ files }, random) => {
  const path = random.pick([...files.keys()]);
  const bytes = files.get(path) ?? new Uint8Array();
  const end = random.below(bytes.length);
  // Where a program stops writing it has often ended a line.
  files.set(path, bytes.slice(0, random.chance(0.5) ? bytes.indexOf(10, end) + 1 || bytes.length : end));
};

export const encodingWrong: Change = (specimen, random) => {
  const path = random.pick([...specimen.files.keys()]);
  // A letter that is the same in no two encodings, where a planner would have one: in a name, or in a comment.
  const text = isTable(path)
    ? textIn(specimen, path).replace(/([,\n])(?=[a-z-]+,.*\n)/, '$1Señor ')
    : `# déjà vu\n${textIn(specimen, path)}`;
  const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le');
  const encode = random.pick([
    () => littleEndian,
    () => littleEndian.subarray(2),
    () => Buffer.from(littleEndian).swap16(),
    () => Buffer.from(text, 'latin1'),
  ]);
  specimen.files.set(path, Uint8Array.from(encode()));
};

export const bytesScattered: Change = ({ files }, random) => {
  const path = random.pick([...files.keys()]);
  const bytes = Uint8Array.from(files.get(path) ?? []);
  for (let changes = 1 + random.below(8); changes > 0; changes--) {
    bytes[random.below(bytes.length)] = random.chance(0.8) ? 0x20 + random.below(0x5f) : random.below(256);
  }
  files.set(path, bytes);
};

function extend(specimen: Specimen, path: string, base: string): void {
  const own = textIn(specimen, path).replace(/^extends:.*\n/m, '');
  write(specimen, path, `${own}\nextends: ${base}\n`);
}
