import { Doubles, doubles, record } from '../../engine/memory';
import { Backlog, Bot, Contact, Group, Line, Team, Wait } from '../../shared/fields';
import { Durations, Results } from '../records/results';
import { botCount, cellCount, groupCount, lineCount, teamAt, teamCount, typeCount } from '../world/center';
import { intervals } from '../world/clock';
import { backlogRows, backlogs, botRows, cellRows, contactRows, groupRows, lineRows, teamRows, tierRows, tiers } from './counts';
import { reportDurations } from './durations';
import { fairnessOfRun } from './intervals';
import { dutyRows, stepRows } from './trace';

/** What the replication, which has come to its end, has counted. */
export function report(): Results {
  const results = record<Results>();
  const after = intervals + 1;
  results.contacts = changetype<Doubles>(contactRows);
  results.contactsLength = typeCount * intervals * Contact.fields;
  results.endedByTier = changetype<Doubles>(tierRows);
  results.endedByTierLength = typeCount * intervals * tiers;
  results.cells = changetype<Doubles>(cellRows);
  results.cellsLength = cellCount * after * Wait.fields;
  results.lines = changetype<Doubles>(lineRows);
  results.linesLength = lineCount * intervals * Line.fields;
  results.teams = changetype<Doubles>(teamRows);
  results.teamsLength = teamCount * after * Team.fields;
  results.groups = changetype<Doubles>(groupRows);
  results.groupsLength = groupCount() * after * Group.fields;
  results.bots = changetype<Doubles>(botRows);
  results.botsLength = botCount * after * Bot.fields;
  results.backlogs = changetype<Doubles>(backlogRows);
  results.backlogsLength = backlogs * Backlog.fields;
  results.fairness = doubles(teamCount);
  results.fairnessLength = teamCount;
  for (let index = 0; index < teamCount; index++) results.fairness[index] = fairnessOfRun(teamAt(index));
  results.byInterval = record<Durations>();
  results.overRun = record<Durations>();
  reportDurations(results.byInterval, results.overRun);
  results.steps = stepRows().values;
  results.stepsLength = stepRows().length;
  results.duty = dutyRows().values;
  results.dutyLength = dutyRows().length;
  return results;
}
