/** The lines of a pasted text as items of a list: without dashes, bullets, closing marks and empty lines. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n|\u2028/)
    .map((line) => line.replace(/^\s*[-–—•·+*]\s+/, '').trim())
    .map((line) => line.replace(/[;]\s*$/, ''))
    .filter((line) => line !== '');
}

/**
 * The cells that a spreadsheet puts on the clipboard: tabs between cells, line ends between rows, quotes round a cell that
 * holds either (doubled inside).
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let started = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
    started = false;
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && !started) {
      quoted = true;
      started = true;
    } else if (char === '\t') endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++;
      endRow();
    } else {
      cell += char;
      started = true;
    }
  }
  if (started || cell !== '' || row.length > 0) endRow();
  return rows;
}
