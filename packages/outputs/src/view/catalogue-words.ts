export const catalogueTexts = {
  description: '乡里该公开哪些事、什么时候公开。',
  basis: '依据',
  details: { name: '目录里叫', limit: '什么时候公开', body: '谁来公开', must: '一定要公开在', may: '也可以公开在', readers: '给谁看', way: '怎么公开' },
  more: '依据和时限',
  unverified: '待核实',
  unverifiedHint: '标着“待核实”的，还要和县里的目录核对。',
  see: '看已公开的',
  nothing: '还没有公开内容',
}
