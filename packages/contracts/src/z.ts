import * as z from 'zod/mini'

// WeChat forbids `new Function`, which zod's fast path needs: switch it off before the first schema is made.
z.config({ jitless: true })

export { z }
