// The glue is made by the build; its types are the hand-written border.
declare module '*/build/wasm/user_access_core.js' {
  const createUserAccessCore: typeof import('../../../wasm/user_access_core').default;
  export default createUserAccessCore;
}

// `data:application/wasm;base64,...`
declare module '*/build/wasm/user_access_core.wasm?url&inline' {
  const dataUrl: string;
  export default dataUrl;
}

// `data:application/octet-stream;base64,...`
declare module '*/build/wasm/user_access_core.wasm.lzma?url&inline' {
  const dataUrl: string;
  export default dataUrl;
}
