import { describe } from 'vitest';
import { compareCases } from './compare.js';

describe('several teams, tiers and bots', () => {
  compareCases((given) => ['net', 'bot_inf', 'pooled'].includes(given.kind));
});

describe('several chats in hand', () => {
  compareCases((given) => given.kind === 'chat');
});
