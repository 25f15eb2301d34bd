import { createConfig, lintFromString } from '@redocly/openapi-core'

/** Reads an OpenAPI document from standard input; prints what the linter's strict rules say of it, a line each. Nothing is switched off. */
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const config = await createConfig({ extends: ['recommended-strict'] })
const problems = await lintFromString({ source: Buffer.concat(chunks).toString('utf8'), absoluteRef: 'openapi.json', config })
for (const { ruleId, severity, message, location } of problems) process.stdout.write(`${severity} ${ruleId} ${location.map(({ pointer }) => pointer).join(' ')}: ${message}\n`)
