// The assertions of sources of AssemblyScript: statements that call `assert`.

import ts from 'typescript';

/** A source of AssemblyScript without its assertions: each is an empty statement, and nothing else has moved. @param {string} text */
export function withoutAssertions(text) {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  let kept = '';
  let from = 0;
  visit(file);
  return kept + text.slice(from);

  function visit(/** @type {ts.Node} */ node) {
    if (!isAssertion(node)) {
      ts.forEachChild(node, visit);
      return;
    }
    const begin = node.getStart();
    kept += text.slice(from, begin) + text.slice(begin, node.end).replace(/./g, ' ').replace(/.$/, ';');
    from = node.end;
  }
}

/** @param {ts.Node} node @returns {boolean} */
function isAssertion(node) {
  return ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) && node.expression.expression.getText() === 'assert';
}

/** Whether a statement is for assertions alone: one, or what is done only in the build that has them. @param {ts.Node} node @returns {boolean} */
export function isForAssertions(node) {
  return isAssertion(node) || (ts.isIfStatement(node) && node.expression.getText().startsWith('!ASC_NO_ASSERT'));
}
