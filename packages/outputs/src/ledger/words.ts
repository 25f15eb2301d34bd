import type { LedgerFault } from '@mingbai/rules/ledger/verify'

/** What a fault means, in the words of somebody who checks us. `at`: number of the seal or of the record. */
export const faultWords: Record<LedgerFault, (at: number) => string> = {
  headNumber: (at) => `第 ${at} 号封签的号码接不上：中间少了，或者换了次序`,
  headHash: (at) => `第 ${at} 号封签的内容被改过`,
  headPrev: (at) => `第 ${at} 号封签接不上它前面的那一个`,
  headSignature: (at) => `第 ${at} 号封签的签名不对`,
  unknownKey: (at) => `第 ${at} 号封签用的公钥没有给出来`,
  headLeaves: (at) => `第 ${at} 号封签封住的记录接不上前面的`,
  root: (at) => `第 ${at} 号封住的记录和封签对不上：有记录被改、被删、被换了次序或被塞进来`,
  eventHash: (at) => `第 ${at} 条记录被改过`,
  eventPrev: (at) => `第 ${at} 条记录接不上这件事的前一步`,
  text: (at) => `第 ${at} 条记录的文字和指纹对不上`,
  leafNumber: (at) => `记录的编号到第 ${at} 条断了：少了，或者重了`,
  otherTenant: (at) => `第 ${at} 条记录不是这个乡镇的`,
  sample: (at) => `第 ${at} 条记录是示例，不该在账本里`,
  heldHead: (at) => `和您手里的封签 ${at} 号对不上：账本被截短或者重写过`,
  nothing: () => '文件里一个封签也没有',
}

export const checkTexts = {
  notLines: '这不是账本文件，也不是凭证',
  badLine: (line: number) => `第 ${line} 行读不懂`,
  badMark: '封签的写法不对，应当像 12-ab34-cd56-ef78',
  fine: '对得上',
  faults: (count: number) => `有 ${count} 处对不上`,
  more: (count: number) => `还有 ${count} 处`,
  exported: (heads: number, events: number, last: string) => `核对了 ${heads} 个封签、${events} 条记录，最后一个封签是 ${last}`,
  notHeld: '没有填纸上的封签：文件末尾有没有被截掉、整本有没有重写，这样看不出来',
  held: '和纸上的封签一致',
  proof: (number: string, day: string, mark: string) => `编号 ${number}，${day} 收到，封在封签 ${mark} 里`,
  key: (kids: string) => `公钥（${kids}）取自文件本身，请和公开栏上、账本页上的比一比`,
}

export const ledgerTexts = {
  title: '账本',
  lead: '每一步都封进账本，谁也不能悄悄改',
  what: '怎么回事',
  how: [
    '每件事的每一步都记一条。每过一个钟头，新记的合在一起封一次，得到一个“封签”。',
    '封签一个扣一个，还印在公开栏的纸上。以后哪怕改一个字、少一条，封签就对不上。',
    '抄下或拍下封签，过后拿它来核对，就不用只听我们说。',
  ],
  latest: '最近的封签',
  none: '还没有封签。',
  sealed: (count: number) => `封住 ${count} 条`,
  keys: '公钥',
  check: '核对一个文件',
  checkHint: '办件凭证，或者从乡纪委拿到的账本文件。只在这部手机上核对，不会传出去。',
  file: '选文件',
  mark: '纸上的封签（可以不填）',
  go: '核对',
  noScript: '这部手机的浏览器不能核对。可以在电脑上用 npm run verify-ledger 核对，格式见源代码里的说明。',
  reading: '正在核对……',
  cannot: '没核对成：请重新选一次文件。',
}
