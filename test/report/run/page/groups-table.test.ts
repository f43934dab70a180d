import { expect, test } from 'vitest';
import { groupPanels } from '#src/report/run/page/groups-table.js';
import { figureText } from '#src/report/text/figure-text.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { desk, NEWCOMERS, reported, written } from '../../reports.js';

test('a page tells what newcomers and others have done, by the names of team and group', async () => {
  const report = await reported(written(NEWCOMERS), 20);
  const { scenario, result } = report.simulation;
  const text = groupPanels([report], textsOf(en, [scenario]))?.text ?? '';
  const newcomers = result.groups['desk.newcomers'];
  for (const [measure, unit] of [
    ['handled', 'contacts'],
    ['handledShare', 'share'],
    ['handleTime', 'seconds'],
    ['unresolvedShare', 'share'],
  ] as const) {
    expect(text).toContain(figureText(newcomers?.[measure] ?? null, unit, en.units));
  }
  expect(text).toContain('<bdi>Front desk, newcomers</bdi>');
  expect(text).toContain('<bdi>Front desk, group 2</bdi>');
  expect(groupPanels([report], textsOf(zh, [scenario]))?.text).toContain('<bdi>Front desk · 第 2 组</bdi>');
});

test('a page says nothing of groups where the people of every team are alike', async () => {
  expect(groupPanels([await reported(written(desk(7)), 2)], en)).toBeNull();
});
