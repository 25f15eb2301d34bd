import { register } from 'tsx/cjs/api'

// Taro's own loader reads TypeScript in this folder only; the tables that the build needs are in workspace packages.
register()
