import ts from 'typescript';
import { declarationOf, docOf, parsed, pathOf } from './source.js';

/**
 * What a program of AssemblyScript offers, as an interface of TypeScript: numbers and addresses in, numbers and addresses out.
 *
 * @param {string} path of the program
 */
export function exportsOf(path) {
  const file = parsed(path);
  const functions = file.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause, moduleSpecifier }) => {
    const from = parsed(pathOf(file, moduleSpecifier));
    const names = exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : [];
    return names.map((name) => functionOf(from, name));
  });
  const members = functions.map((declaration) => `\n${docOf(declaration, '  ')}  ${signatureOf(declaration)};\n`);
  return `
/** The compiled simulation: numbers and addresses in, numbers and addresses out. */
export interface Program {
  readonly memory: { readonly buffer: ArrayBuffer };
${members.join('')}}
`;
}

/** @param {ts.SourceFile} file @param {string} name */
function functionOf(file, name) {
  const declaration = declarationOf(file, name);
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) throw new Error(`${file.fileName}: ${name} is not a function`);
  return declaration;
}

function signatureOf(/** @type {ts.FunctionDeclaration} */ { name, parameters, type }) {
  const inputs = parameters.map((parameter) => `${parameter.name.getText()}: number`);
  return `${name?.text}(${inputs.join(', ')}): ${type?.getText() === 'void' ? 'void' : 'number'}`;
}
