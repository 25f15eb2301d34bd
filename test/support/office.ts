import { randomBytes } from 'node:crypto'
import { password } from './start-product'

/** A clerk without a screen: for walks whose subject is the resident's side. */
export class Office {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, account: string): Promise<Office> {
    const reply = await fetch(`${url}/api/v1/staff/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ account, password }) })
    if (!reply.ok) throw new Error(`sign-in of ${account}: ${await reply.text()}`)
    return new Office(url, reply.headers.get('set-cookie')?.split(';')[0] ?? '')
  }

  /** Public ids of the cases that are no samples, newest first. */
  async realCases(): Promise<string[]> {
    const { items } = (await this.ask('/cases')) as { items: { id: string; sample: boolean }[] }
    return items.filter(({ sample }) => !sample).map(({ id }) => id)
  }

  async newestCase(): Promise<string> {
    const [id = ''] = await this.realCases()
    return id
  }

  async act(id: string, verb: string, fields: Record<string, string> = {}, what: 'cases' | 'notices' = 'cases'): Promise<void> {
    const { seq } = (await this.ask(`/${what}/${id}`)) as { seq: number }
    await this.ask(`/${what}/${id}/actions/${verb}`, { seq, fields })
  }

  /** A notice with a photograph on it, published by another person; its id. */
  async publish(reviewer: Office, title: string, picture: Buffer): Promise<string> {
    const form = new FormData()
    form.set('key', randomBytes(16).toString('hex'))
    form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'photo.jpg')
    const sent = await fetch(`${this.url}/api/v1/uploads`, { method: 'POST', headers: { cookie: this.cookie }, body: form })
    const photo = (await sent.json()) as { id: string }
    const { id } = (await this.ask('/notices', { title, summary: '', text: title, item: 'notices-service', organisation: 'office', villages: [], boards: [], attachments: [photo.id] })) as { id: string }
    await this.act(id, 'submit', {}, 'notices')
    await reviewer.act(id, 'publish', { secrecyChecked: 'yes' }, 'notices')
    return id
  }

  private async ask(path: string, body?: object): Promise<unknown> {
    const headers = { cookie: this.cookie, 'content-type': 'application/json' }
    const reply = await fetch(`${this.url}/api/v1/staff${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers })
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`)
    return reply.json()
  }
}
