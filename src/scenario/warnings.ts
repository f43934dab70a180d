import type { Review } from './review.js';
import { warnOfContacts } from './warnings-contacts.js';
import { warnOfJourneys } from './warnings-journeys.js';
import { warnOfLoad } from './warnings-load.js';
import { warnOfTeams } from './warnings-teams.js';

/** What is legal and probably wrong. */
export function warnOf(review: Review): void {
  warnOfContacts(review);
  warnOfJourneys(review);
  warnOfTeams(review);
  warnOfLoad(review);
}
