import { InputError, type Problem } from '../kit/problem.js';
import { type RawScenario, scenarioSchema } from './language/schema.js';
import { describeIssues } from './language/wording.js';
import { missingFiles } from './names/named-files.js';
import { checkReferences } from './names/references.js';
import { type InputFile, type Place, problemAt, type ReadFile, type Source } from './source.js';
import { readDocument } from './text/document.js';
import { layOver } from './text/extend.js';
import { InputFiles } from './text/input-files.js';
import { SET_PLACE, setKey } from './text/set.js';
import { mapTree, plainOf, type Tree } from './text/tree.js';
import { TreeSource } from './text/tree-source.js';

/** A scenario as written, known to have the form of the language, and where each of its values comes from. */
export interface ReadScenario {
  readonly raw: RawScenario;
  readonly source: Source;
}

/**
 * Reads a scenario file: its text, what it extends, what the command line changes (`KEY=VALUE` each), its form, the names in it
 * and its shares.
 * @throws InputError with every problem found, sorted by place
 */
export function readScenario(file: string, readFile: ReadFile, overrides: readonly string[]): ReadScenario {
  const files = new InputFiles(readFile);
  const problems: Problem[] = [];
  const read = readChain(file, null, SET_PLACE, [], files, problems);
  if (read === null) throw new InputError(inOrder(problems, files));
  let tree = read;
  for (const override of overrides) tree = setKey(tree, override, problems);
  const source = new TreeSource(tree, files);
  const value = plainOf(tree);
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) problems.push(...describeIssues(parsed.error.issues, value, source));
  problems.push(...checkReferences(value, source, problems));
  if (parsed.success && problems.length === 0) return { raw: parsed.data, source };
  problems.push(...missingFiles(value, source));
  throw new InputError(inOrder(problems, files));
}

/** Whether a text begins like the path of a key: `teams.desk`. */
export function beginsLikeKey(text: string): boolean {
  return Object.keys(scenarioSchema.shape).some((key) => text.trim().startsWith(`${key}.`));
}

/** A file, laid over the one it extends, which may extend another. */
function readChain(
  path: string,
  from: string | null,
  namedAt: Place,
  chain: readonly string[],
  files: InputFiles,
  problems: Problem[],
): Tree | null {
  const file = files.read(path, from);
  if ('problem' in file) {
    problems.push(cannotRead(path, file.problem, chain, namedAt));
    return null;
  }
  if (chain.includes(file.path)) {
    problems.push(problemAt(namedAt, ['extends'], `the files extend one another in a round: ${[...chain, file.path].join(' → ')}`));
    return null;
  }
  return extended(file, [...chain, file.path], files, problems);
}

function extended(file: InputFile, chain: readonly string[], files: InputFiles, problems: Problem[]): Tree | null {
  const tree = readDocument(file, problems);
  const base = tree?.kind === 'map' ? tree.entries.get('extends')?.value : undefined;
  // What is no path at all is reported with the other mistakes of form.
  if (tree?.kind !== 'map' || base?.kind !== 'scalar' || typeof base.value !== 'string' || base.value === '') return tree;
  const below = readChain(base.value, file.path, base.place, chain, files, problems);
  const own = mapTree(tree.place, new Map([...tree.entries].filter(([key]) => key !== 'extends')));
  return below === null ? null : layOver(below, own, problems);
}

function cannotRead(path: string, reason: string, chain: readonly string[], namedAt: Place): Problem {
  if (chain.length === 0) return problemAt({ file: path, line: null, column: null }, [], `the file cannot be read: ${reason}`);
  const trail = chain.length > 1 ? ` (${[...chain, path].join(' → ')})` : '';
  return problemAt(namedAt, ['extends'], `the file "${path}" cannot be read: ${reason}${trail}`);
}

/** By file in the order read, what the command line says last; then by line and column. */
function inOrder(problems: readonly Problem[], files: InputFiles): Problem[] {
  const order = new Map(files.all.map((file, index) => [file.path, index]));
  const rank = (problem: Problem) => order.get(problem.file) ?? order.size;
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.key < b.key ? -1 : 1),
  );
}
