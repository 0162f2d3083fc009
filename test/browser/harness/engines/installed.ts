import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineName } from '../engine.ts'

export interface Installed {
  name: EngineName
  /** What starts it. */
  path: string
  /** The program as it names itself, with its version. */
  title: string
}

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files'
const local = process.env.LOCALAPPDATA ?? ''

/** Debian's packages first, then what a person has on their own machine. */
const usualPlaces: Record<EngineName, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(programs, 'Google/Chrome/Application/chrome.exe'),
    join(local, 'Google/Chrome/Application/chrome.exe'),
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(programs, 'Mozilla Firefox/firefox.exe'),
  ],
  // Safari takes its proxy from the system's settings only, so it cannot be put behind this one.
  webkit: ['/usr/bin/WebKitWebDriver'],
}

export function installed(name: EngineName): Installed | undefined {
  const path = usualPlaces[name].find((place) => existsSync(place))
  if (path === undefined) return undefined
  return { name, path, title: name === 'webkit' ? webKitTitle() : titleOf(path) }
}

/** The driver names no version, and MiniBrowser only on a display. */
function webKitTitle(): string {
  try {
    const shown = execFileSync('dpkg-query', ['--show', 'webkit2gtk-driver'], { stdio: 'pipe' })
    return `WebKitGTK ${String(shown).split('\t')[1]?.split('-')[0]}`
  } catch {
    return 'WebKitGTK'
  }
}

function titleOf(path: string): string {
  // On Windows a browser asked for its version opens a window instead.
  if (process.platform === 'win32') return path
  try {
    const text = execFileSync(path, ['--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString()
    return text.replace(/ built on.*/s, '').trim()
  } catch {
    return path
  }
}
