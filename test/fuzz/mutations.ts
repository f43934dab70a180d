import * as file from './file-mutations.js';
import { FURTHER } from './further.js';
import { Random } from './random.js';
import { copyOf, isTable, SHIPPED, type Specimen, textIn, write } from './specimen.js';
import * as table from './table-mutations.js';
import * as yaml from './yaml-mutations.js';

export interface Mutation {
  readonly what: string;
  /** `wrong`: no planner could want what comes of it, so there must be an error. */
  readonly outcome: 'wrong' | 'either';
  /** Changes the specimen it is given; false where that has nothing of the kind. */
  readonly change: (specimen: Specimen, random: Random) => boolean;
  /** Line that an error must name. */
  readonly line?: number;
}

export const MUTATIONS: readonly Mutation[] = [
  { what: 'a key misspelt', outcome: 'wrong', change: inScenario(yaml.keyMisspelt) },
  { what: 'a key given twice', outcome: 'wrong', change: inScenario(yaml.keyTwice) },
  { what: 'a key lost', outcome: 'either', change: inAnyScenario(yaml.keyLost) },
  { what: 'a value of the wrong kind', outcome: 'wrong', change: inScenario(yaml.kindWrong) },
  { what: 'a negative number', outcome: 'wrong', change: inScenario(yaml.numberNegative) },
  { what: 'a number that is none', outcome: 'wrong', change: inScenario(yaml.numberNotANumber) },
  { what: 'a huge number', outcome: 'either', change: inAnyScenario(yaml.numberHuge) },
  { what: 'an unknown name', outcome: 'wrong', change: inScenario(yaml.nameUnknown) },
  { what: 'a team with an unknown skill', outcome: 'either', change: inAnyScenario(yaml.skillUnknown) },
  { what: 'a unit lost or unknown', outcome: 'wrong', change: inScenario(yaml.unitLost) },
  { what: 'a moment that does not exist', outcome: 'wrong', change: inScenario(yaml.momentImpossible) },
  { what: 'shares that are off', outcome: 'either', change: inAnyScenario(yaml.sharesOff) },
  { what: 'two values swapped', outcome: 'either', change: inAnyScenario(yaml.valuesSwapped) },
  { what: 'a line spoilt', outcome: 'either', change: inAnyScenario(yaml.lineSpoilt) },
  { what: 'files that extend one another in a round', outcome: 'wrong', change: inFiles(file.extendsRound) },
  { what: 'a file that is not there', outcome: 'wrong', change: inFiles(file.fileMissing) },
  { what: 'an empty file', outcome: 'wrong', change: inFiles(file.fileEmpty) },
  { what: 'a binary file', outcome: 'wrong', change: inFiles(file.fileBinary) },
  { what: 'a file cut off', outcome: 'either', change: inFiles(file.fileCut) },
  { what: 'a wrong encoding', outcome: 'wrong', change: inFiles(file.encodingWrong) },
  { what: 'bytes scattered', outcome: 'either', change: inFiles(file.bytesScattered) },
  { what: 'a table with a missing column', outcome: 'wrong', change: inTable(table.columnMissing) },
  { what: 'a table with a bad number far down', outcome: 'wrong', change: inTable(table.badNumberFarDown), line: table.BAD_LINE },
  { what: 'a table with a bad moment', outcome: 'wrong', change: inTable(table.badMoment) },
  { what: 'a table with an unknown name', outcome: 'either', change: inTable(table.unknownName) },
  { what: 'a table with a row twice', outcome: 'wrong', change: inTable(table.rowTwice) },
  { what: 'a table with a torn row', outcome: 'wrong', change: inTable(table.rowTorn) },
  { what: 'a table in another order', outcome: 'either', change: inTable(table.rowsShuffled) },
];

/** The `number`-th mutant of a kind: always the same one. */
export function mutant({ what, change }: Mutation, number: number): Specimen {
  const random = new Random(`${what} ${number}`);
  for (const shipped of random.shuffled([...SHIPPED, ...FURTHER])) {
    const specimen = copyOf(shipped);
    if (change(specimen, random)) return specimen;
  }
  throw new Error(`no scenario has ${what}`);
}

/** Changes the scenario's own text: of what it extends a part may not be in use. */
function inScenario(edit: yaml.Edit): Mutation['change'] {
  return (specimen, random) => editOne(specimen, random, edit, [specimen.scenario]);
}

/** Changes the text of the scenario, or of one that it extends. */
function inAnyScenario(edit: yaml.Edit): Mutation['change'] {
  return (specimen, random) => editOne(specimen, random, edit, pathsOf(specimen, false));
}

function inTable(edit: table.TableEdit): Mutation['change'] {
  return (specimen, random) => editOne(specimen, random, edit, pathsOf(specimen, true));
}

function inFiles(change: file.Change): Mutation['change'] {
  return (specimen, random) => {
    change(specimen, random);
    return true;
  };
}

function pathsOf({ files }: Specimen, tables: boolean): string[] {
  return [...files.keys()].filter((path) => isTable(path) === tables);
}

/** Changes the first file that has something of the kind, of all in random order. */
function editOne(specimen: Specimen, random: Random, edit: yaml.Edit, paths: readonly string[]): boolean {
  for (const path of random.shuffled(paths)) {
    const text = textIn(specimen, path);
    const edited = edit(text, random);
    if (edited === null || edited === text) continue;
    write(specimen, path, edited);
    return true;
  }
  return false;
}
