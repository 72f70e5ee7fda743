/** Violations as others hear of them: nobody is named. */
@NullMarked
package org.kehu.complaint.violation.events;

import org.jspecify.annotations.NullMarked;
