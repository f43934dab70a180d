import { describe, expect, test } from 'vitest';
import { changesIn } from '#src/cli/commands/compare/plans.js';

describe('changes behind one --with', () => {
  test.each([
    ['teams.desk.agents=14; teams.desk.shrinkage=10%', ['teams.desk.agents=14', 'teams.desk.shrinkage=10%']],
    ['teams.day;night.agents=3', ['teams.day;night.agents=3']],
    ['calendar.days=2; teams.day;night.agents=3;run.seed=4', ['calendar.days=2', 'teams.day;night.agents=3', 'run.seed=4']],
    ['title=one; two', ['title=one; two']],
    ['title="a; b=c"', ['title="a; b=c"']],
    ['title="a; b=c"; calendar.days=2', ['title="a; b=c"', 'calendar.days=2']],
    [`title='it''s; b=c' ;calendar.days=2`, [`title='it''s; b=c'`, 'calendar.days=2']],
    ['title="say \\"x; y=z\\""; run.seed=4', ['title="say \\"x; y=z\\""', 'run.seed=4']],
    ['teams.desk={ skills: ["a;b=c", d], agents: 3 }; run.seed=4', ['teams.desk={ skills: ["a;b=c", d], agents: 3 }', 'run.seed=4']],
    // An apostrophe, or a quotation mark that is not closed, holds nothing together.
    [`title=Joe's desk; run.seed=4; description=Ann's`, [`title=Joe's desk`, 'run.seed=4', `description=Ann's`]],
    ['title="open; run.seed=4', ['title="open', 'run.seed=4']],
  ])('%s: a name or a text may hold the mark between them', (text, changes) => {
    expect(changesIn(text)).toEqual(changes);
  });
});
