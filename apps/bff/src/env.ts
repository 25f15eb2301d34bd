import { smsTemplatesSchema } from '@mingbai/contracts/text-messages'
import type { MessageTemplate } from '@mingbai/rules/messages/channels'
import * as z from 'zod/mini'
import { rowJson } from './database/row-types'
import { readWechat, wechatEnvSchema, type WechatSettings } from './wechat/settings'

const url = z.string().check(z.regex(/^https?:\/\/[^/]+$/))

const envSchema = z.extend(wechatEnvSchema, {
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 8080),
  HOST: z._default(z.string(), '0.0.0.0'),
  PUBLIC_URL: z.optional(url),
  /** When the console has a host of its own: its origin is let in beside PUBLIC_URL. */
  CONSOLE_ORIGIN: z.optional(url),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^(mysql|mariadb):\/\//))),
  DATA_DIR: z._default(z.string(), './data'),
  /** JSON file with the keys; default DATA_DIR/keys/keys.json. */
  KEYS_FILE: z.optional(z.string()),
  TENANT: z._default(z.string(), 'lingsha'),
  /** One password for all sign-ins made at the first start; for trying out only. */
  DEMO_PASSWORD: z.optional(z.string().check(z.minLength(10))),
  /** Addresses of the proxies in front, so that X-Forwarded-For is believed. */
  TRUST_PROXY: z._default(z.enum(['0', '1']), '0'),
  /** `off`: the county has closed the box for 举报; the form then shows 12388 alone. */
  TIP_OFFS: z._default(z.enum(['on', 'off']), 'on'),
  /** The gateway for text messages, path included; with its key and secret, or not at all. */
  SMS_GATEWAY_URL: z.optional(z.url()),
  SMS_KEY: z.optional(z.string().check(z.maxLength(60))),
  SMS_SECRET: z.optional(z.string().check(z.minLength(16))),
  /** 【…】, if it is not the township's name. */
  SMS_SIGNATURE: z.optional(z.string().check(z.maxLength(12))),
  /** JSON: our forms' names to the gateway's numbers. */
  SMS_TEMPLATES: z.optional(rowJson(smsTemplatesSchema)),
  /** The bucket for files, path included where the service wants the bucket there; with its key and secret, or not at all. */
  S3_BUCKET_URL: z.optional(z.string().check(z.regex(/^https?:\/\/[\w.:-]+(\/[\w.-]+)*$/))),
  S3_REGION: z._default(z.string().check(z.regex(/^[\w-]{1,40}$/)), 'us-east-1'),
  S3_KEY_ID: z.optional(z.string().check(z.maxLength(200))),
  S3_SECRET: z.optional(z.string().check(z.minLength(8))),
  /** 备案编号, shown where the app says whose it is. */
  FILING_NUMBER: z._default(z.string().check(z.maxLength(40)), ''),
  /** For npm run export and npm run import alone: what the key file is under. */
  EXPORT_PASSPHRASE: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'info'),
})

/** The gateway that text messages go through. */
export interface SmsSettings {
  url: string
  key: string
  secret: string
  /** Null: the township's name. */
  signature: string | null
  templates: Partial<Record<MessageTemplate, string>>
}

/** A bucket that files lie in. */
export interface S3Settings {
  bucket: string
  region: string
  keyId: string
  secret: string
}

export interface Env {
  port: number
  host: string
  publicUrl: string | null
  consoleOrigin: string | null
  databaseUrl: string | undefined
  dataDir: string
  keysFile: string | null
  tenant: string
  demoPassword: string | null
  trustProxy: boolean
  tipOffsOff: boolean
  /** Null: no gateway, so nothing is sent. */
  sms: SmsSettings | null
  /** Null: files lie in DATA_DIR. */
  s3: S3Settings | null
  exportPassphrase: string | null
  logLevel: string
  filing: string
  wechat: WechatSettings
}

/** @throws Error with one plain sentence per wrong setting */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = z.safeParse(envSchema, given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}：值不对`)
    throw new Error(`环境变量有误：\n${wrong.join('\n')}`)
  }
  const env = parsed.data
  // A password that stands in a start script is no password for a site that others can reach.
  if (env.DEMO_PASSWORD && env.PUBLIC_URL?.startsWith('https:')) {
    throw new Error('PUBLIC_URL 是正式地址（https）时不能用 DEMO_PASSWORD，请去掉它。')
  }
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    consoleOrigin: env.CONSOLE_ORIGIN ?? null,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    keysFile: env.KEYS_FILE ?? null,
    tenant: env.TENANT,
    demoPassword: env.DEMO_PASSWORD ?? null,
    trustProxy: env.TRUST_PROXY === '1',
    tipOffsOff: env.TIP_OFFS === 'off',
    sms: smsOf(env),
    s3: s3Of(env),
    exportPassphrase: env.EXPORT_PASSPHRASE ?? null,
    logLevel: env.LOG_LEVEL,
    filing: env.FILING_NUMBER,
    wechat: readWechat(env),
  }
}

function smsOf({ SMS_GATEWAY_URL: url, SMS_KEY: key, SMS_SECRET: secret, SMS_SIGNATURE: signature, SMS_TEMPLATES: templates = {} }: z.infer<typeof envSchema>): SmsSettings | null {
  if (!url) return null
  if (!key || !secret) throw new Error('设了 SMS_GATEWAY_URL，还要设 SMS_KEY 和 SMS_SECRET（平台给的接入编号和密钥），短信才发得出去。')
  return { url, key, secret, signature: signature ?? null, templates }
}

function s3Of({ S3_BUCKET_URL: bucket, S3_REGION: region, S3_KEY_ID: keyId, S3_SECRET: secret }: z.infer<typeof envSchema>): S3Settings | null {
  if (!bucket) return null
  if (!keyId || !secret) throw new Error('设了 S3_BUCKET_URL，还要设 S3_KEY_ID 和 S3_SECRET（存储服务给的访问编号和密钥）。')
  return { bucket, region, keyId, secret }
}
