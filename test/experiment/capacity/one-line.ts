/**
 * A scenario of one line of calls on a single day, of which 80% are to be answered within 20 s.
 *
 * @param hours in which it is open
 * @param teams as they are written, without a key of their own
 */
export function oneLine(hours: string, perHour: number, teams: string): string {
  return `
calendar: { start: 2026-11-09, days: 1, interval: 60 min, open: "${hours}" }
contacts:
  sales:
    channel: phone
    arrivals: { perHour: ${perHour} }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: sales, time: { mean: 4 min } } }
teams:
${teams}
`;
}
