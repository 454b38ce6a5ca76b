import type { Field } from './dossier.ts';
import { type Element, ink, type Paper, page, type Style } from './paper.ts';

/** A heading, on a page where there is room for `keep` points of what it heads; the first two levels stand in the outline. */
export function heading(paper: Paper, level: 1 | 2 | 3, text: string, keep: number): void {
  const { pdf, root } = paper;
  const style = `h${level}` as const;
  const height = paper.heightOf(text, style, page.width);
  const above = level === 3 ? 8 : 16;
  if (!paper.need(above + height + keep) && level > 1) pdf.y += above;
  const { y } = pdf;
  paper.put(root, `H${level}`, text, style, { x: page.left, y, width: page.width });
  pdf.y = y + height + (level === 3 ? 2 : 6);
}

/** A place in the outline of the document, on the present page. */
export function outlined(paper: Paper, text: string, below?: PDFKit.PDFOutline): PDFKit.PDFOutline {
  return (below ?? paper.pdf.outline).addItem(text);
}

export function paragraph(paper: Paper, text: string, style: Style = 'body'): void {
  const { pdf, root } = paper;
  const height = paper.heightOf(text, style, page.width);
  paper.need(Math.min(height, 200));
  const { y } = pdf;
  paper.put(root, 'P', text, style, { x: page.left, y, width: page.width });
  pdf.y = Math.max(pdf.y, y + height) + 5;
}

const labelWidth = 128;

/** Labels with what is said under them, one below the other. */
export function fields(paper: Paper, rows: readonly Field[]): void {
  const { pdf, root } = paper;
  const width = page.width - labelWidth - 8;
  const table = pdf.struct('Table');
  root.add(table);
  for (const [label, value] of rows) {
    const height = Math.max(paper.heightOf(label, 'label', labelWidth), paper.heightOf(value, 'body', width));
    paper.need(height);
    const { y } = pdf;
    const row = pdf.struct('TR');
    table.add(row);
    paper.put(row, 'TH', label, 'label', { x: page.left, y, width: labelWidth });
    paper.put(row, 'TD', value, 'body', { x: page.left + labelWidth + 8, y, width });
    row.end();
    pdf.y = y + height + 2.5;
  }
  table.end();
  pdf.y += 4;
}

/** A column of a table; of all widths together each takes its part of the page. */
export type Column = { readonly title: string; readonly width: number };
/** What stands in a cell: the first line as text, the others small below it. */
export type Cell = readonly [string, ...string[]];

const padding = { x: 4, y: 3 };

/** A table whose head is repeated on every page that it runs over; a row stays whole. */
export function table(paper: Paper, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const { pdf, root } = paper;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / total) * page.width);
  const structure = pdf.struct('Table');
  root.add(structure);
  const titles = columns.map(({ title }): Cell => [title]);
  const [first] = rows;
  paper.need(heightOf(paper, titles, widths, 'head') + (first ? heightOf(paper, first, widths, 'cell') : 0));
  setRow(paper, structure, titles, widths, 'head');
  for (const row of rows) {
    // A page that a row begins anew begins with the head.
    if (paper.need(heightOf(paper, row, widths, 'cell'))) setRow(paper, structure, titles, widths, 'head');
    setRow(paper, structure, row, widths, 'cell');
  }
  structure.end();
  pdf.y += 8;
}

function heightOf(paper: Paper, cells: readonly Cell[], widths: readonly number[], style: 'head' | 'cell'): number {
  const heights = cells.map((lines, n) => {
    const width = widths[n]! - 2 * padding.x;
    return lines.reduce((sum, text, line) => sum + paper.heightOf(text, line === 0 ? style : 'small', width), 0);
  });
  return Math.max(...heights) + 2 * padding.y;
}

function setRow(
  paper: Paper,
  structure: Element,
  cells: readonly Cell[],
  widths: readonly number[],
  style: 'head' | 'cell',
): void {
  const { pdf } = paper;
  const height = heightOf(paper, cells, widths, style);
  const top = pdf.y;
  paper.decorate(() => {
    if (style === 'head') pdf.rect(page.left, top, page.width, height).fill(ink.fill);
    pdf.moveTo(page.left, top + height).lineTo(page.left + page.width, top + height);
    pdf.lineWidth(0.5).stroke(ink.line);
  });
  const row = pdf.struct('TR');
  structure.add(row);
  let x = page.left;
  for (const [n, lines] of cells.entries()) {
    const cell = pdf.struct(style === 'head' ? 'TH' : 'TD');
    row.add(cell);
    const width = widths[n]! - 2 * padding.x;
    let y = top + padding.y;
    for (const [line, text] of lines.entries()) {
      const as = line === 0 ? style : 'small';
      paper.put(cell, 'P', text, as, { x: x + padding.x, y, width });
      y += paper.heightOf(text, as, width);
    }
    cell.end();
    x += widths[n]!;
  }
  row.end();
  pdf.y = top + height;
}
