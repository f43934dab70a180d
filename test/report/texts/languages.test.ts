import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Capacity } from '#src/experiment/capacity/capacity.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { compare } from '#src/experiment/compare/compare.js';
import type { Compared } from '#src/experiment/compare/comparison.js';
import { SCOPE_KINDS } from '#src/measures/measure.js';
import { measuresOf } from '#src/measures/table.js';
import { capacityPage } from '#src/report/capacity/page/page.js';
import { capacityReport } from '#src/report/capacity/screen.js';
import { readingOf } from '#src/report/check/reading.js';
import { comparisonDoubts } from '#src/report/comparison/doubts.js';
import { namedIn } from '#src/report/comparison/names.js';
import { comparisonPage } from '#src/report/comparison/page/page.js';
import { comparisonReport } from '#src/report/comparison/screen.js';
import { comparisonSheet } from '#src/report/comparison/sheet.js';
import type { Reported } from '#src/report/page/subject.js';
import { runPage } from '#src/report/run/page/page.js';
import { tableReport } from '#src/report/run/screen.js';
import { summarySheet } from '#src/report/run/summary-sheet.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import type { LoadedScenario } from '#src/scenario/load.js';
import { warningsIn } from '#src/scenario/warning.js';
import { reported, written } from '../reports.js';

/** What a Chinese reader meets as it is: names of the program, of its files and keys, signs that the field writes so, points of a chart. */
const KEPT =
  /staffsim compare|staffsim|SHA-256|CSV|Erlang A|UTC|(summary|assumptions)\.csv|cost(?:PerHour|PerContact)|run\.precision\.most|arrivals: log|P\d\d?|serviceLevel: \{ within: 20 s, target: 80% \}|shrinkage: 0%|teams\.甲组\.agents|lines\.普通\.averageWait|ABC/g;

function english(text: string): string[] {
  return text.replaceAll(KEPT, '').match(/[A-Za-z]{2,}/g) ?? [];
}

/** Places where a sign of Chinese text is narrow, or stands apart as English has it. */
function halfWidth(text: string): string[] {
  return text.match(/.{0,8}(?:[\p{Script=Han}）”][,;:?!]|[,;?] ?[\p{Script=Han}（“]|[，。；：（“] | [，。；：）”]).{0,8}/gu) ?? [];
}

/** Every text and every function of a language with its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

/** What functions of texts are called with, by turns: texts, numbers, lists, nothing. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  Array(6).fill('七'),
  Array(6).fill(1),
  Array(6).fill(7),
  [...Array(2).fill('七'), null, null, null],
  [...Array(2).fill(7), ['七', '八']],
  [['七', '八'], ['七'], ['七']],
];

/** All that a function of texts says to some arguments; what it cannot take is passed over. */
function saidBy(speak: unknown): string[] {
  if (typeof speak !== 'function') return speak === null ? [] : [String(speak)];
  return ARGUMENTS.flatMap((given) => {
    try {
      const said: unknown = speak(...given);
      return typeof said === 'string' && !/null|undefined/.test(said) ? [said] : [];
    } catch {
      return [];
    }
  });
}

/** Names in Chinese, so that every English word is one of ours. */
function center(agents: number): LoadedScenario {
  return written(`
title: 客服中心
calendar: { start: 2026-11-09, days: 2, open: "08:00-10:00" }
contacts:
  咨询: &type
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80%, shortAbandon: 2 s }
    journey: { 自助: { bot: 小智, time: { mean: 30 s }, next: { resolved: 20%, 一线: 80% } }, 一线: { skill: 普通, time: { mean: 5 min }, next: { 二线: 10% } }, 二线: { skill: 专家, time: { mean: 5 min } } }
  投诉: { <<: *type, arrivals: { perHour: 10 } }
bots: { 小智: { sessions: unlimited } }
teams:
  甲组: { skills: [普通], agents: ${agents}, shrinkage: 0%, tier: 1, costPerHour: 30 }
  乙组: { skills: [专家], agents: 2, shrinkage: 10%, tier: 2 }
require: ["lines.普通.averageWait <= 20 s"]
`);
}

/** All that a reading can say of a scenario: ranks, speeds, waits, hours, bots, nobody who answers. */
function everything(): LoadedScenario {
  return written(`
title: 客服中心
calendar: { start: 2026-11-09, days: 2 }
channels: { chat: { concurrency: 1 } }
contacts:
  咨询: { channel: phone, arrivals: { perHour: 60 }, patience: never, serviceLevel: { within: 20 s }, journey: { 一线: { skill: 普通, time: { mean: 5 min }, next: { 二线: 10% } }, 二线: { skill: 专家, time: { mean: 5 min } } } }
  夜间: { channel: chat, open: "08:00-10:00", arrivals: { perHour: 6 }, patience: { mean: 3 min }, journey: { 自助: { bot: 小智, time: 30 s, whenFull: 夜班, next: { resolved: 20%, 夜班: 80% } }, 夜班: { skill: 专家, time: 5 min } } }
bots: { 小智: { sessions: 5, costPerContact: 0.5 }, 小慧: { sessions: unlimited, costPerHour: 3 } }
teams:
  甲组: { skills: { 普通: {}, 专家: { rank: 2, speed: 0.8, after: 60 s } }, agents: 8 }
  乙组: { skills: [专家], agents: [{ from: "08:00", to: "10:00", agents: 2 }], costPerHour: 30, overtimePerHour: 45, costPerContact: 2 }
`);
}

describe('Chinese', () => {
  const plain = palette(false);
  let report: Reported;
  let compared: Compared;
  let others: Reported[];
  let capacity: Capacity;

  beforeAll(async () => {
    const plans = [center(6), center(7), center(8)];
    report = await reported(plans[0], 5);
    // Warnings of a scenario that has some.
    report = { ...report, warnings: warningsIn(everything().warnings, 'zh') };
    const options = { runner: inProcessRunner(), replications: 5, version: '1.2.3', waits: true, intervals: true };
    const named = plans.map(({ scenario }, index) => ({
      scenario,
      name: index === 0 ? '甲' : `with teams.甲组.agents=${index}`,
      changes: [],
      source: { file: null, sha256: null, inputs: [], set: [] },
    }));
    compared = await compare(named, options);
    others = compared.simulations.map((simulation, index) => ({ ...report, name: String(index), simulation }));
    capacity = await checkCapacity(plans[0].scenario, { runner: inProcessRunner(), replications: 10, version: '1.2.3' });
  }, 60_000);

  test('has every text that English has', () => {
    const paths = (texts: unknown) => leaves(texts).map(([path, value]) => `${path}: ${typeof value}`);
    expect(paths(zh)).toEqual(paths(en));
  });

  test('says nothing in English, whatever a text is made of', () => {
    const found = leaves(zh)
      .filter(([path]) => path !== 'language' && path !== 'measure')
      .flatMap(([path, value]) => saidBy(value).flatMap((said) => (english(said).length > 0 ? [`${path}: ${said}`] : [])));
    expect(found).toEqual([]);
    expect(
      leaves(en)
        .flatMap(([, value]) => saidBy(value))
        .filter((said) => english(said).length > 0).length,
    ).toBeGreaterThan(200);
  });

  test.each(SCOPE_KINDS)('has words of its own for every measure of %s', (kind) => {
    const words = measuresOf(kind, [1, 2]).map((measure) => ({ name: measure.name, words: zh.measure(kind, measure) }));
    expect(words.filter((one) => !/\p{Script=Han}/u.test(one.words) || english(one.words).length > 0)).toEqual([]);
    expect(new Set(words.map((one) => one.words)).size).toBe(words.length);
  });

  test('leaves nothing in English on the screen, in lines of at most 100 columns', () => {
    const { simulation, promises } = report;
    const required = promises.find(({ target }) => target.kind === 'require')?.target.text ?? '';
    const printed = {
      check: readingOf(everything().scenario, plain, zh),
      run: tableReport(simulation, promises, plain, zh).replace(required, ''),
      comparison: comparisonReport(namedIn(zh, compared), plain, zh).replaceAll('contacts.all.serviceLevel', ''),
      capacity: capacityReport(capacity, simulation.scenario, plain, zh)
        .replaceAll(required, '')
        // A narrow column cuts it off.
        .replaceAll(/lines\.\S*…/g, ''),
      doubts: comparisonDoubts(compared, zh)
        .flat()
        .map(({ message }) => message)
        .join('\n'),
    };
    for (const [what, text] of Object.entries(printed)) {
      expect(english(text), what).toEqual([]);
      expect(text, what).toMatch(/\p{Script=Han}/u);
      expect(Math.max(...text.split('\n').map((line) => stringWidth(line))), what).toBeLessThanOrEqual(100);
    }
  });

  test('words the measures of tables for a spreadsheet in Chinese', () => {
    const sheets = [summarySheet([{ name: '甲', result: report.simulation.result }], zh), comparisonSheet(compared.comparison, zh)];
    for (const { columns, rows, name } of sheets) {
      const column = columns.findIndex(({ heading }) => heading === 'in_words');
      const words = [...rows()].map((row) => String(row[column]));
      expect(words.length, name).toBeGreaterThan(100);
      expect(words.flatMap(english), name).toEqual([]);
    }
  });

  test('leaves nothing in English on the pages, says which language they are in, and has the figures of English', () => {
    const pages = {
      run: runPage([report], zh),
      several: runPage(others, zh),
      comparison: comparisonPage(namedIn(zh, compared), others, [], zh),
      capacity: capacityPage(capacity, report, zh),
    };
    for (const [what, page] of Object.entries(pages)) {
      expect(page, what).toContain('<html lang="zh-CN">');
      expect(english(wordsOf(page)), what).toEqual([]);
      expect(halfWidth(wordsOf(page)), what).toEqual([]);
      if (what !== 'comparison') expect(page, what).toContain('没有写明损耗率');
    }
    const figures = (page: string) => parseHTML(page).document.querySelector('.cards b')?.textContent;
    expect(figures(pages.run)).toBe(figures(runPage([report], en)));
  });
});

/** All that is read on a page or told by a chart, code and inputs aside. */
function wordsOf(page: string): string {
  const { document } = parseHTML(page);
  const labels = [...document.querySelectorAll('svg[role=img]')].map((element) => element.getAttribute('aria-label'));
  for (const element of document.querySelectorAll('style, code, .register')) element.remove();
  return [document.querySelector('title')?.textContent, ...labels, document.querySelector('body')?.textContent].join('\n');
}
