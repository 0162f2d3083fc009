import { readdirSync } from 'node:fs'
import { defineConfig, minify, type Plugin, type UserConfig } from 'vite'
import { rename } from './scripts/rename.mjs'

/*
 * Four builds, one a door, so that each file is exactly what DESIGN.md names:
 *
 *   tag        src/embed.ts      → dist/assent.js, a classic script in one piece
 *   interface  src/interface.ts  → dist/assent-ui.js, what it fetches on demand, locales/*.js
 *              src/checks/explain.ts → dist/assent-check.js, which says why a config cannot work
 *   app        src/index.ts      → dist/index.js, which fetches the same interface
 *   server     src/server.ts     → dist/server.js
 */

const languages = readdirSync('src/locales')
  .filter((file) => !['list.ts', 'texts.ts'].includes(file))
  .map((file) => file.replace('.ts', ''))

/** Style sheets stand in template literals marked with a comment: white space and comments cost bytes. */
const squeezeStyles: Plugin = {
  name: 'squeeze-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/styles\.ts$/.test(id)) return undefined
    return code.replace(/\/\* css \*\/ `([^`]*)`/g, (_, css: string) => {
      const squeezed = css
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,>]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}')
        .replace(/\b0\./g, '.')
        .replace(/ !/g, '!')
      return `\`${squeezed.trim()}\``
    })
  },
}

/** What the classic JSX runtime calls. */
const importPreact: Plugin = {
  name: 'import-preact',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.tsx') ? `import { Fragment, h } from 'preact'\n${code}` : undefined,
}

/**
 * Markup can put an element in the place of what Preact calls on the document (`<img name="createElement">`):
 * it is called by the prototype instead, as everywhere in the interface (src/page/own.ts).
 */
const callByPrototype: Plugin = {
  name: 'call-by-prototype',
  transform(code, id) {
    if (!/node_modules\/preact\//.test(id)) return undefined
    const changed = code.replace(
      /\bdocument\.(create\w+)\(/g,
      'HTMLDocument.prototype.$1.call(document,',
    )
    if (changed === code) throw new Error(`${id} creates nothing by a name that is known here`)
    return changed
  },
}

/** Oxc and then Terser: each writes shorter what the other leaves; statements are joined by Terser alone. */
const compressFirst: Plugin = {
  name: 'compress-first',
  async renderChunk(code, { fileName }) {
    const compress = { target: 'es2022', sequences: false }
    const options = { compress, mangle: false, codegen: { removeWhitespace: false } }
    return (await minify(fileName, code, options)).code
  },
}

/** After Terser, which names outer functions first. 100 B of a page view. */
const renameVariables: Plugin = {
  name: 'rename-variables',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = rename(file.code)
    }
  },
}

/**
 * What is downloaded on a page view is run from end to end: Chromium compiles it all while it comes in,
 * beside the page, rather than each function when it is first called. Half of the script time.
 * Source: https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/
 */
const hintCompilation: Plugin = {
  name: 'hint-compilation',
  generateBundle(_, files) {
    const file = files['assent.js']
    if (file?.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
  },
}

/**
 * What the parts of the core call each other by, written shorter in every build: no option, member of
 * the handle, field of an event or name of the DOM may be called so (`test/built/internals.test.ts`).
 */
const internals =
  /^(choiceOf|statusOf|usable|grants|asked|isOption|isWrong|closeAll|follow|guard|review|pointOf)$/

const builds: Record<string, UserConfig['build']> = {
  tag: {
    emptyOutDir: true,
    rolldownOptions: {
      input: { assent: 'src/embed.ts' },
      output: { format: 'iife', entryFileNames: '[name].js' },
    },
  },
  interface: {
    rolldownOptions: {
      input: {
        'assent-ui': 'src/interface.ts',
        'assent-check': 'src/checks/explain.ts',
        ...Object.fromEntries(
          languages.map((language) => [`locales/${language}`, `src/locales/${language}.ts`]),
        ),
      },
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'assent-[name].js',
        // What the first layer has is there: nothing fetches it a second time as a file of its own.
        codeSplitting: { groups: [{ name: 'ui', test: /src\/interface\.ts$/ }] },
      },
    },
  },
  app: {
    rolldownOptions: {
      input: { index: 'src/index.ts' },
      external: [/src\/interface\.ts$/, /\/locales\/(?!list)[\w-]+\.ts$/],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        paths: (id) =>
          id.endsWith('interface.ts')
            ? './assent-ui.js'
            : id.replace(/.*\/locales\/([\w-]+)\.ts$/, './locales/$1.js'),
      },
    },
  },
  server: {
    rolldownOptions: {
      input: { server: 'src/server.ts' },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
}

export default defineConfig(({ mode }) => ({
  // The tag is never anywhere else: the parts that the package shares ask.
  define: mode === 'tag' ? { 'typeof document': '"object"' } : {},
  publicDir: false,
  // The classic runtime calls Preact's `h` itself: 150 B less than the automatic one.
  // The core has no JSX, and an import that is injected there would stay: Preact has side effects.
  ...(mode === 'interface' && {
    oxc: {
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    },
  }),
  plugins: [
    squeezeStyles,
    importPreact,
    callByPrototype,
    compressFirst,
    renameVariables,
    hintCompilation,
  ],
  // As for a worker: everything in the file itself, and none of the preloading that pages of Vite's
  // own get around each dynamic import.
  ssr: { noExternal: true, target: 'webworker' },
  build: {
    ssr: true,
    target: 'es2022',
    // 2 % smaller than the default minifier.
    minify: 'terser',
    // `unsafe` trusts the built-ins to be what they are: it calls `Error()` for `new Error()`, and joins
    // texts by `+`. Nothing here gives them another meaning.
    terserOptions: {
      ecma: 2020,
      safari10: false,
      compress: { passes: 2, inline: 1, unsafe: true },
      format: { ecma: 2020 },
      mangle: { properties: { regex: internals } },
    },
    emptyOutDir: false,
    ...builds[mode],
  },
}))
