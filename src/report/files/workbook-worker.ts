/** The thread in which a workbook is made: takes the tables, sends the bytes. */
import { parentPort, workerData } from 'node:worker_threads';
import { workbook } from './workbook.js';

parentPort?.postMessage(await workbook(workerData));
