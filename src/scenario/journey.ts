import type { Distribution } from '../random/distribution.js';

/** A step of a contact type's journey, complete; see scenario.ts for units. */
export type Step = BotStep | AgentStep | PauseStep;

interface StepBase {
  readonly name: string;
  /** What people call it: its name, unless the file has other words. */
  readonly label: string;
  /**
   * How the step ends: shares that add up to 1, in the order written (`resolved` of an agent step last, where it is what is left
   * over). `to` is a step's name, `resolved` or `unresolved`.
   */
  readonly next: readonly Exit[];
}

export interface Exit {
  readonly to: string;
  readonly share: number;
}

interface BotStep extends StepBase {
  readonly kind: 'bot';
  readonly bot: string;
  readonly time: Distribution;
  /** A step's name or `turnedAway`; null where the bot can never be full. */
  readonly whenFull: string | null;
}

export interface AgentStep extends StepBase {
  readonly kind: 'agent';
  /** Name of the skill, which is the name of the line. */
  readonly skill: string;
  /** Name of the channel by which contacts are here. */
  readonly channel: string;
  /** Whether it is a deferred one. */
  readonly deferred: boolean;
  readonly time: Distribution;
  /** null: no after-contact work. */
  readonly wrapUp: Distribution | null;
  /** The step's own or the contact's. */
  readonly priority: number;
  /** The step's own or the contact's; null: never gives up here. */
  readonly patience: Distribution | null;
  /** Patience and place in the line begin anew here for who is sent on from another line. */
  readonly anew: boolean;
  /** A step's name, or null: the contact is turned away. */
  readonly whenFull: string | null;
  readonly whenClosed: string | null;
  readonly overflow: { readonly after: number; readonly to: string } | null;
}

interface PauseStep extends StepBase {
  readonly kind: 'pause';
  readonly time: Distribution;
}
