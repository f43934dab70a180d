import { Command } from '@commander-js/extra-typings';
import { examples } from '../../options.js';

export const openSpec = () =>
  new Command('open')
    .summary('show me the page of a result')
    .description('Shows the page of a result in your browser. Where no browser can be started, prints where the page is.')
    .argument('<DIR>', 'a folder that --out wrote, or its report.html')
    .addHelpText('after', examples(['staffsim open report', 'staffsim open report/report.html']));
