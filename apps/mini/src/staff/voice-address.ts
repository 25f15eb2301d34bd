import { staffNoticeEndpoints } from '@mingbai/contracts/staff-notices'
import { staffCall } from './phone'

/** Where what was said of a notice is heard: asked for at each press, as a link ends after half an hour. */
export const voiceAddress = (id: string) => async (): Promise<string | null> => (await staffCall(staffNoticeEndpoints.staffReadNotice, { params: { id } })).voice?.url ?? null
