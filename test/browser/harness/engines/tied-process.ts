import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import type { Socket } from 'node:net'

/**
 * Starts a program that does not outlive us, however we end: a shell beside it reads from a pipe
 * that nobody writes to, and when the pipe closes it ends the program.
 */
export function spawnTied(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const script = '"$@" & read -r _; kill $!'
  const stdio = (options.stdio ?? []) as ('ignore' | 'pipe')[]
  const shell = spawn('sh', ['-c', script, 'sh', command, ...args], {
    ...options,
    stdio: ['pipe', ...stdio.slice(1)],
  })
  return untilWeEnd(shell)
}

/** The same for a program that something else has started. */
export function tie(pid: number): ChildProcess {
  const script = 'read -r _; kill "$1"'
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  return untilWeEnd(spawn('sh', ['-c', script, 'sh', String(pid)], { stdio: [...stdio] }))
}

/** Ends what was started by `spawnTied`, or tied later. */
export function endTied(shell: ChildProcess): void {
  shell.stdin?.end()
}

/** Its pipe is open as long as this process lives, and does not keep it alive. */
function untilWeEnd(shell: ChildProcess): ChildProcess {
  shell.unref()
  ;(shell.stdin as Socket).unref()
  return shell
}
