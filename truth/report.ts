import type { Finding } from './tally.js';

/** What a case gave. */
export interface Outcome {
  readonly id: string;
  readonly contacts: number;
  readonly findings: readonly Pick<Finding, 'figure' | 'estimate' | 'error' | 'holds'>[];
}

/**
 * The page docs/truth.md.
 *
 * @param compared figures of all cases together, by which the bounds are set
 * @param missing names of the cases that have not been run yet
 */
export function report(outcomes: readonly Outcome[], compared: number, missing: readonly string[]): string {
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const broken = findings.filter((finding) => !finding.holds);
  const deviations = findings.map(deviation).filter((each) => Number.isFinite(each));
  const beyond = (limit: number) => deviations.filter((each) => Math.abs(each) > limit).length;
  const share = (count: number) => `${((100 * count) / deviations.length).toFixed(1)}%`;
  const rows = outcomes.map(
    ({ id, contacts, findings: own }) =>
      `| [${id}](#${id.toLowerCase()}) | ${own.length} | ${millions(contacts)} | ${largest(own.map(deviation))} | ${percent(own)} | ${own.every((each) => each.holds) ? 'yes' : '**no**'} |`,
  );
  return `# How the simulation agrees with exact results

Cases of which the answer is known from closed forms and Markov chains, simulated from a scenario file like any other. The table is
written by \`npm run truth\`; \`npm test\` compares the same cases with fewer contacts. Every case runs until the standard error of
each figure is 0.5% of it, unless 300 million contacts would not reach that. Where the day changes by the half-hour this holds for
the figures of the whole day; those of its intervals are shown as far as that goes.

A figure deviates by so many standard errors. Together ${compared} figures are compared, with a bound for each that a right engine
breaks in one run of a thousand of all of them. ${broken.length === 0 ? 'All figures below are within their bound.' : `${broken.length} figures are beyond their bound.`}
Of ${deviations.length} deviations ${share(beyond(1))} are beyond 1 standard error (of a normal law: 31.7%), ${share(beyond(2))} beyond 2 (4.6%) and
${share(beyond(3))} beyond 3 (0.3%); figures of one case depend on each other.
${missing.length === 0 ? '' : `\nNot run to this precision yet: ${missing.join(', ')}. \`npm test\` compares them too.\n`}
| case | figures | million contacts | largest deviation | largest standard error | within bounds |
| --- | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}

${outcomes.map(section).join('\n')}`;
}

function section({ id, contacts, findings }: Outcome): string {
  const rows = findings.map((finding) => {
    const { figure, estimate, error } = finding;
    const sign = figure.bound === 'equal' ? '' : figure.bound === 'least' ? '≥ ' : '≤ ';
    const z = deviation(finding);
    return `| ${figure.name} | ${sign}${digits(figure.exact)} | ${digits(estimate)} | ${error.toPrecision(2)} | ${Number.isFinite(z) ? z.toFixed(1) : ''} |`;
  });
  return `## ${id}

${millions(contacts)} million contacts.

| figure | exact | simulated | standard error | deviation |
| --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
}

/** In standard errors; NaN where it says nothing: a one-sided comparison, or a figure that never varies. */
function deviation({ figure, estimate, error }: Outcome['findings'][number]): number {
  return figure.bound === 'equal' && error > 0 ? (estimate - figure.exact) / error : Number.NaN;
}

function largest(values: readonly number[]): string {
  const finite = values.filter((each) => Number.isFinite(each)).map(Math.abs);
  return finite.length === 0 ? '' : Math.max(...finite).toFixed(1);
}

function percent(findings: Outcome['findings']): string {
  const shares = findings.flatMap(({ figure, estimate, error }) =>
    figure.bound === 'equal' && estimate !== 0 ? [error / Math.abs(estimate)] : [],
  );
  return `${(100 * Math.max(...shares)).toFixed(2)}%`;
}

function millions(contacts: number): string {
  return (contacts / 1e6).toFixed(1);
}

function digits(value: number): string {
  return Number(value.toPrecision(6)).toString();
}
