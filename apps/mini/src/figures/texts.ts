import { longDate } from '@mingbai/outputs/view/dates'

export const answerTexts = {
  lead: '一部手机评一次，不用登录，不用写名字。',
  closed: '现在没有正在评的。',
  closedWords: '以前的结果，在“群众评议”里看。',
  results: '看群众评议的结果',
  village: '哪个村', villageHint: '不想说就不选。', noVillage: '不说',
  words: '还想说什么', wordsHint: '只给乡里看，不公开。要有人办、有回音，请走“我要反映”。',
  submit: '评好了，交', busy: '正在交……',
  empty: '一项都还没有评。至少评一项，再交。',
  unsent: '没有信号，还没交上。评的都留在这部手机里，有信号了再按一次“评好了，交”，不会算两次。',
  waits: '评好了，等着送出去',
  waitsWords: '没有信号，先存在这部手机上。有信号就自动送，只算一次。',
  toWaiting: '去看等着送出去的，要改也在那里',
  thanks: '收到了，谢谢您',
  thanksWords: (figuresOn: string) => `结果${longDate(figuresOn)}公布，好坏都照实登。`,
  answered: '这部手机已经评过了，谢谢您',
} as const
