/** WeChat's own view compiler; the package ships no types. Both take paths without extension, relative to the root. */
declare module 'miniprogram-compiler/src/wcc' {
  export default function compileWxml(root: string, files: string[], wxsFiles: string[], limits: { maxBuffer: number }): string
}
declare module 'miniprogram-compiler/src/wcsc' {
  export default function compileWxss(root: string, files: string[], limits: { maxBuffer: number }): Record<string, string> | Error
}
