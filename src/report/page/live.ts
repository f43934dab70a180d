/** A page that is shown while its scenario is written: it shows itself anew when it has changed. */
import { POLICY } from './document.js';

/** Where such a page hears that it has changed. */
export const CHANGES = '/changes';

/** Where the reader is in the page, and which lists are open, over the reload. Without a script the page is the same. */
const SCRIPT = `
const place = 'place';
const lists = () => [...document.querySelectorAll('details')];
const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null');
if (kept !== null) {
  sessionStorage.removeItem(place);
  history.scrollRestoration = 'manual';
  lists().forEach((list, index) => { list.open = kept.open[index] === true; });
  scrollTo(kept.x, kept.y);
}
new EventSource('${CHANGES}').onmessage = ({ data }) => {
  if (data === document.documentElement.dataset.version) return;
  sessionStorage.setItem(place, JSON.stringify({ x: scrollX, y: scrollY, open: lists().map((list) => list.open) }));
  location.reload();
};
`;

/**
 * The page with the script that shows it anew.
 *
 * @param page as it is written into a file
 * @param version changes with the page
 */
export function livePage(page: string, version: string): string {
  return page
    .replace(POLICY, `${POLICY}; script-src 'unsafe-inline'; connect-src 'self'`)
    .replace('<html ', `<html data-version="${version}" `)
    .replace(/<\/body><\/html>\s*$/, () => `<script>${SCRIPT}</script></body></html>\n`);
}
