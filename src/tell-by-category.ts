/**
 * Tells of ids in which something began or ended, once for each category that has one: which of its
 * services, and whether it was the category itself. `changedIn` is asked when a category's turn comes.
 * Answers whether nobody prevented what follows.
 */
export const tellByCategory = (
  categories: readonly { id: string }[],
  changedIn: (category: string) => string[],
  tell: (told: { category: string; services: string[]; whole: boolean }) => boolean,
): boolean =>
  categories
    .map(({ id: category }) => {
      const changed = changedIn(category)
      const services = changed.filter((id) => id !== category)
      return !changed[0] || tell({ category, services, whole: changed.includes(category) })
    })
    .every(Boolean)
