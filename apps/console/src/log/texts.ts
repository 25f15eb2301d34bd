export const texts = {
  title: '改动记录',
  lead: '谁在什么时候改了人员、公开栏、单位、分类和设置。记录只增不改。',
  at: '时间',
  staff: '谁',
  object: '对什么',
  what: '做了什么',
  detail: '细节',
  empty: '还没有改动',
}
