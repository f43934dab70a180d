/** 1 January 1980, 00:00: the first moment that a zip archive can name, as its two 16-bit fields. */
const TIME = 0;
const DATE = 0x0021;

const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/**
 * Sets the times of all files in a zip archive to the same moment, so that the same contents give the same bytes whenever they are
 * written. The archive is one without a comment and of less than 4 GB, as writers of workbooks make it.
 *
 * Source of the layout: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function withoutClock(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_RECORD_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) throw new Error('the workbook is no zip archive');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the workbook is no zip archive');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, TIME, true);
  view.setUint16(at + 2, DATE, true);
}
