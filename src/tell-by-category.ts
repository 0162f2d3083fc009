/**
 * Tells of ids in which something began or ended, once for each category that has one: which of its
 * services, and whether it was the category itself. Answers whether nobody prevented what follows.
 */
export function tellByCategory(
  changed: readonly string[],
  categoryOf: (id: string) => string,
  tell: (told: { category: string; services: string[]; whole: boolean }) => boolean,
): boolean {
  return [...new Set(changed.map(categoryOf))]
    .map((category) => {
      const inside = changed.filter((id) => categoryOf(id) === category)
      const services = inside.filter((id) => id !== category)
      return tell({ category, services, whole: inside.includes(category) })
    })
    .every(Boolean)
}
