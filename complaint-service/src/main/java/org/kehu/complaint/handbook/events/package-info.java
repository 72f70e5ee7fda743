/** The handbook as others hear of it. */
@NullMarked
package org.kehu.complaint.handbook.events;

import org.jspecify.annotations.NullMarked;
