import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Capacity } from '#src/experiment/capacity/capacity.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { compare } from '#src/experiment/compare/compare.js';
import type { Compared } from '#src/experiment/compare/comparison.js';
import { capacityPage } from '#src/report/capacity/page/page.js';
import { capacityReport } from '#src/report/capacity/screen.js';
import { readingOf } from '#src/report/check/reading.js';
import { comparisonPage } from '#src/report/comparison/page/page.js';
import { comparisonReport } from '#src/report/comparison/screen.js';
import type { Reported } from '#src/report/page/subject.js';
import { runPage } from '#src/report/run/page/page.js';
import { tableReport } from '#src/report/run/screen.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import type { LoadedScenario } from '#src/scenario/load.js';
import { reported, written } from '../reports.js';

/** Everything has a name that begins with q, and a label that does not. */
function labelled(agents: number, currency = 'EUR'): LoadedScenario {
  return written(`
title: Labels
currency: ${currency}
calendar: { start: 2026-11-09, days: 2, open: "08:00-10:00" }
contacts:
  qorders: &type
    label: Orders
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { self: { bot: qbot, time: { mean: 30 s }, next: { resolved: 20%, a: 80% } }, a: { skill: qfirst, time: { mean: 5 min }, next: { b: 10% } }, b: { skill: qsecond, time: { mean: 9 min } } }
  qreturns: { <<: *type, label: Returns, arrivals: { perHour: 10 } }
bots: { qbot: { label: Helper, sessions: unlimited } }
skills: { qfirst: { label: First line }, qsecond: { label: Experts } }
teams:
  qdesk: { label: Front desk, skills: [qfirst], agents: ${agents}, shrinkage: 0%, costPerHour: 30 }
  qback: { label: Back office, skills: [qsecond], agents: 1, shrinkage: 10% }
require: ["lines.qfirst.averageWait <= 20 s"]
`);
}

const NAMES = /\bq(orders|returns|bot|first|second|desk|back)\b/g;
const plain = palette(false);

/** What a reader sees of a page; keys of the file, which stand in code, and the register are left out. */
function seen(page: string): string {
  const { document } = parseHTML(page) as { document: { querySelectorAll(of: string): Iterable<{ remove(): void }>; body: { textContent: string } } };
  for (const part of document.querySelectorAll('code, details, svg, li:has(code)')) part.remove();
  return document.body.textContent;
} // biome-ignore format: the type is long

describe.each([
  ['English', en],
  ['Chinese', zh],
])('what is told of a scenario with labels and a currency, in %s', (_, language) => {
  let run: Reported;
  let compared: Compared;
  let capacity: Capacity;
  const { scenario } = labelled(7);
  const texts = textsOf(language, [scenario]);

  beforeAll(async () => {
    run = await reported(labelled(7), 4);
    const source = { file: null, sha256: null, inputs: [], set: [] };
    const plans = [7, 6].map((agents) => ({ name: `plan ${agents}`, changes: [], source, scenario: labelled(agents).scenario }));
    compared = await compare(plans, { runner: inProcessRunner(), replications: 4, intervals: true, waits: true });
    capacity = await checkCapacity(scenario, { runner: inProcessRunner(), replications: 3 });
  }, 60_000);

  /** Each report with the currency's name in it or without. */
  const reports = (): Readonly<Record<string, string>> => {
    const runs = compared.simulations.map((simulation, index) => ({ simulation, name: `plan ${7 - index}`, assumptions: [] }));
    return {
      screen: tableReport(run.simulation, run.promises, plain, texts),
      page: seen(runPage([run], texts)),
      reading: readingOf(scenario, plain, texts).replace(/^lines\.qfirst\.averageWait.*$/m, ''),
      comparison: comparisonReport(compared, plain, texts),
      'comparison page': seen(comparisonPage(compared, runs, [], texts)),
      capacity: capacityReport(capacity, scenario, plain, texts),
      'capacity page': seen(capacityPage(capacity, run, texts)),
    };
  };

  test('names everything by its label, and nothing by its name', () => {
    for (const [what, text] of Object.entries(reports())) {
      expect(text.match(NAMES) ?? [], what).toEqual([]);
      expect(text, what).toMatch(/Orders/);
      expect(text, what).toMatch(/Front desk|First line/);
    }
  });

  test('puts the currency beside the axis of cost', () => {
    const runs = compared.simulations.map((simulation, index) => ({ simulation, name: `plan ${7 - index}`, assumptions: [] }));
    const page = comparisonPage(compared, runs, [], texts);
    const cost = language === zh ? '成本' : 'Cost';
    expect(page).toMatch(new RegExp(`aria-label="x-axis label"[^>]*>(<[^>]*>)*${texts.inUnit(cost, 'EUR').replace(/[()]/g, '.')}<`));
  });

  test('puts the currency beside money', () => {
    const { screen, page, reading, comparison, 'comparison page': comparisonText } = reports();
    const cost = run.simulation.result.whole['cost']?.mean ?? 0;
    expect(page).toContain(`${Math.round(cost)} EUR`);
    expect(page).not.toContain(language.cost.noCurrency);
    expect(page).toContain(language.cost.unpriced(language.list(['Back office', 'Helper'])));
    expect(screen).toMatch(/\d EUR/);
    expect(reading).toContain('30 EUR');
    expect(comparison).toMatch(/−\d+(\.\d+)? EUR/);
    expect(comparisonText).toMatch(/−\d+(\.\d+)? EUR/);
  });
});

test('plans in several currencies have none, and the first that has a thing says what it is called', () => {
  const [one, other] = [labelled(7).scenario, labelled(7, 'USD').scenario];
  const renamed = { ...other, teams: other.teams.map((team) => ({ ...team, label: `New ${team.label}` })) };
  expect(textsOf(en, [one, other]).units.money).toBeNull();
  expect(textsOf(en, [one, one]).units.money).toBe('EUR');
  expect(textsOf(en, [one, renamed]).thing('teams', 'qdesk')).toBe('Front desk');
  expect(textsOf(en, [renamed, one]).thing('teams', 'qdesk')).toBe('New Front desk');
  expect(textsOf(en, [one]).thing('teams', 'unknown')).toBe('unknown');
});
