import type { Scenario, Team } from '#src/scenario/scenario.js';
import { load } from '../../../scenario/loading.js';

/** A center of two lines, a menu before one of them; its teams are desk, post and those that a test adds. @param more teams, as a file has them */
export function centerWith(more = ''): Scenario {
  return load(`
calendar: { start: 2026-11-09, days: 1, interval: 60 min, open: "08:00-18:00" }
contacts:
  calls:
    channel: phone
    arrivals: { perHour: 60 }
    patience: never
    journey:
      menu: { bot: menu, time: 30 s, next: { desk: 80%, resolved: 15%, unresolved: 5% } }
      desk: { skill: calls, time: { mean: 4 min } }
  sales:
    channel: phone
    arrivals: { perHour: 10 }
    patience: never
    journey: { desk: { skill: sales, time: { mean: 4 min } } }
bots: { menu: { sessions: unlimited } }
teams:
  desk: { skills: [calls], shrinkage: 20%, agents: [{ from: "08:00", to: "12:00", agents: 4 }, { from: "14:00", to: "18:00", agents: 2 }] }
${more}  post: { skills: [sales], shrinkage: 0, agents: 1 }
`).scenario;
}

/** A team of a scenario, which must be there. */
export function team(name: string, { teams }: Scenario): Team {
  const found = teams.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no team ${name}`);
  return found;
}
