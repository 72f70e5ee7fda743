/** Who goes on with the open work of somebody who leaves (离职交接, C-115). */
@NullMarked
package org.kehu.visit.succession;

import org.jspecify.annotations.NullMarked;
