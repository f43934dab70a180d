import { Command, Option } from '@commander-js/extra-typings';
import * as common from '../../options.js';

export const runSpec = () =>
  new Command('run')
    .summary('what will happen under this plan?')
    .description('What will happen under this plan? Simulates each scenario and prints the figures with their 95% intervals.')
    .argument('<FILE...>', 'scenario files, run one after another')
    .addOption(common.setOption())
    .addOption(common.seedOption())
    .addOption(common.replicationsOption())
    .addOption(
      new Option('--precision <MEASURE=HALFWIDTH>', 'go on until the interval of this figure is that narrow').conflicts('replications'),
    )
    .addOption(common.formatOption())
    .option('--intervals', 'with --format json or --out: the JSON has the figures of each interval, too')
    .addOption(common.workersOption())
    .addOption(common.keepOption().conflicts('trace'))
    .addOption(common.outOption())
    .addOption(common.forceOption('with --out or --trace: replace what is there already'))
    .addOption(common.xlsxOption())
    .addOption(common.eachOption())
    .addOption(
      new Option('--watch', 'with --out: write the files anew when the scenario or a file that it names changes').conflicts('trace'),
    )
    .option('--trace <FILE>', 'write each step of each contact and each stretch of duty to a CSV file')
    .addOption(
      new Option(
        '--require <CONDITION>',
        'end with status 3 unless it holds, like contacts.support.serviceLevel>=80%; repeatable',
      ).argParser(common.collected),
    )
    .option('--sure', 'a --require holds only if the whole interval of the figure does')
    .addOption(common.langOption())
    .addOption(common.quietOption())
    .addOption(common.colorOption())
    .addHelpText(
      'after',
      common.examples([
        'staffsim run desk.yaml',
        'staffsim run desk.yaml --set teams.desk.agents=14 --replications 100',
        'staffsim run desk.yaml --precision contacts.support.serviceLevel=0.5%',
        'staffsim run desk.yaml --require "contacts.support.serviceLevel>=80%" --sure',
        'staffsim run monday.yaml tuesday.yaml --format csv > week.csv',
        'staffsim run desk.yaml --replications 1 --trace trace.csv',
        'staffsim run desk.yaml --replications 10000 --keep kept',
        'staffsim run desk.yaml --out report --watch',
      ]),
    );

export type RunOptions = common.OptionsOf<typeof runSpec>;
