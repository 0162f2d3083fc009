import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VisitorOptions } from '../engine.ts'

export interface Profile {
  environment: Record<string, string>
  remove(): void
}

/** MiniBrowser's own bar would keep the window wider than a phone. */
const narrowWindow = `
* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }
image { -gtk-icon-transform: scale(0); }
`

/** A home folder for one visitor; what WebKitGTK takes from the desktop's settings stands in it. */
export function webKitProfile({ locale = 'en-US', reducedMotion }: VisitorOptions): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'assent-webkit-'))
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), narrowWindow)
  const animations = reducedMotion === 'reduce' ? 0 : 1
  const settings = `[Settings]\ngtk-enable-animations=${animations}\n`
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), settings)
  // What no visitor leaves behind: the programs that paint, and which media this machine can play.
  const machine = join(tmpdir(), 'assent-webkit-machine')
  mkdirSync(machine, { recursive: true })
  const names = { XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder }
  return {
    environment: {
      ...names,
      HOME: folder,
      MESA_SHADER_CACHE_DIR: machine,
      GST_REGISTRY: join(machine, 'gstreamer'),
      LOCPATH: localeFolder(locale),
      LANG: systemLocale(locale),
    },
    remove: () => remove(folder),
  }
}

/** The browser's helpers may still write for a moment after it has ended. */
function remove(folder: string): void {
  const away = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    away()
  } catch {
    process.once('exit', away)
  }
}

function systemLocale(locale: string): string {
  return `${locale.replace('-', '_')}.UTF-8`
}

/**
 * WebKitGTK speaks the system's language, and a machine has few. Without any it says `en-US`;
 * any other is made here, once, from the definitions that glibc brings.
 */
function localeFolder(locale: string): string {
  const folder = join(tmpdir(), 'assent-locales')
  const target = join(folder, systemLocale(locale))
  if (locale === 'en-US' || existsSync(target)) return folder
  mkdirSync(folder, { recursive: true })
  const [language = '', country = ''] = locale.split('-')
  const definition = `${language}_${country || language.toUpperCase()}`
  execFileSync('localedef', ['-i', definition, '-f', 'UTF-8', target], { stdio: 'pipe' })
  return folder
}
