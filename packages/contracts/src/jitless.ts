import { config } from 'zod/mini'

// WeChat forbids `new Function`, and so does our policy for pages: zod's fast path stays off in clients.
// Imported first by each client, because a schema looks at this when it is made.
config({ jitless: true })
