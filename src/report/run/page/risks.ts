/** What happens to customers and people if the plan stays as it is. */
import type { Simulation } from '../../../experiment/result/result.js';
import { type Promised, worstFirst } from '../../page/promises.js';
import { meanText } from '../../text/figure-text.js';
import { isolated } from '../../text/isolated.js';
import { percent, rounded } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';
import { linesThatMatter } from './lines-that-matter.js';
import { serviceTimes } from './service-times.js';
import { levelText, named, timeWords, type WeakTime, type WeakTimes, weakTimes } from './weak-times.js';

/** Teams, and lines, that are named. */
const MOST_NAMED = 3;
/** Above it an absence is felt at once. Planners plan for 80 to 85% with live contacts. */
const BUSY = 0.88;

/** One sentence each, the gravest first. */
export function risks(simulation: Simulation, promises: readonly Promised[], texts: Texts): string[] {
  const { risk } = texts;
  const [worst] = worstFirst(promises.filter(({ days }) => days !== null && days.mean < 1));
  const busy = Object.entries(simulation.result.teams).flatMap(([name, { occupancy }]) =>
    occupancy && occupancy.mean >= BUSY ? [risk.busy(isolated(texts.thing('teams', name)), meanText(occupancy, 'share'))] : [],
  );
  const late = simulation.result.contacts['all']?.['stillOpen']?.mean ?? 0;
  return [
    lostText(simulation, texts),
    ...lostLater(simulation, texts),
    ...(worst?.days && worst.type !== null
      ? [risk.days(meanText({ ...worst.days, mean: 1 - worst.days.mean }, 'share'), isolated(texts.thing('contacts', worst.type)))]
      : []),
    ...weakest(simulation, texts),
    ...linesBehind(simulation, texts),
    ...busy.slice(0, MOST_NAMED),
    ...(late >= 0.5 ? [risk.late(rounded(late))] : []),
  ];
}

function lostText({ scenario, result }: Simulation, { risk }: Texts): string {
  const all = result.contacts['all'];
  const lost = ['abandoned', 'disconnected', 'turnedAway'].reduce((sum, name) => sum + (all[name]?.mean ?? 0), 0);
  const arrived = all['arrived']?.mean ?? 0;
  if (lost < 1) return risk.nobodyLost;
  const days = scenario.calendar.days.length;
  return risk.lost(rounded(Math.round(lost)), shareText(lost / arrived), days === 1 ? null : rounded(Math.round(lost / days)));
}

/** Who gave up in a later line, after an answer: not among those who were never answered. */
function lostLater({ result }: Simulation, { risk }: Texts): string[] {
  const { abandonedLater, arrived } = result.contacts['all'];
  if (!abandonedLater || !arrived || abandonedLater.mean < 1) return [];
  return [risk.lostLater(rounded(Math.round(abandonedLater.mean)), shareText(abandonedLater.mean / arrived.mean))];
}

/** The days and times at which promises are missed, of those that are shown to be weaker than the whole. */
function weakest(simulation: Simulation, texts: Texts): string[] {
  const types = simulation.scenario.contacts.flatMap(({ name, serviceLevel: rule }) => {
    if (rule === null || rule.target === null) return [];
    const times = serviceTimes(simulation, name, rule);
    const missing = times.cells.filter((cell) => cell.missing > 0).length;
    return [{ missing, words: isolated(texts.thing('contacts', name)), weak: weakTimes(simulation, name, rule, times) }];
  });
  const missed = (of: keyof WeakTimes) =>
    types.flatMap(({ weak, words }) => weak[of].filter(({ missing }) => missing > 0).map((time) => ({ ...time, words })));
  const say = (time: WeakTime & { readonly words: string }) =>
    texts.risk.weakTime(timeWords(time, simulation, texts), levelText(time), time.words);
  const [days, stretches] = [missed('days'), missed('stretches')];
  if (days.length === 0 && stretches.length === 0)
    return types.reduce((sum, { missing }) => sum + missing, 0) < 2 ? [] : [texts.risk.noneWeaker];
  return [
    ...(days.length === 0 ? [] : [texts.risk.weakDays(...named(days, say))]),
    ...(stretches.length === 0 ? [] : [texts.risk.weakTimes(...named(stretches, say))]),
  ];
}

/** Lines that contacts come to after an answer, where customers wait long or give up. */
function linesBehind(simulation: Simulation, texts: Texts): string[] {
  return linesThatMatter(simulation)
    .filter(({ isGrave }) => isGrave)
    .slice(0, MOST_NAMED)
    .map(({ name }) => {
      const { averageWait, abandonmentRate } = simulation.result.lines[name];
      const wait = meanText(averageWait ?? null, 'seconds', texts.units);
      return texts.risk.behind(isolated(texts.thing('lines', name)), wait, meanText(abandonmentRate ?? null, 'share'));
    });
}

function shareText(share: number): string {
  return percent(Number(share.toFixed(3)));
}
