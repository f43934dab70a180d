import ts from 'typescript';
import { declarationOf, docOf, parsed } from './source.js';

/** Numbers of the language, and what they are in TypeScript. */
const NUMBERS = { i32: 'number', u32: 'number', i64: 'number', u8: 'number', f64: 'number', bool: 'boolean' };
/** Arrays of numbers (src/engine/memory.ts), and what these are. */
const ARRAYS = { Doubles: 'f64', Ints: 'i32', Bytes: 'u8' };

/**
 * The records that a file says, those first that are named, then whatever they lead to.
 *
 * A record is { name, type, path, doc, fields }: the name of the class with its fields, and the class that is made of it, which may have
 * state behind them, and its file. A field is { name, doc, kind } and by its kind: a `number` (`type` in memory, `typeName` outside); an
 * `array` (`type` of its numbers) with a `count` after it; a `list` of the records `of` with an `end` (and a `count`) after it; a
 * `reference` to a record that is in a list, `references`; a `record` that belongs to this one alone.
 *
 * @param {string} path of the file
 * @param {readonly string[]} names of classes in it
 */
export function recordsFrom(path, names) {
  const file = parsed(path);
  const records = new Map();
  const enums = new Map();
  const add = (declaration) => {
    const record = recordOf(declaration, enums);
    if (records.has(record.name)) return;
    records.set(record.name, record);
    for (const field of record.fields) if (field.declaration !== undefined) add(field.declaration);
  };
  for (const name of names) add(declarationOf(file, name));
  const fields = [...records.values()].flatMap((record) => record.fields);
  const listed = new Set(fields.filter(({ kind }) => kind === 'list').map(({ of }) => of));
  for (const field of fields) if (field.kind === 'reference' && !listed.has(field.of)) field.kind = 'record';
  return { records: [...records.values()], enums };
}

function recordOf(declaration, enums) {
  if (!ts.isClassDeclaration(declaration)) throw new Error(`${declaration.name?.text} is not a class`);
  const rules = rulesOf(declaration);
  const fields = rules.members.filter(ts.isPropertyDeclaration).map((member) => fieldOf(member, enums));
  return {
    name: rules.name.text,
    type: declaration.name.text,
    path: declaration.getSourceFile().fileName,
    doc: docOf(rules),
    fields,
  };
}

/** The class with the fields that are written or read: the one that is extended by state, if it is. */
function rulesOf(declaration) {
  const base = declaration.heritageClauses?.[0]?.types[0].expression.text;
  return base === undefined ? declaration : declarationOf(declaration.getSourceFile(), base);
}

function fieldOf(member, enums) {
  return { name: member.name.text, doc: docOf(member, '  '), ...kindOf(member.type, enums) };
}

function kindOf(node, enums) {
  if (ts.isUnionTypeNode(node)) return { ...kindOf(node.types[0], enums), isOptional: true };
  const name = node.typeName.text;
  if (name in NUMBERS) return { kind: 'number', type: name, typeName: NUMBERS[name] };
  if (name in ARRAYS) return { kind: 'array', type: ARRAYS[name] };
  switch (name) {
    case 'First':
      return { kind: 'list', ...recordNamed(node.typeArguments[0]) };
    case 'End':
      return { kind: 'end' };
    case 'Count':
      return { kind: 'count' };
    case 'IfAny':
      return { ...kindOf(node.typeArguments[0], enums), isOptional: true };
    case 'OrCode':
      return { kind: 'reference', ...recordNamed(node.typeArguments[0]) };
    case 'References':
      return { kind: 'references', ...recordNamed(node.typeArguments[0]) };
  }
  const declaration = declarationOf(node.getSourceFile(), name);
  if (declaration === undefined) throw new Error(`${node.getSourceFile().fileName}: a field cannot be of the type ${name}`);
  if (ts.isTypeAliasDeclaration(declaration)) return kindOf(declaration.type, enums);
  if (!ts.isEnumDeclaration(declaration)) return { kind: 'reference', ...recordNamed(node) };
  enums.set(name, declaration.getSourceFile().fileName);
  return { kind: 'number', type: 'i32', typeName: name };
}

function recordNamed(node) {
  const declaration = declarationOf(node.getSourceFile(), node.typeName.text);
  return { of: rulesOf(declaration).name.text, declaration };
}
