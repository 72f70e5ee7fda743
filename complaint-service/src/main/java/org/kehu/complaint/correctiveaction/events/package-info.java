/** Corrective and preventive actions as others hear of them. */
@NullMarked
package org.kehu.complaint.correctiveaction.events;

import org.jspecify.annotations.NullMarked;
