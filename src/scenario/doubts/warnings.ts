import { warnOfChannels } from './channels.js';
import { warnOfContacts } from './contacts.js';
import { warnOfJourneys } from './journeys.js';
import { warnOfLoad } from './load.js';
import { warnOfPoints } from './points.js';
import type { Review } from './review.js';
import { warnOfTeams } from './teams.js';

/** What is legal and probably wrong. */
export function warnOf(review: Review): void {
  warnOfContacts(review);
  warnOfJourneys(review);
  warnOfChannels(review);
  warnOfTeams(review);
  warnOfLoad(review);
  warnOfPoints(review);
}
