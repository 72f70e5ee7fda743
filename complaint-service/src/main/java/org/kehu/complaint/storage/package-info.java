/** Indexes and how values are stored. */
@NullMarked
package org.kehu.complaint.storage;

import org.jspecify.annotations.NullMarked;
