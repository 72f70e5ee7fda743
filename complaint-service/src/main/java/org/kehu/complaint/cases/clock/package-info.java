/** Time: who did a step and when, the clocks of a case, what was promised, and who was told. */
@NullMarked
package org.kehu.complaint.cases.clock;

import org.jspecify.annotations.NullMarked;
