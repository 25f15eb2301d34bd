/** Lengths in characters, sizes in bytes. Shared by forms and server, so that nobody types what is refused. */
export const limits = {
  caseWordsMin: 5,
  caseWords: 2000,
  place: 60,
  contactName: 20,
  tipOffPeople: 200,
  voiceBytes: 6 * 1024 * 1024,
  requestName: 60,
  photosPerCase: 6,
  photoBytes: 12 * 1024 * 1024,
  documentBytes: 20 * 1024 * 1024,
  jsonBytes: 512 * 1024,
  noticeTitle: 80,
  noticeSummary: 120,
  noticeText: 50_000,
  search: 40,
  page: 20,
} as const
