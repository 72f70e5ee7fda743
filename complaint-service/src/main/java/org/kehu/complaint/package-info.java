/** Owns every contact that asks something of us, from receipt to a closed loop (投诉、咨询、建议). */
@NullMarked
package org.kehu.complaint;

import org.jspecify.annotations.NullMarked;
