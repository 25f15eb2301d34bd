import type { CellFault } from '@mingbai/rules/people-lists/kinds'

export const faultTexts: Record<CellFault | 'formula' | 'hiddenRow' | 'hiddenColumn', string> = {
  nameWrong: '姓名要是 2 到 20 个汉字',
  numberWrong: '要填数字',
  moneyWrong: '金额要填数字，最多两位小数',
  tooLong: '太长了，不超过 30 个字',
  missing: '不能空着',
  personalData: '里面有身份证号、电话或卡号，请删掉',
  formula: '是公式，请复制后“选择性粘贴—数值”',
  hiddenRow: '这一行是隐藏的，请删掉或取消隐藏',
  hiddenColumn: '这一列是隐藏的，请删掉或取消隐藏',
}

export const importTexts = {
  noHead: '第一行没有认出“户主姓名”这一列。请把列名放在第一行。',
  missingColumns: (names: string[]) => `还缺这几列：${names.join('、')}。`,
  twice: (name: string) => `有两列都像“${name}”，请只留一列。`,
  empty: '表里没有人。',
  tooMany: (most: number) => `超过 ${most} 行，请分成几份。`,
  faults: (count: number, more: boolean) => `有 ${more ? `${count} 处以上` : `${count} 处`}不对，一行都没有导入。改好后整份再传一次。`,
  left: (heading: string, isPrivate: boolean) => (isPrivate ? `“${heading}”是个人信息，没有读进来` : `“${heading}”不在公示内容里，没有读进来`),
  interrupted: '上次导入没有读完，请再传一次。',
}
