import { ARTICLE_DPI, coverPaper, qrPaper } from '@mingbai/outputs/official-account/article-papers'
import type { Paper } from '@mingbai/outputs/paper/paper'
import sharp from 'sharp'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { composePaper, drawPage } from '../paper/render-paper'

/** More make an article long and the sending slow; the rest is on the notice's own page. */
const MOST = 10
/** `media/uploadimg` takes JPEG and PNG below 1 MB. */
const WIDTH = 1080
const QUALITY = 78

const blobRow = z.object({ blobHash: z.string() })

/** Pictures of a notice as anybody may see them. */
export async function articlePictures(disclosureId: string, { db, files }: Pick<Scope, 'db' | 'files'>): Promise<Buffer[]> {
  const rows = await db.read(blobRow, `SELECT blob_hash FROM attachment WHERE object_id = ? AND object_type = 'disclosure' AND audience = 'public' AND kind = 'picture' ORDER BY created_at, id LIMIT ${MOST}`, [disclosureId])
  const pictures: Buffer[] = []
  for (const { blobHash } of rows) pictures.push(await sharp(await files.read(blobHash)).resize({ width: WIDTH, withoutEnlargement: true }).jpeg({ quality: QUALITY }).toBuffer())
  return pictures
}

const drawn = async (paper: Paper): Promise<Buffer> => drawPage(await composePaper(paper), { page: 1, dpi: ARTICLE_DPI })

export const coverPicture = (title: string, office: string): Promise<Buffer> => drawn(coverPaper({ title, office }))
export const qrPicture = (address: string): Promise<Buffer> => drawn(qrPaper(address))
