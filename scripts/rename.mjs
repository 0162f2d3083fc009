import { parse } from 'acorn'
import { analyze } from 'eslint-scope'

/*
 * Gives the variables of a minified file other letters: those of the innermost functions first, and of
 * these the most used first. Minifiers begin outside: what is left for a small function is then
 * different each time. This way small functions look alike, and brotli finds what it has seen.
 */

const letters = [...'etrnaoislcdupmfghbvywkxjqzESATDLMRCUOGPWINBHJFKZQVXY_$']
const names = [...letters, ...letters.map((letter) => `${letter}0`)]

/**
 * @typedef {import('eslint-scope').Scope} Scope
 * @typedef {{ home: Scope, places: Map<number, any>, scopes: Set<Scope>, name: string }} Variable
 *   where it is declared, the identifiers that are it, and all scopes in which its name means it
 */

/** @param {string} code */
export function rename(code) {
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'module', ranges: true })
  const { scopes, globalScope } = analyze(tree, { ecmaVersion: 2022, sourceType: 'module' })
  /** What the file takes from outside keeps its name, and gives it to nothing else. */
  const foreign = globalScope.through.map(({ identifier }) => identifier.name)
  const variables = variablesIn(scopes).sort(
    (one, other) => depth(other.home) - depth(one.home) || other.places.size - one.places.size,
  )
  /** @type {Variable[]} */
  const done = []
  for (const one of variables) {
    const near = done.filter(({ home, scopes }) => one.scopes.has(home) || scopes.has(one.home))
    const taken = new Set([...foreign, ...near.map(({ name }) => name)])
    const name = names.find((name) => !taken.has(name))
    if (!name) throw new Error('There are not enough letters')
    one.name = name
    done.push(one)
  }
  return written(code, done, shorthandsIn(tree))
}

/** @param {Scope[]} scopes @returns {Variable[]} */
function variablesIn(scopes) {
  /** A class has its name inside and outside: one name all the same. @type {Map<number, Variable>} */
  const byPlace = new Map()
  for (const home of scopes) {
    for (const { identifiers, references } of home.variables) {
      // `arguments`.
      if (!identifiers[0]) continue
      const one = byPlace.get(identifiers[0].range[0]) ?? {
        home,
        places: new Map(),
        scopes: new Set([home]),
        name: '',
      }
      for (const node of [...identifiers, ...references.map(({ identifier }) => identifier)]) {
        one.places.set(node.range[0], node)
        byPlace.set(node.range[0], one)
      }
      for (const { from } of references)
        for (const scope of outwards(from, home)) one.scopes.add(scope)
    }
  }
  return [...new Set(byPlace.values())]
}

/** A scope and those around it, up to another. @param {Scope | null} scope @param {Scope} [last] */
function outwards(scope, last) {
  const way = []
  for (let one = scope; one; one = one === last ? null : one.upper) way.push(one)
  return way
}

/** @param {Scope} home */
const depth = (home) => outwards(home).filter(({ type }) => type === 'function').length

/**
 * What has to be written out where a name changes that says two things at once: `{a}`, `export{a}`.
 *
 * @returns {Map<number, (name: string) => string>} by where it stands
 */
function shorthandsIn(tree) {
  const found = new Map()
  const visit = (node) => {
    if (!node || typeof node !== 'object') return
    if (node.type === 'Property' && node.shorthand)
      found.set(node.start, (name) => `${node.key.name}:${name}`)
    if (node.type === 'ImportSpecifier' && node.imported.start === node.local.start)
      found.set(node.start, (name) => `${node.imported.name} as ${name}`)
    if (node.type === 'ExportSpecifier' && node.exported.start === node.local.start)
      found.set(node.start, (name) => `${name} as ${node.exported.name}`)
    for (const child of Object.values(node)) visit(child)
  }
  visit(tree)
  return found
}

/** @param {string} code @param {Variable[]} variables */
function written(code, variables, shorthands) {
  const changes = variables.flatMap(({ places, name }) =>
    [...places].map(([start, { range }]) => ({ start, end: range[1], name })),
  )
  let result = ''
  let last = 0
  for (const { start, end, name } of changes.sort((one, other) => one.start - other.start)) {
    result += code.slice(last, start) + (shorthands.get(start)?.(name) ?? name)
    last = end
  }
  return result + code.slice(last)
}
