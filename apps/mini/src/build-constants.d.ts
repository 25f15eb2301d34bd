/** Address of the server, set when the mini-program is built (config/index.ts); empty in a browser. */
declare const API_BASE: string
