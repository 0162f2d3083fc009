import { readFile } from 'node:fs/promises'
import { transformWithOxc } from 'vite'

/*
 * A language is one file in src/locales/. As built it is two: what the first layer says, which a
 * first visit downloads, and the rest, which it fetches where more than that is to be seen. Two
 * thirds of the bytes are the rest's.
 */

const FIRST = ['title', 'text', 'accept', 'reject', 'manage', 'policyLink', 'gpc']
const LANGUAGE = /\/src\/locales\/(?!list\.|texts\.)([\w-]+)\.ts(\?rest)?$/

/** What `output.chunkFileNames` calls a chunk. */
export const chunkName = ({ facadeModuleId }) => {
  const [, name, rest] = LANGUAGE.exec(facadeModuleId ?? '') ?? []
  return rest ? `locales/${name}-rest.js` : 'assent-[name].js'
}

/** @returns {import('vite').Plugin} */
export function splitLanguages() {
  return {
    name: 'split-languages',
    enforce: 'pre',
    resolveId: (id) => (/\?rest$/.test(id) ? id : undefined),
    async load(id) {
      const [, , isRest] = LANGUAGE.exec(id) ?? []
      if (isRest === undefined && !LANGUAGE.test(id)) return undefined
      const file = id.replace('?rest', '')
      const texts = await textsIn(file)
      const isFirst = (key) => FIRST.includes(key)
      if (isRest) return `export default ${withoutKeys(texts, isFirst)}`
      const { categories, services } = texts
      const first = {
        ...Object.fromEntries(FIRST.map((key) => [key, texts[key]])),
        categories: labelsOf(categories),
        services: labelsOf(services),
      }
      return `export default { ...${JSON.stringify(first)}, rest: () => import(${JSON.stringify(`${file}?rest`)}) }`
    },
  }
}

/** The file's default export. It has nothing but words in it. */
async function textsIn(file) {
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file)
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).default
}

const withoutKeys = (texts, isLeftOut) =>
  JSON.stringify(Object.fromEntries(Object.entries(texts).filter(([key]) => !isLeftOut(key))))

const labelsOf = (named) =>
  Object.fromEntries(
    Object.entries(named)
      .filter(([, { label }]) => label)
      .map(([id, { label }]) => [id, { label }]),
  )
