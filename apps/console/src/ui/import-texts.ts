/** What every import of a table says. */
export const importTexts = {
  choose: '选表格', again: '换一份表格', reading: '正在读表格……', faults: (count: number) => `有 ${count} 处不对，请在表里改好，再选一次。`, faultsTable: '不对的地方，可上下滑动', row: '第几行', column: '哪一列', cell: '写的是',
  reason: '为什么不行', leftOut: (names: string) => `这几列没有读：${names}。`, preview: '表里读到的',
}
