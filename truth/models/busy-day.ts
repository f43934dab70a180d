import { Team, Wait } from '#src/center/counts.js';
import type { BusyDayCase, MixedFigures } from '../cases.js';
import type { Experiment, Setting } from '../experiment.js';
import { equal, type Figure } from '../figure.js';
import type { Window } from '../window.js';
import { lineText, viewOf } from './line.js';

/** Erlang A on days of which each has its own factor: the mean of the days' figures, and the figures of all contacts together. */
export function busyDay(given: BusyDayCase, setting: Setting): Experiment {
  const { params, expected } = given;
  const ofDays = figures(expected.mean_of_day_values).map(
    (figure): Figure => ({
      ...figure,
      name: `mean of days ${figure.name}`,
      read: (window) => {
        const [numerator, denominator] = figure.read(window);
        return [numerator / denominator, 1];
      },
    }),
  );
  const ofContacts = figures(expected.contact_weighted).map((figure): Figure => ({ ...figure, name: `all contacts ${figure.name}` }));
  return { id: given.id, text: lineText(given.id, params, setting), files: {}, figures: [...ofDays, ...ofContacts] };

  function figures(exact: MixedFigures): Figure[] {
    const field = (window: Window, ...fields: Wait[]) => fields.reduce((sum, each) => sum + viewOf(params).waits(window).of(each), 0);
    return [
      ...equal('p_wait', exact.p_wait, (w) => [field(w, Wait.delayed), field(w, Wait.offered)]),
      ...equal('asa_all_s', exact.asa_all_s, (w) => [field(w, Wait.waitAnswered, Wait.waitAbandoned) / 1000, field(w, Wait.offered)]),
      ...equal('p_abandon', exact.p_abandon, (w) => [field(w, Wait.abandoned), field(w, Wait.offered)]),
      ...equal('sl a', exact.sl_a, (w) => [field(w, Wait.answeredWithin), field(w, Wait.offered)]),
      ...equal('sl d', exact.sl_d, (w) => [field(w, Wait.answeredWithin, Wait.abandonedWithin), field(w, Wait.offered)]),
      ...equal('occupancy', exact.occupancy, (w) => [w.team(Team.busyTime), w.team(Team.dutyTime)]),
      ...equal('mean_queue', exact.mean_queue, (w) => [w.contacts().queueTime, w.elapsed]),
    ];
  }
}
