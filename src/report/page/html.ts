/** HTML whose inserted texts are escaped: what a planner wrote is shown as it is, never read as markup. */

/** A piece of HTML that is ready to be inserted. */
export class Html {
  constructor(readonly text: string) {}
}

/** A piece of HTML, a text that is to be escaped, a number, several pieces one after another, or nothing. */
export type Part = Html | string | number | null | readonly Part[];

/** Writes HTML; every text that is inserted is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + inserted(parts[index - 1] ?? null) + string));
}

/** One after another, with nothing between them. */
export function joined(parts: readonly Part[]): Html {
  return new Html(parts.map(inserted).join(''));
}

function inserted(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(inserted).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for any place in HTML, attributes included; control characters, which HTML cannot hold, become spaces. */
function escaped(text: string): string {
  return readable(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** A text without control characters, which neither HTML nor SVG can hold. */
export function readable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
