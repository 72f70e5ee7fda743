/** Copies of customers, as far as handling a case needs them. */
@NullMarked
package org.kehu.complaint.customer;

import org.jspecify.annotations.NullMarked;
