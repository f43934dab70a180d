import { Bot, Contact, Team, Wait } from '#src/center/counts.js';
import type { BotCase, LineCase, LineParams } from '../cases.js';
import type { Experiment, Setting } from '../experiment.js';
import { equal, type View, waitFigures } from '../figure.js';
import { exponential, handling, seconds, steadyCalendar } from './text.js';

/** One line, one team: Erlang B, C and A and their kin. */
export function singleLine(given: LineCase, setting: Setting): Experiment {
  const { params, expected } = given;
  const view = viewOf(params);
  return {
    id: given.id,
    text: lineText(given.id, params, setting),
    files: {},
    figures: [
      ...waitFigures(expected, view),
      ...equal('carried_erlangs', expected.carried_erlangs, (w) => [w.team(Team.busyTime), w.elapsed]),
      ...equal('lost_per_hour', expected.lost_per_hour, (w) => [w.contact(Contact.turnedAwayLine), w.hours]),
      ...equal('mean_agents_talking', expected.mean_agents_talking, (w) => [w.team(Team.busyTime) - w.team(Team.wrapUpTime), w.elapsed]),
      ...equal('mean_agents_in_wrap_up', expected.mean_agents_in_wrap_up, (w) => [w.team(Team.wrapUpTime), w.elapsed]),
    ],
  };
}

/** A bot without limit in front of one line. */
export function botLine(given: BotCase, setting: Setting): Experiment {
  const { params, expected } = given;
  const view: View = { ...viewOf(params), label: 'line ', waits: (window) => window.line('calls') };
  return {
    id: given.id,
    text: lineText(given.id, params, setting),
    files: {},
    figures: [
      ...waitFigures(expected.agent_line, view),
      ...equal('arrivals_at_agents_per_hour', expected.arrivals_at_agents_per_hour, (w) => [w.line('calls').of(Wait.offered), w.hours]),
      ...equal('mean_contacts_in_bot', expected.mean_contacts_in_bot, (w) => [w.bots(Bot.sessionTime), w.elapsed]),
    ],
  };
}

/** The line's own threshold is the second one, so that both ways of counting are used. */
export function viewOf(params: LineParams): View {
  const thresholds = params.T_s ?? [];
  const constant = params.patience?.dist === 'deterministic' ? { constantPatience: Number(params.patience['value_s']) } : {};
  return { label: '', waits: (window) => window.contacts(), within: thresholds[1] ?? thresholds[0] ?? 20, ...constant };
}

/** The scenario of one line. */
export function lineText(title: string, params: LineParams, setting: Setting): string {
  const bot = params.bot_time;
  const variability =
    params.day_factor_cv !== undefined && setting.change !== 'steady' ? `, variability: { day: ${params.day_factor_cv} }` : '';
  const botStep =
    bot === undefined
      ? ''
      : `
      assistant:
        bot: assistant
        time: { distribution: lognormal, mean: ${seconds(bot.mean_s)}, cv: ${bot.cv} }
        next: { resolved: ${params.containment}, desk: ${1 - Number(params.containment)} }`;
  return `title: ${title}
${steadyCalendar(setting)}
contacts:
  calls:
    channel: phone
    arrivals: { perHour: ${params.arrivals_per_hour}${variability} }
    patience: ${patience(params)}
    serviceLevel: { within: ${seconds(viewOf(params).within)} }
    journey:${botStep}
      desk:
        skill: calls
${work(params, handling(setting))}
${bot === undefined ? '' : 'bots: { assistant: { sessions: unlimited } }\n'}teams:
  desk: { skills: [calls], agents: ${params.agents} }
${limit(params)}`;
}

/** An exact case of loss has no waiting places: \`lines\` as many as there are agents. */
function limit(params: LineParams): string {
  const waitingPlaces = params.lines === undefined ? null : params.lines - params.agents;
  const lossOnly = params.T_s === undefined;
  return waitingPlaces === null && !lossOnly ? '' : `skills: { calls: { limit: ${waitingPlaces ?? 0} } }\n`;
}

function patience(params: LineParams): string {
  const given = params.patience;
  if (given === undefined) return params.mean_patience_s === undefined ? 'never' : exponential(params.mean_patience_s);
  switch (given.dist) {
    case 'deterministic':
      return seconds(Number(given['value_s']));
    case 'lognormal':
      return `{ distribution: lognormal, mean: ${seconds(Number(given['mean_s']))}, cv: ${given['cv']} }`;
    case 'weibull':
      return `{ distribution: weibull, mean: ${seconds(weibullMean(Number(given['shape']), Number(given['scale_s'])))}, shape: ${given['shape']} }`;
    default:
      throw new Error(`unknown law of patience: ${given.dist}`);
  }
}

/** scale × Γ(1 + 1/shape), for the shapes of which the gamma function is known in closed form. */
function weibullMean(shape: number, scale: number): number {
  if (shape === 2) return (scale * Math.sqrt(Math.PI)) / 2;
  if (shape === 1) return scale;
  throw new Error(`no closed form for shape ${shape}`);
}

function work(params: LineParams, factor: number): string {
  const time = (distribution: string) => `        time: ${distribution}`;
  const mixture = (share: number, first: number, second: number) => `
          mixture:
            - { share: ${share}, distribution: exponential, mean: ${seconds(first * factor)} }
            - { share: ${1 - share}, distribution: exponential, mean: ${seconds(second * factor)} }`;
  const value = (source: Readonly<Record<string, number | string>>, key: string) => Number(source[key]);
  const { handle, service } = params;
  if (handle?.type === 'talk_then_wrap') {
    const wrapUp = `        wrapUp: ${exponential(value(handle, 'mean_wrap_s') * factor)}`;
    return `${time(exponential(value(handle, 'mean_talk_s') * factor))}\n${wrapUp}`;
  }
  if (handle?.type === 'mixture') return time(mixture(value(handle, 'p1'), value(handle, 'm1_s'), value(handle, 'm2_s')));
  if (service?.dist === 'hyperexp2') return time(mixture(value(service, 'p1'), value(service, 'm1_s'), value(service, 'm2_s')));
  if (service !== undefined) {
    return time(`{ distribution: ${service.dist}, mean: ${seconds(value(service, 'mean_s') * factor)}, cv: ${service['cv']} }`);
  }
  if (params.handle_s !== undefined) return time(seconds(params.handle_s * factor));
  return time(exponential(Number(params.mean_handle_s) * factor));
}
