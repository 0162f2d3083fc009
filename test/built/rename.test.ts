import { expect, test } from 'vitest'
import { rename } from '../../scripts/rename.mjs'

/** What a function body gives back. */
const run = (code: string) => new Function(code)()

/** Whatever a variable can be declared by, read in, or shadowed by. */
const PROGRAM = `return (() => {
  var outer = 1, list = [], o = { outer, list: { deep: [7] } };
  function inner(outer, { deep: [first], missing = outer + 1 } = o.list, ...rest) {
    var name = [outer, first, missing, rest.length, arguments.length].join();
    return { name, outer, get first() { return first }, method(a) { return a + outer } };
  }
  const made = inner(5), again = inner(2, undefined, 3, 4);
  try { throw { code: outer } } catch ({ code, other = code }) { list.push(code, other) }
  try { throw 0 } catch { list.push('bare') }
  loop: for (let i = 0; i < 3; i++) { for (const each of [1, 2]) { if (each > i) continue loop; list.push(i * each) } }
  for (var key in { x: 1 }) list.push(key);
  const recursive = function self(n) { return n ? n + self(n - 1) : 0 };
  class Shape { static kind = 'shape'; #hidden = outer; read() { return [Shape.kind, this.#hidden] } }
  ({ outer, list: o.copy } = { outer: 9, list });
  const e = 'e', t = \`\${e}\${typeof undeclared}\${(e => e + outer)(1)}\`;
  return JSON.stringify([made, made.first, again, made.method(1), list, o.copy === list, recursive(4), new Shape().read(), t, outer, key]);
})()`

test('a renamed program does the same', () => {
  const renamed = rename(`function program(){${PROGRAM}}`).replace(
    /^function \w+/,
    'function program',
  )
  expect(renamed).not.toContain('recursive')
  expect(run(`${renamed};return program()`)).toBe(run(PROGRAM))
})

test('what comes from outside keeps its name, and nothing else gets it', () => {
  const renamed = rename('const first=e(t);export const use=(one,two)=>[one,two,first,e,t];')
  expect(renamed).toMatch(/^const (\w)=e\(t\);export const (\w)=\((\w),(\w)\)=>\[\3,\4,\1,e,t\];$/)
  const [, ...given] = /const (\w).*const (\w)=\((\w),(\w)\)/.exec(renamed) ?? []
  expect(given.filter((name) => /[et]/.test(name))).toEqual([])
})

test('names that other files know are written out', () => {
  expect(
    rename('import{mount}from"./a.js";const other=()=>mount;export{other,mount as one};'),
  ).toBe('import{mount as e}from"./a.js";const t=()=>e;export{t as other,e as one};')
})
