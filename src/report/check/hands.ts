import type { Channel, Hands, Scenario } from '../../scenario/scenario.js';
import { channelsOf, isOneByOne, mostInHand, pacesOf } from '../../scenario/workload/hands.js';
import type { Palette } from '../screen/palette.js';
import { layOut } from '../screen/table-layout.js';
import type { Texts } from '../texts/en/texts.js';

/** A channel whose contacts come to a team, with its number in the scenario. */
interface Served extends Channel {
  readonly channel: number;
}

/**
 * What a person of each team may have in hand together, and what is set aside; empty where everybody works on one contact at a time, as long
 * as it takes.
 */
export function handsTable(scenario: Scenario, colors: Palette, texts: Texts): string {
  const rows = scenario.teams.flatMap((team) => {
    const served = channelsOf(team, scenario).map((channel) => ({ ...scenario.channels[channel], channel }));
    const words = [...(isOneByOne(team, scenario) ? [] : handsWords(team.hands, served, texts)), ...asideWords(served, texts)];
    return words.length === 0 ? [] : [[texts.thing('teams', team.name), texts.items(words)]];
  });
  if (rows.length === 0) return '';
  return layOut([{ heading: texts.check.hands }, { heading: '', align: 'left', elastic: true, wraps: true }], rows, colors.title);
}

/** Work that people of a team set aside for those who wait on the line, if there are any. */
function asideWords(served: readonly Served[], { check, thing, list }: Texts): string[] {
  const aside = served.filter(({ interruptible }) => interruptible).map(({ name }) => thing('channels', name));
  return aside.length === 0 || served.every(({ kind }) => kind === 'deferred') ? [] : [check.setAside(list(aside))];
}

function handsWords(hands: Hands, served: readonly Served[], texts: Texts): string[] {
  const { check } = texts;
  const nameOf = ({ name }: Served) => texts.thing('channels', name);
  if (hands.blends) {
    const takes = served.map((each) => check.takes(nameOf(each), hands.takes[each.channel]));
    const most = Math.max(...served.map(({ channel }) => mostInHand(hands, channel)));
    const paces = served.map((each) => check.pace(nameOf(each), pacesOf(each.slowdown, most)));
    return [check.places(hands.places[0], takes), ...paces];
  }
  const each = served.map((one) => {
    const most = mostInHand(hands, one.channel);
    return check.atATime(nameOf(one), most, pacesOf(one.slowdown, most));
  });
  return served.length === 1 ? each : [...each, check.oneChannel];
}
