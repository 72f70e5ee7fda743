/** What is told of merges. */
@NullMarked
package org.kehu.customer.merge.events;

import org.jspecify.annotations.NullMarked;
