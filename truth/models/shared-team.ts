import { Team, Wait } from '#src/center/counts.js';
import type { PooledCase, PriorityCase } from '../cases.js';
import type { Experiment, Setting } from '../experiment.js';
import { equal, type View, waitFigures } from '../figure.js';
import { exponential, handling, seconds, steadyCalendar } from './text.js';

/** Classes of contacts with priorities in one line of one team. */
export function priorities(given: PriorityCase, setting: Setting): Experiment {
  const { params, expected } = given;
  const within = params.T_s[0] ?? 20;
  const view = (label: string, ...names: string[]): View => ({ label, waits: (window) => window.contacts(...names), within });
  const name = (index: number) => `class${index + 1}`;
  return {
    id: given.id,
    text: `title: ${given.id}
${steadyCalendar(setting)}
contacts:
${params.arrivals_per_hour
  .map(
    (rate, index) => `  ${name(index)}:
    channel: phone
    arrivals: { perHour: ${rate} }
    patience: never
    priority: ${setting.change === 'swapped' ? params.arrivals_per_hour.length - index : index + 1}
    serviceLevel: { within: ${seconds(within)} }
    journey: { desk: { skill: calls, time: ${exponential(params.mean_handle_s * handling(setting))} } }`,
  )
  .join('\n')}
teams:
  desk: { skills: [calls], agents: ${params.agents} }
`,
    files: {},
    figures: [
      ...expected.classes.flatMap((figures, index) => waitFigures(figures, view(`${name(index)} `, name(index)))),
      ...waitFigures({ ...expected.all, occupancy: expected.occupancy }, view('all ')),
    ],
  };
}

/** The same people and demand as two teams with a line each, and as one team for both lines. */
export function pooled(given: PooledCase, setting: Setting): Experiment[] {
  const { params, expected } = given;
  const within = params.T_s[0] ?? 20;
  const names = params.arrivals_per_hour.map((_, index) => `type${index + 1}`);
  const view = (label: string, ...contacts: string[]): View => ({ label, waits: (window) => window.contacts(...contacts), within });
  const contacts = `title: ${given.id}
${steadyCalendar(setting)}
contacts:
${names
  .map(
    (name, index) => `  ${name}:
    channel: phone
    arrivals: { perHour: ${params.arrivals_per_hour[index]} }
    patience: ${exponential(params.mean_patience_s)}
    serviceLevel: { within: ${seconds(within)} }
    journey: { desk: { skill: ${name}, time: ${exponential(params.mean_handle_s * handling(setting))} } }`,
  )
  .join('\n')}
`;
  const teams = names.map((name, index) => `  ${name}: { skills: [${name}], agents: ${params.agents[index]} }\n`).join('');
  const everyone = params.agents.reduce((sum, each) => sum + each, 0);
  const together = `  everyone: { skills: [${names.join(', ')}], agents: ${everyone} }\n`;
  return [
    {
      id: `${given.id}-dedicated`,
      text: `${contacts}teams:\n${teams}`,
      files: {},
      figures: [
        ...expected.dedicated.flatMap(({ occupancy, ...figures }, index) => [
          ...waitFigures(figures, view(`${names[index]} `, names[index])),
          ...equal(`${names[index]} occupancy`, occupancy, (w) => [
            w.team(Team.busyTime, names[index]),
            w.team(Team.dutyTime, names[index]),
          ]),
        ]),
        ...waitFigures(expected.dedicated_overall, view('all ')),
        ...equal(`all sl ${within} s a`, expected.dedicated_overall.sl_a, (w) => [
          w.contacts().of(Wait.answeredWithin),
          w.contacts().of(Wait.offered),
        ]),
      ],
    },
    { id: `${given.id}-pooled`, text: `${contacts}teams:\n${together}`, files: {}, figures: waitFigures(expected.pooled, view('all ')) },
  ];
}
