import ts from 'typescript';
import { declarationOf, docOf, parsed, pathOf } from './source.js';

/** What a program of AssemblyScript offers, as an interface of TypeScript: numbers and addresses in, numbers and addresses out. */
export function exportsOf(path) {
  const file = parsed(path);
  const functions = file.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause, moduleSpecifier }) => {
    const from = parsed(pathOf(file, moduleSpecifier));
    return exportClause.elements.map(({ name }) => declarationOf(from, name.text));
  });
  const members = functions.map((declaration) => `\n${docOf(declaration, '  ')}  ${signatureOf(declaration)};\n`);
  return `
/** The compiled simulation: numbers and addresses in, numbers and addresses out. */
export interface Program {
  readonly memory: { readonly buffer: ArrayBuffer };
${members.join('')}}
`;
}

function signatureOf({ name, parameters, type }) {
  const inputs = parameters.map((parameter) => `${parameter.name.text}: number`);
  return `${name.text}(${inputs.join(', ')}): ${type.getText() === 'void' ? 'void' : 'number'}`;
}
