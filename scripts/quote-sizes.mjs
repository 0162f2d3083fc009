import { readFileSync, writeFileSync } from 'node:fs'
import { sizes } from './sizes.mjs'

/* npm run sizes: prints what a page transfers, and writes it into the README's first paragraph. */

const { returning, banner, preferences } = sizes()
const figures = [returning, banner, preferences].map((size) => `**${size.toLocaleString('en')} B**`)
const readme = readFileSync('README.md', 'utf8')
writeFileSync(
  'README.md',
  readme.replace(/\*\*[\d,]+ B\*\*/g, (quoted) => figures.shift() ?? quoted),
)
console.table(sizes())
