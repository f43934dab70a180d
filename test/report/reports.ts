import { simulate } from '#src/experiment/simulate.js';
import { readFromDisk } from '#src/library/node/read-file.js';
import type { Reported } from '#src/report/page/subject.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { assumptionsOf } from '#src/scenario/about/assumptions.js';
import { type LoadedScenario, loadScenario } from '#src/scenario/load.js';

/** A scenario written in a test. */
export function written(yaml: string, overrides: readonly string[] = [], files: Readonly<Record<string, string>> = {}): LoadedScenario {
  return loadScenario('written.yaml', (path) => ({ path, bytes: new TextEncoder().encode(files[path] ?? yaml) }), overrides);
}

export function fromFile(path: string, overrides: readonly string[] = []): LoadedScenario {
  return loadScenario(path, readFromDisk, overrides);
}

/** What a page is told of a scenario that was simulated so many times. */
export async function reported(loaded: LoadedScenario, replications: number, name?: string): Promise<Reported> {
  const { scenario, warnings } = loaded;
  const simulation = await simulate(scenario, { runner: inProcessRunner(), replications, waits: true, version: '1.2.3' });
  return {
    name: name ?? scenario.title,
    simulation,
    promises: simulation.result.promises,
    warnings,
    assumptions: assumptionsOf(loaded.written, scenario),
  };
}

/** A desk for the smallest pages: `agents` people, two hours. */
export function desk(agents: number, extra = ''): string {
  return `
title: Small desk
calendar: { start: 2026-11-09, days: 1, open: "08:00-10:00" }
contacts:
  support:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: support, time: { mean: 5 min } } }
teams:
  desk: { skills: [support], agents: ${agents}, shrinkage: 0% }
${extra}`;
}

/** Names and a title that would break a page that trusts them; 12 contact types, one of which never comes, and 31 days. */
export const HOSTILE = `
title: "<script>alert('x')</script> \\"quotes\\" & 'apostrophes' </style><img src=x onerror=alert(1)> ${'and so on '.repeat(12)}"
calendar: { start: 2026-10-01, days: 31, interval: 60 min, timezone: Europe/Berlin, open: "06:00-23:00" }
contacts:
  "b & b 'quoted'": &type
    channel: phone
    arrivals: { perHour: 6 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { a: { skill: one, time: { mean: 4 min }, next: { b: 20% } }, b: { skill: two, time: { mean: 5 min } } }
  "شكاوى العملاء": *type
  a-contact-type-with-a-name-that-is-very-very-long-indeed-and-has-no-space-in-it-at-all: *type
  nobody: { <<: *type, arrivals: { perHour: 0 } }
${Array.from({ length: 8 }, (_, index) => `  type${index}: *type\n`).join('')}
teams:
  "Team “A” & co; (night)": { skills: [one], agents: 6, shrinkage: 0%, tier: 1 }
  "שירות לקוחות דו־לשוני ארוך מאוד מאוד": { skills: [two], agents: 2, shrinkage: 0%, costPerHour: 30 }
  "O'Brien desk": { skills: { one: { rank: 2 }, two: {} }, agents: 1, shrinkage: 10%, tier: 2 }
run: { seed: 1, replications: 2 }
`;

/** People for calls and people who have several chats in hand, for two hours. */
export const CHATS = `
title: Calls and chats
calendar: { start: 2026-11-09, days: 1, open: "08:00-10:00" }
contacts:
  calls:
    channel: phone
    arrivals: { perHour: 40 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { answer: { skill: calls, time: { mean: 5 min } } }
  chats:
    channel: chat
    arrivals: { perHour: 40 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { write: { skill: chats, time: { mean: 5 min } } }
teams:
  callers: { skills: [calls], agents: 5, shrinkage: 5% }
  chatters: { skills: [chats], agents: 3, shrinkage: 5% }
`;

/** A desk of whose people some are newcomers, for two hours. */
export const NEWCOMERS = `
title: Newcomers
calendar: { start: 2026-11-09, open: "08:00-10:00" }
contacts:
  calls:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { answer: { skill: calls, time: { mean: 5 min }, next: { unresolved: 10% } } }
teams:
  desk: { label: Front desk, skills: [calls], agents: 7, shrinkage: 0%, tenure: [{ name: newcomers, share: 30%, speed: 0.7, unresolved: 2 }, { share: 70% }] }
`;
