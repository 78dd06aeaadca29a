interface ImportMetaEnv {
  /** Every language under its own name. */
  readonly OWN_NAMES: Record<string, string>;
}

/** All namespaces of one language; made from locales/ by the build (vite.config.ts). */
declare module 'virtual:words/*' {
  const namespaces: Record<string, object>;
  export default namespaces;
}
