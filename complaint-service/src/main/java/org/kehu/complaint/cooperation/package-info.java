/** Departments that help each other with a case (跨部门协作, P-57, P-52). */
@NullMarked
package org.kehu.complaint.cooperation;

import org.jspecify.annotations.NullMarked;
