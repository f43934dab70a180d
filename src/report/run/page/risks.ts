/** What happens to customers and people if the plan stays as it is. */
import type { Simulation } from '../../../experiment/result/result.js';
import { linesBehindFirst } from '../../../scenario/workload/lines-behind.js';
import { clock } from '../../page/moments.js';
import { type Promised, worstFirst } from '../../page/promises.js';
import { meanText } from '../../text/figure-text.js';
import { isolated } from '../../text/isolated.js';
import { percent, rounded } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';
import { weakDays } from './service-days.js';
import { serviceTimes } from './service-times.js';

/** Times that are named. */
const MOST_TIMES = 3;
/** Above it an absence is felt at once. Planners plan for 80 to 85% with live contacts. */
const BUSY = 0.88;
/** In a line behind the first: a mean wait in seconds, and a share that gives up, that nobody would plan. */
const LONG_WAIT = 600;
const MANY_LOST = 0.1;

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
    ...weakTimes(simulation, texts),
    ...linesBehind(simulation, texts),
    ...busy.slice(0, MOST_TIMES),
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

/** The times at which most customers are answered too late for the target, of those that are shown to be weaker than the whole. */
function weakTimes(simulation: Simulation, texts: Texts): string[] {
  const { scenario } = simulation;
  const several = scenario.calendar.days.length > 1;
  const cells = scenario.contacts.flatMap(({ name, serviceLevel: rule }) =>
    rule === null || rule.target === null ? [] : serviceTimes(simulation, name, rule).cells.map((cell) => ({ ...cell, name })),
  );
  const missing = cells.filter((cell) => cell.missing > 0);
  const weak = missing.filter(({ isWeak }) => isWeak);
  const days = weakestDays(simulation, texts);
  if (weak.length === 0) return days.length > 0 || missing.length < 2 ? days : [texts.risk.noneWeaker];
  const times = weak
    .sort((a, b) => b.missing - a.missing)
    .slice(0, MOST_TIMES)
    .map(({ weekday, minute, level, name }) => {
      const time = several ? `${texts.weekdays[weekday]} ${clock(minute)}` : clock(minute);
      return texts.risk.weakTime(time, shareText(level), isolated(texts.thing('contacts', name)));
    });
  return [...days, texts.risk.weakest(texts.phrases(times))];
}

/** The weekdays on which a promise is missed and which are shown to be weaker than the whole. */
function weakestDays(simulation: Simulation, texts: Texts): string[] {
  const found = simulation.scenario.contacts.flatMap(({ name, serviceLevel: rule }) =>
    weakDays(simulation, name)
      .filter(({ level }) => level < (rule?.target ?? 0))
      .map(({ weekday, level }) => ({
        words: texts.risk.weakTime(texts.weekdays[weekday], shareText(level), isolated(texts.thing('contacts', name))),
        ...{ weekday, level },
      })),
  );
  // Which of them is weaker than another is not shown, so they stand in the order of the week.
  const days = found
    .sort((a, b) => a.level - b.level)
    .slice(0, MOST_TIMES)
    .sort((a, b) => ((a.weekday + 6) % 7) - ((b.weekday + 6) % 7));
  const said = days.map(({ words }) => words);
  return days.length === 0 ? [] : [texts.risk.weakDays(said, found.length - days.length)];
}

/** Lines that contacts come to after an answer, where customers wait long or give up. */
function linesBehind({ scenario, result }: Simulation, texts: Texts): string[] {
  const behind = linesBehindFirst(scenario);
  return Object.entries(result.lines)
    .filter(([name]) => behind.has(name))
    .flatMap(([name, { averageWait, abandonmentRate, abandoned }]) => {
      if (!averageWait || !abandonmentRate || !abandoned) return [];
      if (averageWait.mean < LONG_WAIT && abandonmentRate.mean < MANY_LOST) return [];
      const line = isolated(texts.thing('lines', name));
      const words = texts.risk.behind(line, meanText(averageWait, 'seconds', texts.units), meanText(abandonmentRate, 'share'));
      return [{ words, lost: abandoned.mean }];
    })
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST_TIMES)
    .map(({ words }) => words);
}

function shareText(share: number): string {
  return percent(Number(share.toFixed(3)));
}
