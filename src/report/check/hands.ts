import type { Channel, Hands, Scenario } from '../../scenario/scenario.js';
import { channelsOf, isOneByOne, mostInHand, pacesOf } from '../../scenario/workload/hands.js';
import type { Palette } from '../screen/palette.js';
import { layOut } from '../screen/table-layout.js';
import type { Texts } from '../texts/en/texts.js';

/** A channel whose contacts come to a team, with its number in the scenario. */
interface Served extends Channel {
  readonly channel: number;
}

/** What a person of each team may have in hand together; empty where everybody works on one contact at a time, as long as it takes. */
export function handsTable(scenario: Scenario, colors: Palette, texts: Texts): string {
  const rows = scenario.teams.flatMap((team) => {
    if (isOneByOne(team, scenario)) return [];
    const served = channelsOf(team, scenario).map((channel) => ({ ...scenario.channels[channel], channel }));
    return [[texts.thing('teams', team.name), handsWords(team.hands, served, texts)]];
  });
  if (rows.length === 0) return '';
  return layOut([{ heading: texts.check.hands }, { heading: '', align: 'left', elastic: true, wraps: true }], rows, colors.title);
}

function handsWords(hands: Hands, served: readonly Served[], texts: Texts): string {
  const { check } = texts;
  const nameOf = ({ name }: Served) => texts.thing('channels', name);
  if (hands.blends) {
    const takes = served.map((each) => check.takes(nameOf(each), hands.takes[each.channel]));
    const most = Math.max(...served.map(({ channel }) => mostInHand(hands, channel)));
    const paces = served.map((each) => check.pace(nameOf(each), pacesOf(each.slowdown, most)));
    return texts.items([check.places(hands.places[0], takes), ...paces]);
  }
  const each = served.map((one) => {
    const most = mostInHand(hands, one.channel);
    return check.atATime(nameOf(one), most, pacesOf(one.slowdown, most));
  });
  return texts.items(served.length === 1 ? each : [...each, check.oneChannel]);
}
