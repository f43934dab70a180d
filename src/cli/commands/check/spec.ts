import { Command } from '@commander-js/extra-typings';
import * as common from '../../options.js';

export const checkSpec = () =>
  new Command('check')
    .summary('is the file right, and is anything in it probably wrong?')
    .description('Is the file right, and is anything in it probably wrong? Tells how the file was understood, and simulates nothing.')
    .argument('<FILE...>', 'scenario files')
    .addOption(common.setOption())
    .addOption(common.langOption())
    .addOption(common.quietOption('only what is wrong or doubtful'))
    .addOption(common.colorOption())
    .addHelpText(
      'after',
      common.examples(['staffsim check desk.yaml', 'staffsim check *.yaml --quiet', 'staffsim check desk.yaml --set teams.desk.agents=8']),
    );

export type CheckOptions = common.OptionsOf<typeof checkSpec>;
