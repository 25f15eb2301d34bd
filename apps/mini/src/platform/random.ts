/** 128 random bits in hex: keys of submissions and uploads. */
export async function randomKey(): Promise<string> {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
