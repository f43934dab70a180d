import { describe, expect, test } from 'vitest';
import { changesIn } from '#src/cli/commands/compare/plans.js';

describe('changes behind one --with', () => {
  test.each([
    ['teams.desk.agents=14; teams.desk.shrinkage=10%', ['teams.desk.agents=14', 'teams.desk.shrinkage=10%']],
    ['teams.day;night.agents=3', ['teams.day;night.agents=3']],
    ['calendar.days=2; teams.day;night.agents=3;run.seed=4', ['calendar.days=2', 'teams.day;night.agents=3', 'run.seed=4']],
    ['title=one; two', ['title=one; two']],
  ])('%s: a name or a text may hold the mark between them', (text, changes) => {
    expect(changesIn(text)).toEqual(changes);
  });
});
