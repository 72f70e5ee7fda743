/** Who works when (员工排班表): a table a department and week. */
@NullMarked
package org.kehu.visit.shift;

import org.jspecify.annotations.NullMarked;
