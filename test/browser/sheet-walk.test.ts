import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { Product } from '../support/start-product'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { readQr } from './support/read-qr'
import { aWalk } from './support/walk'

/** From what is published to the paper on the board, and back by its scan. */
const walk = aWalk()
let product: Product
let phone: Page
let desk: Desk
let troubles: string[]
let address = ''

beforeAll(async () => {
  product = await walk.product()
  phone = await walk.phone()
  troubles = watch(phone)
  desk = new Desk(await walk.pc(), product.url)
}, 120_000)

test('the office makes the sheet of a board and looks at it as it will be printed', async () => {
  await desk.signIn('office')
  await desk.open('/boards')
  await desk.page.getByRole('button', { name: /^做清单：何家村/ }).click()
  await desk.page.getByText('第 1 号做好了').waitFor()
  await look(desk.page, '70-boards-with-sheet')
  const path = await desk.page.getByRole('link', { name: '打印 A4' }).getAttribute('href')
  for (const size of ['A4', 'A3']) {
    await desk.page.goto(`${product.url}${path ?? ''}${size === 'A3' ? '?size=A3' : ''}`)
    await look(desk.page, `71-sheet-${size}`)
  }
  const pdf = await desk.page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
}, 90_000)

test('its QR leads to the board and knows the sheet', async () => {
  address = await readQr(desk.page)
  expect(address.replace(product.url, '')).toMatch(/^\/b\/\w+\?s=1$/)
})

test('a villager who scans it is told that the paper is the newest', async () => {
  await phone.goto(address)
  await phone.getByText('此纸为最新').waitFor()
  await look(phone, '72-scanned-newest')
}, 60_000)

test('whoever hangs it says so by scanning it', async () => {
  const way = await phone.getByRole('link', { name: '工作人员：这张纸我挂好了' }).getAttribute('href')
  await desk.page.goto(product.url + (way ?? ''))
  await desk.page.getByRole('button', { name: '这张纸我挂好了' }).click()
  await desk.page.getByText('记下了').waitFor()
  await desk.page.setInputFiles('input[type=file]', { name: '栏.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#b9a27c' } }).jpeg().toBuffer() })
  await desk.page.getByText('照片存好了').waitFor()
  await look(desk.page, '73-hung')
  await desk.open('/boards')
  await desk.page.getByText(/第 1 号，.*挂上/).waitFor()
  await desk.page.getByAltText(/^照片 1/).first().waitFor()
}, 60_000)

test('nothing went wrong on the way', () => {
  expect(troubles).toEqual([])
})
