/** Whether the counts of a replication that has come to its end add up; called where assertions are checked, and nowhere else. */
import { Bot, Contact, Wait } from '../../shared/fields';
import { botAt, botCount, cellAt, cellCount, typeAt, typeCount } from '../world/center';
import { intervals } from '../world/clock';
import { rowOf } from './counts';

export function checkAccounts(): void {
  for (let index = 0; index < typeCount; index++) checkType(typeAt(index).rows);
  for (let index = 0; index < cellCount; index++) checkCell(cellAt(index).rows);
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

function checkBot(rows: usize): void {
  for (let interval = 0; interval <= intervals; interval++) {
    const row = rowOf(rows, interval, Bot.fields);
    assert(row[Bot.contained] + row[Bot.handedOn] <= row[Bot.sessions], 'every session comes to one end at most');
  }
}
