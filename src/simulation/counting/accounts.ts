/** Whether the counts of a replication that has come to its end add up; called where assertions are checked, and nowhere else. */
import { Bot, Contact, Group as GroupField, Team as TeamField, Wait } from '../../shared/fields';
import { Group, Team } from '../records/state';
import { botAt, botCount, cellAt, cellCount, teamAt, teamCount, typeAt, typeCount } from '../world/center';
import { intervals } from '../world/clock';
import { rowOf } from './counts';

export function checkAccounts(): void {
  for (let index = 0; index < typeCount; index++) checkType(typeAt(index).rows);
  for (let index = 0; index < cellCount; index++) checkCell(cellAt(index).rows);
  for (let index = 0; index < teamCount; index++) checkGroups(teamAt(index));
  for (let index = 0; index < botCount; index++) checkBot(botAt(index).rows);
}

function checkType(rows: usize): void {
  for (let interval = 0; interval < intervals; interval++) {
    const row = rowOf(rows, interval, Contact.fields);
    const turnedAway =
      row[Contact.turnedAwayClosed] + row[Contact.turnedAwayTrunks] + row[Contact.turnedAwayLine] + row[Contact.turnedAwayBot];
    const gone = row[Wait.abandoned] + row[Wait.disconnected] + row[Contact.resolved] + row[Contact.unresolved];
    assert(row[Contact.arrived] === turnedAway + gone + row[Contact.stillOpen], 'every contact comes to one end, or is still open');
    const unanswered = row[Wait.abandoned] + row[Wait.disconnected] + row[Wait.stillWaiting];
    assert(row[Wait.offered] === row[Wait.answered] + unanswered, 'every wait comes to one end');
    assert(row[Wait.delayed] <= row[Wait.offered] && row[Wait.answeredWithin] <= row[Wait.answered], 'a part is no more than the whole');
    assert(row[Wait.waitAnswered] >= 0 && row[Contact.handleTime] >= 0 && row[Contact.queueTime] >= 0, 'no time is below 0');
  }
}

function checkCell(rows: usize): void {
  for (let interval = 0; interval <= intervals; interval++) {
    const row = rowOf(rows, interval, Wait.fields);
    const unanswered = row[Wait.abandoned] + row[Wait.disconnected] + row[Wait.overflowed] + row[Wait.stillWaiting];
    assert(row[Wait.offered] === row[Wait.answered] + unanswered, 'every wait in a line comes to one end');
  }
}

/** Where a team has groups everything that it has done is done by one of them. */
function checkGroups(team: Team): void {
  if (team.groups === team.groupsEnd) return;
  for (let interval = 0; interval <= intervals; interval++) {
    let handled: f64 = 0;
    let busy: f64 = 0;
    for (let at = team.groups; at < team.groupsEnd; at += offsetof<Group>()) {
      const row = rowOf(changetype<Group>(at).rows, interval, GroupField.fields);
      handled += row[GroupField.handled];
      busy += row[GroupField.busyTime];
      assert(row[GroupField.unresolved] <= row[GroupField.handled], 'a part is no more than the whole');
      assert(row[GroupField.busyTime] <= row[GroupField.dutyTime], 'nobody works who is not here');
    }
    const row = rowOf(team.rows, interval, TeamField.fields);
    assert(handled === row[TeamField.handled] && busy === row[TeamField.busyTime], 'groups have done together what their team has');
  }
}

function checkBot(rows: usize): void {
  for (let interval = 0; interval <= intervals; interval++) {
    const row = rowOf(rows, interval, Bot.fields);
    assert(row[Bot.contained] + row[Bot.handedOn] <= row[Bot.sessions], 'every session comes to one end at most');
  }
}
