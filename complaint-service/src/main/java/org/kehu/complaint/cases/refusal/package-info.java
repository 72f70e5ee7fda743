/** The ways a case can refuse, and the limits that every value checks in itself. */
@NullMarked
package org.kehu.complaint.cases.refusal;

import org.jspecify.annotations.NullMarked;
