import { FindOperator, IsNull, type DataSource, type ObjectLiteral } from 'typeorm'
import { toBound, type Bound } from './bind-guard'
import type { EntityClass } from './engine'
import { toSnakeCase } from './naming'

/**
 * TypeORM's query builder writes the SQL of every insert, update and delete, but it is asked only once for each
 * shape (entity and properties): building the text anew cost more than running it. A shape is built with the
 * names of its properties as values, so the builder's own parameter list tells in which order they are bound.
 */
export interface SqlStatement {
  sql: string
  params: unknown[]
}

interface Template {
  sql: string
  order: readonly string[]
}

const templates = new WeakMap<DataSource, WeakMap<EntityClass, Map<string, Template>>>()
const keptTemplates = 300
const rowsPerInsert = 100

/** Rows of one shape go together, in their order, up to a hundred a statement (SQLite takes 32,766 binds). */
export function insertStatements(dataSource: DataSource, entity: EntityClass, rows: readonly object[]): SqlStatement[] {
  const statements: SqlStatement[] = []
  let batch: Record<string, Bound>[] = []
  let batchShape = ''
  const flush = () => {
    if (batch.length > 0) statements.push(insertBatch(dataSource, entity, batchShape, batch))
    batch = []
  }
  for (const row of rows) {
    const bound = toRow(row)
    const shape = Object.keys(bound).join()
    if (shape !== batchShape || batch.length === rowsPerInsert) flush()
    batchShape = shape
    batch.push(bound)
  }
  flush()
  return statements
}

function insertBatch(dataSource: DataSource, entity: EntityClass, shape: string, rows: Record<string, Bound>[]): SqlStatement {
  const values = flatten(rows)
  const template = templateOf(dataSource, entity, `insert ${rows.length} ${shape}`, () =>
    dataSource
      .createQueryBuilder()
      .insert()
      .into<ObjectLiteral>(entity)
      .values(rows.map((row, i) => namesAsValues(row, `${i}.`)))
      .updateEntity(false)
      .getQueryAndParameters(),
  )
  return fill(template, values)
}

export function updateStatement(dataSource: DataSource, entity: EntityClass, where: object, set: object): SqlStatement {
  const criteria = toCriteria(where)
  const values = toRow(set)
  const build = (setValues: ObjectLiteral, whereValues: ObjectLiteral) =>
    dataSource.createQueryBuilder().update<ObjectLiteral>(entity).set(setValues).where(whereValues).getQueryAndParameters()
  if (!criteria.isPlain) return toStatement(build(values, criteria.conditions))
  const template = templateOf(dataSource, entity, `update ${Object.keys(values).join()} ${criteria.shape}`, () =>
    build(namesAsValues(values, 'set.'), namesAsValues(criteria.conditions, 'where.')),
  )
  return fill(template, { ...prefixed(values, 'set.'), ...prefixed(criteria.conditions, 'where.') })
}

export function incrementStatement(dataSource: DataSource, entity: EntityClass, where: object, property: string, by: number): SqlStatement {
  const criteria = toCriteria(where)
  const column = dataSource.driver.escape(toSnakeCase(property))
  const build = (amount: string | number, conditions: ObjectLiteral) =>
    dataSource
      .createQueryBuilder()
      .update<ObjectLiteral>(entity)
      .set({ [property]: () => `${column} + :amount` })
      .where(conditions)
      .setParameter('amount', amount)
      .getQueryAndParameters()
  if (!criteria.isPlain) return toStatement(build(by, criteria.conditions))
  const template = templateOf(dataSource, entity, `increment ${property} ${criteria.shape}`, () =>
    build('amount', namesAsValues(criteria.conditions, 'where.')),
  )
  return fill(template, { ...prefixed(criteria.conditions, 'where.'), amount: toBound(by, property) })
}

export function deleteStatement(dataSource: DataSource, entity: EntityClass, where: object): SqlStatement {
  const criteria = toCriteria(where)
  const build = (conditions: ObjectLiteral) =>
    dataSource.createQueryBuilder().delete().from<ObjectLiteral>(entity).where(conditions).getQueryAndParameters()
  if (!criteria.isPlain) return toStatement(build(criteria.conditions))
  const template = templateOf(dataSource, entity, `delete ${criteria.shape}`, () => build(namesAsValues(criteria.conditions, '')))
  return fill(template, criteria.conditions)
}

function templateOf(dataSource: DataSource, entity: EntityClass, shape: string, build: () => [string, unknown[]]): Template {
  const ofSource = templates.get(dataSource) ?? new WeakMap<EntityClass, Map<string, Template>>()
  templates.set(dataSource, ofSource)
  const ofEntity = ofSource.get(entity) ?? new Map<string, Template>()
  ofSource.set(entity, ofEntity)
  const known = ofEntity.get(shape)
  if (known) return known
  const [sql, params] = build()
  const template = { sql, order: params.map(String) }
  if (ofEntity.size >= keptTemplates) ofEntity.clear()
  ofEntity.set(shape, template)
  return template
}

const fill = ({ sql, order }: Template, values: ObjectLiteral): SqlStatement => ({ sql, params: order.map((name): unknown => values[name]) })
const toStatement = ([sql, params]: [string, unknown[]]): SqlStatement => ({ sql, params })

/** Values by the names that `namesAsValues` gave them in the template. */
function prefixed(row: ObjectLiteral, prefix: string): ObjectLiteral {
  const named: ObjectLiteral = {}
  for (const [name, value] of Object.entries<unknown>(row)) named[prefix + name] = value
  return named
}

function flatten(rows: readonly Record<string, Bound>[]): ObjectLiteral {
  const values: ObjectLiteral = {}
  rows.forEach((row, i) => {
    for (const name of Object.keys(row)) values[`${i}.${name}`] = row[name]
  })
  return values
}

function namesAsValues(row: ObjectLiteral, prefix: string): ObjectLiteral {
  const named: ObjectLiteral = {}
  for (const [name, value] of Object.entries<unknown>(row)) named[name] = value instanceof FindOperator ? value : prefix + name
  return named
}

/** A property that is absent or undefined is left to the column's default (insert) or alone (update). */
function toRow(row: object): Record<string, Bound> {
  const bound: Record<string, Bound> = {}
  for (const [property, value] of Object.entries(row)) {
    if (value !== undefined) bound[property] = toBound(value, property)
  }
  return bound
}

/** `isPlain`: only equality and IS NULL, so that the shape tells the whole text. */
function toCriteria(where: object): { conditions: ObjectLiteral; shape: string; isPlain: boolean } {
  const conditions: ObjectLiteral = {}
  let shape = ''
  let isPlain = true
  for (const [property, value] of Object.entries(where)) {
    // Left to itself, TypeORM would drop the condition and touch every row.
    if (value === undefined) throw new TypeError(`The condition on ${property} is undefined`)
    if (value instanceof FindOperator) isPlain = false
    conditions[property] = value === null ? IsNull() : value instanceof FindOperator ? value : toBound(value, property)
    shape += value === null ? `${property} null,` : `${property},`
  }
  if (shape === '') throw new TypeError('An update or delete needs a condition')
  return { conditions, shape, isPlain }
}
