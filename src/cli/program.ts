import { Command, InvalidArgumentError, Option } from 'commander';
import type { ExitStatus } from './process/exit.js';
import { version } from './process/version.js';

/** Receives the status with which the process is to end, where that is not 0. */
type EndWith = (status: ExitStatus) => void;

/**
 * Every command, its options and its help. What a command does is loaded when it is called: the help must not wait for the
 * reader of scenarios or the simulation.
 */
export function program(endWith: EndWith): Command {
  const staffsim = new Command('staffsim')
    .description('Simulates a contact center from one readable file: waits, service levels, occupancy and cost, with how sure they are.')
    .version(version(), '-V, --version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', examples(['staffsim init support-desk > desk.yaml', 'staffsim check desk.yaml', 'staffsim run desk.yaml']))
    .helpCommand(false);
  addRun(staffsim, endWith);
  addCompare(staffsim, endWith);
  addCapacity(staffsim, endWith);
  addOpen(staffsim, endWith);
  addCheck(staffsim, endWith);
  addInit(staffsim);
  addSchema(staffsim);
  for (const command of staffsim.commands) command.showHelpAfterError(`(staffsim ${command.name()} --help shows how it is used)`);
  return staffsim;
}

function addRun(staffsim: Command, endWith: EndWith): void {
  staffsim
    .command('run')
    .summary('what will happen under this plan?')
    .description('What will happen under this plan? Simulates each scenario and prints the figures with their 95% intervals.')
    .argument('<FILE...>', 'scenario files, run one after another')
    .addOption(setOption())
    .addOption(seedOption())
    .addOption(replicationsOption())
    .addOption(
      new Option('--precision <MEASURE=HALFWIDTH>', 'go on until the interval of this figure is that narrow').conflicts('replications'),
    )
    .addOption(formatOption())
    .addOption(workersOption())
    .addOption(keepOption().conflicts('trace'))
    .addOption(outOption())
    .addOption(forceOption())
    .addOption(xlsxOption())
    .addOption(eachOption())
    .addOption(
      new Option('--watch', 'with --out: write the files anew when the scenario or a file that it names changes').conflicts('trace'),
    )
    .option('--trace <FILE>', 'write each step of each contact and each stretch of duty to a CSV file')
    .addOption(
      new Option(
        '--require <CONDITION>',
        'end with status 3 unless it holds, like contacts.support.serviceLevel>=80%; repeatable',
      ).argParser(collect),
    )
    .option('--sure', 'a --require holds only if the whole interval of the figure does')
    .addOption(langOption())
    .addOption(quietOption('no progress and no warnings'))
    .addOption(colorOption())
    .addHelpText(
      'after',
      examples([
        'staffsim run desk.yaml',
        'staffsim run desk.yaml --set teams.desk.agents=14 --replications 100',
        'staffsim run desk.yaml --precision contacts.support.serviceLevel=0.5%',
        "staffsim run desk.yaml --require 'contacts.support.serviceLevel>=80%' --sure",
        'staffsim run monday.yaml tuesday.yaml --format csv > week.csv',
        'staffsim run desk.yaml --replications 1 --trace trace.csv',
        'staffsim run desk.yaml --replications 10000 --keep kept',
        'staffsim run desk.yaml --out report --watch',
      ]),
    )
    .action(async (files, options) => endWith(await (await import('./commands/run.js')).run(files, options)));
}

function addCompare(staffsim: Command, endWith: EndWith): void {
  staffsim
    .command('compare')
    .summary('which plan is better, by how much, and is that shown or chance?')
    .description(
      'Which plan is better, by how much, and is that shown or chance? Simulates all scenarios with the same customers and tells how each differs from the first.',
    )
    .argument('<BASE>', 'scenario file that the others are compared with')
    .argument('[OTHER...]', 'scenario files')
    .addOption(
      new Option('--with <KEY=VALUE>', 'compare also with BASE changed like this; several changes with ; between').argParser(collect),
    )
    .addOption(
      new Option('--set <KEY=VALUE>', 'change one key of every scenario; where there is no other, of a copy of BASE').argParser(collect),
    )
    .addOption(seedOption())
    .addOption(replicationsOption())
    .addOption(
      new Option('--precision <MEASURE=HALFWIDTH>', 'go on until the difference in this figure is known that closely').conflicts(
        'replications',
      ),
    )
    .addOption(
      new Option('--settle', 'go on until each verdict is shown, or would take more than run.precision.most (400)').conflicts('precision'),
    )
    .option('--by <MEASURE>', 'rank the scenarios by this figure, the service level of all if left out')
    .addOption(formatOption())
    .addOption(workersOption())
    .addOption(keepOption())
    .addOption(outOption())
    .addOption(forceOption())
    .addOption(xlsxOption())
    .addOption(eachOption())
    .addOption(langOption())
    .addOption(quietOption('no progress and no warnings'))
    .addOption(colorOption())
    .addHelpText(
      'after',
      examples([
        'staffsim compare desk.yaml evening-shift.yaml',
        'staffsim compare desk.yaml --with teams.desk.agents=13 --with teams.desk.agents=14',
        "staffsim compare desk.yaml --with 'teams.desk.agents=13; contacts.support.arrivals.perHour=130'",
        'staffsim compare desk.yaml evening-shift.yaml --set contacts.support.arrivals.perHour=150 --settle',
      ]),
    )
    .action(async (base, others, options) => endWith(await (await import('./commands/compare.js')).compare(base, others, options)));
}

function addCapacity(staffsim: Command, endWith: EndWith): void {
  staffsim
    .command('capacity')
    .summary('will the peak hold: how much more volume until a target breaks, and what breaks first?')
    .description(
      'Will the peak hold? Finds by simulation how much more volume there may be until each target breaks, what breaks first, and what would mend it.',
    )
    .argument('<FILE>', 'a scenario file')
    .addOption(setOption())
    .addOption(seedOption())
    .addOption(
      new Option(
        '--replications <N>',
        'how often the period is simulated at each volume; if left out, until the break-even is known to 1%, 400 times or 2.5 million contacts at most',
      ).argParser(wholeNumber(1)),
    )
    .option('--chance <SHARE>', 'targets are to be kept with this chance, like 90%, not only on average')
    .addOption(formatOption())
    .addOption(outOption())
    .addOption(forceOption())
    .addOption(xlsxOption())
    .addOption(workersOption())
    .addOption(keepOption())
    .addOption(langOption())
    .addOption(quietOption('no progress and no warnings'))
    .addOption(colorOption())
    .addHelpText(
      'after',
      examples([
        'staffsim capacity desk.yaml',
        'staffsim capacity desk.yaml --chance 90%',
        'staffsim capacity desk.yaml --set teams.desk.agents=14',
        'staffsim capacity desk.yaml --format csv > capacity.csv',
      ]),
    )
    .action(async (file, options) => endWith(await (await import('./commands/capacity.js')).capacity(file, options)));
}

function addOpen(staffsim: Command, endWith: EndWith): void {
  staffsim
    .command('open')
    .summary('show me the page of a result')
    .description('Shows the page of a result in your browser. Where no browser can be started, prints where the page is.')
    .argument('<DIR>', 'a folder that --out wrote, or its report.html')
    .addHelpText('after', examples(['staffsim open report', 'staffsim open report/report.html']))
    .action(async (place) => endWith(await (await import('./commands/open.js')).open(place)));
}

function addCheck(staffsim: Command, endWith: EndWith): void {
  staffsim
    .command('check')
    .summary('is the file right, and is anything in it probably wrong?')
    .description('Is the file right, and is anything in it probably wrong? Tells how the file was understood, and simulates nothing.')
    .argument('<FILE...>', 'scenario files')
    .addOption(setOption())
    .addOption(quietOption('only what is wrong or doubtful'))
    .addOption(colorOption())
    .addHelpText(
      'after',
      examples(['staffsim check desk.yaml', 'staffsim check *.yaml --quiet', 'staffsim check desk.yaml --set teams.desk.agents=8']),
    )
    .action(async (files, options) => endWith(await (await import('./commands/check.js')).check(files, options)));
}

function addInit(staffsim: Command): void {
  staffsim
    .command('init')
    .summary('give me a scenario to start from')
    .description('Gives a scenario to start from: prints a template, or without a name lists the templates there are.')
    .argument('[TEMPLATE]', 'name of the template')
    .option('--out <FILE>', 'write there instead of to the screen; a folder for a template of several files')
    .option('--force', 'replace what is there')
    .addHelpText(
      'after',
      examples(['staffsim init', 'staffsim init support-desk > desk.yaml', 'staffsim init online-store --out my-store']),
    )
    .action(async (template, options) => (await import('./commands/init.js')).init(template, options));
}

function addSchema(staffsim: Command): void {
  staffsim
    .command('schema')
    .summary('the JSON Schema of scenario files')
    .description('Prints the JSON Schema of scenario files: with it an editor completes and checks a scenario while you type.')
    .addHelpText('after', examples(['staffsim schema > staffsim.schema.json']))
    .action(async () => (await import('./commands/schema.js')).schema());
}

function setOption(): Option {
  return new Option('--set <KEY=VALUE>', 'change one key of the scenario, like teams.desk.agents=14; repeatable').argParser(collect);
}

function seedOption(): Option {
  return new Option('--seed <N>', 'start of the random numbers; the same seed gives the same figures').argParser(wholeNumber(0));
}

function replicationsOption(): Option {
  return new Option('--replications <N>', 'how often the period is simulated').argParser(wholeNumber(1));
}

function formatOption(): Option {
  return new Option('--format <FORMAT>', 'how the figures are printed').choices(['table', 'json', 'csv']).default('table');
}

function workersOption(): Option {
  return new Option('--workers <N>', 'parallel workers, all cores if left out; the figures do not depend on it').argParser(wholeNumber(1));
}

function keepOption(): Option {
  return new Option('--keep <DIR>', 'store finished replications there as they come, and take them up again after an interruption');
}

function outOption(): Option {
  return new Option('--out <DIR>', 'also write the figures as files into this folder, which appears whole or not at all');
}

function forceOption(): Option {
  return new Option('--force', 'with --out: replace the folder if it is there already');
}

function xlsxOption(): Option {
  return new Option('--xlsx', 'with --out: also a workbook, with a sheet for each table');
}

function eachOption(): Option {
  return new Option('--each', 'with --out: also each measure of each day in each replication');
}

function langOption(): Option {
  return new Option('--lang <LANGUAGE>', 'language of tables and of the page; zh is Simplified Chinese')
    .choices(['en', 'zh'])
    .default('en');
}

function quietOption(description: string): Option {
  return new Option('--quiet', description);
}

function colorOption(): Option {
  return new Option('--no-color', 'plain text');
}

function collect(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), value];
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

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}
