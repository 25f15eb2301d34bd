export const texts = {
  title: '季度自查',
  lead: '每个村一季一张：系统先写上记着的情况，村里对着实际打勾、写说明，村支书确认。只为看清楚，不比高低。',
  quarter: '哪个季度', village: '村', state: '填了没有', known: '系统里记的', own: '村里说没做到的', ways: '可做的', open: '看', openOf: (village: string) => `看${village}的自查表`,
  late: (n: number) => `晚了或没公开 ${n} 次`, boardsOld: (n: number) => `公示栏没登记张贴或该换新的 ${n} 块`, paperUp: (n: number) => `名单纸没撤 ${n} 份`, overdue: (n: number) => `超期的反映 ${n} 件`, fine: '没有要看的', nothing: '—',
  back: '回到各村', sheet: (village: string, quarter: string) => `${village} ${quarter}自查表`,
  asOf: (on: string) => `系统里记的是 ${on} 的情况。`, returned: (words: string) => `乡里退回：${words}`, confirmed: (on: string, by: string) => `${on} ${by}确认`, said: (who: string) => `${who}说的，乡里录入`,
  ticks: { yes: '做到了', no: '没有做到', none: '没有这一项' }, note: '说明', noteOf: (ask: string) => `说明：${ask}`, noteHint: '没做到的写明原因、什么时候补上',
  saidBy: '谁说的', saidByHint: '替村里录入：写明是谁在纸上或电话里说的，如“村支书”。', saidByMissing: '请写明是谁说的',
  save: '保存', saved: '保存好了', confirm: '确认', confirmHint: '确认以后不能再改，除非乡里退回。', confirmDone: '已确认',
  giveBack: '退回', giveBackReason: '为什么退回', giveBackMissing: '请写明为什么，至少 4 个字', givenBack: '已退回',
  pdf: '打印（PDF）', word: 'Word',
}
