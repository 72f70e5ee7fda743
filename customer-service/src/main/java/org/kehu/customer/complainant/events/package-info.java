/** What complaint-service tells of its cases. */
@NullMarked
package org.kehu.customer.complainant.events;

import org.jspecify.annotations.NullMarked;
