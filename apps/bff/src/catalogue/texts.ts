interface Texts {
  villages: string
  readers: Record<string, string>
  ways: Record<string, string>
  levels: Record<string, string>
  sameName: string
}

export const catalogueTexts: Texts = {
  villages: '各村',
  readers: { everyone: '全社会', group: '特定群众' },
  ways: { proactive: '主动公开', request: '依申请公开' },
  levels: { township: '乡级', village: '村级' },
  sameName: '事项名称',
}
