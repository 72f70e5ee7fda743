/** What is told of exports. */
@NullMarked
package org.kehu.customer.export.events;

import org.jspecify.annotations.NullMarked;
