export const texts = {
  how: '怎么做', howOf: (title: string) => `怎么做：${title}`, why: '为什么：', basis: '依据：', handbook: '操作手册',
  title: '操作手册', lead: '每一页怎么做，都在这里，和各页右上角的“怎么做”是同一份。可以打印出来当培训教材。', print: '打印',
  firstDay: '新来的同事，第一天', firstDayLead: '照着走一遍，半天就够。做完请老同事看一眼，在“年报台账”里记一笔带教。',
}

/** What a new clerk does on the first day, in order. */
export const firstDay: readonly { do: string; path?: string }[] = [
  { do: '登录，把初始密码改掉。密码自己记，不借给别人。' },
  { do: '点左下角“手机提醒”，填上自己的手机，期限快到时会收到。' },
  { do: '看“等我办的”，找一件标着“示例”的，从头看到尾：来人说了什么，办到哪一步，还有几天。', path: '/' },
  { do: '登记一件电话来的（试用时登一件假的，内容写“练习”），把编号念一遍。', path: '/cases/new' },
  { do: '写一篇公开稿件，点“发出前查一遍”，把它说的都改好，先存草稿，不送审。', path: '/notices' },
  { do: '打开公开目录，找到自己负责的事项，看哪天前要公开。', path: '/catalogue' },
  { do: '拿手机扫一块公开栏的码，看看村民看到的是什么样。', path: '/boards' },
  { do: '问清两件事：着火、断路这样的急事先打给谁；说干部违纪的，不经您的手，请他走举报。' },
]
