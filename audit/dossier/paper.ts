import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

// A face is known to pdfkit by its file: under a name of its own the one it begins with would be read anew each time.
const faces = {
  regular: fileURLToPath(import.meta.resolve('source-sans-pro/TTF/SourceSansPro-Regular.ttf')),
  semibold: fileURLToPath(import.meta.resolve('source-sans-pro/TTF/SourceSansPro-Semibold.ttf')),
} as const;
const margin = { side: 51, top: 54, bottom: 60 };

/** A4, in points. */
export const page = { left: margin.side, width: 595.28 - 2 * margin.side } as const;
const bottom = 841.89 - margin.bottom;

export const ink = { text: '#1b1b1b', soft: '#5b6470', line: '#c9ced6', fill: '#eef1f5', accent: '#17365d' } as const;

/** How text is set: its face, its size in points, its colour. */
export const styles = {
  title: { font: faces.semibold, size: 26, ink: ink.accent },
  h1: { font: faces.semibold, size: 17, ink: ink.accent },
  h2: { font: faces.semibold, size: 13, ink: ink.accent },
  h3: { font: faces.semibold, size: 10.5, ink: ink.text },
  body: { font: faces.regular, size: 9.5, ink: ink.text },
  label: { font: faces.regular, size: 9.5, ink: ink.soft },
  strong: { font: faces.semibold, size: 9.5, ink: ink.text },
  cell: { font: faces.regular, size: 8.5, ink: ink.text },
  head: { font: faces.semibold, size: 8.5, ink: ink.accent },
  small: { font: faces.regular, size: 7.5, ink: ink.soft },
} as const;
export type Style = keyof typeof styles;

export type Element = PDFKit.PDFStructureElement;

/** Sheets of paper to set a text on, from the top down; each thing that is set says what it is to who cannot see it. */
export type Paper = {
  readonly pdf: PDFKit.PDFDocument;
  /** What is set belongs to this part of the document. */
  readonly root: Element;
  /** Begins a page where less than this is left, so that a heading keeps what it heads. */
  need(height: number): boolean;
  heightOf(text: string, style: Style, width: number): number;
  /** Sets a text at a place, without moving on. */
  put(parent: Element, tag: string, text: string, style: Style, at: { x: number; y: number; width: number }): void;
  /** Draws what is no content. */
  decorate(draw: (pdf: PDFKit.PDFDocument) => void): void;
};

export function openPaper({ title, madeAt }: { readonly title: string; readonly madeAt: number }): Paper {
  const at = new Date(madeAt);
  const pdf = new PDFDocument({
    ...{ size: 'A4', autoFirstPage: false, bufferPages: true, font: faces.regular },
    margins: { left: margin.side, right: margin.side, top: margin.top, bottom: margin.bottom },
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'id-ID' },
    info: { Title: title, Creator: 'Tenggat', Producer: 'Tenggat', CreationDate: at, ModDate: at },
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const dress = (style: Style) =>
    pdf.font(styles[style].font).fontSize(styles[style].size).fillColor(styles[style].ink);
  return {
    pdf,
    root,
    need(height) {
      if (pdf.y + height <= bottom) return false;
      pdf.addPage();
      return true;
    },
    heightOf: (text, style, width) => dress(style).heightOfString(text, { width }),
    put(parent, tag, text, style, { x, y, width }) {
      parent.add(pdf.struct(tag as 'P', {}, () => void dress(style).text(text, x, y, { width })));
    },
    decorate(draw) {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw(pdf);
      pdf.endMarkedContent();
    },
  };
}
