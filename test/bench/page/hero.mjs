import { crc32, deflateSync } from 'node:zlib'
import { numbers } from './words.mjs'

const WIDTH = 380
const HEIGHT = 300

/** A picture of about 60 kB, made here so that no binary is committed. */
export function heroPng() {
  const next = numbers(3)
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT)
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    rows[at++] = 0
    for (let x = 0; x < WIDTH; x++) {
      const grain = next() % 2
      rows[at++] = 90 + (y * 110) / HEIGHT + grain
      rows[at++] = 130 + (x * 60) / WIDTH
      rows[at++] = 200 - (y * 120) / HEIGHT
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
