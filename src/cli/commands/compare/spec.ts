import { Command, Option } from '@commander-js/extra-typings';
import * as common from '../../options.js';

export const compareSpec = () =>
  new Command('compare')
    .summary('which plan is better, by how much, and is that shown or chance?')
    .description(
      'Which plan is better, by how much, and is that shown or chance? Simulates all scenarios with the same customers and tells how each differs from the first.',
    )
    .argument('<BASE>', 'scenario file that the others are compared with')
    .argument('[OTHER...]', 'scenario files')
    .addOption(
      new Option('--with <KEY=VALUE>', 'compare also with BASE changed like this; several changes with ; between').argParser(
        common.collected,
      ),
    )
    .addOption(
      new Option('--set <KEY=VALUE>', 'change one key of every scenario; where there is no other, of a copy of BASE').argParser(
        common.collected,
      ),
    )
    .addOption(common.seedOption())
    .addOption(common.replicationsOption())
    .addOption(
      new Option('--precision <MEASURE=HALFWIDTH>', 'go on until the difference in this figure is known that closely').conflicts(
        'replications',
      ),
    )
    .addOption(
      new Option('--settle', 'go on until each verdict is shown, or would take more than run.precision.most (400)').conflicts('precision'),
    )
    .option('--by <MEASURE>', 'rank the scenarios by this figure, the service level of all if left out')
    .addOption(common.formatOption())
    .addOption(common.workersOption())
    .addOption(common.keepOption())
    .addOption(common.outOption())
    .addOption(common.forceOption())
    .addOption(common.xlsxOption())
    .addOption(common.eachOption())
    .addOption(common.langOption())
    .addOption(common.quietOption())
    .addOption(common.colorOption())
    .addHelpText(
      'after',
      common.examples([
        'staffsim compare desk.yaml evening-shift.yaml',
        'staffsim compare desk.yaml --with teams.desk.agents=13 --with teams.desk.agents=14',
        'staffsim compare desk.yaml --with "teams.desk.agents=13; contacts.support.arrivals.perHour=130"',
        'staffsim compare desk.yaml evening-shift.yaml --set contacts.support.arrivals.perHour=150 --settle',
      ]),
    );

export type CompareOptions = common.OptionsOf<typeof compareSpec>;
