import { z } from 'zod';
import { UNPRINTABLE } from '../text/unprintable.js';
import { text } from './values.js';

/** What people call something that has a name. */
export const label = text('words of at most 100 characters, on one line', new RegExp(`^(?=.*\\S)[^${UNPRINTABLE}]{1,100}$`))
  .optional()
  .describe('Words that screens and pages use instead of its name.');

const TITLE_EXPECTED = 'a title, without unprintable characters';

/** What a scenario is called, on one line or several. */
export const title = z
  .string({ error: TITLE_EXPECTED })
  .trim()
  .regex(new RegExp(`^(?:[^${UNPRINTABLE}]|[\\n\\t])+$`), { error: TITLE_EXPECTED });

/** What money is counted in. */
export const currency = text('a currency of at most 10 characters, such as EUR', new RegExp(`^[^\\s${UNPRINTABLE}]{1,10}$`))
  .optional()
  .describe('Currency of all money in the file, printed beside it: EUR.');
