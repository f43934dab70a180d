import ts from 'typescript';
import { declarationOf, docOf, parsed } from './source.js';

/** @type {Readonly<Record<string, string>>} Numbers of the language, and what they are in TypeScript. */
const NUMBERS = { i32: 'number', u32: 'number', i64: 'number', u8: 'number', f64: 'number', bool: 'boolean' };
/** @type {Readonly<Record<string, 'f64' | 'i32' | 'u8'>>} Arrays of numbers (src/engine/memory.ts), and what these are. */
const ARRAYS = { Doubles: 'f64', Ints: 'i32', Bytes: 'u8' };

/**
 * A record in memory: the name of the class with its fields, and the class that is made of it, which may have state behind them, and
 * its file.
 *
 * @typedef {{ name: string, type: string, path: string, doc: string, fields: Field[] }} MemoryRecord
 * @typedef {{ name: string, doc: string } & Kind} Field
 */

/**
 * What a field is: a `number` (`type` in memory, `typeName` outside); an `array` (`type` of its numbers) with a `count` after it; a
 * `list` of the records `of` with an `end` (and a `count`) after it; a `reference` to a record that is in a list, `references`; a
 * `record` that belongs to this one alone.
 *
 * @typedef {({ kind: 'number', type: string, typeName: string } | { kind: 'array', type: 'f64' | 'i32' | 'u8' } |
 *   ({ kind: 'list' | 'reference' | 'references' | 'record' } & Named) | { kind: 'end' | 'count' }) & { isOptional?: boolean }} Kind
 * @typedef {{ of: string, declaration: ts.ClassDeclaration }} Named a record, by its name, and the class that is made of it
 * @typedef {Map<string, string>} Enums names of enumerations, and their files
 */

/**
 * The records that a file says, those first that are named, then whatever they lead to.
 *
 * @param {string} path of the file
 * @param {readonly string[]} names of classes in it
 */
export function recordsFrom(path, names) {
  const file = parsed(path);
  /** @type {Map<string, MemoryRecord>} */
  const records = new Map();
  /** @type {Enums} */
  const enums = new Map();
  const add = (/** @type {ts.ClassDeclaration} */ declaration) => {
    const record = recordOf(declaration, enums);
    if (records.has(record.name)) return;
    records.set(record.name, record);
    for (const field of record.fields) if ('declaration' in field) add(field.declaration);
  };
  for (const name of names) add(classOf(file, name));
  const fields = [...records.values()].flatMap((record) => record.fields);
  const listed = new Set(fields.flatMap((field) => (field.kind === 'list' ? [field.of] : [])));
  for (const field of fields) if (field.kind === 'reference' && !listed.has(field.of)) field.kind = 'record';
  return { records: [...records.values()], enums };
}

/** @param {ts.SourceFile} file @param {string} name */
function classOf(file, name) {
  const declaration = declarationOf(file, name);
  if (declaration === undefined || !ts.isClassDeclaration(declaration)) throw new Error(`${file.fileName}: ${name} is not a class`);
  return declaration;
}

/** @param {ts.ClassDeclaration} declaration @param {Enums} enums @returns {MemoryRecord} */
function recordOf(declaration, enums) {
  const rules = rulesOf(declaration);
  const fields = rules.members.filter(ts.isPropertyDeclaration).map((member) => fieldOf(member, enums));
  return {
    name: nameOf(rules),
    type: nameOf(declaration),
    path: declaration.getSourceFile().fileName,
    doc: docOf(rules),
    fields,
  };
}

function nameOf(/** @type {ts.ClassDeclaration} */ { name }) {
  return name?.text ?? '';
}

/** The class with the fields that are written or read: the one that is extended by state, if it is. @param {ts.ClassDeclaration} declaration */
function rulesOf(declaration) {
  const base = declaration.heritageClauses?.[0]?.types[0].expression.getText();
  return base === undefined ? declaration : classOf(declaration.getSourceFile(), base);
}

/** @param {ts.PropertyDeclaration} member @param {Enums} enums @returns {Field} */
function fieldOf(member, enums) {
  return { name: member.name.getText(), doc: docOf(member, '  '), ...kindOf(member.type, enums) };
}

/** @param {ts.TypeNode | undefined} node @param {Enums} enums @returns {Kind} */
function kindOf(node, enums) {
  if (node !== undefined && ts.isUnionTypeNode(node)) return { ...kindOf(node.types[0], enums), isOptional: true };
  if (node === undefined || !ts.isTypeReferenceNode(node)) throw new Error(`a field cannot be of the type ${node?.getText()}`);
  const name = node.typeName.getText();
  if (name in NUMBERS) return { kind: 'number', type: name, typeName: NUMBERS[name] };
  if (name in ARRAYS) return { kind: 'array', type: ARRAYS[name] };
  switch (name) {
    case 'First':
      return { kind: 'list', ...recordNamed(node.typeArguments?.[0]) };
    case 'End':
      return { kind: 'end' };
    case 'Count':
      return { kind: 'count' };
    case 'IfAny':
      return { ...kindOf(node.typeArguments?.[0], enums), isOptional: true };
    case 'OrCode':
      return { kind: 'reference', ...recordNamed(node.typeArguments?.[0]) };
    case 'References':
      return { kind: 'references', ...recordNamed(node.typeArguments?.[0]) };
  }
  const declaration = declarationOf(node.getSourceFile(), name);
  if (declaration === undefined) throw new Error(`${node.getSourceFile().fileName}: a field cannot be of the type ${name}`);
  if (ts.isTypeAliasDeclaration(declaration)) return kindOf(declaration.type, enums);
  if (!ts.isEnumDeclaration(declaration)) return { kind: 'reference', ...recordNamed(node) };
  enums.set(name, declaration.getSourceFile().fileName);
  return { kind: 'number', type: 'i32', typeName: name };
}

/** @param {ts.TypeNode | undefined} node @returns {Named} */
function recordNamed(node) {
  if (node === undefined) throw new Error('it is not said which record a field leads to');
  const declaration = classOf(node.getSourceFile(), node.getText());
  return { of: nameOf(rulesOf(declaration)), declaration };
}
