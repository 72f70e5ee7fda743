/** Service orders as others hear of them. */
@NullMarked
package org.kehu.complaint.serviceorder.events;

import org.jspecify.annotations.NullMarked;
