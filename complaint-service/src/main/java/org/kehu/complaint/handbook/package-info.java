/** The handbook of standard solutions, text modules and checklists (问题解决手册, P-69, field M23). */
@NullMarked
package org.kehu.complaint.handbook;

import org.jspecify.annotations.NullMarked;
