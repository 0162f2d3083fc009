import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VisitorOptions } from '../engine.ts'

/** MiniBrowser's own bar would keep the window wider than a phone. */
const narrowWindow = `
* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }
image { -gtk-icon-transform: scale(0); }
`

/**
 * The environment of one visitor's browser: a home folder, with what WebKitGTK takes from the
 * desktop's settings in it. It goes with the run's temporary files.
 */
export function webKitEnvironment(options: VisitorOptions): Record<string, string> {
  const { locale = 'en-US', reducedMotion } = options
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
    ...names,
    HOME: folder,
    MESA_SHADER_CACHE_DIR: machine,
    GST_REGISTRY: join(machine, 'gstreamer'),
    LOCPATH: localeFolder(locale),
    LANG: systemLocale(locale),
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
