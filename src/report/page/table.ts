import { type Html, html, type Part } from './html.js';

export interface TableColumn {
  readonly heading: Part;
  /** Words stand at the left, figures at the right. */
  readonly text?: boolean;
}

/**
 * A table; the first cell of each row names it. The caption stands above, so that it does not scroll away with a wide table.
 *
 * @param kind class of the table; empty: none
 */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly (readonly Part[])[], kind = ''): Html {
  const classOf = (index: number) => (columns[index].text ? html` class="text"` : null);
  return html`${caption === '' ? null : html`<p class="faint">${caption}</p>`}<div class="tabled"><p class="swipe faint" aria-hidden="true"></p><div class="scroll" tabindex="0"><table class="${kind}">
<thead><tr>${columns.map(({ heading }, index) => html`<th scope="col"${classOf(index)}>${heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr>${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td${classOf(index)}>${cell}</td>`))}</tr>
`,
  )}</tbody></table></div></div>`;
}
