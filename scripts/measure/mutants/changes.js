// The small changes that are tried on a source: what a slip of the hand makes of it, one at a time.

import ts from 'typescript';
import { isForAssertions } from '../../build/assertions.js';

/**
 * A change of a source: `from`, at `start`, becomes `to`. `line` is the text of its line without indentation, and `column` where in
 * that text it begins, so that a change is known again when lines above it come or go.
 *
 * @typedef {{ kind: Kind, start: number, from: string, to: string, number: number, line: string, column: number }} Change
 * @typedef {(kind: Kind, node: ts.Node, to: string) => void} Note
 * @typedef {'comparison' | 'sign' | 'constant' | 'dropped' | 'and, or' | 'min, max'} Kind
 */

/** @type {Readonly<Record<string, readonly [Kind, string]>>} What stands for an operator. */
const OPERATORS = {
  '<': ['comparison', '<='],
  '<=': ['comparison', '<'],
  '>': ['comparison', '>='],
  '>=': ['comparison', '>'],
  '===': ['comparison', '!=='],
  '!==': ['comparison', '==='],
  '+': ['sign', '-'],
  '-': ['sign', '+'],
  '*': ['sign', '/'],
  '/': ['sign', '*'],
  '+=': ['sign', '-='],
  '-=': ['sign', '+='],
  '*=': ['sign', '/='],
  '/=': ['sign', '*='],
  '++': ['sign', '--'],
  '--': ['sign', '++'],
  '<<': ['sign', '>>'],
  '>>': ['sign', '<<'],
  '>>>': ['sign', '<<'],
  '&': ['and, or', '|'],
  '|': ['and, or', '&'],
  '&&': ['and, or', '||'],
  '||': ['and, or', '&&'],
};

/** @type {Readonly<Record<string, string>>} What stands for a function that is called. */
const FUNCTIONS = { min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' };

/**
 * All changes of a source, in the order of the text.
 *
 * @param {string} text TypeScript or AssemblyScript
 * @returns {Change[]}
 */
export function changesIn(text) {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2023, true);
  /** @type {Change[]} */
  const changes = [];
  /** @type {Note} */
  const note = (kind, node, to) => {
    changes.push({ kind, from: node.getText(), to, ...placeOf(text, node.getStart()) });
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (saysNothing(node) || isForAssertions(node)) return;
    if (ts.isBinaryExpression(node)) noteOperator(node.operatorToken, isText(node), note);
    else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) noteUnary(node, note);
    else if (ts.isNumericLiteral(node)) note('constant', node, otherNumber(node.text));
    else if (node.kind === ts.SyntaxKind.TrueKeyword) note('constant', node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) note('constant', node, 'true');
    else if (ts.isCallExpression(node)) noteFunction(node.expression, note);
    else if (isDroppable(node)) note('dropped', node, ';');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes.sort((a, b) => a.start - b.start || a.to.localeCompare(b.to));
}

/** Imports, types and the numbers of an enum: what is changed there is changed for everybody who reads it, or for nobody. */
function saysNothing(/** @type {ts.Node} */ node) {
  return ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node);
}

function noteOperator(/** @type {ts.Node} */ token, /** @type {boolean} */ text, /** @type {Note} */ note) {
  const [kind, to] = OPERATORS[token.getText()] ?? [];
  if (kind !== undefined && !text) note(kind, token, to);
}

/** A sign, a negation or a step of one. */
function noteUnary(/** @type {ts.PrefixUnaryExpression | ts.PostfixUnaryExpression} */ node, /** @type {Note} */ note) {
  const operator = ts.tokenToString(node.operator) ?? '';
  const [kind, to] = OPERATORS[operator] ?? [];
  const whole = node.getText();
  if (operator === '++' || operator === '--') note(kind, node, whole.replace(operator, to));
  else if (operator !== '+') note(operator === '!' ? 'and, or' : 'sign', node, node.operand.getText());
}

function noteFunction(/** @type {ts.Expression} */ called, /** @type {Note} */ note) {
  const name = ts.isPropertyAccessExpression(called) ? called.name : called;
  const other = FUNCTIONS[name.getText()];
  if (other !== undefined) note('min, max', name, other);
}

/**
 * Whether a sum puts texts together.
 *
 * @returns {boolean}
 */
function isText(/** @type {ts.Node} */ node) {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right));
}

/** A statement that does something, or ends a turn or a call early. */
function isDroppable(/** @type {ts.Node} */ node) {
  if (ts.isReturnStatement(node)) return node.expression === undefined;
  return ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node);
}

/** One more than a whole number; nothing instead of a fraction. */
function otherNumber(/** @type {string} */ text) {
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value + 1) : '0';
}

function placeOf(/** @type {string} */ text, /** @type {number} */ start) {
  const before = text.slice(0, start).split('\n');
  const indented = text.split('\n')[before.length - 1];
  const line = indented.trim();
  return { start, number: before.length, line, column: (before.at(-1)?.length ?? 0) - indented.indexOf(line) };
}

/** @param {string} text @param {Change} change */
export function changed(text, { start, from, to }) {
  return text.slice(0, start) + to + text.slice(start + from.length);
}
