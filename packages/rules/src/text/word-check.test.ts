import fc from 'fast-check'
import { checkWords, supersededWords } from './word-check'

it('an old name is found as often as it stands there, with what to say instead', () => {
  expect(checkWords('请到国土资源局办理，国土资源局在一楼。')).toEqual([{ found: '国土资源局', say: '自然资源局', why: '2018 年机构改革后改了名称', times: 2 }])
})

it('a text in today’s names has nothing to look at', () => {
  expect(checkWords('自然资源局、生态环境局、城乡居民基本医疗保险、税务局')).toEqual([])
})

it('the office’s own list comes first, and its word replaces ours', () => {
  const own = [{ found: '扶贫办', say: '乡村振兴办', why: '本乡的叫法' }, { found: '灵沙镇', say: '灵沙乡', why: '写错了名字' }]
  expect(checkWords('灵沙镇扶贫办', own).map(({ say }) => say)).toEqual(['乡村振兴办', '灵沙乡'])
})

it('what is to be said instead is never itself something to look at', () => {
  for (const { say } of supersededWords) expect(checkWords(say)).toEqual([])
})

it('every rule is found wherever it stands', () => {
  fc.assert(fc.property(fc.constantFrom(...supersededWords), fc.string(), fc.string(), ({ found }, before, after) => checkWords(`${before}${found}${after}`).some((one) => one.found === found)))
})
