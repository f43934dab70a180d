import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases, type Case } from './cases.js';
import { Crew } from './crew.js';
import { engineHash } from './engine-hash.js';
import { experimentsOf } from './models.js';
import { arrivalsPerHour, type Plan, steadyPlan, testPlan } from './plan.js';
import { type Outcome, report } from './report.js';
import { figuresCompared } from './simulate.js';
import { type Finding, Tally } from './tally.js';

/** Contacts after which a case is given up. */
const MOST_CONTACTS = 300e6;
/** Standard error as a share of the figure at which a case is done. */
const PRECISION = 0.005;
/** Finished cases are kept here, so that a run that was interrupted goes on where it was. */
const FINISHED = join('truth', 'finished');

/**
 * Runs every case until the standard error of each figure is 0.5% of it, or 300 million contacts have been simulated, and writes
 * docs/truth.md. With names of cases as arguments only these are run anew; the page is written from all that are finished.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const compared = figuresCompared();
  const engine = engineHash();
  mkdirSync(FINISHED, { recursive: true });
  const outcomes: Outcome[] = [];
  const missing: string[] = [];
  for (const given of allCases()) {
    const file = join(FINISHED, `${given.id}.json`);
    const kept = readFinished(file);
    if (kept?.engine === engine) outcomes.push(...kept.outcomes);
    else if (wanted.length === 0 || wanted.includes(given.id)) {
      const found = await outcomesOf(given, compared);
      writeFileSync(file, `${JSON.stringify({ engine, outcomes: found })}\n`);
      outcomes.push(...found);
    } else {
      missing.push(given.id);
    }
  }
  writeFileSync(join('docs', 'truth.md'), report(outcomes, compared, missing));
}

interface Finished {
  readonly engine: string;
  readonly outcomes: Outcome[];
}

function readFinished(file: string): Finished | null {
  // JSON has no NaN: a figure that never varied has a null there.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8'), (_, value) => value ?? Number.NaN) as Finished) : null;
}

async function outcomesOf(given: Case, compared: number): Promise<Outcome[]> {
  const plan = longPlan(given);
  const outcomes: Outcome[] = [];
  for (const [index, experiment] of experimentsOf(given, plan.setting).entries()) {
    const crew = new Crew({ caseId: given.id, experiment: index, plan });
    const tally = new Tally(experiment.figures);
    const most = Math.max(1, Math.floor(MOST_CONTACTS / contactsOf(given, plan)));
    let done = 0;
    // Looked at after 1, 2, 3 … times the replications of a test.
    for (let enough = false; !enough && done < most; ) {
      const upTo = Math.min(most, done + plan.replications);
      await crew.run(
        Array.from({ length: upTo - done }, (_, offset) => done + offset + 1),
        (pairs) => tally.add(pairs),
      );
      done = upTo;
      enough = isEnough(tally.findings(compared), most / done);
      process.stderr.write(`${experiment.id}: ${done} of at most ${most} replications\n`);
    }
    await crew.dismiss();
    outcomes.push({ id: experiment.id, contacts: done * contactsOf(given, plan), findings: tally.findings(compared) });
  }
  return outcomes;
}

/**
 * Whether no figure is left that is not yet shown to 0.5% and would be by the end. Stretches of a day are shown as well as the whole
 * day's figures need it.
 *
 * @param longer how much longer the run could become
 */
function isEnough(findings: readonly Finding[], longer: number): boolean {
  const open = findings.filter(({ figure }) => figure.bound === 'equal' && figure.exact !== 0 && !figure.name.startsWith('interval'));
  return open.every(({ estimate, error }) => {
    const excess = error / (PRECISION * Math.abs(estimate));
    return excess <= 1 || excess * excess > longer;
  });
}

/** As in the tests, but that every case is simulated for as long as it takes. */
function longPlan(given: Case): Plan {
  const plan = testPlan(given);
  return plan.setting.openHours === null && plan.setting.days > 1 ? steadyPlan(given, 10e6, null) : plan;
}

/** Expected contacts of a replication, its warm-up included. */
function contactsOf(given: Case, plan: Plan): number {
  const { params } = given;
  if ('interval_s' in params) return params.arrivals_per_hour.reduce((sum, rate) => sum + (rate * params.interval_s) / 3600, 0);
  const { days, openHours, warmUpHours } = plan.setting;
  return arrivalsPerHour(given) * (days * (openHours ?? 24) + warmUpHours);
}

await main(process.argv.slice(2));
