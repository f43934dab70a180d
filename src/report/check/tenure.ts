import { placesOf } from '../../scenario/people/places.js';
import { groupsOfPlaces } from '../../scenario/people/tenure.js';
import type { Scenario, Team, TenureGroup } from '../../scenario/scenario.js';
import type { Palette } from '../screen/palette.js';
import { layOut } from '../screen/table-layout.js';
import { isolated } from '../text/isolated.js';
import { percent, rounded } from '../text/number.js';
import type { Texts } from '../texts/en/texts.js';

/** Who the people of each team are; empty where those of every team are alike. */
export function tenureTable({ teams }: Scenario, colors: Palette, texts: Texts): string {
  const rows = teams.flatMap((team) => (team.tenure.length === 0 ? [] : [[texts.thing('teams', team.name), groupsWords(team, texts)]]));
  if (rows.length === 0) return '';
  return layOut([{ heading: texts.check.tenure }, { heading: '', align: 'left', elastic: true, wraps: true }], rows, colors.title);
}

function groupsWords(team: Team, texts: Texts): string {
  const places = groupsOfPlaces(team.tenure, placesOf(team));
  return texts.items(
    team.tenure.map((group, index) => {
      const people = places.filter((of) => of === index).length;
      return groupWords(group, isolated(group.label ?? texts.group(index + 1)), people, texts);
    }),
  );
}

/** @param people of the most that are rostered */
function groupWords({ share, speed, unresolved }: TenureGroup, name: string, people: number, { check }: Texts): string {
  const own = [speed === 1 ? '' : check.speed(rounded(speed)), unresolved === 1 ? '' : check.unresolved(rounded(unresolved))];
  return check.group(
    name,
    percent(share),
    people,
    own.filter((words) => words !== ''),
  );
}
