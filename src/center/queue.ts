import { Step } from './center.js';
import { Fact } from './contact.js';
import type { State } from './state.js';

/** Puts a contact at the end of a queue of its line. */
export function enqueue(s: State, contact: number, line: number, queue: number): void {
  const { contacts, lines } = s;
  const tail = lines.tail[queue];
  contacts.facts[contact + Fact.ahead] = tail;
  contacts.facts[contact + Fact.behind] = -1;
  if (tail < 0) lines.head[queue] = contact;
  else contacts.facts[tail + Fact.behind] = contact;
  lines.tail[queue] = contact;
  lines.waiting[line]++;
}

/** Takes a contact out of its queue, wherever in it. */
export function dequeue(s: State, contact: number): void {
  const { contacts, lines } = s;
  const { steps } = s.center;
  const step = contacts.facts[contact + Fact.step];
  const queue = steps[step + Step.queue];
  const ahead = contacts.facts[contact + Fact.ahead];
  const behind = contacts.facts[contact + Fact.behind];
  if (ahead < 0) lines.head[queue] = behind;
  else contacts.facts[ahead + Fact.behind] = behind;
  if (behind < 0) lines.tail[queue] = ahead;
  else contacts.facts[behind + Fact.ahead] = ahead;
  lines.waiting[steps[step + Step.target]]--;
}
