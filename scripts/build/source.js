import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const files = new Map();

/** A file of AssemblyScript, which is TypeScript by its form. */
export function parsed(path) {
  const known = files.get(path);
  if (known !== undefined) return known;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  files.set(path, file);
  return file;
}

/** Where a module names another one: the path of its file. */
export function pathOf(file, specifier) {
  const path = join(dirname(file.fileName), `${specifier.text}.ts`);
  if (!existsSync(path)) throw new Error(`${file.fileName} names ${specifier.text}, which is not there`);
  return path;
}

/** What a name stands for in a file: its declaration, there or where it is imported from. Undefined: the language's own. */
export function declarationOf(file, name) {
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const found = bindings && ts.isNamedImports(bindings) ? bindings.elements.find((element) => element.name.text === name) : undefined;
      if (found !== undefined) {
        return declarationOf(parsed(pathOf(file, statement.moduleSpecifier)), (found.propertyName ?? found.name).text);
      }
    } else if (statement.name?.text === name) {
      return statement;
    }
  }
  return undefined;
}

/** The comment before a declaration, as it is written, at that indentation. */
export function docOf(node, indentation = '') {
  const text = node.getSourceFile().text;
  const last = (ts.getLeadingCommentRanges(text, node.pos) ?? []).at(-1);
  const comment = last === undefined ? '' : text.slice(last.pos, last.end);
  return comment.startsWith('/**') ? `${indentation}${comment}\n` : '';
}
