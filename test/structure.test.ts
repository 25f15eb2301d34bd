import { anysIn, filesBelow, modulesLoadedBy, propertiesIn, reachableFrom, stringsBetweenCode, stringsIn, textOf } from './source-files'

const code = [...['apps', 'packages', 'scripts', 'test', 'config'].flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mjs|scss)$/)), 'jest.config.mjs', 'eslint.config.mjs']
const typescript = code.filter((path) => /\.tsx?$/.test(path))
const isTest = (path: string): boolean => /\.test\.tsx?$|(^|\/)test-[^/]+\.tsx?$/.test(path) || path.startsWith('test/')
const shipped = typescript.filter((path) => !isTest(path))

const offending = (paths: string[], pattern: RegExp): string[] => paths.filter((path) => pattern.test(textOf(path)))

describe('files', () => {
  test('the walk over the sources finds them', () => {
    expect(code).toContain('test/structure.test.ts')
    expect(shipped.length).toBeGreaterThan(50)
  })

  test('no file is longer than 300 lines', () => {
    expect(code.filter((path) => textOf(path).trimEnd().split('\n').length > 300)).toEqual([])
  })

  test('file and folder names are kebab-case', () => {
    const kebab = /^(\.?[a-z0-9]+(-[a-z0-9]+)*)+$/
    expect(code.filter((path) => !path.split('/').every((part) => kebab.test(part)))).toEqual([])
  })

  test('there are no barrels: index files are pages of Taro', () => {
    const barrels = code.filter((path) => /(^|\/)index\.(ts|mjs)$/.test(path))
    expect(barrels.filter((path) => !path.startsWith('apps/mini/config/'))).toEqual([])
    expect(code.filter((path) => path.endsWith('/index.tsx') && !path.startsWith('apps/mini/src/'))).toEqual([])
  })
})

describe('what must not be in a source file', () => {
  // The brackets keep each pattern from finding itself here.
  test.each([
    ['a double cast', /\bas unknow[n] as\b/],
    ['a silenced compiler or linter', /@ts-(ignor[e]|nochec[k]|expect-erro[r])|eslint-disabl[e]/],
    ['work put off', /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/],
    ['a test that does not run, or runs alone', /\b(test|it|describe)\.(ski[p]|onl[y]|tod[o]|failin[g])\b|\b(xi[t]|xtes[t]|xdescrib[e]|fdescrib[e]|fi[t])\(/],
    ['a path of one machine', /(^|[\s'"`(=])\/(wor[k]\/(main|shared)|roo[t]|tm[p])\//m],
  ])('%s', (_name, pattern) => {
    expect(offending(code, pattern)).toEqual([])
  })

  test('the type any', () => {
    expect(typescript.filter((path) => anysIn(path) > 0)).toEqual([])
  })

  test('documents name no path of one machine and no registry', () => {
    const documents = filesBelow('', /\.(md|ya?ml)$/).concat('package.json', '.npmrc', '.ci/run')
    expect(offending(documents, /(^|[\s'"`(=])\/(work|root|home|tmp)\//m)).toEqual([])
    expect(offending(documents, /registry\.[a-z]/)).toEqual([])
  })

  test('package-lock.json names no host', () => {
    expect(textOf('package-lock.json').match(/"resolved": "[a-z+]+:\/\/[^"]*"/g) ?? []).toEqual([])
  })
})

describe('words', () => {
  const wordFiles = /(^|\/)(text|samples)\/|(^|[-./])(texts|labels|errors)\.tsx?$|\.config\.ts$/
  // Complaints about the operator's own files stand beside what they check.
  const toTheOperator = /^apps\/bff\/src\/((main|env|off-features|wechat\/settings)\.ts$|(keys|tenant|commands)\/)/

  test('Chinese wording in the apps stands in tables: files of texts, or constants at the top of a module, never inside a function', () => {
    const others = shipped.filter((path) => /^apps\/[^/]+\/src\//.test(path) && !wordFiles.test(path) && !toTheOperator.test(path))
    const found = others.map((path) => [path, ...stringsBetweenCode(path).filter((text) => /\p{Script=Han}/u.test(text))])
    expect(found.filter(([, first]) => first !== undefined).map(([path, ...texts]) => `${path}: ${texts.join(' / ')}`)).toEqual([])
  })
})

describe('no formalism', () => {
  const stored = shipped.filter((path) => path.startsWith('packages/') || path.endsWith('.entity.ts'))
  const wordsOf = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ').toLowerCase()

  test('nothing that is stored or sent ranks, scores or clocks the staff', () => {
    const forbidden = /\b(rank|ranking|ranks|leaderboard|score|scores|points|check ?in|checked in|clock in|online (time|minutes|hours|seconds)|last seen)\b/
    expect(stored.flatMap((path) => propertiesIn(path).filter((name) => forbidden.test(wordsOf(name))).map((name) => `${path}: ${name}`))).toEqual([])
  })

  test('no figure or reply is grouped by a member of staff', () => {
    const grouped = /\bper (staff|handler|officer|clerk|actor)\b|\bby (handler|officer|clerk|actor)\b|\b(staff|handler|officer|clerk) (stats|statistics|totals|counts?|figures|performance)\b/
    expect(stored.flatMap((path) => propertiesIn(path).filter((name) => grouped.test(wordsOf(name))).map((name) => `${path}: ${name}`))).toEqual([])
    const sql = /group\s*by[^;`'"]*\b(staff|actor|handler|officer|clerk)(_id)?\b/i
    expect(offending(shipped.filter((path) => path.startsWith('apps/bff/')), sql)).toEqual([])
  })

  test('no screen speaks of 排名, 积分, 打卡 or 在线时长', () => {
    expect(shipped.filter((path) => stringsIn(path).some((text) => /排名|积分|打卡|在线时长/.test(text)))).toEqual([])
  })
})

describe('what the phone carries', () => {
  const loaded = [...reachableFrom(shipped.filter((path) => path.startsWith('apps/mini/src/')))]

  test('the walk reaches contracts', () => {
    expect(loaded.some((path) => path.startsWith('packages/contracts/src/'))).toBe(true)
  })

  test('neither the calendar nor a procedure table reaches apps/mini, directly or through contracts', () => {
    expect(loaded.filter((path) => /^packages\/rules\/src\/(clock|procedures)\b/.test(path))).toEqual([])
    expect(loaded.filter((path) => modulesLoadedBy(path).includes('chinese-days'))).toEqual([])
  })

  test('classic zod does not reach it: only zod/mini', () => {
    expect(loaded.filter((path) => modulesLoadedBy(path).some((module) => /^zod($|\/(?!mini$|v4\/mini$|locales))/.test(module)))).toEqual([])
  })
})
