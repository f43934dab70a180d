import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Exact figures of people waiting in a line; a figure that the model does not have is missing or null. */
export interface WaitFigures {
  readonly p_wait?: number;
  readonly asa_all_s?: number;
  readonly asa_answered_s?: number;
  readonly asa_abandoned_s?: number | null;
  readonly asa_given_wait_s?: number;
  readonly p_abandon?: number;
  readonly p_block?: number;
  readonly p_answered_of_attempts?: number;
  readonly mean_queue?: number;
  readonly occupancy?: number;
  readonly mean_in_system?: number;
  readonly mean_time_in_system_s?: number;
  readonly offered_per_hour?: number;
  /** By threshold in seconds. */
  readonly sl?: Readonly<Record<string, ServiceLevels>>;
  readonly wait_pct_all_s?: Readonly<Record<string, number>>;
  readonly wait_pct_answered_s?: Readonly<Record<string, number>>;
}

/** a: answered within T / offered; b: / answered; c: / (offered − abandoned within T); d: (answered + abandoned within T) / offered. */
interface ServiceLevels {
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
  readonly d?: number;
  readonly a_of_attempts?: number;
}

/** One line of people with one kind of contact. */
export interface LineParams {
  readonly arrivals_per_hour: number;
  readonly agents: number;
  readonly mean_handle_s?: number;
  readonly handle_s?: number;
  readonly mean_patience_s?: number;
  /** Contacts in the system at most. */
  readonly lines?: number;
  readonly patience?: { readonly dist: string; readonly [parameter: string]: number | string };
  readonly service?: { readonly dist: string; readonly [parameter: string]: number | string };
  readonly handle?: { readonly type: string; readonly [parameter: string]: number | string };
  readonly day_factor_cv?: number;
  readonly containment?: number;
  readonly bot_time?: { readonly mean_s: number; readonly cv: number };
  readonly T_s?: readonly number[];
}

export interface LineCase {
  readonly id: string;
  readonly kind: 'erlang_b' | 'erlang_c' | 'erlang_a' | 'mmnk' | 'mmn_g' | 'mg1' | 'mdc' | 'two_phase';
  readonly params: LineParams;
  readonly expected: WaitFigures & {
    readonly carried_erlangs?: number;
    readonly lost_per_hour?: number;
    readonly mean_agents_talking?: number;
    readonly mean_agents_in_wrap_up?: number;
  };
}

export interface BotCase {
  readonly id: string;
  readonly kind: 'bot_inf';
  readonly params: LineParams;
  readonly expected: {
    readonly agent_line: WaitFigures;
    readonly arrivals_at_agents_per_hour: number;
    readonly mean_contacts_in_bot: number;
  };
}

/** Figures of Erlang A mixed over the day's factor. */
export interface MixedFigures {
  readonly p_wait: number;
  readonly asa_all_s: number;
  readonly p_abandon: number;
  readonly sl_a: number;
  readonly sl_d: number;
  readonly occupancy?: number;
  readonly mean_queue?: number;
}

export interface BusyDayCase {
  readonly id: string;
  readonly kind: 'gamma_mix';
  readonly params: LineParams;
  readonly expected: { readonly mean_of_day_values: MixedFigures; readonly contact_weighted: MixedFigures };
}

export interface PriorityCase {
  readonly id: string;
  readonly kind: 'priority';
  readonly params: {
    readonly arrivals_per_hour: readonly number[];
    readonly agents: number;
    readonly mean_handle_s: number;
    readonly T_s: readonly number[];
  };
  readonly expected: { readonly classes: readonly WaitFigures[]; readonly occupancy: number; readonly all: WaitFigures };
}

export interface PooledCase {
  readonly id: string;
  readonly kind: 'pooled';
  readonly params: {
    readonly arrivals_per_hour: readonly number[];
    readonly agents: readonly number[];
    readonly mean_handle_s: number;
    readonly mean_patience_s: number;
    readonly T_s: readonly number[];
  };
  readonly expected: {
    readonly dedicated: readonly WaitFigures[];
    readonly dedicated_overall: WaitFigures & { readonly sl_a: number };
    readonly pooled: WaitFigures;
  };
}

export interface ChatCase {
  readonly id: string;
  readonly kind: 'chat';
  readonly params: {
    readonly arrivals_per_hour: number;
    readonly agents: number;
    readonly max_chats: number;
    /** Mean time of a chat while its agent has 1, 2, 3 … in hand. */
    readonly mean_handle_s_by_load: readonly number[];
    readonly mean_patience_s: number;
    readonly routing: 'least_loaded' | 'most_loaded';
    readonly T_s: readonly number[];
  };
  readonly expected: WaitFigures & {
    readonly mean_open_chats: number;
    readonly slot_utilisation: number;
    readonly mean_concurrency_when_active: number;
    readonly mean_chat_duration_s: number;
  };
}

export interface NetworkType {
  readonly name: string;
  readonly arrivals_per_hour?: number;
  readonly mean_patience_s?: number;
  readonly pools: readonly string[];
  readonly after_service?: { readonly to: string; readonly prob: number };
  readonly overflow_to?: string;
}

export interface NetworkPool {
  readonly name: string;
  readonly agents: number;
  /** Types, the one taken first first. */
  readonly priority: readonly string[];
  readonly mean_handle_s: Readonly<Record<string, number>>;
}

export interface NetworkCase {
  readonly id: string;
  readonly kind: 'net';
  readonly params: { readonly T_s: readonly number[]; readonly types: readonly NetworkType[]; readonly pools: readonly NetworkPool[] };
  readonly expected: {
    readonly types: Readonly<Record<string, WaitFigures & { readonly p_overflow?: number }>>;
    readonly pools: Readonly<Record<string, { readonly occupancy: number }>>;
  };
}

export interface DayInterval {
  readonly arrivals: number;
  readonly p_wait: number;
  readonly asa_all_s: number;
  readonly p_abandon: number;
  readonly sl_a: number;
  readonly sl_b: number;
  readonly sl_c: number;
  readonly sl_d: number;
  readonly mean_queue: number;
  readonly mean_busy: number;
  readonly mean_overhang_agents: number;
  readonly abandon_events: number;
}

interface DayFigures {
  readonly arrivals: number;
  readonly p_wait: number;
  readonly asa_all_s: number;
  readonly p_abandon: number;
  readonly sl_a: number;
  readonly sl_b: number;
  readonly sl_c: number;
  readonly sl_d: number;
  readonly mean_queue: number;
  readonly busy_agent_hours_in_day: number;
  readonly overhang_agent_hours: number;
  readonly in_service_at_end: number;
  readonly waiting_at_end: number;
}

export interface DayCase {
  readonly id: string;
  readonly kind: 'tv_day' | 'tv_shifts' | 'tv_sine';
  readonly params: {
    readonly arrivals_per_hour: readonly number[];
    readonly agents?: readonly number[];
    readonly shifts?: readonly { readonly agents: number; readonly start_s: number; readonly end_s: number }[];
    readonly interval_s: number;
    readonly mean_handle_s: number;
    readonly mean_patience_s: number;
    readonly T_s: readonly number[];
  };
  readonly expected: { readonly intervals: readonly DayInterval[]; readonly day: DayFigures };
}

export type Case = LineCase | BotCase | BusyDayCase | PriorityCase | PooledCase | NetworkCase | ChatCase | DayCase;

const FOLDER = join('test', 'theory');

/** All cases with an exact answer, by file and as written there. Reads the working directory's `test/theory`. */
export function allCases(): Case[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { cases: Case[] }).cases.map(levelled));
}

/** The rates of a sine are written among its answers: they are exact averages of it over each half-hour. */
function levelled(given: Case): Case {
  if (given.kind !== 'tv_sine') return given;
  const sine = given.expected as unknown as {
    half_hour_rates_per_hour: number[];
    agents: number[];
    piecewise: DayCase['expected'];
  };
  const params = { ...given.params, arrivals_per_hour: sine.half_hour_rates_per_hour, agents: sine.agents };
  return { ...given, params, expected: sine.piecewise };
}
