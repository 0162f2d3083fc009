import { parseArgs } from 'node:util'
import { contenders } from './contenders.mjs'

/*
 * npm run bench -- [--runs 9] [--only assent,orejime] [--quick] [--parts page,alone] [--docs]
 */

/** What the command line asks for. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
      parts: { type: 'string', default: 'page,alone' },
    },
  })
  const only = values.only?.split(',')
  const unknown = only?.filter((id) => !contenders.some((contender) => contender.id === id))
  if (unknown?.length) throw new Error(`--only knows no ${unknown.join(', ')}`)
  const parts = values.parts.split(',')
  return {
    runs: Number(values.runs ?? (values.quick ? 3 : 9)),
    isQuick: values.quick,
    writesDocs: values.docs,
    // What everybody is compared with is always there.
    contenders: contenders.filter(
      ({ id, role, isOptional }) =>
        only?.includes(id) || (only ? role === 'reference' : !isOptional),
    ),
    measuresPage: parts.includes('page'),
    measuresAlone: parts.includes('alone'),
  }
}
