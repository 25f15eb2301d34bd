/** The baselines: node:http and a bare driver, in a process of their own. Argument: a JSON file that says what to serve. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Libsql from 'libsql'
import { createPool } from 'mysql2/promise'
import { ulid } from 'ulid'

const { port, work, headers, databaseUrl, file } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const json = { ...headers, 'Content-Type': 'application/json; charset=utf-8' }
const pool = databaseUrl ? createPool({ uri: databaseUrl, connectionLimit: 10, timezone: 'Z', charset: 'UTF8MB4_BIN' }) : null
const embedded = !pool && file ? openEmbedded() : null

function openEmbedded() {
  const db = new Libsql(file)
  db.prepare('PRAGMA journal_mode = WAL').all()
  db.prepare('PRAGMA synchronous = FULL').all()
  db.prepare('PRAGMA case_sensitive_like = ON').all()
  const kept = new Map()
  const statement = (sql) => {
    if (!kept.has(sql)) kept.set(sql, db.prepare(sql))
    return kept.get(sql)
  }
  return { db, statement }
}

const select = async (sql, params) => (pool ? (await pool.execute(sql, params))[0] : embedded.statement(sql).all(params))

async function list(url) {
  const cursor = Buffer.from(url.searchParams.get('before') ?? '', 'base64url').toString()
  const [at, id] = cursor.split('|')
  const now = new Date().toISOString()
  const rows = await select(work.sql, [...work.place, now, now, at, at, id])
  const items = rows.slice(0, 20).map((row) => ({
    id: row.public_id,
    title: row.title,
    summary: row.summary,
    area: work.names[row.area] ?? '',
    organisation: work.names[row.organisation] ?? '',
    villages: row.villages === '' ? [] : row.villages.split(',').map((code) => ({ code, name: work.names[code] ?? '' })),
    publishedOn: row.published_on,
    corrected: row.version > 1,
    sample: row.sample === 1,
  }))
  const last = rows[19]
  return JSON.stringify({ items, next: rows.length > 20 ? Buffer.from(`${last.listed_at}|${last.id}`).toString('base64url') : null })
}

async function like(url) {
  const rows = await select(work.sql, [`%${url.searchParams.get('q')}%`])
  return JSON.stringify({ items: rows })
}

let counter = Date.now()

/** A fresh value of the same form, the same one wherever the old one stood. */
function fresh(kind, known) {
  if (!known.has(kind)) known.set(kind, make(kind))
  return known.get(kind)
}

function make(kind) {
  const [form, length, prefix] = kind.split('|')
  if (form === 'now') return new Date().toISOString()
  if (form === 'ulid') return ulid()
  if (form === 'number') return `${prefix}${counter++}`
  return randomBytes(Number(length)).toString('hex').slice(0, Number(length))
}

const paramsOf = (statement, known) => statement.params.map((value, i) => (statement.varying[i] === null ? value : fresh(statement.varying[i], known)))

async function submission() {
  const known = new Map()
  if (!pool) return embeddedSubmission(known)
  const connection = await pool.getConnection()
  await connection.execute('START TRANSACTION')
  for (const statement of work.statements) await connection.execute(statement.sql, paramsOf(statement, known))
  await connection.execute('COMMIT')
  connection.release()
  return work.reply
}

function embeddedSubmission(known) {
  embedded.db.exec('BEGIN IMMEDIATE')
  for (const statement of work.statements) {
    const prepared = embedded.statement(statement.sql)
    if (statement.reads) prepared.all(paramsOf(statement, known))
    else prepared.run(paramsOf(statement, known))
  }
  embedded.db.exec('COMMIT')
  return work.reply
}

const text = '公开栏上的一条通知，写得清楚，字也不小，谁来看都看得明白。'
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>公开栏</title>
<style>body{font:17px/1.6 sans-serif;margin:16px;background:#faf6ee;color:#222}</style><h1>公开栏</h1>${`<p>${text}</p>`.repeat(105)}</html>`

const works = { page: () => page, list, like, submission }

const answer = async (request, response) => {
  const url = new URL(request.url, 'http://localhost')
  if (url.pathname === '/readyz') return response.end('ok')
  const body = await works[work.kind](url)
  response.writeHead(200, { ...(work.kind === 'page' ? { 'Content-Type': 'text/html; charset=utf-8' } : json), 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

createServer((request, response) => {
  let sent = ''
  request.setEncoding('utf8').on('data', (part) => (sent += part))
  request.on('end', () => {
    if (sent) JSON.parse(sent)
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)))
  })
}).listen(port, '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))
