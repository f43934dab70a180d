/** More people of a team as a change that may mend a line: in some stretches of time, or in each shift. */
import { numbersOf } from '../../../scenario/people/shifts.js';
import { stretchesOf } from '../../../scenario/people/stretches.js';
import type { RosterPiece, Scenario, Shift, Span, Team, Stretch as WorkStretch } from '../../../scenario/scenario.js';
import { unionOf } from '../../../scenario/time/spans.js';
import { type Change, withTeam } from './changes.js';

const DAY = 24 * 3_600_000;

/**
 * More people rostered in some stretches of time.
 *
 * @param each people for one more on duty
 * @param who tells these people from others that are added to the team
 */
export function morePeople(team: string, spans: readonly Span[], each: number, who: string): Change {
  return (scenario, count) =>
    withTeam(scenario, team, (before) => {
      if (before.shifts.length > 0)
        return withShifts(before, [...before.shifts, helpers(before, spans, each * count, who, scenario)], scenario);
      const rostered = spans.reduce((pieces, span) => withMore(pieces, span, each * count), before.rostered);
      const stretches = before.absence === 0 ? [] : [...before.stretches, ...stretchesOfMore(spans, each * count, who)];
      return { ...before, rostered, atWork: rostered, stretches };
    });
}

/** One more in each shift of a team, who has the breaks of the others. */
export function moreInEachShift(team: string): Change {
  return (scenario, count) =>
    withTeam(scenario, team, (before) => {
      let place = 0;
      const shifts = before.shifts.map((shift) => {
        const larger = { ...shift, place, people: shift.people + count };
        place += larger.people;
        return larger;
      });
      return withShifts(before, shifts, scenario);
    });
}

/** People who work in some stretches of time alone, without a break. */
function helpers({ shifts }: Team, spans: readonly Span[], people: number, name: string, { calendar }: Scenario): Shift {
  const place = shifts.reduce((sum, shift) => sum + shift.people, 0);
  const dateOf = (moment: number) => calendar.days.find(({ to }) => moment < to)?.date ?? '';
  const stretches = spans.map((span) => ({ ...span, date: dateOf(span.from), breaks: [] }));
  const [first] = spans;
  return { name, label: name, start: first === undefined ? 0 : first.from % DAY, place, people, stretches };
}

function withShifts(team: Team, shifts: readonly Shift[], { calendar }: Scenario): Team {
  const { rostered, atWork } = numbersOf(shifts, calendar.end);
  return { ...team, shifts, rostered, atWork };
}

/** The stretches of work of somebody more, or of several, who may be absent like the others. */
function stretchesOfMore(spans: readonly Span[], people: number, who: string): readonly WorkStretch[] {
  const levels = unionOf(spans).map((span) => ({ ...span, agents: people }));
  return stretchesOf(
    levels,
    (moment) => moment + DAY,
    (came) => `${who} ${came}`,
  );
}

/** The roster with more people in a stretch of time. */
function withMore(rostered: readonly RosterPiece[], { from, to }: Span, people: number): readonly RosterPiece[] {
  const edges = new Set([from, to, ...rostered.flatMap((piece) => [piece.from, piece.to])]);
  const moments = [...edges].sort((a, b) => a - b);
  return moments.slice(1).flatMap((end, index) => {
    const start = moments[index];
    const before = rostered.find((piece) => piece.from <= start && piece.to >= end)?.agents ?? 0;
    const agents = before + (from <= start && to >= end ? people : 0);
    return agents > 0 ? [{ from: start, to: end, agents }] : [];
  });
}
