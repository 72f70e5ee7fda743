/** Takes what others tell, once per subject and in order; what fails is parked, never skipped. */
@NullMarked
package org.kehu.kit.inbox;

import org.jspecify.annotations.NullMarked;
