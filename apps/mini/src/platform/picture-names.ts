export const keptPictures = 'pictures'

/** Under which a picture lies: its address, with the notice it was seen on. */
export function pictureOf(address: string, notice: string): string {
  const name = new URL(address)
  name.searchParams.set('notice', new URL(notice).searchParams.get('id') ?? '')
  return name.href
}
