import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {ReturnType<typeof startReader>} Reader
 *
 * @typedef {{ folder: string, commands: string[][] }} Request commands that are typed in a folder
 * @typedef {{ printed: string, status: number }} Answer what they print, and the status with which the last of them ends
 */

/** A process that runs one staffsim command after another: each takes a fraction of the time that a process of its own would. */
export function startReader() {
  const reader = fork(fileURLToPath(new URL('reading.js', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  return {
    /**
     * @param {string} folder in which the commands are typed
     * @param {string[][]} commands the words of each, `npx staffsim` left out
     * @returns {Promise<Answer>} of the first that fails, or of all
     */
    run(folder, commands) {
      return new Promise((resolve, reject) => {
        const failed = () => reject(new Error('the process that runs commands has ended'));
        reader.once('exit', failed);
        reader.once('message', (/** @type {Answer} */ answer) => {
          reader.off('exit', failed);
          resolve(answer);
        });
        reader.send({ folder, commands });
      });
    },
    end() {
      reader.disconnect();
    },
  };
}

/**
 * The words of lines that are staffsim commands and nothing else.
 *
 * @param {string} text
 * @returns {string[][] | null} null where a shell is needed
 */
export function plainCommands(text) {
  const lines = text.split('\n');
  if (!lines.every((line) => line.startsWith('npx staffsim ') && !/[|&;<>$`()*?~#\\]/.test(line.replaceAll(QUOTED, '')))) return null;
  return lines.map((line) => (line.match(WORD) ?? []).slice(2).map((word) => word.replaceAll(QUOTED, (quoted) => quoted.slice(1, -1))));
}

const QUOTED = /'[^']*'|"[^"]*"/g;
const WORD = /(?:[^\s'"]+|'[^']*'|"[^"]*")+/g;
