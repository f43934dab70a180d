/** The JSON text of a result: the same result gives the same bytes. Figures stand on one line each, so two results can be compared line by line. */
export function serializeResult(result: object): string {
  return `${text(result, '')}\n`;
}

function text(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + text(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const parts = (within: string): string[] => entries.map(([key, item]) => `${JSON.stringify(key)}: ${text(item, within)}`);
  if (entries.every(([, item]) => item === null || typeof item === 'number')) return `{ ${parts(inner).join(', ')} }`;
  return `{\n${parts(inner)
    .map((part) => inner + part)
    .join(',\n')}\n${indent}}`;
}
