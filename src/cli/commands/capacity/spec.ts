import { Command } from '@commander-js/extra-typings';
import * as common from '../../options.js';

export const capacitySpec = () =>
  new Command('capacity')
    .summary('will the peak hold: how much more volume until a target breaks, and what breaks first?')
    .description(
      'Will the peak hold? Finds by simulation how much more volume there may be until each target breaks, what breaks first, and what would mend it.',
    )
    .argument('<FILE>', 'a scenario file')
    .addOption(common.setOption())
    .addOption(common.seedOption())
    .addOption(
      common.replicationsOption(
        'how often the period is simulated at each volume; if left out, until the break-even is known to 1%, 400 times or 2.5 million contacts at most',
      ),
    )
    .option('--chance <SHARE>', 'targets are to be kept with this chance, like 90%, not only on average')
    .addOption(common.formatOption())
    .addOption(common.outOption())
    .addOption(common.forceOption())
    .addOption(common.xlsxOption())
    .addOption(common.workersOption())
    .addOption(common.keepOption())
    .addOption(common.langOption())
    .addOption(common.quietOption())
    .addOption(common.colorOption())
    .addHelpText(
      'after',
      common.examples([
        'staffsim capacity desk.yaml',
        'staffsim capacity desk.yaml --chance 90%',
        'staffsim capacity desk.yaml --set teams.desk.agents=14',
        'staffsim capacity desk.yaml --format csv > capacity.csv',
      ]),
    );

export type CapacityOptions = common.OptionsOf<typeof capacitySpec>;
