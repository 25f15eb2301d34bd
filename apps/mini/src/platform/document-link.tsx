import type { ReactNode } from 'react'

export interface DocumentLinkProps { url: string; className: string; children: ReactNode }

/** A browser shows what it can, and stores the rest. */
export const DocumentLink = ({ url, className, children }: DocumentLinkProps) => <a href={url} className={className}>{children}</a>
