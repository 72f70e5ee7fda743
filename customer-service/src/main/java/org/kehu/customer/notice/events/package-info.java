/** Requests for notices as others tell them, and what became of them. */
@NullMarked
package org.kehu.customer.notice.events;

import org.jspecify.annotations.NullMarked;
