import { z } from 'zod';
import { byKind, choice, map } from './choice.js';
import { givenName } from './names.js';
import { timesOrDays } from './roster.js';
import { share } from './values.js';

/** Share of the time of those present that is not available for contacts: one, one of named parts, or one by time. */
export const shrinkage = choice(
  'a share, such as 12%, a map of named shares, such as { training: 4%, meetings: 3% }, or a list of shares by time',
  [
    share,
    z
      .record(givenName, share, { error: 'a map of named shares' })
      .refine((parts) => Object.keys(parts).length > 0, { error: 'at least one share' }),
    z
      .array(
        map('{ share }, with from, to and days if it is that of some time', {
          ...timesOrDays,
          share: share.describe('Share that is not available then.'),
        }),
        { error: 'a list of shares by time' },
      )
      .min(1, { error: 'at least one entry' }),
  ],
  (value) => {
    const kind = byKind(['number', 'text', 'map', 'list'])(value);
    return typeof kind === 'number' ? Math.max(0, kind - 1) : kind;
  },
);

export type RawShrinkage = z.infer<typeof shrinkage>;
