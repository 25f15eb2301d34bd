/** Loaded into the product before it starts: each signal moves its clock on by fifteen days, so that what has a last day ends. */
const RealDate = Date
const STEP = 15 * 86_400_000
let ahead = 0

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + ahead] : given))
  }

  static now() {
    return RealDate.now() + ahead
  }
}

process.on('SIGUSR2', () => {
  ahead += STEP
  process.stdout.write('clock moved\n')
})
