import { describe, it } from 'vitest';
import { Team, Wait } from '#src/center/counts.js';
import { bare, comparePrinted, type Reading, spread } from './printed.js';

/*
 * A public teaching model of an urgent-care call center (pythonhealthdatascience/intro-open-sim): 100 calls an hour, 13 operators,
 * 40% go on to nurses; runs of 1,000 minutes. Times are in minutes.
 */
const RUNS = 400;
const INTERVALS: readonly [number, number] = [0, 50];

function scenario(warmUp: string, operatorNext: string, nurses: string): string {
  return `title: two tiers
calendar: { start: 2026-01-01, interval: 20 min, open: "00:00-16:40"${warmUp} }
contacts:
  call:
    channel: phone
    arrivals: { perHour: 100 }
    patience: never
    journey:
      operator: { skill: answering, time: { distribution: triangular, min: 5 min, mode: 7 min, max: 10 min }${operatorNext} }
${nurses}teams:
  operators: { skills: [answering], agents: 13 }
`;
}

const wait =
  (line: string): Reading =>
  (window) => [window.line(line).of(Wait.waitAnswered) / 60_000, window.line(line).of(Wait.answered)];
const utilisation =
  (team: string, people: number): Reading =>
  (window) => [window.team(Team.busyTime, team), window.elapsed * people];

describe('a center of two tiers', () => {
  it('is as printed for the operators alone', () => {
    comparePrinted(scenario('', '', ''), RUNS, INTERVALS, {
      wait: [spread(2.69, 0.84, 10), wait('answering')],
      utilisation: [bare(0.9269, 0.0001, 10), utilisation('operators', 13)],
    });
  });

  it('is as printed with 15 nurses', () => {
    const nurse = '      nurse: { skill: nursing, time: { distribution: uniform, min: 10 min, max: 30 min } }\n';
    const text = `${scenario(', warmUp: 50 min', ', next: { nurse: 40% }', nurse)}  nurses: { skills: [nursing], agents: 15 }\n`;
    comparePrinted(text, RUNS, INTERVALS, {
      'wait for an operator': [bare(3.2, 0.1, 5), wait('answering')],
      'utilisation of operators': [bare(0.942, 0.001, 5), utilisation('operators', 13)],
      'wait for a nurse': [bare(3.0, 0.1, 5), wait('nursing')],
      'utilisation of nurses': [bare(0.883, 0.001, 5), utilisation('nurses', 15)],
    });
  });
});
