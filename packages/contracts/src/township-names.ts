/**
 * Where one process serves several townships (apps/bff/decisions/0008-tenants.md): a phone sends in it the code of the township
 * that it reads, and each answer of the API says in it in whose name it was given. With one township neither is ever sent.
 */
export const townshipHeader = 'x-township'

/** What a browser remembers for its next visit; a mini-program keeps its choice by itself. */
export const townshipCookie = 'township'
