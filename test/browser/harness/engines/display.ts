import type { Socket } from 'node:net'
import { spawnTied } from './tied-process.ts'

let display: Promise<string> | undefined

/** A screen in memory for engines without a headless mode; one a process, on the first free number. */
export function virtualDisplay(): Promise<string> {
  display ??= startDisplay()
  return display
}

function startDisplay(): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp']
  const server = spawnTied('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  return new Promise((done, fail) => {
    const number = server.stdio[3] as Socket
    number.once('data', (text) => done(`:${String(text).trim()}`))
    number.once('end', () => fail(new Error('WebKit needs Xvfb (Debian package xvfb).')))
    number.unref()
  })
}
