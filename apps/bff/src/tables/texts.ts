import type { TableFault } from './table-error'

export const tableTexts: Record<TableFault, string> = {
  tooLarge: '文件太大或不正常。请只留要用的那张表，另存一份再传。',
  broken: '文件坏了，或不是 Excel 表格。请用 Excel 或 WPS 打开后另存为 .xlsx 再传。',
  oldFormat: '这是老格式（.xls）或加了密码的文件。请打开后点“另存为”，选 .xlsx，不设密码，再传。',
  noSheet: '里面没有表格。',
  hiddenSheet: '里面有隐藏的工作表，请先删掉，只留要用的那张。',
  hiddenColumn: '里面有隐藏的列，请先删掉。',
  locked: '文件加了密码，请去掉密码再传。',
}
