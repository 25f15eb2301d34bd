export function hasMariadb(): boolean
export function startPrivateMariadb(options?: string[]): Promise<{ url: string; stop: () => void }>
export function freePort(): Promise<number>
