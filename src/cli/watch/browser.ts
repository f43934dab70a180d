import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { pathToFileURL } from 'node:url';

/** What opens files the way a double click does, and how it is told. */
const OPENERS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  // `start` is a word of the shell, which would read signs of the path as its own.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** An opener that has not ended by then has started a browser, and stays with it. */
const PATIENCE = 2000;

/**
 * Shows a page in the planner's browser. (The package `open` brings an opener of its own for Linux and does not tell whether a browser
 * came of it.)
 *
 * @param page absolute path
 * @returns false where no browser can be started
 */
export function startBrowser(page: string): Promise<boolean> {
  const [command, ...args] = OPENERS[platform()] ?? ['xdg-open'];
  if (command === 'xdg-open' && !hasScreen()) return Promise.resolve(false);
  return new Promise((resolve) => {
    const opener = spawn(command, [...args, pathToFileURL(page).href], { stdio: 'ignore', detached: true });
    const started = setTimeout(() => resolve(true), PATIENCE);
    const end = (success: boolean) => {
      clearTimeout(started);
      resolve(success);
    };
    opener.on('error', () => end(false));
    opener.on('exit', (status) => end(status === 0));
    opener.unref();
  });
}

/** Without a screen xdg-open would start a browser of the terminal, which has none here. */
function hasScreen(): boolean {
  return ['DISPLAY', 'WAYLAND_DISPLAY', 'BROWSER', 'WSL_DISTRO_NAME'].some((name) => (process.env[name] ?? '') !== '');
}
