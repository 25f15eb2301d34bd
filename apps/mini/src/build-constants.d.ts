/** Address of the server, set when the mini-program is built (config/index.ts); empty in a browser. */
declare const API_BASE: string

/** Version of WeChat's plugin that speaks, where the operator has added it; empty: the mini-program has no voice. */
declare const SPEECH_PLUGIN: string
