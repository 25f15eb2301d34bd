/** Opens the phone's dialler with the number in it; nobody is rung before the person presses. */
export function callPhone(phone: string): void {
  window.location.href = `tel:${phone.replace(/[^\d+]/g, '')}`
}
