import { expect, test } from 'vitest';
import { handsPanels } from '#src/report/run/page/hands-table.js';
import { figureText } from '#src/report/text/figure-text.js';
import { en } from '#src/report/texts/en/texts.js';
import { CHATS, desk, reported, written } from '../../reports.js';

test('a page tells how many contacts people have in hand together, where that may be several', async () => {
  const report = await reported(written(CHATS), 5);
  const text = handsPanels([report], en)?.text ?? '';
  const { callers, chatters } = report.simulation.result.teams;
  expect(callers?.['concurrency']?.mean).toBe(1);
  expect(chatters?.['concurrency']?.mean).toBeGreaterThan(1.1);
  expect(chatters?.['slotUse']?.mean).toBeLessThan(chatters?.['occupancy']?.mean ?? 0);
  expect(text).toContain(figureText(chatters?.['concurrency'] ?? null, 'contacts', en.units));
  expect(text).toContain(figureText(chatters?.['slotUse'] ?? null, 'share', en.units));
});

test('a page says nothing of it where everybody works on one contact at a time', async () => {
  expect(handsPanels([await reported(written(desk(7)), 2)], en)).toBeNull();
  expect(handsPanels([await reported(written(CHATS, ['teams.chatters.concurrency={ chat: 1 }']), 2)], en)).toBeNull();
});
