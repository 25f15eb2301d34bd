export type TableFault = 'tooLarge' | 'broken' | 'oldFormat' | 'noSheet' | 'hiddenSheet' | 'hiddenColumn' | 'locked'

/** The file itself cannot be read; which cell is wrong is the importer's business. */
export class TableError extends Error {
  constructor(
    readonly fault: TableFault,
    readonly where = '',
  ) {
    super(fault)
  }
}
