/** Read by the operator whose second start is refused. */
export const inUse = (dataDir: string, pid: string) => `${dataDir} 正被另一个明白栏程序使用（进程号 ${pid}）。内置数据库只能给一个程序用：请先停掉那一个；要开几个，就用 DATABASE_URL=mysql://…`
