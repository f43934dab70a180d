/** What one plan has written otherwise than another, in words. */
import { SCOPE_KINDS } from '../../measures/measure.js';
import type { Change, Written } from '../../scenario/about/changes.js';
import { shorten } from '../screen/table-layout.js';
import { isolated } from '../text/isolated.js';
import type { Texts } from '../texts/en/texts.js';

/** What is written in more places than this is cut off in a sentence. */
const LONGEST = 90;

/** Maps whose keys are names that a planner gave, and of what. */
const NAMED = { contacts: 'contacts', channels: 'channels', teams: 'teams', bots: 'bots', skills: 'lines' } as const;
/** Maps whose keys are steps of a journey. */
const STEPS = ['journey', 'next'];
/** Maps of a team whose keys are channels, but for one. */
const OF_CHANNELS = ['concurrency', 'blend'];
const NO_CHANNEL = 'places';
/** Keys whose value is such a name. */
const NAMES = { skill: 'lines', skills: 'lines', bot: 'bots', channel: 'channels' } as const;
/** Keys of an entry of a list by time. */
const ENTRY_KEYS = ['from', 'to', 'days', 'since', 'until', 'share'];
/** Of a duration its mean goes without saying, and so does the list of arrivals or agents in which an entry is. */
const UNSAID = ['mean', 'journey', 'contacts', 'teams', 'bots', 'channels', 'shifts'];

const OTHER_CONTENTS = /^(.*) with other contents$/;
const CLOCK = /^\d{1,2}:\d{2}$/;
const TIME = /^(\d+(?:\.\d+)?) ?(s|min|h|d)$/;
const COUNT = /^\d+$/;
const DAY = /^(sun|mon|tue|wed|thu|fri|sat)(?:-(sun|mon|tue|wed|thu|fri|sat))?$/;
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** What a change is about: `support, step desk, patience`. */
export function subjectOf({ key, entry, alike }: Pick<Change, 'key' | 'entry' | 'alike'>, texts: Texts): string {
  const path = key.match(/\{[^}]*\}|[^.]+/g) ?? [key];
  const parts = path.flatMap((part, place) => {
    const parent = path[place - 1] ?? '';
    if (/^\d+$/.test(part)) return [entryWords({ entry, alike }, Number(part), texts)];
    if (isOwnName(part, parent)) return [isolated(part)];
    if (part === 'skills' && place === 0) return [];
    if (isNamed(parent, place)) return part.startsWith('{') ? [group(part, parent, texts)] : [isolated(texts.thing(NAMED[parent], part))];
    if (isChannel(part, parent)) return [isolated(texts.thing('channels', part))];
    if (parent === 'shifts' && part !== 'file') return [shiftWords(path[place - 2] ?? '', part, texts)];
    if (STEPS.includes(parent)) return [parent === 'journey' ? texts.changes.step(isolated(part)) : stepWords(part, texts)];
    // Of an entry of a roster its number is of people.
    if (part === 'agents' && path.indexOf(part) < place) return [];
    if (part === 'to' && path.includes('agents')) return [keyWords('until', texts)];
    return UNSAID.includes(part) && path.length > 1 ? [] : [keyWords(part, texts, path.includes('agents') ? 'agents' : parent)];
  });
  return texts.changes.subject(parts);
}

/** `8 instead of 5 agents in desk`; what only one of the plans has is added or left out. */
export function changeText(change: Change, texts: Texts): string {
  const { comparison: words } = texts;
  const { key } = change;
  const subject = subjectOf(change, texts);
  const [from, to] = [writtenWords(change.from, key, texts), writtenWords(change.to, key, texts)];
  if (from === null) return words.added(subject, shorten(to ?? '', LONGEST));
  if (to === null) return words.removed(subject);
  const part = partOfList(change, subject, texts);
  if (part !== null) return part;
  const people = peopleOf(change, texts);
  return people !== null && COUNT.test(from)
    ? words.agents(people.team, people.entry, from, to)
    : words.change(subject, shorten(from, LONGEST), shorten(to, LONGEST));
}

/** Of a list of which a part stays what it is, the entries that come and go; null: it is another one altogether, or no list. */
function partOfList({ key, from, to }: Change, subject: string, texts: Texts): string | null {
  if (from === null || to === null || !isList(from) || !isList(to)) return null;
  const last = key.slice(key.lastIndexOf('.') + 1);
  const [before, after] = [from, to].map((list) => list.map((entry) => valueWords(entry, last, texts)));
  const gone = before.filter((entry) => !after.includes(entry));
  const come = after.filter((entry) => !before.includes(entry));
  if (gone.length === before.length || gone.length + come.length === 0) return null;
  const [less, more] = [gone, come].map((entries) => shorten(texts.items(entries), LONGEST));
  const { comparison: words } = texts;
  if (come.length === 0) return words.entriesGone(subject, less);
  return gone.length === 0 ? words.entriesCome(subject, more) : words.change(subject, less, more);
}

/** `Front desk, 08:00–12:00: 12 people`: what a plan has that the baseline has not, as short as a name. */
export function changeName(change: Change, texts: Texts): string {
  const subject = subjectOf(change, texts);
  const to = writtenWords(change.to, change.key, texts);
  if (to === null) return texts.comparison.removed(subject);
  const people = peopleOf(change, texts);
  if (people === null) return texts.labelled(subject, to);
  return texts.labelled(texts.changes.subject([people.team, ...(people.entry === null ? [] : [people.entry])]), texts.changes.people(to));
}

/** Where a number of people is changed, of which team, and in which entry of its roster; null: something else is changed. */
function peopleOf({ key, to, ...among }: Change, texts: Texts): { readonly team: string; readonly entry: string | null } | null {
  const [, team, number, shift] = /^teams\.([^.{]+)\.(?:agents(?:\.(\d+)\.agents)?|shifts\.([^.{]+)\.agents)$/.exec(key) ?? [];
  if (team === undefined || typeof to !== 'string' || !COUNT.test(to)) return null;
  const ofShift = shift === undefined ? null : shiftWords(team, shift, texts);
  const entry = number === undefined ? ofShift : entryWords(among, Number(number), texts);
  return { team: isolated(texts.thing('teams', team)), entry };
}

/** Which entry of a list is meant: a shift by its days and hours, a group of people by its name, another, or one of several with the same hours, by its number. */
function entryWords({ entry, alike }: Pick<Change, 'entry' | 'alike'>, index: number, texts: Texts): string {
  if (entry === undefined || typeof entry === 'string' || isList(entry)) return texts.changes.entry(index + 1);
  if (typeof entry['name'] === 'string') return isolated(entry['name']);
  if (!isShift(entry)) return texts.changes.entry(index + 1);
  const { agents: _, ...when } = entry;
  const hours = partsOf(when, 'agents', texts);
  return texts.changes.parts(alike === true ? [...hours, texts.changes.entry(index + 1)] : hours);
}

/** Whether a key is a name that a planner gave and that has no label: of a part of shrinkage. */
function isOwnName(key: string, parent: string): boolean {
  return parent === 'shrinkage' && !ENTRY_KEYS.includes(key);
}

function isNamed(key: string, place: number): key is keyof typeof NAMED {
  return key in NAMED && (place === 1 || key === 'skills');
}

/** `{delivery, returns}`: several that have the same change. */
function group(part: string, parent: keyof typeof NAMED, texts: Texts): string {
  const names = part.slice(1, -1).split(', ');
  return texts.list(names.map((name) => isolated(texts.thing(NAMED[parent], name))));
}

/** `night` of `teams.night`, by its label. */
export function thingAt(path: string, texts: Texts): string {
  const [kind, ...name] = path.split('.');
  const found = SCOPE_KINDS.find((each) => each === kind);
  return found === undefined ? path : isolated(texts.promise.thing(found, texts.thing(found, name.join('.'))));
}

/** What is written, in words; of a key that is not there null. */
export function writtenWords(value: Written | null, key: string, texts: Texts): string | null {
  if (value === null) return null;
  const last = key.slice(key.lastIndexOf('.') + 1);
  return valueWords(value, last, texts);
}

function valueWords(value: Written, key: string, texts: Texts): string {
  if (typeof value === 'string') return wordOf(value, key, texts);
  if (isList(value)) {
    const entries = value.map((entry) => valueWords(entry, key, texts));
    if (entries.length === 0) return texts.changes.nothing;
    return value.every((entry) => typeof entry === 'string') ? texts.names(entries) : texts.items(entries);
  }
  const parts = partsOf(value, key, texts);
  return parts.length === 0 ? texts.changes.nothing : texts.changes.parts(parts);
}

/** Each property of a map. Hours stand together, people in front. */
function partsOf(map: { readonly [key: string]: Written }, key: string, texts: Texts): string[] {
  const { from, to, agents, days, ...rest } = map;
  if (!isShift(map)) return Object.entries(map).map(([name, value]) => property(name, value, key, texts));
  return [
    ...(typeof agents === 'string' ? [texts.changes.people(agents)] : []),
    ...(days === undefined ? [] : [valueWords(days, 'days', texts)]),
    `${from}–${to}`,
    ...Object.entries(rest).map(([name, value]) => property(name, value, key, texts)),
  ];
}

function shiftWords(team: string, name: string, texts: Texts): string {
  return texts.changes.shift(isolated(texts.shift(team, name)));
}

function isChannel(name: string, parent: string): boolean {
  return OF_CHANNELS.includes(parent) && name !== NO_CHANNEL;
}

function isShift({ from, to }: { readonly [key: string]: Written }): boolean {
  return typeof from === 'string' && typeof to === 'string' && CLOCK.test(from) && CLOCK.test(to);
}

/** What a property is called in a map of that key. */
function propertyWords(name: string, parent: string, texts: Texts): string {
  if (isOwnName(name, parent)) return isolated(name);
  if (parent === 'skills') return isolated(texts.thing('lines', name));
  if (parent === 'shifts' && name !== 'file') return texts.changes.shift(isolated(name));
  if (isChannel(name, parent)) return isolated(texts.thing('channels', name));
  return STEPS.includes(parent) ? stepWords(name, texts) : keyWords(name, texts, parent);
}

function property(name: string, value: Written, parent: string, texts: Texts): string {
  const words = propertyWords(name, parent, texts);
  if (typeof value === 'string')
    return name === 'mean' ? wordOf(value, name, texts) : texts.changes.property(words, wordOf(value, name, texts));
  if (isList(value)) return texts.changes.property(words, valueWords(value, name, texts));
  const entries = Object.entries(value);
  // A duration of which only the mean is written is that.
  if (entries.length === 1 && entries[0][0] === 'mean') return texts.changes.property(words, valueWords(value, name, texts));
  return entries.length === 0 ? words : texts.changes.within(words, valueWords(value, name, texts));
}

/** A word or number; names by their labels, days and units in the language. */
function wordOf(text: string, key: string, texts: Texts): string {
  if (key in NAMES) return isolated(texts.thing(NAMES[key as keyof typeof NAMES], text));
  if (key === 'to') return stepWords(text, texts);
  if (key === 'paid') return texts.changes.answers[text] ?? isolated(text);
  if (key === 'assign') return texts.changes.assign[text] ?? isolated(text);
  const [, file] = OTHER_CONTENTS.exec(text) ?? [];
  if (file !== undefined) return texts.changes.otherContents(isolated(file));
  const [, number, unit] = TIME.exec(text) ?? [];
  if (number !== undefined) return `${number} ${texts.units[unit as 's' | 'min' | 'h' | 'd']}`;
  return daysWords(text, texts) ?? isolated(text);
}

/** `Mon` or `Mon–Fri`; null: no weekday is named. */
function daysWords(text: string, texts: Texts): string | null {
  const [, first, last] = DAY.exec(text) ?? [];
  if (first === undefined) return null;
  const day = (name: string) => texts.weekdays[WEEK.indexOf(name)];
  return last === undefined ? day(first) : texts.changes.days(day(first), day(last));
}

function stepWords(name: string, texts: Texts): string {
  return texts.changes.keys[name] !== undefined && ['resolved', 'unresolved'].includes(name)
    ? keyWords(name, texts, 'next')
    : isolated(name);
}

/** @param parent key of the map that has this one */
function keyWords(key: string, texts: Texts, parent = ''): string {
  const { factor, keys, timesUnresolved } = texts.changes;
  if (key === 'multiply' && parent === 'agents') return factor;
  if (key === 'unresolved' && parent !== 'next') return timesUnresolved;
  return daysWords(key, texts) ?? keys[`${parent}.${key}`] ?? keys[key] ?? key;
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}
