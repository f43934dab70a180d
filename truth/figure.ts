import { Contact, Line, Team, Wait } from '#src/center/counts.js';
import type { WaitFigures } from './cases.js';
import type { Waits, Window } from './window.js';

/**
 * A figure whose exact value is known, and what a window of a simulation says about it: a numerator and a denominator, to be
 * added up over many windows before they are divided.
 */
export interface Figure {
  readonly name: string;
  readonly exact: number;
  /** `least`: the exact answer says only that the figure is not smaller (a percentile that lies on an atom of the waits). */
  readonly bound: 'equal' | 'least' | 'most';
  readonly read: (window: Window) => readonly [numerator: number, denominator: number];
}

export function equal(name: string, exact: number | null | undefined, read: Figure['read']): Figure[] {
  return exact === null || exact === undefined ? [] : [{ name, exact, bound: 'equal', read }];
}

/** How a case looks at the people in a line. */
export interface View {
  /** Before the name of each figure; empty for a case of one line. */
  readonly label: string;
  readonly waits: (window: Window) => Waits;
  /** The scenario's own threshold in seconds, which is counted exactly; other thresholds are read from the histogram of waits. */
  readonly within: number;
  /** Patience that is the same for everyone, in seconds: there the waits have an atom. */
  readonly constantPatience?: number;
}

/**
 * Shares that are missed (or kept) by fewer than one contact in 500 come in a few rare stretches of a run: no number of contacts that
 * a test can afford makes them follow a normal law.
 */
const RAREST = 0.002;

function share(name: string, exact: number | undefined, read: Figure['read']): Figure[] {
  return exact !== undefined && Math.min(exact, 1 - exact) < RAREST ? [] : equal(name, exact, read);
}

/** Every figure of waits that the case gives. */
export function waitFigures(expected: WaitFigures, view: View): Figure[] {
  const named = (name: string) => view.label + name;
  const field = (window: Window, ...fields: Wait[]) => fields.reduce((sum, each) => sum + view.waits(window).of(each), 0);
  const waited = (window: Window) => field(window, Wait.waitAnswered, Wait.waitAbandoned, Wait.waitDisconnected) / 1000;
  return [
    ...equal(named('p_wait'), expected.p_wait, (w) => [field(w, Wait.delayed), field(w, Wait.offered)]),
    ...equal(named('asa_all_s'), expected.asa_all_s, (w) => [waited(w), field(w, Wait.offered)]),
    ...equal(named('asa_answered_s'), expected.asa_answered_s, (w) => [field(w, Wait.waitAnswered) / 1000, field(w, Wait.answered)]),
    ...equal(named('asa_abandoned_s'), expected.asa_abandoned_s, (w) => [field(w, Wait.waitAbandoned) / 1000, field(w, Wait.abandoned)]),
    ...equal(named('asa_given_wait_s'), expected.asa_given_wait_s, (w) => [waited(w), field(w, Wait.delayed)]),
    ...equal(named('p_abandon'), expected.p_abandon, (w) => [field(w, Wait.abandoned), field(w, Wait.offered)]),
    ...equal(named('p_block'), expected.p_block, (w) => [w.contact(Contact.turnedAwayLine), w.contact(Contact.arrived)]),
    ...equal(named('p_answered_of_attempts'), expected.p_answered_of_attempts, (w) => [
      field(w, Wait.answered),
      w.contact(Contact.arrived),
    ]),
    ...equal(named('mean_queue'), expected.mean_queue, (w) => [view.waits(w).queueTime, w.elapsed]),
    ...equal(named('occupancy'), expected.occupancy, (w) => [w.team(Team.busyTime), w.team(Team.dutyTime)]),
    ...equal(named('mean_in_system'), expected.mean_in_system, (w) => [w.lines(Line.queueTime) + w.team(Team.inHandTime), w.elapsed]),
    ...equal(named('mean_time_in_system_s'), expected.mean_time_in_system_s, (w) => [
      w.contact(Contact.resolutionTime) / 1000,
      w.contact(Contact.resolved),
    ]),
    ...equal(named('offered_per_hour'), expected.offered_per_hour, (w) => [field(w, Wait.offered), w.hours]),
    ...Object.entries(expected.sl ?? {}).flatMap(([threshold, levels]) => {
      const seconds = Number(threshold);
      const exact = seconds === view.within;
      const answered = (w: Window) => (exact ? field(w, Wait.answeredWithin) : view.waits(w).within(seconds * 1000, 'answered'));
      const all = (w: Window) =>
        exact ? field(w, Wait.answeredWithin, Wait.abandonedWithin) : view.waits(w).within(seconds * 1000, 'all');
      const level = (letter: string) => named(`sl ${threshold} s ${letter}`);
      return [
        ...share(level('a'), levels.a, (w) => [answered(w), field(w, Wait.offered)]),
        ...share(level('b'), levels.b, (w) => [answered(w), field(w, Wait.answered)]),
        ...share(level('c'), levels.c, (w) => [answered(w), field(w, Wait.offered) - (all(w) - answered(w))]),
        ...share(level('d'), levels.d, (w) => [all(w), field(w, Wait.offered)]),
        ...share(level('a of attempts'), levels.a_of_attempts, (w) => [answered(w), w.contact(Contact.arrived)]),
      ];
    }),
    ...percentiles(named('wait'), expected.wait_pct_all_s, 'all', view),
    ...percentiles(named('wait of answered'), expected.wait_pct_answered_s, 'answered', view),
  ];
}

/**
 * An exact percentile, compared as the share of waits up to it, which needs no guess of a density. Where the waits have an atom (0,
 * or a patience that is the same for everyone) the share may jump over the percentile's own.
 */
function percentiles(name: string, exact: Readonly<Record<string, number>> | undefined, whose: 'all' | 'answered', view: View): Figure[] {
  return Object.entries(exact ?? {}).flatMap(([percentile, seconds]): Figure[] => {
    const upToIt = Number(percentile.slice(1)) / 100;
    const upTo = (milliseconds: number) => (window: Window) => {
      const waits = view.waits(window);
      return [waits.within(milliseconds, whose), waits.of(whose === 'all' ? Wait.offered : Wait.answered)] as const;
    };
    const title = `${name} ${percentile.toUpperCase()} ${Number(seconds.toPrecision(5))} s`;
    if (seconds === 0) return [{ name: title, exact: upToIt, bound: 'least', read: upTo(0) }];
    if (seconds !== view.constantPatience) return [{ name: title, exact: upToIt, bound: 'equal', read: upTo(seconds * 1000) }];
    return [
      { name: `${title} at most`, exact: upToIt, bound: 'least', read: upTo(seconds * 1000 * 1.005) },
      { name: `${title} at least`, exact: upToIt, bound: 'most', read: upTo(seconds * 1000) },
    ];
  });
}
