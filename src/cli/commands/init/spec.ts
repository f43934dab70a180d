import { Command } from '@commander-js/extra-typings';
import * as common from '../../options.js';

export const initSpec = () =>
  new Command('init')
    .summary('give me a scenario to start from')
    .description(
      'Gives a scenario to start from: prints a template, or without a name lists the templates there are. With --out the description of the language for your editor is written beside it.',
    )
    .argument('[TEMPLATE]', 'name of the template')
    .option('--list', 'list the templates by industry, with what each teaches')
    .option('--out <FILE>', 'write there instead of to the screen; a folder for a template of several files')
    .addOption(common.forceOption('replace what is there'))
    .addHelpText(
      'after',
      common.examples(['staffsim init --list', 'staffsim init support-desk --out desk.yaml', 'staffsim init online-store --out my-store']),
    );

export type InitOptions = common.OptionsOf<typeof initSpec>;
