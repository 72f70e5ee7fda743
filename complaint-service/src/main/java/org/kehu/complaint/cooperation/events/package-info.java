/** Cooperations as others hear of them. */
@NullMarked
package org.kehu.complaint.cooperation.events;

import org.jspecify.annotations.NullMarked;
