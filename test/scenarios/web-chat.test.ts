import { describe, expect, it } from 'vitest';
import { changedFrom } from './compared.js';
import { figure, run } from './shipped.js';

const changed = changedFrom('web-chat.yaml');

describe('web-chat', () => {
  it('keeps its promise with seven people who have two chats in hand, and loses at least a quarter of it with one at a time', async () => {
    expect(figure(await run('web-chat.yaml', { replications: 20 }), 'contacts.chats.serviceLevel')).toBeGreaterThan(0.9);
    const alone = await changed('web-chat.yaml', 'channels.chat.concurrency=1');
    expect(alone('chats')).toMatchObject({ verdict: 'worse' });
    expect(alone('chats').high).toBeLessThan(-0.25);
    expect(alone('calls')).toMatchObject({ verdict: 'no difference shown' });
  });

  it('needs eleven or twelve people, one chat at a time, for what seven do', async () => {
    const people = (count: number) => changed('web-chat.yaml', 'channels.chat.concurrency=1', `teams.chatters.agents=${count}`);
    expect((await people(10))('chats')).toMatchObject({ verdict: 'worse' });
    expect((await people(13))('chats')).toMatchObject({ verdict: 'better' });
  });

  it('has people who are busy and yet have room', async () => {
    const week = await run('web-chat.yaml', { replications: 20 });
    expect(figure(week, 'teams.callers.concurrency')).toBe(1);
    expect(figure(week, 'teams.chatters.concurrency')).toBeGreaterThan(1.2);
    expect(figure(week, 'teams.chatters.slotUse')).toBeLessThan(figure(week, 'teams.chatters.occupancy') - 0.15);
  });
});

describe('web-chat-blended', () => {
  it('answers calls and chats sooner than two teams of as many people', async () => {
    const blended = await changed('web-chat-blended.yaml');
    for (const type of ['calls', 'chats']) {
      expect(blended(type), type).toMatchObject({ verdict: 'better' });
      expect(blended(type).low, type).toBeGreaterThan(0.02);
    }
  });

  it('answers calls later than two teams where chats are spread over everybody', async () => {
    const spread = await changed('web-chat-blended.yaml', 'channels.chat.assign=leastLoaded');
    expect(spread('calls')).toMatchObject({ verdict: 'worse' });
    expect(spread('chats')).toMatchObject({ verdict: 'better' });
  });
});
