import { readBook } from '../tenant/book'
import { openHouses } from '../tenant/all-houses'
import type { House } from '../house'
import { loadTenant } from '../load-tenant'
import { makeSignIns } from '../samples/demo-sign-ins'
import type { TenantFiles } from '../tenant/tenant-files'

/** A further township beside those that are there, with its first sign-ins and no samples. @returns lines for the operator */
export async function addTenant(house: House, files: TenantFiles): Promise<string[]> {
  const { code, name } = files.tenant
  for (const one of await house.all()) {
    const problem = clash(files, await one.book())
    if (problem) throw new Error(problem)
  }
  await loadTenant(house.db, files, house.clock())
  const signIns = await makeSignIns(openHouses(house.db, code, house), false)
  const boards = [...(await readBook(house.db, code)).boards.values()].length
  return [
    `已加上${name}（${code}）：${boards} 个公开栏。`,
    '登录账号和密码只显示这一次，第一次登录要改密码：',
    ...signIns.map(({ account, password, label }) => `  ${account.padEnd(8)} ${password}   ${label}`),
    `启动服务后，工作台打开 /console/?org=${code}，村民扫${name}的公开栏进来。`,
  ]
}

type Known = Awaited<ReturnType<typeof readBook>>

/** What two townships of one database may not share: the code, the letters before their numbers, a host; and they have one owner. */
function clash({ tenant: { code, name, numberPrefix, hosts, owner } }: TenantFiles, { code: known, name: knownName, settings }: Known): string | null {
  if (!/^\d{9}$/.test(code)) return `tenant.json：乡镇的区划代码是 9 位数字，这里是 ${code}。`
  if (code === known) return `${name}（${code}）已经在数据库里了。要改它的内容，用 npm run tenant -- diff 和 apply。`
  if (numberPrefix === settings.numberPrefix) return `tenant.json：numberPrefix「${numberPrefix}」和${knownName}的一样，受理编号会分不清，请换一个。`
  const host = hosts.find((one) => settings.hosts?.includes(one))
  if (host) return `tenant.json：hosts「${host}」已经是${knownName}的。`
  if (settings.owner && settings.owner.code !== owner.code) return `tenant.json：owner 是 ${owner.code}，${knownName}的是 ${settings.owner.code}。一套系统只由一个县开办。`
  return null
}
