import type { ErrorCode, YAMLError } from 'yaml';

/** What is said of a line that is indented with one. */
export const TAB = 'a tab stands here; indent with spaces';

/** The usual mistakes, in words about what the planner typed. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'the indentation does not fit what stands above, or a bracket is not closed',
  TAB_AS_INDENT: TAB,
  BLOCK_AS_IMPLICIT_KEY: 'a second colon on the line, or a line that is indented too far; put a text that holds a colon in quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line; is a colon missing, or is the line indented too far?',
  BLOCK_IN_FLOW: 'an indented block cannot stand inside brackets',
  MULTIPLE_DOCS: 'a file holds one scenario; --- begins a second one here',
  MULTIPLE_ANCHORS: 'a value can have only one anchor (&name)',
  BAD_DQ_ESCAPE: 'a backslash in double quotation marks begins no known sign; use single quotation marks for a text with backslashes',
  TAG_RESOLVE_FAILED: 'words that begin with ! have no meaning in a scenario; put the text in quotation marks',
  KEY_OVER_1024_CHARS: 'a key is far too long; is a colon missing?',
};

/** A mistake of YAML grammar, in a planner's words. */
export function yamlMistake(mistake: YAMLError): string {
  return `not valid YAML: ${WORDS[mistake.code] ?? otherwise(mistake)}`;
}

function otherwise(mistake: YAMLError): string {
  const { code, message } = mistake;
  if (code === 'MISSING_CHAR' && message.includes('quote')) return 'a quotation mark is not closed';
  if (code === 'MISSING_CHAR' && message.includes('map values')) return 'a colon is missing after this key';
  if (code === 'MISSING_CHAR' && message.includes('must end with')) return `a bracket is not closed: ${message.slice(-1)} is missing`;
  if (code === 'BAD_SCALAR_START') return `a text cannot begin with ${message.slice(-1)}; put it in quotation marks`;
  if (code === 'UNEXPECTED_TOKEN' && message.includes('at node end'))
    return 'something stands here that belongs to nothing; is a comma, a colon or a quotation mark missing?';
  if (code === 'UNEXPECTED_TOKEN' && message.includes('flow-')) return 'a closing bracket without an opening one';
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
