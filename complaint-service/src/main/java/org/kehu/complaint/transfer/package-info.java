/** Passing a case on: whom it goes to when a leader is away. */
@NullMarked
package org.kehu.complaint.transfer;

import org.jspecify.annotations.NullMarked;
