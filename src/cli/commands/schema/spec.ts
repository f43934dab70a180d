import { Command } from '@commander-js/extra-typings';
import { examples } from '../../options.js';

export const schemaSpec = () =>
  new Command('schema')
    .summary('the JSON Schema of scenario files')
    .description('Prints the JSON Schema of scenario files: with it an editor completes and checks a scenario while you type.')
    .addHelpText('after', examples(['staffsim schema > staffsim.schema.json']));
