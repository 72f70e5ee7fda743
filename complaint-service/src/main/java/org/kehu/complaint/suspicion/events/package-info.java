/** Suspicions as others hear of them. */
@NullMarked
package org.kehu.complaint.suspicion.events;

import org.jspecify.annotations.NullMarked;
