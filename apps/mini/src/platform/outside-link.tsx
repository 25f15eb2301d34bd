import type { ReactNode } from 'react'

export interface OutsideLinkProps { url: string; className: string; children: ReactNode }

/** A page of somebody else's. */
export const OutsideLink = ({ url, className, children }: OutsideLinkProps) => <a href={url} className={className}>{children}</a>
