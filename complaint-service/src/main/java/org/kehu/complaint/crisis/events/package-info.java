/** Crises as others hear of them, and what makes them. */
@NullMarked
package org.kehu.complaint.crisis.events;

import org.jspecify.annotations.NullMarked;
