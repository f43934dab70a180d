/** The rows of teams, of groups of their people, and of bots. */
import { Bot, type Counts, Group, Team } from '../../center/counts.js';
import { BotField, GroupField, TeamField } from '../../measures/fields.js';
import { botCost, isPriced, teamCost } from '../../measures/prices.js';
import type { Layout } from './layout.js';

/** @param interval the number of intervals stands for what came after the calendar */
export function fillTeams(layout: Layout, counts: Counts, interval: number, duration: number, rows: Float64Array): void {
  const { teams } = layout.scenario;
  const within = interval < layout.intervals ? 1 : 0;
  for (let team = 0; team < teams.length; team++) {
    const at = team * TeamField.fields;
    const from = (team * (layout.intervals + 1) + interval) * Team.fields;
    for (let index = 0; index < Team.fields; index++) rows[at + index] = counts.teams[from + index];
    rows[at + TeamField.busyInCalendar] = within * rows[at + Team.busyTime];
    rows[at + TeamField.inHandInCalendar] = within * rows[at + Team.inHandTime];
    rows[at + TeamField.cost] = teamCost(teams[team], {
      rosteredTime: rows[at + Team.rosteredTime],
      overrunTime: rows[at + Team.overrunTime],
      handled: rows[at + Team.handled],
    });
    rows[at + TeamField.priced] = isPriced(teams[team]) ? 1 : 0;
    rows[at + TeamField.duration] = duration;
    setFairness(rows, at, rows[at + Team.fairness]);
  }
}

/** Ends the rows of a run with what is no sum over intervals. */
export function finishTeams(layout: Layout, counts: Counts, run: Float64Array): void {
  layout.scenario.teams.forEach((prices, team) => {
    const at = team * TeamField.fields;
    run[at + TeamField.priced] = isPriced(prices) ? 1 : 0;
    setFairness(run, at, counts.fairness[team]);
  });
}

/** @param value NaN: nobody was on duty */
function setFairness(rows: Float64Array, at: number, value: number): void {
  rows[at + Team.fairness] = Number.isNaN(value) ? 0 : value;
  rows[at + TeamField.fairnessKnown] = Number.isNaN(value) ? 0 : 1;
}

/** @param interval the number of intervals stands for what came after the calendar */
export function fillGroups({ groups, intervals }: Layout, counts: Counts, interval: number, rows: Float64Array): void {
  groups.forEach(({ team }, group) => {
    const at = group * GroupField.fields;
    const from = (group * (intervals + 1) + interval) * Group.fields;
    for (let index = 0; index < Group.fields; index++) rows[at + index] = counts.groups[from + index];
    const ofTeam = (team * (intervals + 1) + interval) * Team.fields;
    rows[at + GroupField.handledByTeam] = counts.teams[ofTeam + Team.handled];
    rows[at + GroupField.handlingTimeOfTeam] = counts.teams[ofTeam + Team.handlingTime];
  });
}

/** @param interval the number of intervals stands for what came after the calendar: its sessions count, its time does not */
export function fillBots(layout: Layout, counts: Counts, interval: number, duration: number, rows: Float64Array): void {
  const { bots } = layout.scenario;
  for (let bot = 0; bot < bots.length; bot++) {
    const at = bot * BotField.fields;
    const from = (bot * (layout.intervals + 1) + interval) * Bot.fields;
    for (let index = 0; index < Bot.fields; index++) rows[at + index] = counts.bots[from + index];
    if (interval === layout.intervals) {
      rows[at + Bot.sessionTime] = 0;
      rows[at + Bot.peakSessions] = 0;
    }
    rows[at + BotField.placeTime] = (bots[bot].sessions ?? 0) * duration;
    rows[at + BotField.duration] = duration;
    rows[at + BotField.cost] = botCost(bots[bot], rows[at + Bot.sessions], duration);
    rows[at + BotField.priced] = isPriced(bots[bot]) ? 1 : 0;
  }
}

/** The same of bots. */
export function finishBots({ scenario }: Layout, run: Float64Array): void {
  scenario.bots.forEach((prices, bot) => {
    run[bot * BotField.fields + BotField.priced] = isPriced(prices) ? 1 : 0;
  });
}
