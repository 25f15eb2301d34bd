import type { SelfCheckFacts } from '@mingbai/contracts/self-checks'
import type { SelfCheckLine, SelfCheckState } from '@mingbai/rules/catalogue/self-check'

export const selfCheckTexts = {
  states: { draft: '正在填', confirmed: '村里已确认', returned: '乡里退回' } satisfies Record<SelfCheckState, string>,
  blank: '还没填',
  asks: {
    duties: '该公开的，都按时公开了', boards: '公示栏上贴的是最新的', lists: '到期的名单都撤下来了', cases: '村民反映的事，件件有回音',
    finance: '村里的收支按月公布了', truth: '公开的和实际的对得上，村监委看过', box: '意见箱按时开过',
  } satisfies Record<SelfCheckLine, string>,
  unfinished: (asks: readonly string[]) => `还有没填完的：${asks.join('；')}。每一条都要选，选“没有做到”的要写原因`,
  saidByMissing: '替村里填，请写明是谁说的',
  paperName: (village: string, quarter: string) => `${village}${quarter}政务村务公开自查表`,
}

/** What is known of a line, in words a village reads. */
export const knownWords: Record<SelfCheckLine, (facts: SelfCheckFacts) => string[]> = {
  duties: ({ duties }) => (duties.length === 0 ? ['这一季没有到期的公开任务'] : duties.map(({ item, due, done, late }) => `${item}：该公开 ${due} 次，公开了 ${done} 次${late > 0 ? `，晚了或没公开 ${late} 次` : ''}`)),
  boards: ({ boards }) => (boards.length === 0 ? ['没有登记过公示栏'] : boards.map(({ name, hungOn, isCurrent }) => (hungOn === null ? `${name}：没有登记过张贴` : `${name}：${hungOn} 贴的，${isCurrent ? '是最新的' : '后来有变动，该换新的'}`))),
  lists: ({ lists: { ended, paperUp } }) => [ended === 0 ? '这一季没有到期的名单' : `到期 ${ended} 份${paperUp > 0 ? `，还有 ${paperUp} 份纸质的没有登记撤下` : '，都撤下了'}`],
  cases: ({ cases: { received, closed, open, overdue } }) => [`收到 ${received} 件，办结 ${closed} 件，还在办 ${open} 件${overdue > 0 ? `，其中超期 ${overdue} 件` : ''}`],
  finance: () => [], truth: () => [], box: () => [],
}
