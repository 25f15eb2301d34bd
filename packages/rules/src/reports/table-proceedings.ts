import { proceedingRoutes } from '../procedures/proceeding'
import type { Cell, ReportTable } from './cell'

export const proceedingColumns = ['upheld', 'corrected', 'otherResult', 'pending', 'total'] as const
const columnLabels = { upheld: '结果维持', corrected: '结果纠正', otherResult: '其他结果', pending: '尚未审结', total: '总计' } as const satisfies Record<(typeof proceedingColumns)[number], string>
const routeLabels = { reconsideration: '行政复议', direct: '未经复议直接起诉', afterReconsideration: '复议后起诉' } as const satisfies Record<(typeof proceedingRoutes)[number], string>

export const proceedingCell = (route: string, column: string): string => `proceedings.${route}.${column}`
export const proceedingRouteLabel = (route: (typeof proceedingRoutes)[number]): string => routeLabels[route]

const heads = proceedingColumns.map((column) => ({ head: columnLabels[column] }))
const cells = proceedingRoutes.flatMap((route) => proceedingColumns.map((column): Cell => ({
  id: proceedingCell(route, column), name: `复议诉讼.${routeLabels[route]}.${columnLabels[column]}`, label: `${routeLabels[route]}${columnLabels[column]}`, unit: '件', article: '《政府信息公开条例》第五十条第（三）项',
})))

/** The same in both formats: their filled forms print the same three heads over the same fifteen columns. */
export const proceedingsTable = (basis: string): ReportTable => ({
  id: 'proceedings', title: '政府信息公开行政复议、行政诉讼情况', basis, columns: 15, headRows: 3,
  grid: [
    [{ head: '行政复议', wide: 5 }, { head: '行政诉讼', wide: 10 }],
    [...heads.map(({ head }) => ({ head, high: 2 })), { head: routeLabels.direct, wide: 5 }, { head: routeLabels.afterReconsideration, wide: 5 }],
    [...heads, ...heads],
    cells.map(({ id }) => ({ cell: id })),
  ],
  lines: proceedingRoutes.map((route) => ({
    label: route === 'reconsideration' ? routeLabels[route] : `行政诉讼：${routeLabels[route]}`, level: 1, total: proceedingCell(route, 'total'),
    parts: proceedingColumns.slice(0, -1).map((column) => ({ label: columnLabels[column], cell: proceedingCell(route, column) })),
  })),
  cells,
})
