import type { Block } from '@mingbai/contracts/blocks'
import type { SelfCheck } from '@mingbai/contracts/self-checks'
import { selfCheckTicks, type SelfCheckTick } from '@mingbai/rules/catalogue/self-check'
import { mm, type Paper, type PaperNode } from '../paper/paper'
import { colours } from '../tokens/tokens'
import { longDate } from '../view/dates'

const texts = {
  title: (village: string, quarter: string) => `${village} ${quarter}政务村务公开自查表`,
  lead: (on: string) => `系统里记的是 ${on} 的情况。村里对着实际看一遍，每一条打一个勾；没做到的写明原因、什么时候补上。`,
  paper: '没有电脑的村，在这张纸上填好、签字，交乡党政办，由乡里录进去，并记下是谁说的。',
  head: ['要看的', '系统里记的', '做到没有', '说明'],
  ticks: { yes: '做到了', no: '没有做到', none: '没有这一项' } satisfies Record<SelfCheckTick, string>,
  village: '（村里自己看）',
  signs: '村支书签字：____________    村监委签字：____________    日期：____________',
  confirmed: (by: string, on: string, said: string) => `${longDate(on)}确认${said ? `，${said}口头或在纸上确认，${by}录入` : `，${by}`}`,
  note: (words: string) => `乡里退回：${words}`,
}

export const selfCheckTitle = ({ village, quarterLabel }: SelfCheck): string => texts.title(village.name, quarterLabel)

/** ■ and □, as the catalogue writes what is chosen: every printer and every font has them. */
const boxes = (tick: SelfCheckTick | undefined): string => selfCheckTicks.map((one) => `${one === tick ? '■' : '□'}${texts.ticks[one]}`).join('\n')

const rows = ({ lines }: SelfCheck): string[][] => lines.map(({ ask, known, answer }) => [ask, known.join('；\n') || texts.village, boxes(answer?.tick), answer?.note ?? ''])

const foot = (check: SelfCheck): string[] => [
  ...(check.note ? [texts.note(check.note)] : []),
  ...(check.confirmedOn ? [texts.confirmed(check.confirmedBy, check.confirmedOn, check.saidBy)] : [texts.paper, texts.signs]),
]

/** For Word. */
export const selfCheckBlocks = (check: SelfCheck): Block[] => [
  { kind: 'paragraph', text: texts.lead(longDate(check.facts.on)) },
  { kind: 'table', caption: '', head: texts.head, rows: rows(check) },
  ...foot(check).map((text): Block => ({ kind: 'paragraph', text })),
]

/** On A4, with boxes to tick by hand. */
export function selfCheckPaper(check: SelfCheck, office: string): Paper {
  const title = selfCheckTitle(check)
  const width = mm(210 - 2 * 18)
  const cell = (text: string, more: Partial<PaperNode> = {}): PaperNode => ({ text, fontSize: 11, lineHeight: 1.3, margin: [2, 4, 2, 4], ...more })
  const widths = [0.24, 0.38, 0.16, 0.22].map((share) => Math.floor(width * share - 8.6))
  return {
    title, pageSize: 'A4', pageMargins: [mm(18), mm(20), mm(18), mm(18)], defaultStyle: { fontSize: 12, color: colours.ink, lineHeight: 1.4 }, laterHead: null,
    foot: { text: `${office} · {page} / {pages}`, fontSize: 9, color: colours.soft, alignment: 'center', margin: [0, mm(6), 0, 0] }, rareNote: null,
    content: [
      { text: title, fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
      { text: texts.lead(longDate(check.facts.on)), margin: [0, 0, 0, 8] },
      { layout: 'lines', table: { widths, headerRows: 1, dontBreakRows: true, body: [texts.head.map((one) => cell(one, { bold: true })), ...rows(check).map((row) => row.map((one) => cell(one)))] } },
      ...foot(check).map((text): PaperNode => ({ text, margin: [0, 12, 0, 0] })),
    ],
  }
}
