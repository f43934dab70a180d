import { describe, expect, it } from 'vitest';
import { changedFrom } from './compared.js';
import { figure, run } from './shipped.js';

const SEPARATE = 'omnichannel.yaml';
const BLENDED = 'omnichannel-blended.yaml';
const TARGETS = { calls: 0.8, chats: 0.8, mails: 0.9, messages: 0.8 };

describe('omnichannel', () => {
  it('keeps all four promises, and that of messages no longer with one writer less', async () => {
    const week = await run(SEPARATE, { replications: 20 });
    for (const [type, target] of Object.entries(TARGETS))
      expect(figure(week, `contacts.${type}.serviceLevel`), type).toBeGreaterThan(target);
    const less = await run(SEPARATE, { replications: 20, overrides: ['teams.writers.agents.0.agents=8'] });
    expect(figure(less, 'contacts.messages.serviceLevel')).toBeLessThan(TARGETS.messages);
    expect(figure(less, 'contacts.calls.serviceLevel')).toBeCloseTo(figure(week, 'contacts.calls.serviceLevel'), 6);
  });
});

describe('omnichannel-blended', () => {
  it('answers chats, e-mails and messages sooner than three teams of as many people, and calls later', async () => {
    const blended = await changedFrom(SEPARATE)(BLENDED);
    for (const type of ['chats', 'mails', 'messages']) expect(blended(type), type).toMatchObject({ verdict: 'better' });
    expect(blended('messages').low).toBeGreaterThan(0.1);
    expect(blended('calls')).toMatchObject({ verdict: 'worse' });
    expect(blended('calls').low).toBeGreaterThan(-0.05);
  });

  it('answers calls sooner as well where letters are set aside for them', async () => {
    const aside = ['channels.email.interruptible=true', 'channels.social.interruptible=true'];
    const blended = await changedFrom(SEPARATE)(BLENDED, ...aside);
    for (const type of Object.keys(TARGETS)) expect(blended(type), type).toMatchObject({ verdict: 'better' });
    expect(blended('calls').low).toBeGreaterThan(0.03);
  });

  it('keeps all four promises with three people fewer', async () => {
    const week = await run(BLENDED, { replications: 20, overrides: ['teams.service.agents=34'] });
    for (const [type, target] of Object.entries(TARGETS)) {
      expect(week.result.contacts[type]?.['serviceLevel']?.low ?? 0, type).toBeGreaterThan(target);
    }
  });
});
