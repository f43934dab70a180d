/** What an auditor asks: definitions, what exactly was run, assumptions, warnings, and what is not modeled. */
import type { Simulation } from '../../experiment/result/result.js';
import type { Problem } from '../../kit/problem.js';
import { duration, percent } from '../text/number.js';
import { serviceWords } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';
import { type Html, html, joined, type Part } from './html.js';
import type { Reported } from './subject.js';
import { table } from './table.js';

/** Inputs of a scenario on the page; a page is not a file of thousands of rows. */
const MOST_INPUTS = 160;

export function auditParts(audited: readonly Reported[], texts: Texts): Html {
  return joined([definitions(audited, texts), runs(audited, texts), warnings(audited, texts), limits(texts), register(audited, texts)]);
}

/** Each promise once, with the scenarios' contact types that have it. */
function definitions(audited: readonly Reported[], texts: Texts): Html {
  const { audit } = texts;
  const rows = new Map<string, readonly string[]>();
  for (const { simulation } of audited) {
    for (const { name, serviceLevel: rule } of simulation.scenario.contacts) {
      if (rule === null) continue;
      const short = rule.shortAbandon > 0 ? [audit.shortAbandons[rule.shortAbandons](duration(rule.shortAbandon, texts.units))] : [];
      const row = [texts.thing('contacts', name), serviceWords(rule, texts), texts.items([audit.counts[rule.counts], ...short])];
      rows.set(row.join('\n'), row);
    }
  }
  const columns = [audit.type, audit.promise, audit.definition].map((heading) => ({ heading, text: true }));
  const body = [...rows.values()].map(([name, ...cells]) => [html`<bdi>${name}</bdi>`, ...cells]);
  return html`<h3>${audit.definitions}</h3>${rows.size === 0 ? html`<p>${audit.noPromise}</p>` : table('', columns, body)}`;
}

function runs(audited: readonly Reported[], { audit }: Texts): Html {
  const identities = audited.map(({ simulation }) => identityOf(simulation, audit));
  const columns = [{ heading: '', text: true }, ...audited.map(({ name }) => ({ heading: html`<bdi>${name}</bdi>`, text: true }))];
  const rows = identities[0].map(({ words }, index) => [
    words,
    ...identities.map((identity) => html`<code>${identity[index].value}</code>`),
  ]);
  return html`<h3>${audit.run}</h3>${table('', columns, rows, 'register')}<p>${audit.again}</p>`;
}

function identityOf(
  { result: { scenario, run } }: Simulation,
  audit: Texts['audit'],
): { readonly words: string; readonly value: string }[] {
  return [
    { words: audit.scenario, value: scenario.title },
    { words: audit.file, value: scenario.file ?? '–' },
    { words: audit.hash, value: scenario.sha256 ?? '–' },
    { words: audit.set, value: scenario.set.length === 0 ? '–' : scenario.set.join(' ') },
    { words: audit.seed, value: String(run.seed) },
    { words: audit.replications, value: String(run.replications) },
    { words: audit.confidence, value: percent(run.confidence) },
    { words: audit.version, value: run.version },
  ];
}

/** Of several scenarios those of each under its name. */
function warnings(audited: readonly Reported[], texts: Texts): Html {
  const { audit } = texts;
  const lists = audited
    .filter(({ warnings: found }) => found.length > 0)
    .map(
      ({ name, warnings: found }) =>
        html`${audited.length === 1 ? null : html`<h4><bdi>${name}</bdi></h4>`}<ul>${found.map((problem) => warningItem(problem, texts))}</ul>`,
    );
  return html`<h3>${audit.warnings}</h3>${lists.length === 0 ? html`<p>${audit.noWarnings}</p>` : lists}`;
}

function warningItem({ key, message }: Problem, { labelled }: Texts): Html {
  return html`<li>${key === '' ? null : html`<code>${key}</code>${labelled('', '')}`}${message}</li>`;
}

function limits({ audit }: Texts): Html {
  return html`<h3>${audit.limits}</h3><ul>${audit.limitItems.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** The inputs that somebody wrote, of the first scenario; of the others what differs from it. */
function register(reported: readonly Reported[], { audit }: Texts): Html {
  const [first] = reported;
  const before = new Map(first.assumptions.map(({ key, value }) => [key, value]));
  const lists = reported.map(({ name, assumptions, simulation }, index) => {
    const written = assumptions.filter(({ key, value, source }) => (index === 0 ? source !== 'default' : before.get(key) !== value));
    const shown = written.slice(0, MOST_INPUTS);
    const files =
      index === 0
        ? simulation.result.scenario.inputs.map(({ file, sha256 }): Part[] => [file, html`<code>${sha256}</code>`, 'sha256', ''])
        : [];
    const rows = [
      ...shown.map(({ key, value, unit, source }): Part[] => [html`<code>${key}</code>`, html`<bdi>${value}</bdi>`, unit, source]),
      ...files,
    ];
    const columns = [audit.key, audit.value, audit.unit, audit.source].map((heading) => ({ heading, text: true }));
    const said = index === 0 ? audit.registerText(shown.length, assumptions.length) : audit.registerOther(shown.length, written.length);
    const heading = reported.length === 1 ? null : html`<h4><bdi>${name}</bdi></h4>`;
    if (rows.length === 0) return html`${heading}<p>${said}</p>`;
    return html`${heading}<details><summary>${said}</summary>${table('', columns, rows, 'register')}</details>`;
  });
  return html`<h3>${audit.register}</h3>${lists}`;
}
