import { text } from './values.js';

/** A text with one of these in it could move a terminal's cursor. */
const CONTROLS = '\\u0000-\\u001f\\u007f-\\u009f';

/** What people call something that has a name. */
export const label = text('words of at most 100 characters, on one line', new RegExp(`^(?=.*\\S)[^${CONTROLS}]{1,100}$`))
  .optional()
  .describe('Words that screens and pages use instead of its name.');

/** What money is counted in. */
export const currency = text('a currency of at most 10 characters, such as EUR', new RegExp(`^[^\\s${CONTROLS}]{1,10}$`))
  .optional()
  .describe('Currency of all money in the file, printed beside it: EUR.');
