import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The peers live apart from the project's own dependencies: their lock file, their folder. */
export const peersFolder = join(import.meta.dirname, '../peers')
const modules = join(peersFolder, 'node_modules')

/** Installs exactly what the lock file of `peers/` says, once. @returns {string} its node_modules */
export function installPeers() {
  if (!isInstalled()) {
    console.error('bench: installing the pinned peers')
    execFileSync('npm', ['ci'], { cwd: peersFolder, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return modules
}

/** @param {string} name */
export const peerVersion = (name) => versionIn(join(modules, name))

function isInstalled() {
  const { dependencies } = JSON.parse(readFileSync(join(peersFolder, 'package.json'), 'utf8'))
  return Object.entries(dependencies).every(
    ([name, version]) => existsSync(join(modules, name)) && peerVersion(name) === version,
  )
}

/** @param {string} folder @returns {string} */
const versionIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
