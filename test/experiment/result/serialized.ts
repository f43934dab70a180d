import { resultText } from '#src/experiment/result/serialize.js';

/** The JSON of a result as one text. */
export function serialized(result: object): string {
  return [...resultText([result])].join('');
}
