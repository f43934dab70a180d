import { Wait } from '../../shared/fields';
import { StepExit } from '../../shared/step-exit';
import { traceStep } from '../counting/tracing';
import { hold } from '../people/duty';
import { PLAIN } from '../records/plain';
import { LineTeam } from '../records/rules';
import { Contact, ContactType, Line, Queue, Step } from '../records/state';
import { center, typeAt, typeCount } from '../world/center';
import { closedNow } from '../world/promises';
import { anyLiveWait } from '../world/queue';
import { leaveCenter } from './endings';
import { leaveLine } from './waiting';

/** A contact type closes: its waiting contacts are sent away, or served out by the people on duty up to now. */
export function close(type: ContactType): void {
  if (!type.open) return;
  if (!PLAIN) closedNow(type);
  type.open = false;
  for (let at = type.steps; at < type.stepsEnd; at += offsetof<Step>()) {
    const step = changetype<Step>(at);
    const queue = step.queue;
    if (queue === null || (!PLAIN && step.channel.deferred)) continue;
    if (center.disconnects) disconnect(type, queue);
    else if (anyLiveWait(step.line)) serveOut(step.line);
  }
}

function disconnect(type: ContactType, queue: Queue): void {
  let contact = queue.head;
  while (contact !== null) {
    const behind: Contact | null = contact.behind;
    if (contact.type === type) {
      leaveLine(contact, changetype<Step>(contact.step), Wait.disconnected);
      traceStep(contact, StepExit.disconnected, -1);
      leaveCenter(contact, StepExit.disconnected);
    }
    contact = behind;
  }
}

/** The people of a line stay until it is empty, once no contact type is left that could still come to it. */
function serveOut(line: Line): void {
  for (let index = 0; index < typeCount; index++) {
    const type = typeAt(index);
    for (let at = type.steps; at < type.stepsEnd; at += offsetof<Step>()) {
      const step = changetype<Step>(at);
      if (type.open && step.queue !== null && step.line === line && (PLAIN || !step.channel.deferred)) return;
    }
  }
  line.servingOut = true;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) hold(changetype<LineTeam>(at).team);
}
