import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * What a name of a program can stand for.
 *
 * @typedef {ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.TypeAliasDeclaration} Declaration
 */

/** @type {Map<string, ts.SourceFile>} */
const files = new Map();

/**
 * A file of AssemblyScript, which is TypeScript by its form.
 *
 * @param {string} path
 */
export function parsed(path) {
  const known = files.get(path);
  if (known !== undefined) return known;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  files.set(path, file);
  return file;
}

/**
 * Where a module names another one: the path of its file.
 *
 * @param {ts.SourceFile} file
 * @param {ts.Expression | undefined} specifier how it names it
 */
export function pathOf(file, specifier) {
  const name = specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : '';
  const path = join(dirname(file.fileName), `${name}.ts`);
  if (!existsSync(path)) throw new Error(`${file.fileName} names ${name}, which is not there`);
  return path;
}

/**
 * What a name stands for in a file: its declaration, there or where it is imported from.
 *
 * @param {ts.SourceFile} file
 * @param {string} name
 * @returns {Declaration | undefined} undefined: the language's own
 */
export function declarationOf(file, name) {
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const found = bindings && ts.isNamedImports(bindings) ? bindings.elements.find((element) => element.name.text === name) : undefined;
      if (found !== undefined) {
        return declarationOf(parsed(pathOf(file, statement.moduleSpecifier)), (found.propertyName ?? found.name).text);
      }
    } else if (isDeclaration(statement) && statement.name?.text === name) {
      return statement;
    }
  }
  return undefined;
}

/**
 * @param {ts.Statement} statement
 * @returns {statement is Declaration}
 */
function isDeclaration(statement) {
  return [ts.isFunctionDeclaration, ts.isClassDeclaration, ts.isEnumDeclaration, ts.isTypeAliasDeclaration].some((isOne) =>
    isOne(statement),
  );
}

/** The comment before a declaration, as it is written, at that indentation. @param {ts.Node} node */
export function docOf(node, indentation = '') {
  const text = node.getSourceFile().text;
  const last = (ts.getLeadingCommentRanges(text, node.pos) ?? []).at(-1);
  const comment = last === undefined ? '' : text.slice(last.pos, last.end);
  return comment.startsWith('/**') ? `${indentation}${comment}\n` : '';
}
