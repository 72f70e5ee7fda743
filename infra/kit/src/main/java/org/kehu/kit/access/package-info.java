/** Who may see and do what: roles, scopes, data scope and confidentiality level in the query. */
@NullMarked
package org.kehu.kit.access;

import org.jspecify.annotations.NullMarked;
