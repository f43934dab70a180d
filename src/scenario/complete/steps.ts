import { checked } from '../../kit/parsed.js';
import { parseDuration, parseShare } from '../../kit/units.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawAgentStep, RawContact, RawStep } from '../language/schema.js';
import { SHARE_TOLERANCE } from '../names/shares.js';
import type { AgentStep, Distribution, Exit, Step } from '../scenario.js';
import type { Path } from '../source.js';
import { type DistributionContext, normalizeDistribution, normalizePatience } from './distributions.js';

/** What the steps of a contact type take from it where they say nothing of their own. */
export interface StepDefaults {
  readonly priority: number;
  /** null: never gives up. */
  readonly patience: Distribution | null;
  /** The channel by which contacts are at a step. */
  readonly channelOf: (step: string) => string;
}

type StepContext = DistributionContext & { readonly isDeferred: (channel: string) => boolean };

type RawNext = RawStep['next'];

/** The steps of a journey, complete, in the order written. */
export function normalizeSteps(path: Path, raw: RawContact['journey'], defaults: StepDefaults, context: StepContext): Step[] {
  return Object.entries(raw).map(([name, step]) => stepOf(name, step, [...path, name], defaults, context));
}

function stepOf(name: string, raw: RawStep, path: Path, defaults: StepDefaults, context: StepContext): Step {
  const label = raw.label ?? name;
  if ('pause' in raw) {
    const time = normalizeDistribution([...path, 'pause'], raw.pause, 'other', context);
    return { kind: 'pause', name, label, time, next: exitsOf(raw.next) };
  }
  if ('skill' in raw) return agentStep(name, raw, path, defaults, context);
  const time = normalizeDistribution([...path, 'time'], raw.time, 'work', context);
  const next = exitsOf(raw.next);
  return { kind: 'bot', name, label, bot: raw.bot, time, next, whenFull: raw.whenFull ?? null };
}

function agentStep(name: string, raw: RawAgentStep, path: Path, defaults: StepDefaults, context: StepContext): AgentStep {
  const channel = defaults.channelOf(name);
  const deferred = context.isDeferred(channel);
  const { wrapUp, patience, overflow } = raw;
  return {
    kind: 'agent',
    name,
    label: raw.label ?? name,
    skill: raw.skill,
    channel,
    deferred,
    time: normalizeDistribution([...path, 'time'], raw.time, 'work', context),
    wrapUp: wrapUp === undefined ? null : normalizeDistribution([...path, 'wrapUp'], wrapUp, 'work', context),
    priority: raw.priority ?? defaults.priority,
    patience: patience === undefined ? (deferred ? null : defaults.patience) : normalizePatience([...path, 'patience'], patience, context),
    anew: patience !== undefined || raw.place === 'new',
    whenFull: stepOrNull(raw.whenFull),
    whenClosed: stepOrNull(raw.whenClosed),
    overflow: overflow === undefined ? null : { after: checked(parseDuration(overflow.after)), to: overflow.to },
    next: exitsOf(raw.next),
  };
}

/** At an agent step `turnedAway` says no more than leaving the key out. */
function stepOrNull(name: string | undefined): string | null {
  return name === undefined || name === 'turnedAway' ? null : name;
}

/**
 * How a step ends: the shares in the order written, `resolved` last, so that whoever makes one of the others larger or smaller
 * changes the fate of those customers only. What is left over is `resolved`.
 */
function exitsOf(raw: RawNext): Exit[] {
  if (raw === undefined) return [{ to: DEFAULTS.step.next, share: 1 }];
  if (typeof raw === 'string') return [{ to: raw, share: 1 }];
  const written = Object.entries(raw).map(([to, share]) => ({ to, share: checked(parseShare(share)) }));
  const others = written.filter(({ to }) => to !== 'resolved');
  const resolved = written.find(({ to }) => to === 'resolved');
  if (resolved !== undefined) return [...others, resolved];
  const left = 1 - others.reduce((sum, { share }) => sum + share, 0);
  return left > SHARE_TOLERANCE ? [...others, { to: 'resolved', share: left }] : others;
}
