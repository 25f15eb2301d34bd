export const texts = {
  title: '印证材料',
  lead: '检查要看材料的时候用：一个季度里一个事项或一个单位公开的正文、附件、张贴照片、办件结果、空表和村里的季度自查表，打成一个包，里面有目录和清单。',
  quarter: '哪个季度', item: '哪个事项', itemAny: '全部事项', organisation: '哪个单位', organisationAny: '全部单位',
  choose: '先选一个事项或一个单位', chooseHint: '两个都选，就是这个单位的这一个事项。',
  counts: { notices: '公开信息', gone: '其中已不公开（只列标题）', attachments: '附件', postings: '张贴、发布', photos: '张贴照片', cases: '办结的反映', lists: '名单公示（只写户数）', nilReturns: '空表', selfChecks: '季度自查表' },
  nothing: '这一季没有材料', nothingHint: '也可以下载：目录里写明没有。',
  download: '下载', size: (words: string) => `大约 ${words}。边打包边下载，大的要等一会儿。`, what: '有什么', howMany: '多少',
  kilobytes: (n: number) => `${n} KB`, megabytes: (n: string) => `${n} MB`,
  privacy: '名单里的人、没有公开的内容不放进来。',
}
