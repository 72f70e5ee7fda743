/** Calls as others hear of them. */
@NullMarked
package org.kehu.complaint.call.events;

import org.jspecify.annotations.NullMarked;
