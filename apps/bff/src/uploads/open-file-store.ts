import { join } from 'node:path'
import type { Env } from '../env'
import { openFolderStore, type FileStore } from './file-store'
import { openS3Store } from './s3-store'

/** Where the settings put what people hand in. */
export const openFileStore = ({ s3, dataDir }: Pick<Env, 's3' | 'dataDir'>): FileStore => (s3 ? openS3Store(s3) : openFolderStore(join(dataDir, 'files')))
