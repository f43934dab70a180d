import { InvalidArgumentError, Option, type OptionValues } from '@commander-js/extra-typings';

/** What an action of this command gets: its options with the types that their definitions give them. */
export type OptionsOf<Spec extends () => { opts(): OptionValues }> = ReturnType<ReturnType<Spec>['opts']>;

// The options that several commands take, each worded once. What one command takes alone stands in its own folder.

export const setOption = () =>
  new Option('--set <KEY=VALUE>', 'change one key of the scenario, like teams.desk.agents=14; repeatable').argParser(collected);

export const seedOption = () =>
  new Option('--seed <N>', 'start of the random numbers; the same seed gives the same figures').argParser(wholeNumber(0));

export const replicationsOption = (
  description = 'how often the period is simulated; if left out and not in the scenario, until the chance of each target is known to 5 points, at least 20 times',
) => new Option('--replications <N>', description).argParser(wholeNumber(1));

export const formatOption = () =>
  new Option('--format <FORMAT>', 'how the figures are printed').choices(['table', 'json', 'csv'] as const).default('table' as const);

export const workersOption = () =>
  new Option('--workers <N>', 'parallel workers, all cores if left out; the figures do not depend on it').argParser(wholeNumber(1));

export const keepOption = () =>
  new Option('--keep <DIR>', 'store finished replications there as they come, and take them up again after an interruption');

export const outOption = () =>
  new Option('--out <DIR>', 'also write the figures as files into this folder, which appears whole or not at all');

export const forceOption = (description = 'with --out: replace the folder if it is there already') => new Option('--force', description);

export const xlsxOption = () => new Option('--xlsx', 'with --out: also a workbook, with a sheet for each table');

export const eachOption = () => new Option('--each', 'with --out: also each measure of each day in each replication');

export const langOption = () =>
  new Option('--lang <LANGUAGE>', 'language of tables and of the page; zh is Simplified Chinese')
    .choices(['en', 'zh'] as const)
    .default('en' as const);

export const quietOption = (description = 'no progress; warnings stay') => new Option('--quiet', description);

export const colorOption = () => new Option('--no-color', 'plain text');

/** Takes an option that may be given several times. */
export function collected(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

/** Command lines to copy, for the end of a help. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least) {
      throw new InvalidArgumentError(`A whole number of at least ${least} is expected.`);
    }
    return number;
  };
}
