// Makes the TypeScript side of the seam between the program and its compiled part of what the compiled part says of itself: the types of
// the records that are written into its memory and read from it, where their fields lie, and the functions that it offers. The result,
// src/center/generated, is made before tsc runs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { exportsOf } from './exports.js';
import { offsetsOf } from './offsets.js';
import { recordsFrom } from './records.js';

/**
 * @typedef {import('./records.js').MemoryRecord} MemoryRecord
 * @typedef {import('./records.js').Field} Field
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const NOTICE = '// Written by scripts/build/seam.js when the project is built.\n';

const written = recordsFrom(`${root}src/simulation/records/rules.ts`, ['CenterRules', 'ReplicationRules']);
const read = recordsFrom(`${root}src/simulation/records/results.ts`, ['Results']);
heldOnce(written.records);
const offsets = await offsetsOf(asc, root, [...written.records, ...read.records]);

mkdirSync(`${root}src/center/generated`, { recursive: true });
writeFileSync(`${root}src/center/generated/written.ts`, moduleOf(written, 'written', writtenType));
writeFileSync(`${root}src/center/generated/read.ts`, moduleOf(read, 'read', readType));
writeFileSync(`${root}src/center/generated/program.ts`, NOTICE + exportsOf(`${root}src/simulation/program.ts`));

/**
 * A record that is written is in one list, or belongs to one record: else it could not be told which one its numbers are of.
 *
 * @param {readonly MemoryRecord[]} records
 */
function heldOnce(records) {
  const fields = records.flatMap((record) => record.fields);
  const held = fields.flatMap((field) => (field.kind === 'list' || field.kind === 'record' ? [field.of] : []));
  const twice = held.find((of, index) => held.indexOf(of) !== index);
  if (twice !== undefined) throw new Error(`${twice} is held by two fields of what is written`);
}

/**
 * The module of TypeScript with the types of some records and their layouts.
 *
 * @param {ReturnType<typeof recordsFrom>} described
 * @param {string} name of the layouts
 * @param {(field: Field) => string} typeOf
 */
function moduleOf({ records, enums }, name, typeOf) {
  const imports = [...enums].map(([type, path]) => `import type { ${type} } from '${fromGenerated(path)}';\n`).sort();
  const types = records.map((record) => {
    const fields = record.fields.filter(({ kind }) => kind !== 'end' && kind !== 'count');
    const lines = fields.map((field) => `${field.doc}  readonly ${field.name}: ${typeOf(field)};\n`);
    return `${record.doc}export interface ${record.name} {\n${lines.join('')}}\n`;
  });
  const layouts = records.map((record) => {
    const fields = record.fields.map((field) => `    ${JSON.stringify(layoutOf(record, field))},\n`);
    return `  ${record.name}: { size: ${offsets.sizeOf(record)}, fields: [\n${fields.join('')}  ] },\n`;
  });
  return [
    NOTICE,
    `import type { Layouts } from '../layout.js';\n`,
    ...imports,
    ...types.map((type) => `\n${type}`),
    `\nexport const ${name}: Layouts = {\n${layouts.join('')}};\n`,
  ].join('');
}

/** @param {MemoryRecord} record @param {Field} field */
function layoutOf(record, field) {
  const { name, kind, isOptional } = field;
  return {
    name,
    at: offsets.offsetOf(record, name),
    kind,
    ...('type' in field && { type: field.type }),
    ...('of' in field && { of: field.of }),
    ...(isOptional && { isOptional }),
  };
}

/** What stands for a field in a record that is to be written. @param {Field} field */
function writtenType(field) {
  return `${neededType(field)}${field.isOptional ? ' | null' : ''}`;
}

/** Of an array any list, of records side by side a list of records. @param {Field} field */
function neededType(field) {
  switch (field.kind) {
    case 'number':
      return field.typeName;
    case 'array':
      return 'ArrayLike<number>';
    case 'list':
      return `readonly ${field.of}[]`;
    case 'reference':
      return 'number';
    case 'references':
      return 'readonly number[]';
    case 'record':
      return field.of;
    default:
      throw new Error(`${field.name} is told by the field before it`);
  }
}

/** The same in a record that is read: a view of an array, where it lies. @param {Field} field */
function readType(field) {
  if (field.kind === 'number') return field.typeName;
  if (field.kind === 'array') return { f64: 'Float64Array', i32: 'Int32Array', u8: 'Uint8Array' }[field.type];
  return neededType(field);
}

function fromGenerated(/** @type {string} */ path) {
  return `../../${path.slice(`${root}src/`.length).replace(/\.ts$/, '.js')}`;
}
