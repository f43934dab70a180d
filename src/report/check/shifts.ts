import { isByName } from '../../scenario/people/shifts.js';
import type { Break, Scenario, Shift, Team } from '../../scenario/scenario.js';
import type { Palette } from '../screen/palette.js';
import { layOut } from '../screen/table-layout.js';
import { NO_VALUE } from '../text/figure-text.js';
import { duration } from '../text/number.js';
import type { Texts } from '../texts/en/texts.js';

/** Who works when in teams with shifts; empty where there are none. */
export function shiftTable(scenario: Scenario, colors: Palette, texts: Texts): string {
  const { check } = texts;
  const rows = scenario.teams.flatMap((team) => {
    const byName = team.shifts.filter(isByName);
    const others = team.shifts.filter((shift) => !isByName(shift));
    return [...others.map((shift) => rowOf(team, shift, texts)), ...(byName.length === 0 ? [] : [rowByName(team, byName, texts)])];
  });
  if (rows.length === 0) return '';
  const columns = [
    { heading: check.shifts },
    { heading: check.people },
    { heading: check.starts },
    { heading: check.length },
    { heading: check.times },
    { heading: check.breaks, align: 'left', elastic: true, wraps: true },
  ] as const;
  return layOut(columns, rows, colors.title);
}

/** People of a roster have each their own times: they are told of together. */
function rowByName(team: Team, people: readonly Shift[], texts: Texts): string[] {
  const { check } = texts;
  const stretches = people.reduce((sum, person) => sum + person.stretches.length, 0);
  return [
    check.shift(texts.thing('teams', team.name), check.byName),
    String(people.length),
    NO_VALUE,
    NO_VALUE,
    String(stretches),
    NO_VALUE,
  ];
}

function rowOf(team: Team, { label, people, start, stretches }: Shift, texts: Texts): string[] {
  const { check, units } = texts;
  const [first] = stretches;
  const breaks = first?.breaks.map((pause) => breakWords(pause, texts)) ?? [];
  return [
    check.shift(texts.thing('teams', team.name), label),
    String(people),
    start === null ? NO_VALUE : clockText(start),
    first === undefined ? NO_VALUE : duration(first.to - first.from, units),
    String(stretches.length),
    breaks.length === 0 ? NO_VALUE : texts.items(breaks),
  ];
}

function breakWords({ after, over, length, paid }: Break, { check, units }: Texts): string {
  return check.pause(duration(length, units), duration(after, units), over === 0 ? null : duration(after + over, units), paid);
}

/** `08:00` */
function clockText(clock: number): string {
  const minutes = Math.round(clock / 60_000);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
