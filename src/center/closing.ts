import { Step } from './center.js';
import { Fact } from './contact.js';
import { Wait } from './counts.js';
import { hold } from './duty.js';
import { leaveCenter } from './endings.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';
import { traceStep } from './tracing.js';
import { leaveLine } from './waiting.js';

/** A contact type closes: its waiting contacts are sent away, or served out by the people on duty up to now. */
export function close(s: State, type: number): void {
  if (s.open[type] === 0) return;
  s.open[type] = 0;
  const { steps, types, calendar } = s.center;
  const first = types.firstOfSteps[type];
  for (let step = first; step < first + types.steps[type]; step++) {
    if (steps[step + Step.queue] < 0) continue;
    if (calendar.disconnects) disconnect(s, type, steps[step + Step.queue]);
    else if (s.lines.waiting[steps[step + Step.target]] > 0) serveOut(s, steps[step + Step.target]);
  }
}

function disconnect(s: State, type: number, queue: number): void {
  const { contacts, lines } = s;
  for (let contact = lines.head[queue]; contact >= 0; ) {
    const behind = contacts.facts[contact + Fact.behind];
    if (contacts.facts[contact + Fact.type] === type) {
      leaveLine(s, contact, Wait.disconnected);
      traceStep(s, contact, StepExit.disconnected, -1);
      leaveCenter(s, contact, StepExit.disconnected);
    }
    contact = behind;
  }
}

/** The people of a line stay until it is empty, once no contact type is left that could still come to it. */
function serveOut(s: State, line: number): void {
  const { lines, types, steps } = s.center;
  for (let type = 0; type < types.count; type++) {
    const first = types.firstOfSteps[type];
    for (let step = first; step < first + types.steps[type]; step++) {
      if (s.open[type] === 1 && steps[step + Step.queue] >= 0 && steps[step + Step.target] === line) return;
    }
  }
  s.lines.servingOut[line] = 1;
  for (let i = lines.teamFirst[line]; i < lines.teamFirst[line + 1]; i++) hold(s, lines.team[i]);
}
