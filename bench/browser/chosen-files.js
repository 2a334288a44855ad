/** The files that were put into the page's file field, as a person would choose them: users, departments, log. */
export function chosenFiles() {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('#files'));
  const [users, departments, log] = /** @type {File[]} */ ([...(field.files ?? [])]);
  return {
    users: /** @type {File} */ (users),
    departments: /** @type {File} */ (departments),
    log: /** @type {File} */ (log),
  };
}
