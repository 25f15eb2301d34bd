/** A part of a page, as the maker of PDF lays it out (pdfmake's document definition, as far as we use it). Plain data: it crosses to a worker. */
export interface PaperNode {
  text?: string
  stack?: readonly PaperNode[]
  columns?: readonly PaperNode[]
  columnGap?: number
  table?: { widths: readonly (number | '*')[]; headerRows?: number; keepWithHeaderRows?: number; dontBreakRows?: boolean; body: readonly (readonly PaperNode[])[] }
  /** One of those that the maker knows: `lines` around each cell, `bare` none. */
  layout?: 'lines' | 'bare'
  svg?: string
  canvas?: readonly ({ type: 'rect'; x: number; y: number; w: number; h: number; color: string } | { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string })[]
  width?: number | '*' | 'auto'
  fontSize?: number
  bold?: boolean
  color?: string
  fillColor?: string
  alignment?: 'left' | 'center' | 'right'
  lineHeight?: number
  margin?: readonly [left: number, top: number, right: number, bottom: number]
  unbreakable?: boolean
  /** Of the first line. */
  leadingIndent?: number
  /** Of a cell; the places it reaches over hold an empty node. */
  colSpan?: number
  rowSpan?: number
}

export interface Paper {
  title: string
  pageSize: 'A4' | 'A3' | { width: number; height: number | 'auto' }
  /** In points, as everything here. */
  pageMargins: readonly [left: number, top: number, right: number, bottom: number]
  defaultStyle: { fontSize: number; color: string; lineHeight: number }
  /** On the second page and those after it. */
  laterHead: PaperNode | null
  /** `{page}` and `{pages}` are filled in. */
  foot: PaperNode | null
  content: readonly PaperNode[]
  /** Stands at the end where a letter is in no font and 〓 was put for it. */
  rareNote: PaperNode | null
}

export const mm = (millimetres: number): number => Math.round(millimetres * 283.465) / 100

/** A filled bar over the whole width. */
export const bar = (width: number, height: number, color: string): PaperNode => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color }] })

export const rule = (width: number, color: string, lineWidth = 0.7): PaperNode => ({ canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor: color }] })
