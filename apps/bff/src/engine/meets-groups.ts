/**
 * What is for some groups, to who asked for some: both lists stand in their rows apart by 、, and an empty one is everybody.
 * No group's name is part of another's (packages/rules/src/catalogue/concern.test.ts).
 * @param column of the other side
 */
export function meetsGroups(column: string, groups: string): { and: string; params: string[] } {
  if (groups === '') return { and: '', params: [] }
  const wanted = groups.split('、')
  return { and: ` AND (${column} = ''${wanted.map(() => ` OR ${column} LIKE ?`).join('')})`, params: wanted.map((one) => `%${one}%`) }
}
