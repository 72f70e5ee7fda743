/** What others hear about customer files. */
@NullMarked
package org.kehu.customer.file.events;

import org.jspecify.annotations.NullMarked;
